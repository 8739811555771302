"""Set words back into text, in the order they are read.

Glyphs of a right-to-left word lie from left to right.  A line of one direction
says which way it runs; in a mixed one the letters of a word say whether it
must be turned, or, for a word of signs alone, its place beside the next word.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from unicodedata import bidirectional

from facilitator.printing.marks import Text
from facilitator.printing.shaping import Word
from facilitator.printing.strips import PlacedWord, Strip

_TURNED = frozenset({"R", "AL"})
_NOT_TURNED = frozenset({"L", "EN", "AN"})


def turns(line: Text) -> bool:
    """Whether words of a line may run from right to left."""
    strip = line.words
    return not isinstance(strip, Strip) or strip.leftwards or bool(strip.places)


def spoken(line: Text) -> str:
    """The text of one line."""
    strip = line.words
    if isinstance(strip, Strip) and not strip.places:
        return "".join(_told(_parts(word), strip.leftwards) for word in strip.words)
    words = list(strip)
    texts = (_parts(placed.word) for placed in words)
    return "".join(_told(parts, _runs_left(parts, words, n)) for n, parts in enumerate(texts))


def _parts(word: Word) -> list[str]:
    """The texts of a word’s clusters from left to right."""
    return [cluster.text for run in word.runs for cluster in run.clusters]


def _told(parts: Sequence[str], turned: bool) -> str:
    return "".join(reversed(parts) if turned else parts)


def _runs_left(parts: Iterable[str], words: Sequence[PlacedWord], place: int) -> bool:
    classes = {bidirectional(character) for part in parts for character in part}
    if classes & _TURNED:
        return True
    if classes & _NOT_TURNED or len(words) == 1:
        return False
    return words[place].x < words[place - 1].x if place else words[1].x < words[0].x
