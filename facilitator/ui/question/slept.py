"""The lid was closed while a meeting ran: does the time count?"""

from __future__ import annotations

from facilitator.core.meeting_run import MeetingRun
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import duration
from facilitator.ui.question.left_open import Answer, place_of
from facilitator.ui.question.question import Question


def slept_question(run: MeetingRun, seconds: float, _: Catalogue) -> Question:
    """Asked when the computer wakes up."""
    return Question(
        heading=_("The computer was asleep"),
        about=_("Go on at {place}?").format(place=place_of(run, _)),
        explanation=_("It slept for {time}.").format(time=duration(seconds, _)),
        answers=(
            (Answer.ROOM_WENT_ON, _("Go on: the room went on meanwhile")),
            (Answer.AS_IT_STOOD, _("Go on as it stood")),
        ),
    )
