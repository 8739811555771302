"""A paragraph into lines: direction, break opportunities, words, then lines of a width.

Lines are filled greedily and lie at the start side of the text’s own
direction.  Words stay in reading order; each carries its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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
from facilitator.printing.marks import PlacedWord
from facilitator.printing.shaping import Setting, Shaper, Word

# Height above and below the baseline, as parts of the type size; default first.
_HEIGHTS = {
    "Arab": (1.08, 0.57),
    "Hebr": (1.0, 0.42),
    "Thai": (1.18, 0.47),
    "Laoo": (1.18, 0.52),
    "Khmr": (1.12, 0.78),
    "Mymr": (1.15, 0.85),
    "Deva": (1.08, 0.47),
    "Beng": (1.08, 0.47),
    "Guru": (1.08, 0.47),
    "Gujr": (1.08, 0.47),
    "Telu": (1.08, 0.57),
    "Knda": (1.08, 0.57),
    "Hani": (1.08, 0.44),
    "Hira": (1.08, 0.44),
    "Hang": (1.06, 0.44),
}
_LATIN_HEIGHT = (1.0, 0.38)
_JOINING_NEIGHBOURS = 3  # letters that HarfBuzz sees on either side of a cut inside a word


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

    words: tuple[PlacedWord, ...]
    width: float
    above: float
    below: float


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, a space or a line end of the paragraph; `start` and `end` are offsets."""

    word: Word | None  # None: a line end
    level: int
    width: float
    start: int
    end: int
    strong: bool
    space: bool = False
    may_end: bool = False


class Paragraph:
    """One paragraph, ready to be broken to any width."""

    def __init__(self, spans: Spans, manner: Manner, shaper: Shaper) -> None:
        self.manner = manner
        self._shaper = shaper
        parts, self._weights = _joined(spans, manner)
        self._text = "".join(parts)
        self._levels = bidi.levels(
            self._text.replace("\n", "\u2028"), int(manner.right_to_left)
        ).characters
        self._bounds = _bounds(parts)
        self._shaped_as = (
            manner.tag if self._text.isascii() else east_asian_tag(self._text, manner.tag)
        )
        self._tokens = list(self._tokenised())

    def natural_width(self) -> float:
        """Width of the longest line when nothing is broken, in points."""
        width = longest = 0.0
        for token in self._tokens:
            width = 0 if token.word is None else width + token.width
            longest = max(longest, width)
        return longest

    def widest_unit(self) -> float:
        """Width of the longest stretch without a break opportunity, in points."""
        widest = 0.0
        unit: list[_Token] = []
        for token in self._tokens:
            unit.append(token)
            if token.may_end:
                widest, unit = max(widest, _solid(unit)), []
        return max(widest, _solid(unit))

    def lines(self, width: float) -> tuple[Line, ...]:
        """The lines of the paragraph at that width; at least one, which may be empty."""
        lines: list[Line] = []
        current: list[_Token] = []
        filled = 0.0
        for unit in self._units(width):
            if current and filled + _solid(unit) > width + 0.01:
                lines.append(self._line(current, width, last=False))
                current, filled = [], 0.0
            current += [token for token in unit if token.word is not None]
            filled += sum(token.width for token in unit)
            if unit[-1].word is None:
                lines.append(self._line(current, width, last=True))
                current, filled = [], 0.0
        if current or not lines:
            lines.append(self._line(current, width, last=True))
        return tuple(lines)

    def _tokenised(self) -> Iterator[_Token]:
        text, tag = self._text, self.manner.tag
        ends = line_ends(text, tag)
        cuts = set(ends) | set(self._bounds) | {0, len(text)}
        cuts |= {i for i in range(1, len(text)) if self._levels[i] != self._levels[i - 1]}
        for index, character in enumerate(text):
            if character in " \n":
                cuts |= {index, index + 1}
        script = first_script(text)
        for start, end in pairwise(sorted(cuts)):
            script = first_script(text[start:end]) if _has_script(text[start:end]) else script
            yield self._token(start, end, script, end in ends and end < len(text))

    def _token(self, start: int, end: int, script: str, may_end: bool) -> _Token:
        text, level = self._text[start:end], self._levels[start]
        strong = self._strong_at(start)
        if text == "\n":
            return _Token(None, level, 0, start, end, strong, may_end=True)
        joins = script in CURSIVE and text != " "
        before = self._text[max(0, start - _JOINING_NEIGHBOURS) : start] if joins else ""
        after = self._text[end : end + _JOINING_NEIGHBOURS] if joins else ""
        setting = Setting(self._shaped_as, strong, bool(level & 1), script, before, after)
        word = self._shaper.word(text, setting)
        width = word.width * self.manner.size / 1000
        return _Token(word, level, width, start, end, strong, text == " ", may_end)

    def _strong_at(self, offset: int) -> bool:
        part = max(i for i, bound in enumerate(self._bounds) if bound <= offset)
        return self._weights[part]

    def _units(self, width: float) -> Iterator[list[_Token]]:
        """Tokens up to the next opportunity; one wider than a line is cut between graphemes."""
        unit: list[_Token] = []
        for token in self._tokens:
            unit.append(token)
            if token.may_end:
                yield from self._narrowed(unit, width)
                unit = []
        if unit:
            yield from self._narrowed(unit, width)

    def _narrowed(self, unit: list[_Token], width: float) -> Iterator[list[_Token]]:
        if _solid(unit) <= width:
            yield unit
            return
        for token in unit:
            if token.space or token.word is None or token.end - token.start < 2:
                yield [token]
                continue
            start = token.start
            for end in grapheme_ends(self._text[token.start : token.end], self.manner.tag):
                script = token.word.script
                yield [self._token(start, token.start + end, script, True)]
                start = token.start + end

    def _line(self, tokens: Sequence[_Token], width: float, last: bool) -> Line:
        size, spacing = self.manner.size, self.manner.spacing
        count = len(tokens)
        while count and tokens[count - 1].space:
            count -= 1
        shown, tail = tokens[:count], tokens[count : count + 1]
        full = sum(token.width for token in shown)
        left = width - full if self.manner.right_to_left else 0.0
        places: dict[int, float] = {}
        x = left
        for index in bidi.reorder([token.level for token in shown]):
            places[index] = x
            x += shown[index].width
        words = [PlacedWord(_of(t), places[i], size) for i, t in enumerate(shown)]
        if tail and not last:  # an invisible space, so that copied lines do not run together
            beyond = left - tail[0].width if self.manner.right_to_left else x
            words.append(PlacedWord(_of(tail[0]), beyond, size))
        scripts = {_of(token).script for token in shown} or {first_script(self._text)}
        heights = [_HEIGHTS.get(script, _LATIN_HEIGHT) for script in scripts]
        above, below = max(h[0] for h in heights), max(h[1] for h in heights)
        return Line(tuple(words), full, above * size * spacing, below * size * spacing)


def _solid(unit: Sequence[_Token]) -> float:
    """Width of a unit without the spaces at its end, which may hang over."""
    width = solid = 0.0
    for token in unit:
        width += token.width
        solid = solid if token.space else width
    return solid


def _of(token: _Token) -> Word:
    if token.word is None:
        raise AssertionError("a line end is not set")
    return token.word


def _has_script(text: str) -> bool:
    return any(script_of(character) not in COMMON for character in text)


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
