from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.computer.clocks import (
    EveningClock,
    awake_seconds,
    steady_seconds,
    wall_now,
    wall_today,
)

SEVEN = datetime(2026, 3, 2, 19, 0, tzinfo=UTC)


@dataclass
class Computer:
    """Two clocks of a pretended computer."""

    steady: float = 5_000.0
    awake: float = 4_000.0

    def work(self, seconds: float) -> None:
        self.steady += seconds
        self.awake += seconds

    def sleep(self, seconds: float) -> None:
        self.steady += seconds

    def clock(self, at: float = 0.0) -> EveningClock:
        return EveningClock(at, lambda: self.steady, lambda: self.awake)


def test_the_clocks_go_forward_and_the_wall_has_a_zone() -> None:
    assert steady_seconds() <= steady_seconds()
    assert awake_seconds() <= awake_seconds()
    assert wall_now().utcoffset() is not None
    assert wall_today() in (wall_now().date(), (wall_now() - timedelta(seconds=5)).date())


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the two clocks have other zeros")
def test_on_linux_the_steady_clock_counts_sleep() -> None:
    assert steady_seconds() >= awake_seconds() - 0.5


def test_before_the_planned_start_the_evening_is_negative() -> None:
    computer = Computer()
    clock = EveningClock.since(
        SEVEN, SEVEN - timedelta(minutes=10), lambda: computer.steady, lambda: computer.awake
    )
    assert clock.now() == -600
    computer.work(900)
    assert clock.now() == 300


def test_an_evening_past_midnight_and_a_change_of_the_clock_are_nothing_special() -> None:
    """Only the anchor ever sees the wall; here it is set an hour back in mid-meeting."""
    computer = Computer()
    late = datetime(2026, 3, 2, 23, 50, tzinfo=UTC)
    clock = EveningClock.since(late, late, lambda: computer.steady, lambda: computer.awake)
    computer.work(3600)
    assert clock.now() == 3600


def test_a_lid_that_was_closed_counts_and_is_noticed_once() -> None:
    computer = Computer()
    clock = computer.clock()
    computer.work(60)
    assert clock.slept() == 0
    computer.sleep(300)
    assert clock.now() == 360
    assert clock.slept() == 300
    assert clock.slept() == 0


@given(st.lists(st.floats(0, 0.4), max_size=40))
def test_small_differences_of_the_clocks_are_no_sleep_but_are_not_forgotten(
    naps: list[float],
) -> None:
    computer = Computer()
    clock = computer.clock()
    noticed = 0.0
    for nap in naps:
        computer.sleep(nap)
        noticed += clock.slept()
    assert sum(naps) - 1 <= noticed + 1e-6
    assert noticed <= sum(naps) + 1e-6


@given(st.lists(st.floats(0, 10_000)), st.floats(-10_000, 10_000))
def test_reading_often_makes_no_drift(steps: list[float], start: float) -> None:
    computer = Computer()
    read_often = computer.clock(start)
    read_once = computer.clock(start)
    for step in steps:
        computer.work(step)
        read_often.now()
    assert read_often.now() == read_once.now()


def test_a_clock_that_subtracts_ticks_would_drift() -> None:
    """The control: what we do not do, and what it costs on late ticks."""
    computer = Computer()
    clock, counted = computer.clock(), 0.0
    for _ in range(100):
        computer.work(1.02)  # a tick a little late
        counted += 1
    assert clock.now() == pytest.approx(102)
    assert counted == 100
