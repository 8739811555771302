"""The list of what comes next, with the times that are expected now."""

from __future__ import annotations

from facilitator.core.meeting_format import Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import left_out, parts_of, root_of
from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.clock_words import Times, ends_of_step, short_time
from facilitator.ui.run.picture import NextItem


def next_items(run: MeetingRun, times: Times, _: Catalogue) -> tuple[NextItem, ...]:
    """Every step to come, and the end."""
    first = run.state.position + (run.state.started is not None)
    items = [step_item(run, times, index, _) for index in range(first, len(run.plan.steps))]
    end = NextItem(short_time(run.plan, times.ends, _), _("End"))
    return (*items, end) if run.state.position < len(run.plan.steps) else ()


def step_item(run: MeetingRun, times: Times, index: int, _: Catalogue) -> NextItem:
    """One step; those that are over have no time."""
    planned = run.plan.steps[index]
    out = left_out(run.plan, run.state, index)
    begins = times.begins[index]
    shown = "" if out or begins is None else short_time(run.plan, min(begins, times.ends), _)
    remarks = (_("left out to catch up"),) if out else _remarks(run, times, index, _)
    return NextItem(shown, planned.title(_.tag), remarks, out, index)


def _remarks(run: MeetingRun, times: Times, index: int, _: Catalogue) -> tuple[str, ...]:
    planned = run.plan.steps[index]
    remarks = []
    if planned.protected:
        remarks.append(_("protected"))
    if index and _interrupts(run, index):
        remarks.append(_("the round goes on afterwards"))
    step = planned.step
    if isinstance(step, Shares) and step.last_call and not left_out(run.plan, run.state, index):
        last = parts_of(run.plan, root_of(step))[-1] == index
        at = ends_of_step(times, index) - step.last_call
        if last and step.limit.fair and at > (times.begins[index] or 0.0):
            remarks.append(_("last call at {time}").format(time=short_time(run.plan, at, _)))
    return tuple(remarks)


def _interrupts(run: MeetingRun, index: int) -> bool:
    """Whether this step comes right after a part of a round that goes on later."""
    before = run.plan.steps[index - 1].step
    if not isinstance(before, Shares) or isinstance(run.plan.steps[index].step, Shares):
        return False
    return parts_of(run.plan, root_of(before))[-1] > index
