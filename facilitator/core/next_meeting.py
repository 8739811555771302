"""When the group meets next, from its weekday and time and nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.core.group import Group

STILL_TONIGHT = timedelta(minutes=45)  # a meeting that should have begun is still tonight's
QUARTER = 15


def next_start(group: Group, now: datetime) -> datetime:
    """The aware start of the next meeting, in the time zone of `now`.

    Without a weekday it is today or tomorrow at the group's time; without a
    time it is the next full quarter of an hour that leaves five minutes.
    """
    if group.starts is None:
        soon = now + timedelta(minutes=5)
        wait = (-soon.minute) % QUARTER
        return (soon + timedelta(minutes=wait)).replace(second=0, microsecond=0)
    today = now.replace(hour=group.starts.hour, minute=group.starts.minute, second=0, microsecond=0)
    days = 0 if group.weekday is None else (group.weekday - now.weekday()) % 7
    start = _on_the_clock(today, days)
    if start + STILL_TONIGHT < now:
        start = _on_the_clock(today, days + (1 if group.weekday is None else 7))
    return start


def _on_the_clock(day: datetime, days: int) -> datetime:
    """The same time of day some days later, whatever the clocks did in between."""
    return day + timedelta(days=days)
