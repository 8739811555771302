"""A paragraph into lines of a width.

Lines are filled greedily, or all together where words are divided or lines
made even, and lie at the start side of the text’s own direction.  Words stay
in reading order; each carries its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, repeat
from operator import itemgetter
from typing import NamedTuple

from facilitator.core.prose import Spans
from facilitator.printing import bidi
from facilitator.printing.dividing import Divided
from facilitator.printing.filling import filled
from facilitator.printing.line_heights import height_around, height_of_faces
from facilitator.printing.manners import Manner
from facilitator.printing.shaping import Segment, Shaper, Word
from facilitator.printing.spreading import spread
from facilitator.printing.stretches import Stretches
from facilitator.printing.strips import Strip

__all__ = ["Line", "Manner", "Paragraph"]

_A_HAIR = 0.01  # points
_WORDS, _WIDTH, _SOLID = map(itemgetter, range(3))  # of a segment


class Line(NamedTuple):
    """A set line: words with their `x` from the left of the width it was set to."""

    words: Strip
    width: float
    above: float
    below: float


class Paragraph:
    """One paragraph, ready to be broken to any width."""

    def __init__(self, spans: Spans, manner: Manner, shaper: Shaper) -> None:
        self.manner = manner
        self._shaper, self._rightwards = shaper, manner.right_to_left
        self._stretches = Stretches(spans, manner, shaper)

    def natural_width(self) -> float:
        """Width of the longest line when nothing is broken, in points."""
        width = longest = 0.0
        for part in self._stretches.segments:
            width += part.width
            longest = max(longest, width)
            if part.ends_line:
                width = 0.0
        return longest * self.manner.size / 1000

    def widest_unit(self) -> float:
        """Width of the longest stretch without a break opportunity, in points."""
        return self._widest * self.manner.size / 1000

    @cached_property
    def _widest(self) -> float:
        return max(map(_SOLID, self._stretches.segments), default=0.0)

    @cached_property
    def _scripts(self) -> frozenset[str]:
        """What a line is high enough for; all lines of one script are as high."""
        return frozenset({self._stretches.script})

    def lines(self, width: float) -> tuple[Line, ...]:
        """The lines of the paragraph at that width; at least one, which may be empty."""
        room = (width + _A_HAIR) * 1000 / self.manner.size
        asked = self.manner.hyphenate or self.manner.justified or self._stretches.chances
        if asked or self._has_long_words(width):
            return self._even_lines(width, room)
        lines: list[Line] = []
        current: list[Segment] = []
        filled = 0.0
        wide = self._widest > room
        for part in self._fitting(room) if wide else self._stretches.segments:
            if current and filled + part.solid > room:
                lines.append(self._line(current, width, last=False))
                current, filled = [], 0.0
            if not current:
                part = part.squeezed or part
            current.append(part)
            filled += part.width
            if part.ends_line:
                lines.append(self._line(current, width, last=True))
                current, filled = [], 0.0
        if current or not lines:
            lines.append(self._line(current, width, last=True))
        return tuple(lines)

    def _even_lines(self, width: float, room: float) -> tuple[Line, ...]:
        """Lines chosen all together."""
        sparing = not self.manner.hyphenate
        divided = Divided(self._stretches, self.manner.tag, self._shaper, sparing=sparing)
        pieces = divided.pieces(room)
        rows = list(filled(list(pieces), room, justified=self.manner.justified)) or [[]]
        last = len(rows) - 1
        return tuple(
            self._line(row, width, number == last or row[-1].ends_line)
            for number, row in enumerate(rows)
        )

    def _has_long_words(self, width: float) -> bool:
        """Whether words must be divided that are wider than a line, and there is a way to."""
        if self.widest_unit() <= width + _A_HAIR:
            return False
        ends, room = self._stretches.ends, width * 1000 / self.manner.size
        starts = zip(self._stretches.segments, (0, *ends), ends, strict=False)
        return any(
            part.solid > room and self._stretches.divisions(start, end, self.manner.tag)
            for part, start, end in starts
        )

    def _fitting(self, room: float) -> Iterator[Segment]:
        """The segments; one wider than a line is cut between graphemes."""
        start = 0
        for part, end in zip(self._stretches.segments, self._stretches.ends, strict=True):
            if part.solid <= room:
                yield part
            else:
                yield from self._stretches.narrowed(start, end, room)
            start = end

    def _line(self, parts: Sequence[Segment], width: float, last: bool) -> Line:
        size, rightwards = self.manner.size, self._rightwards
        words = tuple(chain.from_iterable(map(_WORDS, parts)))
        count, hanging = len(words), 0.0
        while count and words[count - 1].space:
            count -= 1
            hanging += words[count].width
        # an invisible space stays, so that copied lines do not run together
        kept = words[: count if last else count + 1]
        hanging += words[count - 1].hanging if count else 0.0
        full = (sum(map(_WIDTH, parts)) - hanging) * size / 1000
        above, below = self._height(words[:count])
        gaps: tuple[float, ...] = ()
        if self.manner.justified and not last:
            gaps = spread(words[:count], width - full, size)
            full += sum(gaps)
            gaps += (0.0,) * (len(kept) - len(gaps)) if gaps else ()
        left = width - full if rightwards else 0.0
        if self._stretches.level is None:
            levels = list(chain.from_iterable(part.levels for part in parts))
            widths = [word.width * size / 1000 for word in kept]
            widths = [a + b for a, b in zip(widths, gaps or repeat(0.0), strict=False)]
            places = _places(widths, levels[: len(kept)], count, left, full, rightwards)
            return Line(Strip(kept, size, places=places), full, above, below)
        edge, leftwards = (left + full, True) if self._stretches.level & 1 else (left, False)
        return Line(Strip(kept, size, edge, leftwards, gaps), full, above, below)

    def _height(self, words: Sequence[Word]) -> tuple[float, float]:
        scripts = self._scripts
        if words and len(self._stretches.scripts) > 1:
            scripts = frozenset(word.script for word in words)
        scale = self.manner.size * self.manner.spacing
        above, below = height_around(scripts)
        if "Arab" in scripts:
            sloping = {run.face for word in words for run in word.runs if run.face.sloping}
            tall, deep = height_of_faces(sloping)
            above, below = max(above, tall), max(below, deep)
        return above * scale, below * scale


def _places(
    widths: Sequence[float],
    levels: Sequence[int],
    count: int,
    left: float,
    full: float,
    rightwards: bool,
) -> tuple[float, ...]:
    """Left ends of words of several directions; what is beyond `count` lies after the line."""
    places = [0.0] * len(widths)
    x = left
    for index in bidi.reorder(levels[:count]):
        places[index] = x
        x += widths[index]
    for index in range(count, len(widths)):
        places[index] = left - widths[index] if rightwards else left + full
    return tuple(places)
