"""What the next press will do, and what the last one did: found by trying, not by rules."""

from __future__ import annotations

from facilitator.core import presses
from facilitator.core.errors import PressRefused
from facilitator.core.meeting_format import Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import RunState, parts_of, root_of
from facilitator.core.schedule import Plan
from facilitator.core.share_round import Seat, ShareRound
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import duration
from facilitator.ui.run.actions import Action
from facilitator.ui.run.keys import cap
from facilitator.ui.run.picture import Button


def next_button(run: MeetingRun, now: float, _: Catalogue) -> Button:
    """The filled button: its words say exactly what Next will do at `now`."""
    key = cap(Action.NEXT, _)
    if run.state.started is None:
        return Button(Action.NEXT, _("Start the meeting"), key)
    if run.state.position >= len(run.plan.steps):
        return Button(Action.CLOSE, _("Close the meeting"), cap(Action.ACCEPT, _))
    if run.state.held:
        return Button(Action.HOLD, _("Go on with the meeting"), cap(Action.HOLD, _))
    try:
        after = run.press(presses.Next(now)).state
    except PressRefused:
        return Button(Action.NEXT, _("Next"), key, enabled=False)
    return Button(Action.NEXT, _difference(run.plan, run.state, after, _), key)


def _difference(plan: Plan, before: RunState, after: RunState, _: Catalogue) -> str:
    if after.position >= len(plan.steps):
        return _("To the totals")
    if after.position != before.position:
        title = plan.steps[after.position].title(_.tag)
        if goes_on_after(plan, before):
            return _("{step} – the round goes on afterwards").format(step=title)
        if _waits_for_hands(plan, before):
            return _("No more hands – next: {step}").format(step=title)
        return _("Next: {step}").format(step=title)
    if after.page != before.page:
        return _("Next page")
    return _next_person(plan, before, after, _)


def goes_on_after(plan: Plan, state: RunState) -> bool:
    """Whether leaving this step suspends a round in which people still wait."""
    step = plan.steps[state.position].step
    if not isinstance(step, Shares):
        return False
    root = root_of(step)
    return state.position != parts_of(plan, root)[-1] and bool(state.rounds[root].queue())


def _waits_for_hands(plan: Plan, state: RunState) -> bool:
    share_round = _round_of(plan, state)
    return share_round is not None and share_round.by_hands and share_round.speaking is None


def _round_of(plan: Plan, state: RunState) -> ShareRound | None:
    step = plan.steps[state.position].step
    return state.rounds.get(root_of(step)) if isinstance(step, Shares) else None


def _next_person(plan: Plan, before: RunState, after: RunState, _: Catalogue) -> str:
    old, new = _round_of(plan, before), _round_of(plan, after)
    if old is None or new is None:
        return _("Next")
    if new.speaking is None and new.by_hands:
        return _("Thank you – the next raised hand")
    if new.speaking is None:
        return _("Thank you – everyone has been heard")
    seat = new.speaking.seat
    if old.seats[seat - 1] is Seat.LATER:
        return _("Come back to seat {seat}").format(seat=seat)
    if old.speaking is None and not old.turns:
        return _("First person: seat {seat}").format(seat=seat)
    return _("Next person: seat {seat}").format(seat=seat)


def undo_button(run: MeetingRun, before: RunState | None, _: Catalogue) -> Button:
    """“Undo: seat 4 passed”; `before` is the state before the last press."""
    key = cap(Action.UNDO, _)
    if not run.presses:
        return Button(Action.UNDO, _("Nothing to undo"), key)
    state = run.undo().state if before is None else before
    what = press_words(run.plan, state, run.state, run.presses[-1], _)
    return Button(Action.UNDO, _("Undo: {what}").format(what=what), key)


def redo_button(run: MeetingRun, _: Catalogue) -> Button:
    """Redo, when something was undone."""
    return Button(Action.REDO, _("Redo"), cap(Action.REDO, _), enabled=bool(run.undone))


def press_words(
    plan: Plan, before: RunState, after: RunState, press: presses.Press, _: Catalogue
) -> str:
    """What a press did, in a few words, lower case: “seat 4 passed”."""
    match press:
        case presses.Next() | presses.Back() | presses.Jump():
            return _moved(plan, before, after, _)
        case presses.GiveFloor() | presses.LeavesEarly() | presses.Pass() | presses.Later():
            return _seat_words(plan, before, press, _)
        case presses.BackDate() | presses.AddTime() | presses.MoveEnd():
            return _time_words(press, _)
        case presses.Count() | presses.CountFirstTime():
            return _count_words(press, _)
        case presses.Pause() | presses.Hold() | presses.Blank():
            return _switch_words(press, _)
        case presses.Start():
            return _("the start of the meeting")
        case presses.AddSeat():
            return _("a seat more")
        case presses.SetSeats():
            return _("the number of seats")
        case presses.AnotherCircuit():
            return _("another round")
        case presses.CatchUp():
            return _("catching up")
        case presses.DrewTopic():
            return _("the topic")
        case presses.SkippedTopic():
            return _("a topic put aside")
        case presses.OpenTopic():
            return _("the open topic")
        case presses.Away():
            return _("the time away")


def _moved(plan: Plan, before: RunState, after: RunState, _: Catalogue) -> str:
    if after.position >= len(plan.steps):
        return _("the end of the last step")
    if after.position != before.position:
        return _("to “{step}”").format(step=plan.steps[after.position].title(_.tag))
    if after.page != before.page:
        return _("to page {page}").format(page=after.page + 1)
    new = _round_of(plan, after)
    if new is None or new.speaking is None:
        return _("the end of a share")
    return _("seat {seat} has the floor").format(seat=new.speaking.seat)


SeatPress = presses.GiveFloor | presses.LeavesEarly | presses.Pass | presses.Later


def _seat_words(plan: Plan, before: RunState, press: SeatPress, _: Catalogue) -> str:
    seat = press.seat
    if seat is None:
        old = _round_of(plan, before)
        waiting = next(iter(old.queue()), 0) if old else 0
        seat = old.speaking.seat if old and old.speaking else waiting
    match press:
        case presses.GiveFloor():
            words = _("seat {seat} has the floor")
        case presses.LeavesEarly():
            words = _("seat {seat} leaves early")
        case presses.Pass():
            words = _("seat {seat} passed")
        case presses.Later():
            words = _("seat {seat} later")
    return words.format(seat=seat)


TimePress = presses.BackDate | presses.AddTime | presses.MoveEnd


def _time_words(press: TimePress, _: Catalogue) -> str:
    match press:
        case presses.BackDate():
            return _("it started earlier")
        case presses.AddTime():
            return _("time added") if press.seconds > 0 else _("time taken")
        case presses.MoveEnd():
            return _("another end")


def _count_words(press: presses.Count | presses.CountFirstTime, _: Catalogue) -> str:
    if isinstance(press, presses.CountFirstTime):
        return _("one more here for the first time") if press.change > 0 else _("one fewer")
    return _("count {change}").format(change=f"{press.change:+d}".replace("-", "−"))


def moved_words(before: MeetingRun, after: MeetingRun, _: Catalogue) -> str:
    """Says how far “it started earlier” really moved when that is less than was asked."""
    pressed = after.presses[-1] if len(after.presses) > len(before.presses) else None
    if not isinstance(pressed, presses.BackDate):
        return ""
    moved = round(before.state.boundary - after.state.boundary)
    if moved >= pressed.seconds:
        return ""
    words = _("It began {time} earlier; before that something else ran.")
    return words.format(time=duration(moved, _))


SwitchPress = presses.Pause | presses.Hold | presses.Blank


def _switch_words(press: SwitchPress, _: Catalogue) -> str:
    match press:
        case presses.Pause():
            return _("pause") if press.on else _("the end of the pause")
        case presses.Hold():
            return _("hold") if press.on else _("going on after the hold")
        case presses.Blank():
            return _("dark room screen") if press.on else _("room screen back")
