"""The window is to close while something is not on the disk yet: wait, or lose it?"""

from __future__ import annotations

from enum import StrEnum

from facilitator.language.catalogues import Catalogue
from facilitator.ui.question.question import Question


class Leave(StrEnum):
    """What the person may decide; waiting comes first, because it loses nothing."""

    WAIT = "wait"
    ANYWAY = "close-anyway"


def not_saved_question(_: Catalogue) -> Question:
    """Asked over the window."""
    return Question(
        heading=_("Something is not saved yet"),
        about="",
        explanation=_(
            "It is tried again by itself. Check that the disk is connected and has room;"
            " what is not saved when the window closes is lost."
        ),
        answers=((Leave.WAIT, _("Wait")), (Leave.ANYWAY, _("Close anyway"))),
    )
