"""The clock of the present item: a share, or the step, with its phase in words."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.core.errors import N_
from facilitator.core.meeting_format import Break, Shares, Silence, Speaker
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import current_step, root_of
from facilitator.core.share_timer import Phase, Turn, phase_of
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import clock_face
from facilitator.ui.run.picture import ClockPicture


@dataclass(frozen=True)
class Running:
    """What the clock shows, in numbers: seconds `left` of `whole`, and whether it moves."""

    left: float
    whole: float
    phase: Phase
    moving: bool
    share: bool

    @property
    def fraction(self) -> float:
        """The part of the ring that is drawn; full again when over."""
        if self.phase is Phase.OVER or self.left <= 0:
            return 1.0
        return min(1.0, self.left / self.whole) if self.whole else 1.0


def turn_now(run: MeetingRun) -> Turn | None:
    """Who has the floor now."""
    planned = current_step(run.plan, run.state)
    if planned is None or not isinstance(planned.step, Shares):
        return None
    share_round = run.state.rounds.get(root_of(planned.step))
    return share_round.speaking if share_round else None


def running(run: MeetingRun, now: float) -> Running | None:
    """The clock of the present share or step; None when none runs."""
    planned = current_step(run.plan, run.state)
    if planned is None:
        return None
    step, turn = planned.step, turn_now(run)
    if isinstance(step, Shares):
        if turn is None:
            return None
        whole = turn.limit + turn.extra
        left = turn.left(now)
        phase = phase_of(left, whole, step.warn_seconds)
        return Running(left, whole, phase, turn.watch.stopped is None, share=True)
    watch = run.state.clocks[run.state.position]
    whole = run.state.seconds[run.state.position]
    left = whole - watch.elapsed(now)
    warnings = step.warn_seconds if isinstance(step, Speaker) else ()
    phase = phase_of(left, whole, warnings)
    if phase is Phase.OVER and not isinstance(step, Speaker | Silence | Break):
        phase = Phase.RUNNING  # a text that takes longer is nobody's overtime
    if phase is Phase.WRAP_UP and not warnings:
        phase = Phase.RUNNING
    return Running(left, whole, phase, watch.stopped is None, share=False)


_SHARE_WORDS = {
    Phase.RUNNING: N_("left · speaking"),
    Phase.FIRST_WARNING: N_("left · one minute or less"),
    Phase.WRAP_UP: N_("left · a closing thought"),
    Phase.OVER: N_("over · still speaking"),
}
_STEP_WORDS = {
    Phase.RUNNING: N_("left in this step"),
    Phase.FIRST_WARNING: N_("left · nearly there"),
    Phase.WRAP_UP: N_("left · a closing thought"),
    Phase.OVER: N_("longer than planned"),
}


def clock_picture(run: MeetingRun, now: float, _: Catalogue) -> ClockPicture | None:
    """The clock as it is shown to the leader."""
    found = running(run, now)
    if found is None:
        return None
    face = clock_face(found.left, _)
    word = _phase_words(run, found, _)
    name = _("The clock of this share") if found.share else _("The clock of this step")
    return ClockPicture(face, word, found.fraction, found.phase, name)


def _phase_words(run: MeetingRun, found: Running, _: Catalogue) -> str:
    if not found.moving:
        return _("on hold") if run.state.held else _("paused")
    if found.share:
        return _(_SHARE_WORDS[_told(run, found)])
    return _(_STEP_WORDS[Phase.OVER if found.left < 0 else found.phase])


def _told(run: MeetingRun, found: Running) -> Phase:
    """The first warning is worded as a minute only where it is one."""
    planned = current_step(run.plan, run.state)
    step = planned.step if planned else None
    first = max(step.warn_seconds, default=0) if isinstance(step, Shares) else 0
    return Phase.RUNNING if found.phase is Phase.FIRST_WARNING and first > 60 else found.phase


def digit_change(run: MeetingRun, now: float) -> float:
    """Seconds until the digits of the clock change next; at most one second.

    Times of the page move with the clock, so without a running clock it is
    looked at each second.
    """
    found = running(run, now)
    if found is None or not found.moving:
        return 1.0
    into = found.left % 1.0
    return into if into > 0.001 else 1.0
