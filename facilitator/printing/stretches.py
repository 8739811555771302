"""A text as stretches between places where a line may end, shaped and in reading order.

Most paragraphs have one direction and one weight: their stretches are looked
up.  The others are put together from words of one level and weight.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from facilitator.core.errors import N_, Problem
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
from facilitator.printing.hyphens import divisions, without_soft_hyphens
from facilitator.printing.line_breaking import (
    PARTINGS,
    grapheme_ends,
    in_order,
    line_ends,
    partings,
)
from facilitator.printing.manners import Manner
from facilitator.printing.shaping import SQUARE, Segment, Setting, Shaper, Word, segment
from facilitator.printing.squeezing import LINE_START, OPENING, is_square_sign

_WORD = 200  # characters; what is longer is no word of a language
_JOINING_NEIGHBOURS = 3  # letters that HarfBuzz sees on either side of a cut inside a word

_LONGEST = 1000  # characters in one stretch: more are on no line
MOST = 1_000_000  # characters in one paragraph: some three hundred pages without a break


class ParagraphTooLong(Problem):
    """facts: `characters`, `most`."""

    template = N_(
        "A paragraph is too long to print: it has {characters} characters, and {most} are the"
        " most. Divide it with empty lines."
    )


class Stretches:
    """The stretches of one paragraph.

    `segments` end at the offsets `ends` of `text`; `level` is that of all
    characters, or None; `chances` are offsets where a soft hyphen stood.
    Raises ParagraphTooLong.
    """

    def __init__(self, spans: Spans, manner: Manner, shaper: Shaper) -> None:
        self._tag, self._shaper = manner.tag, shaper
        parts, self._weights = _joined(spans, manner)
        parts, self.chances = without_soft_hyphens(parts)
        self.text = text = "".join(parts)
        if len(text) > MOST:
            raise ParagraphTooLong(characters=len(text), most=MOST)
        self._bounds = _bounds(parts)
        self.script = first_script(text)
        self.ends = _never_too_long(line_ends(text, manner.tag), text, manner.tag)
        characters, base = set(text), int(manner.right_to_left)
        self.scripts = {script_of(character) for character in characters} - COMMON
        self._shaped_as = east_asian_tag(self.scripts, manner.tag)
        self.level = bidi.only_level(characters, base)
        self._levels: Sequence[int] = ()
        if self.level is not None and len(set(self._weights)) == 1 and self._parts_are_whole():
            self.segments = list(self._looked_up())
        else:
            self._levels = bidi.levels(text.replace("\n", "\u2028"), base).characters
            self.segments = list(self.pieced((0, *self.ends), self.script))
        if self.scripts & SQUARE:
            _squeeze(self.segments)

    def _parts_are_whole(self) -> bool:
        """Whether no segment joins the next: letters of Arabic that meet are shaped together."""
        if not self.scripts & CURSIVE:
            return True
        return all(self.text[end - 1] in " \n" for end in self.ends[:-1])

    def _looked_up(self) -> Iterator[Segment]:
        """Segments of a text of one level and weight."""
        text, script = self.text, self.script
        shelf = self._shaper.segments(self.setting(script, self._weights[0], self.level or 0))
        ends = self.ends
        if len(self.scripts) < 2:
            yield from shelf.all_of([*map(text.__getitem__, map(slice, (0, *ends), ends))])
            return
        for start, end in pairwise((0, *ends)):
            own = script_in(text[start:end])
            if own and own != script:
                script = own
                shelf = self._shaper.segments(
                    self.setting(script, self._weights[0], self.level or 0)
                )
            yield shelf[text[start:end]]

    def setting(self, script: str, strong: bool, level: int) -> Setting:
        """For a word in that script."""
        return Setting(self._shaped_as, strong, bool(level & 1), script)

    def pieced(self, cuts: Sequence[int], script: str) -> Iterator[Segment]:
        """Segments between these offsets, put together from words of one level and weight."""
        text = self.text
        for start, end in pairwise(cuts):
            words, levels = [], []
            for first, last in pairwise(self._word_cuts(start, end)):
                script = script_in(text[first:last]) or script
                if text[first] != "\n":
                    words.append(self._word(first, last, script))
                    levels.append(self.level_at(first))
            same = len(set(levels)) < 2 and self.level is not None
            made = segment(words, text[end - 1] == "\n", () if same else levels)
            opens = text[start] in OPENING and script in SQUARE
            yield self._squeezable(made, start, end, script) if opens else made

    def _squeezable(self, made: Segment, start: int, end: int, script: str) -> Segment:
        """The segment, and what it is at the start of a line."""
        narrow = self._word(start, self._word_cuts(start, end)[1], script, LINE_START)
        squeezed = segment((narrow, *made.words[1:]), made.ends_line, made.levels)
        return made._replace(squeezed=squeezed)

    def divisions(self, start: int, end: int, tag: str) -> tuple[int, ...]:
        """Where the patterns of a language divide what is between, counted from its start."""
        return divisions(self.text[start:end].rstrip(" \n"), tag) if end - start < _WORD else ()

    def narrowed(
        self, start: int, end: int, room: float, signs: Sequence[re.Pattern[str]] = PARTINGS
    ) -> Iterator[Segment]:
        """Parts of what is wider than a line: addresses at their signs, else one a grapheme."""
        text = self.text[start:end]
        script = script_in(text) or self.script
        if not signs:
            yield from self._graphemes(start, end, script)
            return
        cuts = [start, *(start + place for place in partings(text, signs[0]))]
        for first, last in pairwise(cuts):
            parts = tuple(self.pieced((first, last), script)) if len(cuts) > 2 else ()
            if parts and parts[0].solid <= room:
                yield from parts
            else:
                yield from self.narrowed(first, last, room, signs[1:])

    def _graphemes(self, start: int, end: int, script: str) -> Iterator[Segment]:
        cuts = {start + cut for cut in grapheme_ends(self.text[start:end], self._tag)}
        cuts |= set(self._word_cuts(start, end))
        yield from self.pieced(sorted(cuts), script)

    def _word_cuts(self, start: int, end: int) -> list[int]:
        text, levels = self.text, self._levels
        cuts = {start, end, *(bound for bound in self._bounds if start < bound < end)}
        for index in range(start, end):
            if text[index] in " \n":
                cuts |= {index, index + 1}
            if levels and index > start and levels[index] != levels[index - 1]:
                cuts.add(index)
        return sorted(cuts)

    def level_at(self, offset: int) -> int:
        """The level of a character (UAX #9)."""
        return self._levels[offset] if self._levels else self.level or 0

    def weight_at(self, offset: int) -> bool:
        """Whether a character is bold."""
        return self._weights[bisect_right(self._bounds, offset) - 1]

    def _word(self, start: int, end: int, script: str, before: str = "") -> Word:
        text = self.text[start:end]
        after = ""
        if script in CURSIVE and text != " ":
            before = _joining(self.text[max(0, start - _JOINING_NEIGHBOURS) : start], -1)
            after = _joining(self.text[end : end + _JOINING_NEIGHBOURS], 0)
        rightwards, strong = bool(self.level_at(start) & 1), self.weight_at(start)
        setting = Setting(self._shaped_as, strong, rightwards, script, before, after)
        return self._shaper.word(text, setting)


def _squeeze(parts: list[Segment]) -> None:
    """Opening signs after another square sign give up their empty half."""
    for place in range(1, len(parts)):
        squeezed, before = parts[place].squeezed, parts[place - 1].words
        if squeezed and before and before[-1].runs:
            last = before[-1].runs[-1].clusters[-1:]
            if last and is_square_sign(last[0].text):
                parts[place] = squeezed


def _never_too_long(ends: Sequence[int], text: str, tag: str) -> Sequence[int]:
    """The ends, and one after each grapheme where no line could be wide enough."""
    if len(text) <= _LONGEST:
        return ends
    found: list[int] = []
    for start, end in pairwise((0, *ends)):
        if end - start > _LONGEST:
            found += [start + cut for cut in grapheme_ends(text[start:end], tag)]
        else:
            found.append(end)
    return found


def _joining(neighbours: str, near: int) -> str:
    """What a letter beside it may join: nothing beyond a space."""
    return "" if not neighbours or neighbours[near] in " \n" else neighbours


def script_in(text: str) -> str:
    """The first script that is not common; "" when all is."""
    return next((s for s in map(script_of, text) if s not in COMMON), "")


def _joined(spans: Spans, manner: Manner) -> tuple[list[str], list[bool]]:
    """Printable parts without outer white space, and their weights."""
    parts = [
        in_order(printable(span.text, soft_hyphens=True), manner.right_to_left) for span in spans
    ] or [""]
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
