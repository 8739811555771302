"""What a screen reader is told by itself: thresholds, and nothing that merely ticks."""

from __future__ import annotations

from facilitator.core.errors import N_
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.share_timer import Phase
from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.clocks import running

_TOLD = {
    Phase.FIRST_WARNING: N_("The first warning: the end of the time is near."),
    Phase.WRAP_UP: N_("The last warning: time for a closing thought."),
    Phase.OVER: N_("The time is over."),
}


def threshold_words(run: MeetingRun, now: float, _: Catalogue) -> str:
    """The threshold that the clock has passed; "" before the first."""
    found = running(run, now)
    if found is None or found.phase not in _TOLD:
        return ""
    return _(_TOLD[found.phase])
