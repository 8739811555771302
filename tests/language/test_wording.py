"""The same facts in the words of several languages."""

from datetime import UTC, date, datetime, time

import pytest

from facilitator.core.errors import N_, Problem, UnknownName
from facilitator.language.catalogues import ENGLISH, Catalogue
from facilitator.language.wording import (
    about,
    all_of,
    clock_face,
    clock_time,
    day_and_month,
    duration,
    full_date,
    isolated,
    lateness,
    number,
    one_of,
    percent,
    sentence,
    weekday,
)

SPANISH, ARABIC = Catalogue("es"), Catalogue("ar")
EVENING = time(19, 24)


def test_a_clock_time_is_written_as_each_language_does() -> None:
    assert clock_time(EVENING, ENGLISH).replace("\u202f", " ") == "7:24 PM"
    assert clock_time(EVENING, SPANISH) == "19:24"
    assert clock_time(EVENING, ARABIC).replace("\u202f", " ") == "\u20687:24 م\u2069"
    assert clock_time(datetime(2026, 11, 22, 19, 24, tzinfo=UTC), SPANISH) == "19:24"


def test_days_have_their_names() -> None:
    day = date(2026, 11, 22)
    assert day_and_month(day, ENGLISH) == "Sunday, November 22"
    assert day_and_month(day, SPANISH) == "domingo, 22 de noviembre"
    assert full_date(day, ENGLISH) == "November 22, 2026"
    assert full_date(day, ARABIC) == "22 نوفمبر 2026"
    assert [weekday(n, SPANISH) for n in (0, 6)] == ["lunes", "domingo"]


def test_numbers_and_lists_follow_the_language() -> None:
    assert number(1234.5, ENGLISH) == "1,234.5"
    assert number(1234.5, SPANISH) == "1.234,5"
    assert percent(100, ENGLISH) == "100%"
    assert percent(100, SPANISH) == "100\u00a0%"
    assert all_of(["a", "b", "c"], ENGLISH) == "a, b, and c"
    assert one_of(["a", "b"], SPANISH) == "a o b"
    assert all_of([], ENGLISH) == ""


@pytest.mark.parametrize(
    ("left", "face"),
    [
        (134, "2:14"),
        (133.2, "2:14"),
        (0.4, "0:01"),
        (0, "0:00"),
        (-0.4, "0:00"),
        (-1, "+0:01"),
        (-15.9, "+0:15"),
        (3720, "1:02:00"),
        (0.1 + 0.2 + 129.7, "2:10"),
    ],
)
def test_a_second_is_shown_until_it_has_gone_by(left: float, face: str) -> None:
    assert clock_face(left, ENGLISH) == face


def test_overtime_keeps_its_sign_in_front_among_right_to_left_text() -> None:
    assert clock_face(-15, ARABIC) == "\u2066+0:15\u2069"
    assert clock_face(-15, SPANISH) == "+0:15"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (59.4, "59 seconds"),
        (60, "1 minute"),
        (240, "4 minutes"),
        (250, "about 4 minutes"),
        (150, "about 3 minutes"),
        (5400, "90 minutes"),
        (26 * 3600, "about 26 hours"),
    ],
)
def test_a_length_says_about_only_when_it_is_rounded(seconds: float, words: str) -> None:
    assert duration(seconds, ENGLISH) == words


def test_a_moving_length_is_never_told_to_the_second() -> None:
    assert about(240, ENGLISH) == "about 4 minutes"
    assert about(3, ENGLISH) == "about 1 minute"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "on time"),
        (59.9, "on time"),
        (-59.9, "on time"),
        (60, "about 1 minute late"),
        (230, "about 4 minutes late"),
        (-130, "about 2 minutes ahead"),
        (150, "about 3 minutes late"),
    ],
)
def test_lateness_is_told_in_whole_minutes(seconds: float, words: str) -> None:
    assert lateness(seconds, ENGLISH) == words


class Refused(Problem):
    template = N_("{file}, line {line}: {problem}")


def test_a_problem_is_told_with_its_facts() -> None:
    problem = Refused(file="evening.toml", line=1204, problem=N_("too long"))
    assert sentence(problem, ENGLISH) == "evening.toml, line 1204: too long"


def test_a_problem_lists_what_exists() -> None:
    problem = UnknownName(kind="format", name="opn", nearest=("open", "closed"))
    assert sentence(problem, ENGLISH).endswith("Did you mean “open or closed”?")


def test_a_problem_words_dates_and_problems_inside_it() -> None:
    inner = Problem("on {day} at {at}", day=date(2026, 11, 22), at=EVENING)
    assert sentence(Problem("No: {problem}", problem=inner), SPANISH) == (
        "No: on 22 de noviembre de 2026 at 19:24"
    )


def test_names_are_isolated_where_directions_meet() -> None:
    assert isolated("evening.toml", ENGLISH) == "evening.toml"
    assert isolated("evening.toml", ARABIC) == "\u2068evening.toml\u2069"
    assert isolated("مساء.toml", ENGLISH) == "\u2068مساء.toml\u2069"
    told = sentence(Refused(file="a.toml", line=3, problem="x"), ARABIC)
    assert told == "\u2068a.toml\u2069, line 3: x"


def test_braces_in_a_fact_are_only_text() -> None:
    assert sentence(Problem("{file}", file="{0}{file.name}"), ENGLISH) == "{0}{file.name}"
