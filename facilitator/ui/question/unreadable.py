"""A meeting was running, and this program cannot read it: what becomes of it?"""

from __future__ import annotations

from enum import StrEnum

from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import isolated
from facilitator.ui.question.question import Question


class Unread(StrEnum):
    """What may become of it."""

    SET_ASIDE = "set-aside"
    DISCARD = "discard"
    QUIT = "quit"


def unreadable_question(folder: str, _: Catalogue) -> Question:
    """The question; a meeting that is set aside becomes a file in `folder`."""
    explanation = _(
        "Another version of this program saved it, or it is damaged."
        " Set aside, it stays as a file in {folder}."
        " To go on with it, close the program and open it with that version."
    )
    return Question(
        heading=_("A meeting was running"),
        about=_("It cannot be read."),
        explanation=explanation.format(folder=isolated(folder, _)),
        answers=(
            (Unread.SET_ASIDE, _("Set it aside and go on")),
            (Unread.DISCARD, _("Discard it")),
            (Unread.QUIT, _("Close the program")),
        ),
    )
