"""The only place that reads clocks; everywhere else the time is an argument.

An evening runs on a clock that counts sleep and that nobody can set; the wall
clock gives the plan its times of day and nothing more, so that setting it in
mid-meeting changes nothing.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day

from facilitator.core.clock_change import ClockChange

OVERRUN = 6 * 3600  # seconds for which an evening that lasts too long still shows the time
JITTER = 1.0  # seconds between two readings of two clocks that mean nothing


def steady_seconds() -> float:
    """Seconds of a clock that goes on while the computer sleeps; its zero means nothing."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)  # noqa: TID251 (clocks are read here)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)  # noqa: TID251 (clocks are read here)
    return time.monotonic()  # noqa: TID251 (clocks are read here; counts sleep on Windows)


def awake_seconds() -> float:
    """Seconds of a clock that stops while the computer sleeps."""
    if sys.platform == "win32":
        import ctypes

        ticks = ctypes.c_ulonglong()  # of 100 nanoseconds
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 10_000_000
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)  # noqa: TID251 (clocks are read here)
    return time.monotonic()  # noqa: TID251 (clocks are read here; stops in sleep on Linux)


def wall_now() -> datetime:
    """The time of day here, with its zone."""
    return datetime.now(UTC).astimezone()  # noqa: TID251 (clocks are read here)


def wall_today() -> date:
    """The date here."""
    return wall_now().date()


def local_moment(day: date, at: time_of_day) -> datetime:
    """That time of that day here, with the zone as it is then: summer time counts.

    A time that the clocks leap over is the one they leap to.
    """
    written = datetime.combine(day, at)
    moment = written.astimezone()
    if moment.replace(tzinfo=None) < written:
        moment = written.replace(fold=1).astimezone()
    return moment


def clock_change(start: datetime, seconds: int) -> ClockChange | None:
    """The change of clocks here in a meeting of that length or, overrun, soon after it."""

    def put_by(offset: int) -> int:
        here = (start + timedelta(seconds=offset)).astimezone().utcoffset()
        return round(((here or zone) - zone).total_seconds())

    zone = start.astimezone().utcoffset() or timedelta()
    before, after = 0, seconds + OVERRUN
    if not put_by(after):
        return None
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (before, middle) if put_by(middle) else (middle, after)
    return ClockChange(after, put_by(after))


class EveningClock:
    """Seconds of one evening; 0 is the planned start, before it they are negative.

    It keeps an anchor and adds what has passed, so no late reading makes it
    drift.  `steady` counts sleep, `awake` does not.
    """

    def __init__(
        self,
        at: float = 0.0,
        steady: Callable[[], float] = steady_seconds,
        awake: Callable[[], float] = awake_seconds,
    ) -> None:
        self._steady = steady
        self._awake = awake
        self._zero = steady() - at
        self._asleep = steady() - awake()

    @classmethod
    def since(
        cls,
        planned_start: datetime,
        wall: datetime,
        steady: Callable[[], float] = steady_seconds,
        awake: Callable[[], float] = awake_seconds,
    ) -> EveningClock:
        """The clock of a meeting planned for then, when it is now `wall` (both with zone)."""
        return cls((wall - planned_start).total_seconds(), steady, awake)

    def now(self) -> float:
        """Seconds after the planned start."""
        return self._steady() - self._zero

    def slept(self) -> float:
        """Seconds that the computer slept since this was last asked; 0.0 when it did not."""
        asleep = self._steady() - self._awake()
        slept = asleep - self._asleep
        if slept < JITTER:
            return 0.0
        self._asleep = asleep
        return slept
