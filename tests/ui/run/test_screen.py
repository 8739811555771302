"""What the leader sees, as words, without a window."""

import re
from dataclasses import replace

import pytest

from facilitator.core import presses
from facilitator.core.group import Group
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.prose import Note, plain
from facilitator.language.catalogues import ENGLISH
from facilitator.ui.run.actions import Action
from facilitator.ui.run.around import Around, Opened, RoomSeen, Saved, SavedState
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.run.screen import screen_for
from tests.ui.run.evenings import START, at, evening, sharing

NOW = 1500.0


def picture(run: MeetingRun, now: float = NOW, around: Around | None = None) -> RunScreen:
    return screen_for(run, now, ENGLISH, around or Around(), lambda _tag: ENGLISH)


def test_before_the_start_the_filled_button_starts() -> None:
    screen = picture(evening(), -120)
    assert screen.primary.words == "Start the meeting"
    assert screen.lateness == "planned 7:00 to 8:00"
    assert screen.next[0].title == "Welcome"
    assert screen.next[-1].time == "8:00"


def test_lateness_and_end_are_told_in_words() -> None:
    run = at(evening(), "anonymity", 700.0)
    screen = picture(run, 1080.0)
    assert screen.late == ""
    late = picture(at(evening(), "closing", 3660.0), 3660.0)
    assert late.lateness == "about 3 minutes late · ends 8:03, planned 8:00"
    assert late.late == "warn"


@pytest.mark.parametrize("now", [1500.0, 1900.0, 2400.0, 2700.0, 3300.0])
def test_times_agree_everywhere_on_the_page(now: float) -> None:
    run = sharing()
    screen = picture(run, now)
    ends = screen.next[-1].time
    assert ends in screen.lateness
    assert ends in screen.tool.lines[0].words
    assert screen.step_line.endswith(screen.next[0].time)
    times = [item.time for item in screen.next if item.time]
    assert times == sorted(times)


def test_a_late_meeting_never_shows_two_ends() -> None:
    for second in range(0, 200, 7):
        screen = picture(at(evening(), "closing", 3480.0), 3480.0 + second)
        found = re.search(r"ends (\d+:\d\d)", screen.lateness)
        assert found is not None
        assert found[1] == screen.next[-1].time


def test_a_round_says_who_speaks_and_who_still_waits() -> None:
    screen = picture(sharing())
    assert screen.tool.heading == "Seat 4 of 12"
    assert screen.tool.lines[0].words.startswith("8 people still to hear · ")
    assert screen.tool.clock is not None
    assert screen.tool.clock.word == "left · speaking"
    assert screen.tool.seats[1].name == "Seat 2, passed"


def test_the_filled_button_says_what_next_does() -> None:
    run = sharing()
    assert picture(run).primary.words == "Next person: seat 5"
    seen = []
    for step in range(12):
        words = picture(run, NOW + step).primary.words
        before = run.state.position
        run = run.press(presses.Next(NOW + step))
        if run.state.position != before:
            seen.append(words)
            break
    assert seen == ["The basket – the round goes on afterwards"]


def test_a_page_is_turned_before_the_step() -> None:
    run = at(evening(), "welcome", 0.0)
    assert picture(run, 5).primary.words == "Next page"
    assert picture(run, 5).say is not None


def test_too_little_time_is_said_early() -> None:
    run = sharing()
    words = [line.words for line in picture(run, 2900.0).tool.lines]
    assert any(re.match(r"At 1:30 each, \d+ people will not be heard\.", w) for w in words)


def test_count_and_seats_that_differ_are_offered_both_ways() -> None:
    run = sharing().press(presses.Count(NOW, -2))
    offers = {button.action: button.words for button in picture(run).tool.offers}
    assert offers[Action.SEATS_TO_COUNT] == "Make the seats 10"
    assert offers[Action.COUNT_TO_SEATS] == "Make the count 12"
    assert picture(sharing()).tool.offers == ()


def test_undo_names_what_it_undoes() -> None:
    run = sharing()
    assert picture(run.press(presses.Pass(NOW))).undo.words == "Undo: seat 4 passed"
    assert picture(run.press(presses.Count(NOW, 1))).undo.words == "Undo: count +1"
    assert picture(run).undo.words == "Undo: seat 4 has the floor"
    assert not picture(run).redo.enabled
    assert picture(run.undo()).redo.enabled


def test_what_was_left_out_is_struck_and_said() -> None:
    run = at(evening(), "anonymity", 900.0)
    cut = presses.Cut([s.step.id for s in run.plan.steps].index("announcements"), 0)
    screen = picture(run.press(presses.CatchUp(960.0, (cut,))), 970.0)
    out = [item for item in screen.next if item.left_out]
    assert [item.title for item in out] == ["Announcements"]
    assert out[0].remarks == ("left out to catch up",)


def test_the_list_marks_what_is_protected_and_what_goes_on() -> None:
    remarks = {item.title: item.remarks for item in picture(sharing()).next}
    assert remarks["Closing words"] == ("protected",)
    assert remarks["The basket"] == ("the round goes on afterwards",)
    assert remarks["Sharing goes on"][0].startswith("last call at ")


def test_notes_are_marked_as_the_leaders_own() -> None:
    say = picture(at(evening(), "sharing", 900.0), 910.0).say
    assert say is not None
    notes = [block for p in say.passages for block in p.blocks if isinstance(block, Note)]
    assert notes
    assert all(plain(note).startswith("For you alone: ") for note in notes)


def test_a_language_without_a_text_is_said_and_not_shown_twice() -> None:
    run = at(evening("open-discussion", "en", "ja"), "welcome", 0.0)
    say = picture(run, 5.0).say
    assert say is not None
    assert [p.language for p in say.passages] == ["en"]
    assert "日本語" in say.passages[0].marks[0]


def test_the_second_circuit_is_offered_when_there_is_time() -> None:
    run = at(evening(people=2), "sharing-goes-on", 1500.0)
    for step in range(9):
        if not run.state.rounds["sharing"].queue():
            break
        run = run.press(presses.Next(1510.0 + step))
    run = run.press(presses.Next(1530.0))
    screen = picture(run, 1540.0)
    assert screen.tool.heading == "Everyone has been heard"
    assert [b.action for b in screen.tool.offers] == [Action.CIRCUIT]
    assert picture(run, 3400.0).tool.offers == ()


def test_the_totals_ask_and_offer_both_ways_out() -> None:
    screen = picture(at(sharing(), "totals", 3600.0), 3700.0)
    assert screen.primary.action is Action.CLOSE
    assert screen.tool.prompts[0].title == "12 people were in the room"
    assert [b.action for b in screen.tool.buttons] == [Action.DISCARD]
    assert screen.next == ()


def test_first_visits_are_counted_only_where_the_group_wishes() -> None:
    run = at(evening(), "newcomers", 400.0)
    assert picture(run, 410.0).count.first_time == ""
    around = Around(group=Group(count_first_time=True))
    counting = picture(run, 410.0, around)
    assert counting.count.first_time == "first time here: 0"
    assert Action.FIRST_MORE in [b.action for b in counting.tool.buttons]


def test_saving_is_always_said() -> None:
    failed = SavedState(Saved.FAILED, START, "the disk is full")
    standing = picture(sharing(), NOW, Around(saved=failed)).standing
    assert standing.saved.replace("\u202f", " ") == "not saved since 7:00 PM: the disk is full"
    assert not standing.saved_well
    assert picture(sharing()).standing.saved == "saved"


def test_the_room_display_is_always_said() -> None:
    around = replace(Around(), room=RoomSeen.ON_A_SCREEN, room_name="HDMI-1")
    assert picture(sharing(), NOW, around).standing.room == "the room sees HDMI-1"


def test_hold_shows_the_help_card_with_empty_numbers_to_fill_in() -> None:
    sheet = picture(sharing().press(presses.Hold(NOW, on=True))).sheet
    assert sheet is not None
    assert sheet.passage is not None
    assert sheet.items[0].words == "Crisis line: write your local number here"
    assert sheet.buttons[0].action is Action.HOLD


def test_few_people_counted_is_said_calmly_with_an_offer() -> None:
    run = at(evening().press(presses.Count(0.0, 3)), "introductions", 600.0)
    tool = picture(run, 610.0).tool
    assert [line for line in tool.lines if line.tint == "warn"] == []
    assert "9 planned, 3 counted" in [line.words for line in tool.lines]
    assert [button.words for button in tool.offers] == ["Make the seats 9"]
    mended = run.press(presses.SetSeats(611.0, 9))
    assert [b.words for b in picture(mended, 612.0).tool.offers] == [
        "Make the seats 3",
        "Make the count 9",
    ]


def test_half_of_the_people_is_no_small_count() -> None:
    run = at(evening().press(presses.Count(0.0, 5)), "introductions", 600.0)
    assert all("planned" not in line.words for line in picture(run, 610.0).tool.lines)


def test_the_room_button_tells_where_the_room_display_is() -> None:
    shown = replace(Around(), room=RoomSeen.ON_A_SCREEN, room_name="HDMI-1")
    words = {b.action: b.words for b in picture(sharing(), NOW, shown).corner}
    assert words[Action.ROOM] == "Room: HDMI-1"
    assert {b.action: b.words for b in picture(sharing()).corner}[Action.ROOM] == "Room screen"


def test_a_rehearsal_is_unmistakable_and_can_be_left_at_any_time() -> None:
    for run in (evening(), sharing(), at(sharing(), "totals", 3600.0)):
        screen = picture(run, NOW, Around(rehearsal=True))
        assert screen.rehearsal == "Rehearsal – fast clock, nothing is kept"
        assert screen.footer[0].words == "End the rehearsal…"
    assert Action.DISCARD not in [button.action for button in picture(sharing()).footer]


def test_the_steps_open_at_the_one_that_runs() -> None:
    run = sharing()
    sheet = picture(run, NOW, Around(opened=Opened.STEPS)).sheet
    assert sheet is not None
    assert sheet.at == run.state.position
    assert not sheet.typing
    typing = picture(run, NOW, Around(opened=Opened.STEPS, typed="4")).sheet
    assert typing is not None
    assert typing.typing


def test_notes_stand_by_the_tool_and_not_among_the_words_that_are_said() -> None:
    screen = picture(at(evening(), "topic", 900.0), 910.0)
    assert screen.say is not None
    assert not any(isinstance(b, Note) for p in screen.say.passages for b in p.blocks)
    assert [line for line in screen.tool.lines if line.words.startswith("For you alone: ")]


def test_kind_words_are_offered_only_while_there_is_anyone_to_interrupt() -> None:
    assert picture(sharing()).phrase
    assert picture(evening(), -120).phrase == ""
    assert picture(at(sharing(), "totals", 3600.0), 3700.0).phrase == ""
