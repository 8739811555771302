"""What each wish comes to: a press, a question, a sheet.  Pure functions, one table.

A wish gets the run, what stands around it, the time and its number, and
answers with the change to make.  Refusals are left to the run itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.core import presses
from facilitator.core.catch_up import propose
from facilitator.core.errors import N_, PressRefused
from facilitator.core.meeting_format import Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.core.run_state import current_step
from facilitator.ui.run.actions import Action
from facilitator.ui.run.answers import accepted, picked
from facilitator.ui.run.around import Around, Asking, Opened
from facilitator.ui.run.asks import LONGEST_TYPED

Change = Callable[[MeetingRun], MeetingRun]


@dataclass(frozen=True)
class Answer:
    """What stands around afterwards, and what to do."""

    around: Around
    change: Change | None = None
    draws: bool = False
    toggles_room: bool = False
    closes: bool = False
    discards: bool = False


Wish = Callable[[MeetingRun, Around, float, int], Answer]


def round_runs(run: MeetingRun) -> bool:
    """Whether people share now."""
    planned = current_step(run.plan, run.state)
    return planned is not None and isinstance(planned.step, Shares)


def _closed(around: Around) -> Around:
    """No question and no sheet."""
    return replace(around, asking=None, typed="", opened=None, proposal=None)


def _pressing(make: Callable[[float, int], Press]) -> Wish:
    """A wish that is one press."""

    def wish(_run: MeetingRun, around: Around, now: float, value: int) -> Answer:
        return Answer(around, lambda run: run.press(make(now, value)))

    return wish


def _asking(question: Asking) -> Wish:
    def wish(_run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
        asked = None if around.asking is question else question
        return Answer(replace(_closed(around), asking=asked))

    return wish


def _opening(sheet: Opened) -> Wish:
    def wish(run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
        if around.opened is sheet:
            return Answer(_closed(around))
        proposal = propose(run.plan, run.state, now) if sheet is Opened.CATCH_UP else None
        return Answer(replace(_closed(around), opened=sheet, proposal=proposal))

    return wish


def _next(run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
    """Goes on, unless something is open: a question waits for its answer, a sheet is left."""
    if around.asking is not None:
        return Answer(around)
    closed = _closed(around)
    if around.opened is not None:
        return Answer(closed)
    if run.state.started is None:
        return Answer(closed, lambda run: run.press(presses.Start(now)))
    return Answer(closed, lambda run: run.press(presses.Next(now)))


def _next_step(run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
    after = min(run.state.position + 1, len(run.plan.steps))
    return Answer(_closed(around), lambda run: run.press(presses.Jump(now, after)))


def _pause(run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
    on = not run.state.paused
    return Answer(around, lambda run: run.press(presses.Pause(now, on)))


def _hold(run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
    on = not run.state.held
    return Answer(_closed(around), lambda run: run.press(presses.Hold(now, on)))


def _blank(run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
    on = not run.state.blank
    return Answer(around, lambda run: run.press(presses.Blank(now, on)))


def _count(change: int) -> Wish:
    """Counts; while time is asked for, + and − are minutes."""

    def wish(run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
        if around.asking is Asking.TIME:
            return _add_seconds(run, around, now, 60 * change)
        return Answer(around, lambda run: run.press(presses.Count(now, change)))

    return wish


def _add_seconds(_run: MeetingRun, around: Around, now: float, value: int) -> Answer:
    return Answer(_closed(around), lambda run: run.press(presses.AddTime(now, value)))


def _count_to_seats(run: MeetingRun, around: Around, now: float, value: int) -> Answer:
    change = value - run.state.count
    return Answer(around, lambda run: run.press(presses.Count(now, change)))


def _digit(run: MeetingRun, around: Around, now: float, value: int) -> Answer:
    """A digit goes to the open question or the open list, else it begins a seat number.

    Where no round runs it is refused at once, in the words of the run.
    """
    if around.opened in (Opened.HELP, Opened.CATCH_UP, Opened.SETTINGS):
        return Answer(around)
    if around.asking is Asking.DISCARD:
        return Answer(around)
    opens = around.asking is None and around.opened is None
    if opens and not round_runs(run):
        return Answer(around, lambda run: run.press(presses.GiveFloor(now, value)))
    asking = Asking.SEAT if opens else around.asking
    typed = (around.typed + str(value))[:LONGEST_TYPED]
    return Answer(replace(around, asking=asking, typed=typed))


def _erase(_run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
    typed = around.typed[:-1]
    if not typed and around.asking is Asking.SEAT:
        return Answer(_closed(around))
    return Answer(replace(around, typed=typed))


def _cancel(_run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
    return Answer(_closed(around))


def _accept(run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
    if around.asking is Asking.DISCARD:
        return Answer(_closed(around), discards=True)
    press = accepted(run, around, now)
    if press is None:
        empty = around.opened is Opened.CATCH_UP  # nothing is shortened by an empty proposal
        return Answer(_closed(around) if empty else around)
    return Answer(_closed(around), lambda run: run.press(press))


def _pick(run: MeetingRun, around: Around, now: float, value: int) -> Answer:
    if around.opened is Opened.STEPS and value - 1 == run.state.position:
        return Answer(_closed(around))  # the step that runs already: back to it
    press = picked(around, now, value)
    if press is None:
        return Answer(around)
    return Answer(_closed(around), lambda run: run.press(press))


def _close(run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
    over = run.state.started is not None and run.state.position >= len(run.plan.steps)
    return Answer(_closed(around), closes=over)


def _undo(_run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
    return Answer(_closed(around), lambda run: run.undo())


def _redo(_run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
    return Answer(_closed(around), lambda run: run.redo())


def _phrase(_run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
    return Answer(replace(around, phrase=around.phrase + 1))


def _bell(_run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
    return Answer(replace(around, bell=not around.bell))


def _room(_run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
    return Answer(around, toggles_room=True)


def _skip(run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
    topic = run.state.topic
    if topic is None:
        return Answer(around)
    return Answer(around, lambda run: run.press(presses.SkippedTopic(now, topic.id)))


def _draw(_run: MeetingRun, around: Around, _now: float, _value: int) -> Answer:
    return Answer(_closed(around), draws=True)


def _choose_topic(run: MeetingRun, around: Around, now: float, value: int) -> Answer:
    """Opens the list; without one it is told as when one is drawn."""
    if not around.prompts:
        return Answer(around, draws=True)
    return _opening(Opened.TOPICS)(run, around, now, value)


def _count_first_time(change: int) -> Wish:
    """One more or fewer here for the first time, where the group counts them."""

    def refused(_run: MeetingRun) -> MeetingRun:
        raise PressRefused(
            N_("First visits are not counted. The group can switch that on, on its page.")
        )

    def wish(_run: MeetingRun, around: Around, now: float, _value: int) -> Answer:
        if not around.group.count_first_time:
            return Answer(around, refused)
        return Answer(around, lambda run: run.press(presses.CountFirstTime(now, change)))

    return wish


WISHES: dict[Action, Wish] = {
    Action.NEXT: _next,
    Action.BACK: _pressing(lambda at, _value: presses.Back(at)),
    Action.NEXT_STEP: _next_step,
    Action.UNDO: _undo,
    Action.REDO: _redo,
    Action.PAUSE: _pause,
    Action.HOLD: _hold,
    Action.BLANK: _blank,
    Action.HELP: _opening(Opened.HELP),
    Action.MORE: _count(1),
    Action.FEWER: _count(-1),
    Action.FIRST_MORE: _count_first_time(1),
    Action.FIRST_FEWER: _count_first_time(-1),
    Action.SEAT: _pressing(presses.GiveFloor),
    Action.PASS: _pressing(lambda at, _value: presses.Pass(at)),
    Action.LATER: _pressing(lambda at, _value: presses.Later(at)),
    Action.EARLY: _asking(Asking.EARLY),
    Action.ADD_SEAT: _pressing(lambda at, _value: presses.AddSeat(at)),
    Action.SEATS_TO_COUNT: _pressing(presses.SetSeats),
    Action.COUNT_TO_SEATS: _count_to_seats,
    Action.CIRCUIT: _pressing(lambda at, _value: presses.AnotherCircuit(at)),
    Action.DRAW: _draw,
    Action.SKIP_TOPIC: _skip,
    Action.OPEN_TOPIC: _pressing(lambda at, _value: presses.OpenTopic(at)),
    Action.CHOOSE_TOPIC: _choose_topic,
    Action.EARLIER: _asking(Asking.EARLIER),
    Action.TIME: _asking(Asking.TIME),
    Action.ADD_SECONDS: _add_seconds,
    Action.CATCH_UP: _opening(Opened.CATCH_UP),
    Action.STEPS: _opening(Opened.STEPS),
    Action.PHRASE: _phrase,
    Action.BELL: _bell,
    Action.ROOM: _room,
    Action.SETTINGS: _opening(Opened.SETTINGS),
    Action.DIGIT: _digit,
    Action.ERASE: _erase,
    Action.ACCEPT: _accept,
    Action.CANCEL: _cancel,
    Action.PICK: _pick,
    Action.CLOSE: _close,
    Action.DISCARD: _asking(Asking.DISCARD),
}
