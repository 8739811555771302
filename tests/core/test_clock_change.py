"""An evening over the night on which the clocks are changed shows what the wall shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.clock_change import ClockChange, shown_at, when_shown
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Start
from facilitator.core.snapshot import from_text, to_text
from tests.core.builders import discussion

HOUR = 3600
WINTER = timezone(timedelta(hours=1))
START = datetime(2026, 3, 29, 1, 0, tzinfo=WINTER)
FORWARD, BACK = ClockChange(HOUR, HOUR), ClockChange(2 * HOUR, -HOUR)


def faces(change: ClockChange | None) -> list[str]:
    offsets = (0, HOUR - 1, HOUR, 2 * HOUR, 3 * HOUR)
    return [shown_at(START, change, offset).strftime("%H:%M:%S") for offset in offsets]


def test_the_wall_leaps_with_the_clocks() -> None:
    assert faces(FORWARD) == ["01:00:00", "01:59:59", "03:00:00", "04:00:00", "05:00:00"]
    assert faces(BACK) == ["01:00:00", "01:59:59", "02:00:00", "02:00:00", "03:00:00"]


def test_with_a_fixed_zone_the_wall_would_be_an_hour_off() -> None:
    """The control: what the plan showed before it knew of the change."""
    assert faces(None) == ["01:00:00", "01:59:59", "02:00:00", "03:00:00", "04:00:00"]
    assert faces(None) != faces(FORWARD)


def test_no_second_is_lost_or_won() -> None:
    for change in (FORWARD, BACK, None):
        assert shown_at(START, change, 3 * HOUR) - START == timedelta(hours=3)


@given(
    st.integers(-HOUR, 9 * HOUR),
    st.sampled_from([FORWARD, BACK, ClockChange(HOUR, HOUR // 2), None]),
)
def test_what_is_typed_from_the_wall_is_found(offset: int, change: ClockChange | None) -> None:
    found = when_shown(START, change, shown_at(START, change, offset))
    assert offset in found
    assert len(found) <= 2


@pytest.mark.parametrize(
    ("change", "face", "found"),
    [
        (FORWARD, "01:30", (HOUR // 2,)),
        (FORWARD, "02:30", (HOUR + HOUR // 2,)),  # nobody's clock shows this
        (FORWARD, "03:30", (HOUR + HOUR // 2,)),
        (BACK, "02:30", (HOUR + HOUR // 2, 2 * HOUR + HOUR // 2)),
        (BACK, "03:00", (3 * HOUR,)),
        (None, "03:00", (2 * HOUR,)),
    ],
)
def test_a_time_of_day_may_come_twice_or_never(
    change: ClockChange | None, face: str, found: tuple[int, ...]
) -> None:
    assert when_shown(START, change, datetime.fromisoformat(f"2026-03-29T{face}")) == found


def test_a_plan_shows_it_and_a_saved_meeting_still_does() -> None:
    plan = replace(discussion(), start=START, clock_change=FORWARD)
    again = from_text(to_text(MeetingRun(plan).press(Start(0.0)))).plan
    assert again == plan
    assert again.clock(HOUR).hour == 3
    assert again.when(again.clock(2 * HOUR)) == (2 * HOUR,)


def test_an_older_saved_meeting_has_none() -> None:
    text = to_text(MeetingRun(discussion()))
    assert ',"clock_change":null' in text
    assert from_text(text.replace(',"clock_change":null', "")).plan.clock_change is None
