"""Clocks that are worked out, never counted down.

A `Stopwatch` is three numbers; what it shows is a function of `now`.  All
times are seconds after the planned start of the evening (negative before it).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


@dataclass(frozen=True)
class Stopwatch:
    """Began at `since`, stood still for `idle` seconds, stands still since `stopped`."""

    since: float
    idle: float = 0.0
    stopped: float | None = None

    def elapsed(self, now: float) -> float:
        """Seconds it has run, never below zero."""
        until = now if self.stopped is None else self.stopped
        return max(0.0, until - self.since - self.idle)

    def stop(self, at: float) -> Stopwatch:
        """The same, standing still from `at`; stopping twice changes nothing."""
        return self if self.stopped is not None else replace(self, stopped=at)

    def go(self, at: float) -> Stopwatch:
        """The same, running again; the time it stood still costs nothing."""
        if self.stopped is None:
            return self
        return replace(self, idle=self.idle + at - self.stopped, stopped=None)

    def began_earlier(self, seconds: float) -> Stopwatch:
        """The same with its beginning moved back."""
        return replace(self, since=self.since - seconds)

    def without(self, seconds: float) -> Stopwatch:
        """The same, but these seconds did not count (a lid was closed)."""
        return self if self.stopped is not None else replace(self, idle=self.idle + seconds)


class Phase(StrEnum):
    """Where a timed thing stands; words and colours are chosen elsewhere."""

    RUNNING = "running"
    FIRST_WARNING = "first-warning"
    WRAP_UP = "wrap-up"
    OVER = "over"


@dataclass(frozen=True)
class Turn:
    """One seat has the floor: its clock, its limit, and seconds given on top.

    `place` is where the round stood before, and `waited` how the seat waited
    (a value of `share_round.Seat`), so that going back can restore both.
    """

    seat: int
    watch: Stopwatch
    limit: int
    extra: int = 0
    place: int = 0
    waited: str = "waiting"

    def left(self, now: float) -> float:
        """Seconds left; below zero when over."""
        return self.limit + self.extra - self.watch.elapsed(now)


def phase_of(left: float, whole: float, warn_seconds: tuple[int, ...]) -> Phase:
    """The phase with `left` of `whole` seconds to go.

    A warning that is as long as the whole share would come at once and is
    left out.
    """
    if left <= 0:
        return Phase.OVER
    warnings = sorted((w for w in warn_seconds if w < whole), reverse=True)
    passed = sum(left <= warning for warning in warnings)
    if passed == 0:
        return Phase.RUNNING
    return Phase.WRAP_UP if passed == len(warnings) else Phase.FIRST_WARNING
