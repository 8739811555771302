"""What the room sees, and above all what it never sees."""

import re
from collections.abc import Iterator

import pytest

from facilitator.core import presses
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.prose import Note, plain
from facilitator.core.settings import Settings
from facilitator.core.share_timer import Phase
from facilitator.language.catalogues import ENGLISH
from facilitator.ui.run.room_screen import RoomScreen, room_screen
from tests.ui.run.evenings import at, evening, library, sharing


def shown(run: MeetingRun, now: float = 1500.0, *, digits: bool = False) -> RoomScreen:
    return room_screen(run, now, lambda _tag: ENGLISH, Settings(room_digits=digits))


def words_of(screen: RoomScreen) -> str:
    parts = [screen.page, screen.shape.face if screen.shape else ""]
    for column in screen.columns:
        parts += [column.title, column.large, column.small, column.foot]
        parts += [plain(block) for block in column.blocks]
    return "\n".join(parts)


def everywhere() -> Iterator[tuple[MeetingRun, float]]:
    for format_id, made in library().formats.items():
        run = evening(format_id, "en", "es", people=37).press(presses.Start(0.0))
        run = run.press(presses.Count(0.0, 37))
        for place in range(len(made.steps)):
            if run.state.position != place:
                run = run.press(presses.Jump(place * 200.0 + 1, place))
            for page in range(4):
                now = place * 200.0 + 10 * page + 2
                yield run, now
                run = run.press(presses.Next(now)) if run.state.position == place else run


def test_the_room_never_sees_notes_counts_or_lateness() -> None:
    for run, now in everywhere():
        screen = shown(run, now)
        text = words_of(screen)
        assert not any(isinstance(b, Note) for c in screen.columns for b in c.blocks)
        assert "37" not in text
        assert "late" not in text.split()
        for note in notes(run):
            assert note not in text


def notes(run: MeetingRun) -> list[str]:
    texts = [planned.text for planned in run.plan.steps if planned.text]
    blocks = [b for t in texts for page in t.pages for bs in page.blocks.values() for b in bs]
    return [plain(block) for block in blocks if isinstance(block, Note)]


def test_the_control_a_note_would_be_found() -> None:
    assert any(notes(run) for run, _now in everywhere())


def test_nobody_is_counted_down_unless_the_group_asks() -> None:
    for second in range(0, 300, 10):
        text = words_of(shown(sharing(), 1500.0 + second))
        assert not re.search(r"\d:\d\d", text)
    screen = shown(sharing(), digits=True)
    assert screen.shape is not None
    assert re.fullmatch(r"\d:\d\d", screen.shape.face)


def test_a_share_is_a_shape_and_a_few_words() -> None:
    screen = shown(sharing())
    assert screen.columns[0].large == "Time to share"
    assert screen.columns[0].small == "You can always pass."
    assert screen.shape is not None
    assert 0 < screen.shape.fraction < 1


def test_words_follow_the_phases_of_a_share() -> None:
    words = {shown(sharing(), 1500.0 + second).columns[0].large for second in range(0, 200, 5)}
    assert words == {
        "Time to share",
        "About a minute left",
        "Please find a closing thought",
        "Thank you",
    }


@pytest.mark.parametrize("press", [presses.Blank(1500.0, on=True), presses.Hold(1500.0, on=True)])
def test_blank_and_hold_show_nothing(press: presses.Press) -> None:
    screen = shown(sharing().press(press))
    assert screen.blank
    assert words_of(screen).strip() == ""


def test_two_languages_stand_beside_each_other_in_their_own_words() -> None:
    screen = shown(at(evening("open-discussion", "en", "ar"), "silence", 60.0), 70.0)
    assert [column.language for column in screen.columns] == ["en", "ar"]
    assert screen.shape is None


def test_silence_has_nothing_that_moves() -> None:
    run = at(evening(), "silence", 60.0)
    assert shown(run, 70.0) == shown(run, 110.0)


def test_over_time_stays_calm() -> None:
    screen = shown(sharing(), 1900.0)
    assert screen.shape is not None
    assert screen.shape.phase is Phase.OVER
    assert screen.shape.fraction == 1.0
