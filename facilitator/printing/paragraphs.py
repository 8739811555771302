"""A paragraph into lines: direction, break opportunities, words, then lines of a width.

Lines are filled greedily and lie at the start side of the text’s own
direction.  Words stay in reading order; each carries its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from facilitator.core.languages import is_right_to_left
from facilitator.core.prose import Spans
from facilitator.printing import bidi
from facilitator.printing.characters import (
    COMMON,
    CURSIVE,
    east_asian_tag,
    first_script,
    printable,
    script_of,
)
from facilitator.printing.line_breaking import grapheme_ends, in_order, line_ends
from facilitator.printing.line_heights import height_around
from facilitator.printing.shaping import Segment, Setting, Shaper, Word, segment
from facilitator.printing.squeezing import CLOSING, OPENING
from facilitator.printing.strips import Strip

_JOINING_NEIGHBOURS = 3  # letters that HarfBuzz sees on either side of a cut inside a word
_A_HAIR = 0.01  # points


@dataclass(frozen=True)
class Manner:
    """How a paragraph is set: its language, type size in points, weight, spacing of lines."""

    tag: str
    size: float
    strong: bool = False
    spacing: float = 1.0

    @property
    def right_to_left(self) -> bool:
        """Whether lines begin at the right."""
        return is_right_to_left(self.tag)


@dataclass(frozen=True, slots=True)
class Line:
    """A set line: words with their `x` from the left of the width it was set to."""

    words: Strip
    width: float
    above: float
    below: float


class Paragraph:
    """One paragraph, ready to be broken to any width."""

    def __init__(self, spans: Spans, manner: Manner, shaper: Shaper) -> None:
        self.manner = manner
        self._shaper = shaper
        parts, self._weights = _joined(spans, manner)
        self._text = text = "".join(parts)
        self._bounds = _bounds(parts)
        self._ends = line_ends(text, manner.tag)
        characters = set(text)
        self._scripts = {script_of(character) for character in characters} - COMMON
        self._shaped_as = east_asian_tag(self._scripts, manner.tag)
        self._level = bidi.only_level(characters, int(manner.right_to_left))
        self._levels: Sequence[int] = ()
        if self._level is not None and len(set(self._weights)) == 1 and self._parts_are_whole():
            self._segments = _squeezed(list(self._looked_up()))
        else:
            base = int(manner.right_to_left)
            self._levels = bidi.levels(text.replace("\n", "\u2028"), base).characters
            self._segments = list(self._pieced((0, *self._ends), first_script(text)))

    def natural_width(self) -> float:
        """Width of the longest line when nothing is broken, in points."""
        width = longest = 0.0
        for part in self._segments:
            width += part.width
            longest = max(longest, width)
            if part.ends_line:
                width = 0.0
        return longest * self.manner.size / 1000

    def widest_unit(self) -> float:
        """Width of the longest stretch without a break opportunity, in points."""
        return max((part.solid for part in self._segments), default=0) * self.manner.size / 1000

    def lines(self, width: float) -> tuple[Line, ...]:
        """The lines of the paragraph at that width; at least one, which may be empty."""
        room = (width + _A_HAIR) * 1000 / self.manner.size
        lines: list[Line] = []
        current: list[Segment] = []
        filled = 0.0
        for part in self._fitting(room):
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

    def _parts_are_whole(self) -> bool:
        """Whether no segment joins the next: letters of Arabic that meet are shaped together."""
        if not self._scripts & CURSIVE:
            return True
        return all(self._text[end - 1] in " \n" for end in self._ends[:-1])

    def _looked_up(self) -> Iterator[Segment]:
        """Segments of a text of one level and weight."""
        text, script = self._text, first_script(self._text)
        shelf = self._shaper.segments(self._setting(script, self._weights[0], self._level or 0))
        ends = self._ends
        if len(self._scripts) < 2:
            yield from map(shelf.__getitem__, map(text.__getitem__, map(slice, (0, *ends), ends)))
            return
        for start, end in pairwise((0, *ends)):
            own = _script(text[start:end])
            if own and own != script:
                script = own
                shelf = self._shaper.segments(
                    self._setting(script, self._weights[0], self._level or 0)
                )
            yield shelf[text[start:end]]

    def _setting(self, script: str, strong: bool, level: int) -> Setting:
        return Setting(self._shaped_as, strong, bool(level & 1), script)

    def _pieced(self, cuts: Sequence[int], script: str) -> Iterator[Segment]:
        """Segments between these offsets, put together from words of one level and weight."""
        text = self._text
        for start, end in pairwise(cuts):
            words, levels = [], []
            for first, last in pairwise(self._word_cuts(start, end)):
                script = _script(text[first:last]) or script
                if text[first] != "\n":
                    words.append(self._word(first, last, script))
                    levels.append(self._level_at(first))
            same = len(set(levels)) < 2 and self._level is not None
            yield segment(words, text[end - 1] == "\n", () if same else levels)

    def _word_cuts(self, start: int, end: int) -> list[int]:
        text, levels = self._text, self._levels
        cuts = {start, end, *(bound for bound in self._bounds if start < bound < end)}
        for index in range(start, end):
            if text[index] in " \n":
                cuts |= {index, index + 1}
            if levels and index > start and levels[index] != levels[index - 1]:
                cuts.add(index)
        return sorted(cuts)

    def _level_at(self, offset: int) -> int:
        return self._levels[offset] if self._levels else self._level or 0

    def _word(self, start: int, end: int, script: str) -> Word:
        text = self._text[start:end]
        joins = script in CURSIVE and text != " "
        before = self._text[max(0, start - _JOINING_NEIGHBOURS) : start] if joins else ""
        after = self._text[end : end + _JOINING_NEIGHBOURS] if joins else ""
        part = max(i for i, bound in enumerate(self._bounds) if bound <= start)
        rightwards = bool(self._level_at(start) & 1)
        strong = self._weights[part]
        setting = Setting(
            self._shaped_as, strong, rightwards, script, _joining(before, -1), _joining(after, 0)
        )
        return self._shaper.word(text, setting)

    def _fitting(self, room: float) -> Iterator[Segment]:
        """The segments; one wider than a line is cut between graphemes."""
        start = 0
        for part, end in zip(self._segments, self._ends, strict=True):
            if part.solid <= room:
                yield part
            else:
                text = self._text[start:end]
                cuts = {start + cut for cut in grapheme_ends(text, self.manner.tag)}
                cuts |= set(self._word_cuts(start, end))
                yield from self._pieced(sorted(cuts), _script(text) or first_script(self._text))
            start = end

    def _line(self, parts: Sequence[Segment], width: float, last: bool) -> Line:
        size, rightwards = self.manner.size, self.manner.right_to_left
        words = tuple(chain.from_iterable(part[0] for part in parts))
        count = len(words)
        while count and words[count - 1].space:
            count -= 1
        # an invisible space stays, so that copied lines do not run together
        kept = words[: count if last else count + 1]
        hanging = sum(word.width for word in words[count:])
        hanging += words[count - 1].hanging if count else 0.0
        full = (sum(part[1] for part in parts) - hanging) * size / 1000
        left = width - full if rightwards else 0.0
        above, below = self._height(words[:count])
        if self._level is None:
            levels = list(chain.from_iterable(part.levels for part in parts))
            places = _places(kept, levels, count, left, full, rightwards, size)
            return Line(Strip(kept, size, places=places), full, above, below)
        edge, leftwards = (left + full, True) if self._level & 1 else (left, False)
        return Line(Strip(kept, size, edge, leftwards), full, above, below)

    def _height(self, words: Sequence[Word]) -> tuple[float, float]:
        if not words or len(self._scripts) < 2:
            scripts = {first_script(self._text)}
        else:
            scripts = {word.script for word in words}
        scale = self.manner.size * self.manner.spacing
        above, below = height_around(scripts)
        return above * scale, below * scale


def _squeezed(parts: list[Segment]) -> list[Segment]:
    """Opening signs after another square sign give up their empty half."""
    for place in range(1, len(parts)):
        squeezed, before = parts[place].squeezed, parts[place - 1].words
        if squeezed and before and before[-1].runs:
            last = before[-1].runs[-1].clusters[-1:]
            if last and (last[0].text in CLOSING or last[0].text in OPENING):
                parts[place] = squeezed
    return parts


def _places(
    words: Sequence[Word],
    levels: Sequence[int],
    count: int,
    left: float,
    full: float,
    rightwards: bool,
    size: float,
) -> tuple[float, ...]:
    """Left ends of words of several directions; what is beyond `count` lies after the line."""
    places = [0.0] * len(words)
    x = left
    for index in bidi.reorder(levels[:count]):
        places[index] = x
        x += words[index].width * size / 1000
    for index in range(count, len(words)):
        places[index] = left - words[index].width * size / 1000 if rightwards else left + full
    return tuple(places)


def _joining(neighbours: str, near: int) -> str:
    """What a letter beside it may join: nothing beyond a space."""
    return "" if not neighbours or neighbours[near] in " \n" else neighbours


def _script(text: str) -> str:
    """The first script that is not common; "" when all is."""
    return next((s for s in map(script_of, text) if s not in COMMON), "")


def _joined(spans: Spans, manner: Manner) -> tuple[list[str], list[bool]]:
    """Printable parts without outer white space, and their weights."""
    parts = [in_order(printable(span.text), manner.right_to_left) for span in spans] or [""]
    weights = [manner.strong or span.strong for span in spans] or [manner.strong]
    parts[0] = parts[0].lstrip(" \n")
    parts[-1] = parts[-1].rstrip(" \n")
    return parts, weights


def _bounds(parts: Sequence[str]) -> list[int]:
    bounds, offset = [], 0
    for part in parts:
        bounds.append(offset)
        offset += len(part)
    return bounds
