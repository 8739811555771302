"""The night on which the clocks are changed: what the clock on the wall shows, and when.

An evening is counted in seconds after its planned start, which no change of
clocks touches.  Only what a person reads on the wall or types leaps.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone


@dataclass(frozen=True)
class ClockChange:
    """`at` seconds after the planned start clocks go forward `by` seconds (below zero: back)."""

    at: int
    by: int


def shown_at(start: datetime, change: ClockChange | None, offset: float) -> datetime:
    """What the clock on the wall shows at that many seconds after `start` (with its zone)."""
    moment = start + timedelta(seconds=offset)
    if change is None or offset < change.at:
        return moment
    zone = (start.utcoffset() or timedelta()) + timedelta(seconds=change.by)
    return moment.astimezone(timezone(zone))


def when_shown(start: datetime, change: ClockChange | None, face: datetime) -> tuple[int, ...]:
    """Seconds after `start` at which the wall shows `face` (its zone does not count).

    Twice in the hour that comes again; a time that is leapt over is taken as
    if the clocks had not been changed.
    """
    face = face.replace(tzinfo=None)
    plain = round((face - start.replace(tzinfo=None)).total_seconds())
    if change is None:
        return (plain,)
    both = sorted({plain, plain - change.by})
    found = [at for at in both if shown_at(start, change, at).replace(tzinfo=None) == face]
    return tuple(found) or (plain,)
