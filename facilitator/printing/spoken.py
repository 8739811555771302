"""Set words back into text, in the order they are read.

Glyphs of a right-to-left word lie from left to right; its letters say that it
must be turned, or, for a word of signs alone, its place beside the next word.
"""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import bidirectional

from facilitator.printing.characters import RIGHT_TO_LEFT
from facilitator.printing.marks import Text
from facilitator.printing.strips import PlacedWord, Strip

_TURNED = frozenset({"R", "AL"})
_NOT_TURNED = frozenset({"L", "EN", "AN"})


def turns(line: Text) -> bool:
    """Whether words of a line run from right to left."""
    strip = line.words
    if isinstance(strip, Strip):
        return strip.leftwards or bool(strip.places)
    return any(placed.word.script in RIGHT_TO_LEFT for placed in strip)


def spoken(line: Text) -> str:
    """The text of one line."""
    texts = []
    words = list(line.words)
    all_left = isinstance(line.words, Strip) and line.words.leftwards
    for place, placed in enumerate(words):
        parts = [cluster.text for run in placed.word.runs for cluster in run.clusters]
        turned = len(parts) > 1 and (all_left or _runs_left(parts, words, place))
        texts.append("".join(reversed(parts) if turned else parts))
    return "".join(texts)


def _runs_left(parts: Sequence[str], words: Sequence[PlacedWord], place: int) -> bool:
    classes = {bidirectional(character) for part in parts for character in part}
    if classes & _TURNED:
        return True
    if classes & _NOT_TURNED or len(words) == 1:
        return False
    return words[place].x < words[place - 1].x if place else words[1].x < words[0].x
