"""What pieces are made of: texts, themes, an evening, the group's record, words of each language.

There is no field for a person's name.  Only pieces that are about the group
look into its record, and nothing of it reaches a title of a handout: titles
become PDF metadata and names of files.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from facilitator.core.errors import N_, Problem
from facilitator.core.group import Group
from facilitator.core.loose_text import LooseText
from facilitator.core.reading import Shelf
from facilitator.core.schedule import Plan
from facilitator.core.topic_deck import Theme
from facilitator.language.catalogues import Catalogue

Words = Callable[[str], Catalogue]


@dataclass(frozen=True)
class Materials:
    """Only what the ordered pieces need must be there; `words` gives a language's catalogue."""

    words: Words
    shelf: Shelf = field(default_factory=Shelf)
    themes: tuple[Theme, ...] = ()
    plan: Plan | None = None
    group: Group = field(default_factory=Group)
    files: tuple[LooseText, ...] = ()


class FormatNeeded(Problem):
    """facts: `piece`."""

    template = N_("To print {piece}, say for which meeting: add --format and its name.")


class NothingToPrint(Problem):
    """A piece that would be empty."""

    template = N_(
        "This meeting has no readings to hand out."
        " Choose a format with a reading step, or add one in Formats."
    )
