"""Clocks that are worked out."""

from __future__ import annotations

import pytest

from facilitator.core.share_timer import Phase, Stopwatch, Turn, phase_of


def test_a_stopwatch_shows_what_ran() -> None:
    assert Stopwatch(100).elapsed(160) == 60


def test_a_pause_costs_nothing() -> None:
    watch = Stopwatch(0).stop(10)
    assert watch.elapsed(500) == 10
    assert watch.go(500).elapsed(505) == 15


def test_stopping_or_going_twice_changes_nothing() -> None:
    watch = Stopwatch(0).stop(10)
    assert watch.stop(50) == watch
    assert Stopwatch(0).go(50) == Stopwatch(0)


def test_a_clock_is_never_below_zero() -> None:
    assert Stopwatch(100).elapsed(40) == 0
    assert Stopwatch(0).without(500).elapsed(100) == 0


def test_it_began_earlier() -> None:
    assert Stopwatch(100).began_earlier(30).elapsed(100) == 30


def test_time_away_does_not_count_for_a_running_clock() -> None:
    assert Stopwatch(0).without(60).elapsed(100) == 40
    assert Stopwatch(0).stop(20).without(60).elapsed(100) == 20


def test_a_turn_counts_up_quietly_beyond_its_limit() -> None:
    turn = Turn(1, Stopwatch(0), 60, extra=30)
    assert (turn.left(80), turn.left(100)) == (10, -10)


@pytest.mark.parametrize(
    ("left", "phase"),
    [
        (180, Phase.RUNNING),
        (61, Phase.RUNNING),
        (60, Phase.FIRST_WARNING),
        (31, Phase.FIRST_WARNING),
        (30, Phase.WRAP_UP),
        (0.1, Phase.WRAP_UP),
        (0, Phase.OVER),
        (-9, Phase.OVER),
    ],
)
def test_two_quiet_warnings_then_over(left: float, phase: Phase) -> None:
    assert phase_of(left, 180, (60, 30)) is phase


def test_a_warning_as_long_as_the_share_is_left_out() -> None:
    assert phase_of(59, 60, (60, 30)) is Phase.RUNNING
    assert phase_of(29, 30, (60, 30)) is Phase.RUNNING


def test_one_warning_alone_means_wrap_up() -> None:
    assert phase_of(25, 90, (30,)) is Phase.WRAP_UP
    assert phase_of(25, 90, ()) is Phase.RUNNING
