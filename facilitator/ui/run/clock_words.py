"""Times of day and lateness on the run page, so made that they agree everywhere.

The one thing to know: every expected time goes through `Times`, whose end is
the agreed one as long as the meeting counts as on time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.core.forecast import forecast, shorter_shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.schedule import Plan
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import clock_time, isolated, lateness

ON_TIME = 60  # seconds; `wording.lateness` says "on time" below it
WITHIN_MINUTE = timedelta(seconds=30)


@dataclass(frozen=True)
class Times:
    """Expected beginnings by step (None when over), the end and the lateness, in seconds."""

    begins: tuple[float | None, ...]
    ends: float
    late: float
    agreed: float


def times_of(run: MeetingRun, now: float) -> Times:
    """What the page may say about the rest of the evening at `now`."""
    found = forecast(run.plan, run.state, now)
    on_time = abs(found.late) < ON_TIME
    ends = run.state.end if on_time else found.ends
    return Times(found.begins, ends, found.late, run.state.end)


def ends_of_step(times: Times, index: int) -> float:
    """When that step is expected to end: the next one's beginning, or the end."""
    following = times.begins[index + 1] if index + 1 < len(times.begins) else None
    return times.ends if following is None else following


def short_time(plan: Plan, offset: float, _: Catalogue) -> str:
    """The nearest minute at `offset` without AM or PM: “7:45”, “19:45”."""
    from babel.dates import get_time_format, parse_pattern

    moment = nearest_minute(plan.clock(offset))
    locale = _.tag.replace("-", "_")
    pattern = str(get_time_format("short", locale=locale).pattern)
    bare = pattern.replace("a", "").replace("B", "").strip(" \u00a0\u202f")
    return isolated(str(parse_pattern(bare).apply(moment.time(), locale)), _)


def nearest_minute(moment: datetime) -> datetime:
    """The full minute nearest to a moment."""
    return (moment + WITHIN_MINUTE).replace(second=0, microsecond=0)


def wall_clock(plan: Plan, now: float, _: Catalogue) -> str:
    """The time of day now, as the language writes it."""
    return clock_time(plan.clock(now), _)


def lateness_words(run: MeetingRun, times: Times, now: float, _: Catalogue) -> str:
    """“about 4 minutes late · ends 8:03, planned 8:00”."""
    plan = run.plan
    if run.state.started is None or run.state.position >= len(plan.steps):
        return _("planned {start} to {end}").format(
            start=short_time(plan, 0, _), end=short_time(plan, times.agreed, _)
        )
    ends = short_time(plan, times.ends, _)
    planned = short_time(plan, times.agreed, _)
    if abs(times.late) < ON_TIME and shorter_shares(plan, run.state, now) is not None:
        return _("on time by shorter shares · ends {ends}").format(ends=planned)
    if abs(times.late) < ON_TIME:
        return _("{lateness} · ends {ends}").format(lateness=lateness(times.late, _), ends=planned)
    return _("{lateness} · ends {ends}, planned {planned}").format(
        lateness=lateness(times.late, _), ends=ends, planned=planned
    )


def late_tint(run: MeetingRun, times: Times) -> str:
    """The tint of the lateness: "warn" while a meeting that runs is late, else ""."""
    runs = run.state.started is not None and run.state.position < len(run.plan.steps)
    return "warn" if runs and times.late >= ON_TIME else ""
