"""What the leader says between two people of a round, in the languages of the room.

The one thing to know: who comes next is found by trying what Next would do,
so that these words and the filled button never contradict each other.
People are seats; no name is ever said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.core import presses
from facilitator.core.errors import N_, PressRefused
from facilitator.core.languages import language
from facilitator.core.meeting_format import Basket, Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.prose import Paragraph, Span
from facilitator.core.run_state import current_step, heard_here, root_of
from facilitator.core.schedule import PlannedStep
from facilitator.core.share_round import Seat
from facilitator.language.catalogues import ENGLISH, Catalogue
from facilitator.language.wording import about, duration
from facilitator.ui.run.next_words import goes_on_after
from facilitator.ui.run.picture import Passage

CatalogueFor = Callable[[str], Catalogue]

SHORT_TURN = 60  # seconds; such rounds are introductions, where minutes are not worth a word
HALF_AGAIN = range(75, 106)  # seconds that are nearer to one and a half minutes than to one or two

_INVITED = N_(
    "Thank you. Seat {seat}, would you like to share? You can pass, or say “later” and we "
    "will come back to you. You have {time}."
)
_COME_BACK = N_(
    "Thank you. We come back to seat {seat}: would you like to share now? You can still pass. "
    "You have {time}."
)
_SHORT = N_("Thank you. Seat {seat}, would you like to go next? You can pass.")
_ANYONE = N_("Thank you. Has anyone not shared who would like to?")
_BASKET = N_("Thank you. We pause for the basket now, and then go on with the same people.")
_PAUSE = N_("Thank you. We pause our round for “{step}” now, and then go on with the same people.")


@dataclass(frozen=True)
class _Comes:
    """What comes after this share: a message, and the facts in it."""

    message: str
    seat: int = 0
    seconds: int = 0
    step: PlannedStep | None = None


def between_words(
    run: MeetingRun, now: float, catalogue_for: CatalogueFor, _: Catalogue
) -> tuple[Passage, ...]:
    """The words in each language of the evening; nothing before anybody has had the floor."""
    planned = current_step(run.plan, run.state)
    if planned is None or not isinstance(planned.step, Shares):
        return ()
    if not heard_here(run.plan, run.state):
        return ()
    comes = _what_comes(run, planned.step, now)
    if comes is None:
        return ()
    shown: dict[str, Passage] = {}
    for tag in run.plan.languages:
        words = _speaking(catalogue_for(tag), comes.message)
        shown.setdefault(words.tag, _passage(comes, tag, words, _))
    return tuple(shown.values())


def _speaking(found: Catalogue, message: str) -> Catalogue:
    """That catalogue, or English where it lacks the message."""
    return found if found.translated(message) else ENGLISH


def _what_comes(run: MeetingRun, step: Shares, now: float) -> _Comes | None:
    try:
        after = run.press(presses.Next(now)).state
    except PressRefused:
        return None
    if after.position != run.state.position:
        if not goes_on_after(run.plan, run.state) or after.position >= len(run.plan.steps):
            return _Comes(_ANYONE)
        pausing = run.plan.steps[after.position]
        return _Comes(_BASKET if isinstance(pausing.step, Basket) else _PAUSE, step=pausing)
    turn = after.rounds[root_of(step)].speaking
    if turn is None:
        return _Comes(_ANYONE)
    before = run.state.rounds[root_of(step)].seats[turn.seat - 1]
    if before is Seat.LATER:
        return _Comes(_COME_BACK, turn.seat, turn.limit)
    return _Comes(_INVITED if turn.limit >= SHORT_TURN else _SHORT, turn.seat, turn.limit)


def _passage(comes: _Comes, asked: str, words: Catalogue, _: Catalogue) -> Passage:
    said = words(comes.message).format(
        seat=comes.seat,
        time=_time(comes.seconds, words),
        step=comes.step.title(words.tag) if comes.step else "",
    )
    marks: tuple[str, ...] = ()
    if words.tag.split("-")[0] != asked.split("-")[0]:
        mark = _("There is no text in {asked}; it is shown in {shown}.")
        names = language(asked).own_name, language(words.tag).own_name
        marks = (mark.format(asked=names[0], shown=names[1]),)
    return Passage(words.tag, (Paragraph((Span(said),)),), marks=marks)


def _time(seconds: int, _: Catalogue) -> str:
    """Round minutes, for nobody wants to be given 3:14."""
    if seconds in HALF_AGAIN:
        return _("about a minute and a half")
    return about(seconds, _) if seconds >= SHORT_TURN else duration(seconds, _)
