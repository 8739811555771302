"""What the page before the meeting says."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from facilitator.core.errors import CannotFit, Problem
from facilitator.core.group import Group, LocalLine
from facilitator.core.schedule import Evening, Plan, plan_evening
from facilitator.language.catalogues import ENGLISH
from facilitator.library.shelves import Library, load
from facilitator.ui.tonight.choice import Choice, Closed, first_choice
from facilitator.ui.tonight.screen import TonightScreen, tonight_screen

NOW = datetime(2026, 11, 24, 18, 42, tzinfo=UTC)
START = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
CHECKED = LocalLine("112", date(2026, 10, 1))
READY = Group(
    crisis_line=CHECKED,
    emergency=CHECKED,
    address="12 Elm Street, side door",
    address_checked_on=CHECKED.checked_on,
)


@pytest.fixture(scope="module")
def library() -> Library:
    return load(Path(__file__).parents[3] / "readings")


def planned(library: Library, choice: Choice) -> Plan:
    return plan_evening(
        Evening(
            format=library.formats[choice.format_id],
            start=choice.start,
            seconds=choice.minutes * 60,
            people=choice.people,
            languages=choice.languages,
        ),
        library.shelf,
    )


def screen(
    library: Library,
    group: Group = READY,
    now: datetime = NOW,
    plan: Plan | Problem | None = None,
    languages: tuple[str, ...] = ("en",),
) -> TonightScreen:
    choice = replace(first_choice(group, START, tuple(library.formats)), languages=languages)
    made = planned(library, choice) if plan is None else plan
    return tonight_screen(choice, made, library.formats, ("en", "es", "ar"), group, now, ENGLISH)


def test_a_meeting_that_is_ready_can_be_started(library: Library) -> None:
    seen = screen(library)
    assert seen.can_start
    assert "starts in 18 minutes" in seen.eyebrow
    assert seen.heading == "Tonight’s meeting is ready"
    assert seen.problem == ""
    assert seen.reminders == ()


def test_a_late_leader_is_told_how_late(library: Library) -> None:
    seen = screen(library, now=START + timedelta(minutes=3))
    assert "should have started 3 minutes ago" in seen.eyebrow


def test_what_cannot_fit_says_so_and_cannot_be_started(library: Library) -> None:
    seen = screen(library, plan=CannotFit(needed=42, given=30))
    assert not seen.can_start
    assert "42" in seen.problem


def of_people(library: Library, minutes: int, people: int) -> TonightScreen:
    first = first_choice(READY, START, tuple(library.formats))
    choice = replace(first, format_id="open-discussion", minutes=minutes, people=people)
    made = planned(library, choice)
    return tonight_screen(choice, made, library.formats, ("en",), READY, NOW, ENGLISH)


def test_the_share_that_is_likely_is_told_to_the_half_minute(library: Library) -> None:
    seen = of_people(library, 60, 11)
    assert (seen.each, seen.each_warns) == ("so about 2:30 each", False)


def test_people_there_is_no_time_for_are_said_before_the_start(library: Library) -> None:
    seen = of_people(library, 30, 14)
    assert "At 1:30 each" in seen.each
    assert "will not be heard" in seen.each
    assert seen.each_warns
    assert seen.can_start


def test_nobody_expected_is_promised_nothing(library: Library) -> None:
    assert (of_people(library, 60, 0).each, of_people(library, 60, 0).each_warns) == ("", False)


def test_an_empty_help_card_is_remembered(library: Library) -> None:
    assert "crisis line" in screen(library, group=Group()).reminders[0]
    only_one = replace(READY, emergency=LocalLine())
    assert "emergency number" in screen(library, group=only_one).reminders[0]
    assert "crisis line" not in screen(library, group=only_one).reminders[0]


def test_numbers_that_nobody_checked_for_half_a_year_are_remembered(library: Library) -> None:
    old = replace(READY, crisis_line=LocalLine("112", date(2026, 4, 1)))
    assert "half a year" in screen(library, group=old).reminders[0]


def test_a_translation_nobody_has_read_is_marked(library: Library) -> None:
    assert screen(library).marks == ()
    assert "native speaker" in screen(library, languages=("en", "es")).marks[0]


def test_a_language_without_texts_is_said(library: Library) -> None:
    marks = screen(library, languages=("hi",)).marks
    assert "हिन्दी" in marks[0]


def test_a_meeting_that_was_closed_is_not_offered_again(library: Library) -> None:
    choice = first_choice(READY, START, tuple(library.formats))
    made = planned(library, choice)
    words = (library.formats, ("en",), READY, NOW, ENGLISH)
    seen = tonight_screen(choice, made, *words, closed=Closed(NOW.date(), 9, before=12))
    assert seen.heading == "The meeting is closed"
    assert seen.start == "Start another meeting"
    assert "9 people" in seen.closed
    assert "12 people" in seen.closed
    tomorrow = tonight_screen(choice, made, *words, closed=Closed(date(2026, 11, 23), 9))
    assert tomorrow.closed == ""
