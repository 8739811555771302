"""What is kept, by whom, and when."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from facilitator.app.desk import Desk, NotYetSaved
from facilitator.app.saving import NothingSaved, Waiting
from facilitator.core import presses
from facilitator.core.attendance import Attendance, checked
from facilitator.core.errors import BadNumber
from facilitator.core.group import Group
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import DeckMemory, TopicDeck
from facilitator.library.shelves import Library, load
from facilitator.places import Home
from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.database import open_database
from facilitator.storage.deck_book import DeckBook
from facilitator.storage.group_book import GroupBook
from facilitator.storage.writer import Writer
from facilitator.ui.tonight.choice import Closed

NOW = datetime(2026, 3, 3, 18, 45, tzinfo=UTC)


@pytest.fixture(scope="module")
def library() -> Library:
    return load(Path(__file__).parents[2] / "readings")


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Desk:
    return Desk(Home(tmp_path), Group(), Settings(), library)


def opened(desk: Desk) -> Desk:
    database = open_database(desk.home.database)
    writer = Writer(database, lambda _status: None, lambda: 0.0)
    desk.take(database, writer, DeckBook(database).load())
    return desk


def test_what_is_kept_before_the_data_are_open_is_saved_when_they_are(desk: Desk) -> None:
    desk.save_group(Group(name="Tuesday"))
    assert isinstance(desk.keeper, Waiting)
    assert not desk.keeper.flush(0.0)
    opened(desk)
    assert desk.put_down()
    with open_database(desk.home.database) as database:
        assert GroupBook(database).load().name == "Tuesday"


def test_tickets_of_waiting_jobs_are_those_the_writer_gives(desk: Desk) -> None:
    tickets = [desk.keeper.save_running("{}", 0, n) for n in range(3)]
    opened(desk)
    assert desk.keeper.save_running("{}", 0, 9) == tickets[-1] + 1
    desk.put_down()


def test_a_number_is_on_the_disk_when_record_returns(desk: Desk) -> None:
    numbers = Attendance(date(2026, 3, 3), "speaker", 12)
    with pytest.raises(NotYetSaved):
        desk.record(numbers, NOW.date())  # the data are not open: nothing is claimed
    opened(desk).record(numbers, NOW.date())
    with open_database(desk.home.database, read_only=True) as other:
        assert AttendanceBook(other).between(date.min, date.max) == [numbers]
    with pytest.raises(BadNumber):
        desk.record(replace(numbers, total=-1), NOW.date())
    desk.put_down()


def meeting(desk: Desk, *more: presses.Press) -> MeetingRun:
    run = MeetingRun(desk.plan(desk.next_choice(NOW)))
    for press in (presses.Start(0.0), *more):
        run = run.press(press)
    return run


def test_closing_keeps_numbers_and_the_topic_that_was_used(desk: Desk, library: Library) -> None:
    opened(desk)
    prompt = library.themes[0].prompts[0]
    run = meeting(desk, presses.Count(1.0, 9), presses.DrewTopic(2.0, prompt))
    desk.close_meeting(run, desk.deck(leave_out_heavy=False))
    desk.put_down()
    with open_database(desk.home.database) as database:
        (evening,) = AttendanceBook(database).between(date.min, date.max)
        assert (evening.total, evening.first_time) == (9, None)
        assert DeckBook(database).load().used == {prompt.id}


def test_a_meeting_in_which_nobody_was_counted_leaves_no_number(desk: Desk) -> None:
    opened(desk)
    assert desk.close_meeting(meeting(desk), desk.deck(leave_out_heavy=False)) is None
    assert desk.evenings() == []
    desk.put_down()


def test_hands_alone_are_no_count_of_the_room(desk: Desk) -> None:
    opened(desk)
    run = meeting(desk, presses.CountFirstTime(1.0, 3))
    assert desk.close_meeting(run, desk.deck(leave_out_heavy=False)) is None
    assert desk.evenings() == []
    desk.put_down()


def test_a_count_that_was_not_finished_is_never_below_the_raised_hands(desk: Desk) -> None:
    opened(desk)
    desk.group = replace(desk.group, count_first_time=True)
    run = meeting(desk, presses.CountFirstTime(1.0, 3), presses.Count(2.0, 1))
    numbers = desk.close_meeting(run, desk.deck(leave_out_heavy=False))
    assert numbers is not None
    assert (numbers.total, numbers.first_time) == (3, 3)
    assert checked(numbers, NOW.date()) == numbers
    desk.put_down()


def test_a_second_meeting_of_a_day_says_what_it_took_the_place_of(desk: Desk) -> None:
    opened(desk)
    for total in (12, 9):
        deck = desk.deck(leave_out_heavy=False)
        desk.close_meeting(meeting(desk, presses.Count(1.0, total)), deck)
        assert desk.keeper.flush(5.0)
    assert desk.closed == Closed(date(2026, 3, 3), 9, before=12)
    desk.put_down()


def test_a_topic_chosen_beforehand_is_drawn_first_and_only_once(
    desk: Desk, library: Library
) -> None:
    opened(desk)
    prompt = library.themes[3].prompts[1]
    desk.choose(replace(desk.next_choice(NOW), topic=prompt.id))
    assert desk.deck(leave_out_heavy=True).draw(desk.chance) == prompt
    desk.close_meeting(
        meeting(desk, presses.DrewTopic(2.0, prompt)), desk.deck(leave_out_heavy=False)
    )
    assert desk.memory == DeckMemory(frozenset({prompt.id}), None)
    desk.put_down()


def test_a_deck_that_was_made_early_forgets_nothing(desk: Desk, library: Library) -> None:
    early = desk.deck(leave_out_heavy=False)  # before the data were open
    first, second = library.themes[0].prompts[:2]
    opened(desk)
    desk.memory = DeckMemory(frozenset({first.id}))
    desk.close_meeting(meeting(desk, presses.DrewTopic(2.0, second)), early)
    assert desk.memory.used == {first.id, second.id}
    desk.put_down()


def test_without_data_nothing_is_claimed_to_be_saved(desk: Desk) -> None:
    desk.take(None, None, DeckMemory())
    assert isinstance(desk.keeper, NothingSaved)
    assert not desk.saves
    assert desk.evenings() == []


@pytest.mark.parametrize("leave_out", [True, False])
def test_a_plan_knows_which_topics_are_left_out(desk: Desk, leave_out: bool) -> None:
    choice = replace(desk.next_choice(NOW), leave_out_heavy=leave_out)
    assert desk.plan(choice).leave_out_heavy == leave_out


def test_another_language_than_tonights_is_read_when_it_is_asked_for(
    tmp_path: Path, library: Library
) -> None:
    part = load(Path(__file__).parents[2] / "readings", only=["en"])
    desk = Desk(Home(tmp_path), Group(), Settings(), part)
    choice = desk.next_choice(NOW)
    desk.plan(choice)
    assert desk.prompts("en")
    assert desk.library is part
    spanish = desk.plan(replace(choice, languages=("es",)))
    assert desk.library == library
    assert spanish == Desk(Home(tmp_path), library=library).plan(replace(choice, languages=("es",)))


def test_a_meeting_has_the_whole_deck(tmp_path: Path, library: Library) -> None:
    part = load(Path(__file__).parents[2] / "readings", only=["en"])
    desk = Desk(Home(tmp_path), Group(), Settings(), part)
    every = TopicDeck.of(library.themes, DeckMemory())
    assert desk.deck(leave_out_heavy=False).prompts == every.prompts
