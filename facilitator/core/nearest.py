"""What did they mean?  The one known name most like what was typed.

People swap letters and type only a beginning: "opne" means "open-discussion".
So a name is compared with the whole of each known one and with its beginning,
which counts a little less.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher

LONGEST = 80  # characters that are compared; a longer name is a mistake of another kind
BEGINNING = 0.85  # what a likeness to the beginning is worth, beside one to the whole


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name most like `name`, the first of equals; empty when nothing is known."""
    typed = name[:LONGEST].casefold()
    return max(sorted(known), key=lambda candidate: _likeness(typed, candidate), default="")


def _likeness(typed: str, candidate: str) -> float:
    whole = candidate.casefold()
    beginning = _ratio(typed, whole[: len(typed)]) if len(typed) > 1 else 0.0
    return max(_ratio(typed, whole), BEGINNING * beginning)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
