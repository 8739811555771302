"""The words of one line and where they stand, without an object for every word.

A long document has some fifty thousand words; the PDF writer takes a strip
as a whole.  Whoever looks at words one by one gets them placed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

from facilitator.printing.shaping import Word


class PlacedWord(NamedTuple):
    """A word at `x` of its line, with its type size."""

    word: Word
    x: float
    size: float


@dataclass(frozen=True, slots=True, eq=False)
class Strip(Sequence[PlacedWord]):
    """Words in reading order, one after the other from `edge`.

    `leftwards` ones begin at their right end there.  `gaps` are points after
    each word, where lines are justified.  `places`, when given, are the left
    ends of words of several directions, and overrule the rest.
    """

    words: tuple[Word, ...]
    size: float
    edge: float = 0.0
    leftwards: bool = False
    gaps: tuple[float, ...] = ()
    places: tuple[float, ...] = ()

    def __len__(self) -> int:
        return len(self.words)

    @overload
    def __getitem__(self, index: int) -> PlacedWord: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[PlacedWord, ...]: ...
    def __getitem__(self, index: int | slice) -> PlacedWord | tuple[PlacedWord, ...]:
        return tuple(self)[index]

    def __iter__(self) -> Iterator[PlacedWord]:
        if self.places:
            for word, x in zip(self.words, self.places, strict=True):
                yield PlacedWord(word, x, self.size)
            return
        x, way = self.edge, -1 if self.leftwards else 1
        for number, word in enumerate(self.words):
            width = word.width * self.size / 1000
            yield PlacedWord(word, x - width if self.leftwards else x, self.size)
            x += way * (width + (self.gaps[number] if self.gaps else 0.0))
