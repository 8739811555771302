"""Short questions at the foot of the page: which seat, how many minutes, until when."""

from __future__ import annotations

from datetime import timedelta
from typing import assert_never

from facilitator.core.meeting_run import MeetingRun
from facilitator.core.schedule import Plan
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import clock_time
from facilitator.ui.run.actions import Action
from facilitator.ui.run.around import Asking
from facilitator.ui.run.keys import cap
from facilitator.ui.run.picture import AskPicture, Button

EARLIER_MINUTES = (1, 2, 3, 5)
LONGEST_TYPED = 4


def ask_picture(
    run: MeetingRun,
    asking: Asking,
    typed: str,
    now: float,
    _: Catalogue,
    *,
    rehearsal: bool = False,
) -> AskPicture:
    """The open question with what has been typed."""
    leave = Button(Action.CANCEL, _("Leave it"), cap(Action.CANCEL, _))
    accept = Button(Action.ACCEPT, _("Yes"), cap(Action.ACCEPT, _), enabled=bool(typed))
    match asking:
        case Asking.SEAT:
            hint = _("Type the number of the seat that speaks next.")
            return AskPicture(_("Seat"), typed, hint, (accept, leave))
        case Asking.EARLY:
            hint = _("Which seat leaves early? Type its number.")
            return AskPicture(_("Seat"), typed, hint, (accept, leave))
        case Asking.EARLIER:
            hint = _("How many minutes ago did it start?")
            return AskPicture(_("Minutes"), typed, hint, (*_earlier(_), accept, leave))
        case Asking.TIME:
            return _time_question(run, typed, now, accept, leave, _)
        case Asking.DISCARD:
            return _leaving(rehearsal, _)
        case _:
            assert_never(asking)


def _leaving(rehearsal: bool, _: Catalogue) -> AskPicture:
    """Whether to leave without keeping anything."""
    accept, cancel = cap(Action.ACCEPT, _), cap(Action.CANCEL, _)
    if rehearsal:
        hint = _("End the rehearsal? Nothing of it is kept.")
        yes = Button(Action.ACCEPT, _("End the rehearsal"), accept)
        return AskPicture("", "", hint, (yes, Button(Action.CANCEL, _("Go on"), cancel)))
    hint = _("Discard this meeting? Its count is not kept.")
    yes = Button(Action.ACCEPT, _("Discard"), accept)
    return AskPicture("", "", hint, (yes, Button(Action.CANCEL, _("Keep it"), cancel)))


def _earlier(_: Catalogue) -> tuple[Button, ...]:
    return tuple(
        Button(
            Action.PICK,
            _.plural("{n} minute", "{n} minutes", minutes).format(n=minutes),
            value=minutes,
        )
        for minutes in EARLIER_MINUTES
    )


def _time_question(
    run: MeetingRun, typed: str, now: float, accept: Button, leave: Button, _: Catalogue
) -> AskPicture:
    found = offset_of(typed, run.plan, now)
    hint = _("We have the room until … (type 815 for 8:15)")
    if found is not None:
        until = clock_time(run.plan.clock(found), _)
        hint = _("We have the room until {time}").format(time=until)
    more = Button(Action.ADD_SECONDS, _("+1 min"), cap(Action.MORE, _), value=60)
    less = Button(Action.ADD_SECONDS, _("−1 min"), cap(Action.FEWER, _), value=-60)
    return AskPicture(_("Until"), typed, hint, (more, less, accept, leave))


def offset_of(typed: str, plan: Plan, now: float) -> int | None:
    """Typed digits as the next such time of day, in seconds after the planned start.

    “815” is the next quarter past eight, morning or evening; None when it is
    no time of day.
    """
    if not 3 <= len(typed) <= LONGEST_TYPED:
        return None
    hour, minute = int(typed[:-2]), int(typed[-2:])
    if hour > 24 or minute > 59:
        return None
    here = max(now, 0.0)
    hours = {hour % 24, (hour + 12) % 24} if hour <= 12 else {hour % 24}
    day = plan.clock(here).replace(second=0, microsecond=0)
    faces = [
        day.replace(hour=one, minute=minute) + timedelta(days=later)
        for one in hours
        for later in (0, 1)
    ]
    ahead = [offset for face in faces for offset in plan.when(face) if offset > here]
    return min(ahead, default=None)
