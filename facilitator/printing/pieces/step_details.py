"""The small lines below a step of the run sheet: how long, what is read by whom, who speaks.

One `match` over the closed union of steps: a new kind of step owes a line here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from facilitator.core.forecast import RoundForecast, planned_round
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
from facilitator.core.run_state import parts_of, quota, root_of
from facilitator.core.schedule import Plan, PlannedStep
from facilitator.language.catalogues import Catalogue
from facilitator.language.share_words import share_length, unheard_words
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
            yield from _shared(plan, planned, step, _)
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


def _shared(plan: Plan, planned: PlannedStep, step: Shares, _: Catalogue) -> Iterator[str]:
    """How long each person has and how many come first; a round that goes on has said it."""
    root, index = root_of(step), plan.steps.index(planned)
    parts, promise = parts_of(plan, root), planned_round(plan, root)
    if index != parts[0]:
        yield _("goes on with the same people")
        return
    if promise.unheard:
        yield unheard_words(promise, _)
    elif len(parts) == 1:
        yield _each(step, promise, _)
    else:
        yield _alone(step, promise, _)
        yield from _before_the_pause(plan, index, promise.waiting, _)
    if step.circuits > 1:
        yield _("a second time round if there is time")


def _each(step: Shares, promise: RoundForecast, _: Catalogue) -> str:
    """People and their time, when all of them speak in this one step."""
    n = promise.waiting
    if not step.limit.fair or n == 0:
        return _alone(step, promise, _)
    return _.plural("{n} person, {time} each", "{n} people, {time} each", n).format(
        n=n, time=share_length(promise.each, _)
    )


def _alone(step: Shares, promise: RoundForecast, _: Catalogue) -> str:
    """What a person has, without how many they are."""
    limit = step.limit
    if limit.fair and promise.waiting:
        return _("{time} each").format(time=share_length(promise.each, _))
    if limit.least == limit.most:
        return _("up to {time} each").format(time=share_length(limit.most, _))
    return _("{least} to {most} each").format(
        least=share_length(limit.least, _), most=share_length(limit.most, _)
    )


def _before_the_pause(plan: Plan, index: int, seats: int, _: Catalogue) -> Iterator[str]:
    n = quota(plan, index, seats)
    if n:
        yield _.plural(
            "about {n} person before the pause", "about {n} people before the pause", n
        ).format(n=n)
