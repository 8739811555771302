"""A meeting that runs: the plan, what was pressed, what was undone.

The state is worked out from these alone; the time of day is an argument to
whatever looks at it.  Every press returns a new run.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from facilitator.core.errors import N_, PressRefused
from facilitator.core.presses import Press
from facilitator.core.pressing import apply
from facilitator.core.run_state import RunState
from facilitator.core.schedule import Plan


@dataclass(frozen=True)
class MeetingRun:
    """`presses` newest last; `undone` holds what redo would bring back, newest last."""

    plan: Plan
    presses: tuple[Press, ...] = ()
    undone: tuple[Press, ...] = ()
    state: RunState = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        state = RunState.of(self.plan)
        for press in self.presses:
            state = apply(self.plan, state, press)
        object.__setattr__(self, "state", state)

    def press(self, press: Press) -> MeetingRun:
        """The run after one more press; raises PressRefused when it means nothing now."""
        state = apply(self.plan, self.state, press)
        return self._with((*self.presses, press), (), state)

    def undo(self) -> MeetingRun:
        """The run without its last press, which can be redone."""
        if not self.presses:
            raise PressRefused(N_("There is nothing to undo."))
        return MeetingRun(self.plan, self.presses[:-1], (*self.undone, self.presses[-1]))

    def redo(self) -> MeetingRun:
        """The run with the press that was undone last."""
        if not self.undone:
            raise PressRefused(N_("There is nothing to redo."))
        press = self.undone[-1]
        state = apply(self.plan, self.state, press)
        return self._with((*self.presses, press), self.undone[:-1], state)

    def _with(
        self, presses: tuple[Press, ...], undone: tuple[Press, ...], state: RunState
    ) -> MeetingRun:
        """A new run whose state is known already, so that it is not worked out twice."""
        run = replace(self, presses=(), undone=undone)
        object.__setattr__(run, "presses", presses)
        object.__setattr__(run, "state", state)
        return run
