"""The data cannot be opened: in use elsewhere, damaged, not writable.  What now?"""

from __future__ import annotations

from enum import StrEnum

from facilitator.core.errors import Problem
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import sentence
from facilitator.ui.question.question import Question


class Way(StrEnum):
    """How to go on."""

    ANYWAY = "open-anyway"
    READ_ONLY = "read-only"
    RESTORE = "restore"
    WITHOUT = "without"
    QUIT = "quit"


def locked_question(problem: Problem, *, may_insist: bool, _: Catalogue) -> Question:
    """Somebody has these data open, or seems to."""
    ways = [(Way.READ_ONLY, _("Open to read only"))]
    if may_insist:
        ways.append((Way.ANYWAY, _("Open anyway")))
    ways.append((Way.QUIT, _("Close the program")))
    return Question(_("These data are in use"), "", sentence(problem, _), tuple(ways))


def damaged_question(
    problem: Problem, backup: str, _: Catalogue, *, newest_is_bad: bool = False
) -> Question:
    """The data file cannot be used; `backup` is the newest good one's name, "" without any.

    `newest_is_bad` says that there are newer ones, or ones at all, that are damaged too.
    """
    ways, about = [], ""
    if backup:
        restore = _("Go back to the copy {backup}; the damaged file is kept")
        ways.append((Way.RESTORE, restore.format(backup=backup)))
    if newest_is_bad:
        newer, every = _("Newer copies of it are damaged as well."), _("No copy of it is whole.")
        about = newer if backup else every
    ways.append((Way.WITHOUT, _("Lead tonight’s meeting without saving")))
    ways.append((Way.QUIT, _("Close the program")))
    return Question(_("The saved data cannot be opened"), about, sentence(problem, _), tuple(ways))
