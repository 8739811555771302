"""The small lines below a step of the run sheet: how long, what is read by whom, who speaks.

One `match` over the closed union of steps: a new kind of step owes a line here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from facilitator.core.meeting_format import (
    Announcements,
    Basket,
    Break,
    CallOut,
    Chooses,
    Closing,
    Counts,
    Reading,
    Reads,
    Script,
    Shares,
    Silence,
    Speaker,
    Topic,
)
from facilitator.core.schedule import Plan, PlannedStep, seats_for
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import duration, isolated


def details(plan: Plan, planned: PlannedStep, tag: str, _: Catalogue) -> Iterator[str]:
    """What the leader needs to know about a step, each a few words."""
    yield duration(planned.seconds, _)
    yield from _of_its_kind(plan, planned, tag, _)


def _of_its_kind(plan: Plan, planned: PlannedStep, tag: str, _: Catalogue) -> Iterator[str]:
    step = planned.step
    match step:
        case Reading():
            yield from _told_title(planned, tag, _)
            yield _read(step, _)
        case Shares():
            yield from _shared(plan, step, _)
        case Silence():
            if step.bell:
                yield _("a bell before and after")
        case CallOut():
            if step.counts is not Counts.NOTHING:
                yield _("count the raised hands")
        case Topic():
            yield _topic(step, _)
        case Script() | Speaker() | Break() | Basket() | Announcements() | Closing():
            yield from _told_title(planned, tag, _)
        case _ as never:
            assert_never(never)


def _told_title(planned: PlannedStep, tag: str, _: Catalogue) -> Iterator[str]:
    """The title of the text, unless the step is called the same."""
    title = planned.text.titles.get(tag, "") if planned.text else ""
    if title and title != planned.title(tag):
        yield _("“{title}”").format(title=isolated(title, _))


def _read(step: Reading, _: Catalogue) -> str:
    match step.by:
        case Reads.ONE:
            return _("read by one person")
        case Reads.IN_TURN:
            return _("read in turn, a paragraph each")
        case Reads.ALL:
            return _("read by everyone together")
        case never:
            assert_never(never)


def _topic(step: Topic, _: Catalogue) -> str:
    match step.choose:
        case Chooses.DRAW:
            return _("drawn from the topic deck")
        case Chooses.CHOOSE:
            return _("chosen by the leader")
        case Chooses.OPEN:
            return _("left open")
        case never:
            assert_never(never)


def _shared(plan: Plan, step: Shares, _: Catalogue) -> Iterator[str]:
    """How long each person has, for the number of people that is expected."""
    n = seats_for(plan.people, plan.leader_has_seat)
    limit = step.limit
    if limit.fair and n:
        each = min(max(_fair(plan, step, n), limit.least), limit.most)
        yield _.plural("{n} person, {time} each", "{n} people, {time} each", n).format(
            n=n, time=duration(each, _)
        )
    elif limit.least == limit.most:
        yield _("up to {time} each").format(time=duration(limit.most, _))
    else:
        yield _("{least} to {most} each").format(
            least=duration(limit.least, _), most=duration(limit.most, _)
        )
    if step.circuits > 1:
        yield _("a second time round if there is time")


def _fair(plan: Plan, step: Shares, seats: int) -> int:
    """Seconds for each seat when all parts of the round are shared out evenly."""
    root = step.resumes or step.id
    total = sum(
        planned.seconds
        for planned in plan.steps
        if isinstance(planned.step, Shares) and root in (planned.step.id, planned.step.resumes)
    )
    return total // seats - step.hand_over
