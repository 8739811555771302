"""Times of day in a zone that has summer time, in spring, in autumn and between."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from datetime import date
from datetime import time as time_of_day

import pytest

from facilitator.computer.clocks import clock_change, local_moment
from facilitator.core.clock_change import ClockChange
from tests.commands.spoken import Say

pytestmark = pytest.mark.skipif(
    not hasattr(time, "tzset"), reason="the zone cannot be changed here"
)


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("day", "at", "start"),
    [
        ("2026-01-15", "19:00", "2026-01-15T19:00:00+01:00"),
        ("2026-07-15", "19:00", "2026-07-15T19:00:00+02:00"),
        ("2026-03-29", "19:00", "2026-03-29T19:00:00+02:00"),
        ("2026-10-25", "19:00", "2026-10-25T19:00:00+01:00"),
        ("2026-03-29", "02:30", "2026-03-29T03:30:00+02:00"),
        ("2026-10-25", "02:30", "2026-10-25T02:30:00+02:00"),
    ],
)
def test_a_plan_begins_at_its_hour_in_summer_and_winter(
    say: Say, day: str, at: str, start: str
) -> None:
    _, out, _ = say("plan", "speaker", "--date", day, "--start", at, "--json")
    assert json.loads(out)["start"] == start


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2026-03-28", "2026-03-29T05:00:00+02:00"),
        ("2026-10-24", "2026-10-25T03:00:00+01:00"),
        ("2026-10-31", "2026-11-01T04:00:00+01:00"),
    ],
)
def test_a_plan_over_the_change_ends_when_the_wall_says_so(say: Say, day: str, end: str) -> None:
    words = ("plan", "speaker", "--date", day, "--start", "22:30", "--minutes", "330")
    assert json.loads(say(*words, "--json")[1])["end"] == end
    shown = end[11:16].removeprefix("0")
    assert say(*words)[1].splitlines()[-1].startswith(shown)


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2026, 3, 28), ClockChange(3 * 3600, 3600)),
        (date(2026, 10, 24), ClockChange(4 * 3600, -3600)),
        (date(2026, 10, 25), None),
        (date(2026, 7, 25), None),
    ],
)
def test_the_change_is_found_to_the_second(day: date, found: ClockChange | None) -> None:
    assert clock_change(local_moment(day, time_of_day(23)), 3600) == found
