"""The press that an answered question or a chosen row comes to."""

from __future__ import annotations

from typing import assert_never

from facilitator.core import presses
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.ui.run.around import Around, Asking, Opened
from facilitator.ui.run.asks import offset_of


def accepted(run: MeetingRun, around: Around, now: float) -> Press | None:
    """What Enter means; None when nothing has been typed that could be meant."""
    if around.opened is Opened.CATCH_UP and around.proposal and around.proposal.cuts:
        return presses.CatchUp(now, around.proposal.cuts)
    if around.opened is Opened.STEPS and around.typed:
        return presses.Jump(now, int(around.typed) - 1)
    if around.opened is Opened.TOPICS and around.typed:
        return picked(around, now, int(around.typed))
    if around.asking is None or not around.typed:
        return None
    number = int(around.typed)
    match around.asking:
        case Asking.SEAT:
            return presses.GiveFloor(now, number)
        case Asking.EARLY:
            return presses.LeavesEarly(now, number)
        case Asking.EARLIER:
            return presses.BackDate(now, number * 60)
        case Asking.TIME:
            end = offset_of(around.typed, run.plan, now)
            return None if end is None else presses.MoveEnd(now, end)
        case Asking.DISCARD:
            return None
        case _:
            assert_never(around.asking)


def picked(around: Around, now: float, value: int) -> Press | None:
    """What a row of a sheet, or a ready answer, comes to."""
    if around.asking is Asking.EARLIER:
        return presses.BackDate(now, value * 60)
    if around.opened is Opened.STEPS:
        return presses.Jump(now, value - 1)
    if around.opened is Opened.TOPICS and 1 <= value <= len(around.prompts):
        return presses.DrewTopic(now, around.prompts[value - 1])
    return None
