"""Words into glyphs: runs of one script and one face, shaped by HarfBuzz.

A word is shaped once and kept, without a size; a paragraph is put together
from such words.  All lengths are 1/1000 of the type size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any, NamedTuple

import uharfbuzz as hb  # type: ignore[import-untyped]

from facilitator.printing.characters import (
    COMMON,
    EAST_ASIAN,
    REPLACEMENT,
    RIGHT_TO_LEFT,
    copied,
    is_ignorable,
    script_of,
)
from facilitator.printing.typefaces import Face, TypefaceBook, missing_glyphs


class Part(NamedTuple):
    """One glyph of a cluster and where it stands from the cluster’s start."""

    number: int
    x: float
    y: float


class Cluster(NamedTuple):
    """Glyphs that cannot be told apart, the text a reader copies for them, and their advance."""

    parts: tuple[Part, ...]
    text: str
    advance: float


@dataclass(frozen=True, eq=False)
class GlyphRun:
    """Clusters of one face from left to right."""

    face: Face
    clusters: tuple[Cluster, ...]
    width: float


@dataclass(frozen=True, eq=False)
class Word:
    """A stretch without a break opportunity; runs from left to right."""

    runs: tuple[GlyphRun, ...]
    width: float
    script: str


@dataclass(frozen=True)
class Setting:
    """How a word is to be set; `before` and `after` are its joining neighbours."""

    tag: str
    strong: bool = False
    right_to_left: bool = False
    script: str = "Latn"  # of the text before, for words of digits and signs
    before: str = ""
    after: str = ""


class Shaper:
    """Shapes words with the faces of a book; `missing` gathers what no face has, by script.

    Characters in `leave_out` are shaped as U+FFFD.
    """

    def __init__(self, book: TypefaceBook, leave_out: str = "") -> None:
        self._book = book
        self._replaced = {ord(x): REPLACEMENT for x in leave_out if x not in " \n"}
        self._words: dict[tuple[str, Setting], Word] = {}
        self.missing: dict[str, dict[str, None]] = {}

    def word(self, text: str, setting: Setting) -> Word:
        """The shaped word; characters without a face are noted in `missing`."""
        known = self._words.get((text, setting))
        if known is not None:
            return known
        shown = text.translate(self._replaced) if self._replaced else text
        scripts = _scripts(shown, setting.script)
        faces = list(self._faces(shown, scripts, setting))
        runs = [
            _shaped(shown, start, end, faces[start], scripts[start], setting)
            for start, end in _stretches(faces, scripts)
        ]
        if setting.right_to_left:
            runs.reverse()
        self._note_unshaped(runs)
        word = Word(tuple(runs), sum(run.width for run in runs), scripts[-1])
        self._words[text, setting] = word
        return word

    def _note_unshaped(self, runs: Iterable[GlyphRun]) -> None:
        """A face may have every character and still no glyph for them together."""
        for run in runs:
            for cluster in run.clusters:
                if any(not part.number for part in cluster.parts):
                    for character in cluster.text:
                        self.missing.setdefault(script_of(character), {})[character] = None

    def _faces(self, text: str, scripts: list[str], setting: Setting) -> Iterator[Face]:
        """A face for each character; marks and joiners stay with the letter they follow."""
        current: Face | None = None
        for character, script in zip(text, scripts, strict=True):
            follows = is_ignorable(character) or script_of(character) == "Zinh"
            if current and follows and (is_ignorable(character) or current.glyph(character)):
                yield current
                continue
            face = self._book.face(character, setting.tag, setting.strong, script)
            if face is None:
                if not is_ignorable(character):
                    self.missing.setdefault(script_of(character), {})[character] = None
                face = current or self._book.face("x", setting.tag, setting.strong, "Latn")
            if face is None:
                raise missing_glyphs({"Latn": "x"})  # not even the packaged fonts are there
            current = face
            yield face


def _scripts(text: str, before: str) -> list[str]:
    """A script for each character: common ones take that of their neighbour."""
    own = [script_of(character) for character in text]
    current = next((script for script in own if script not in COMMON), before)
    scripts = []
    for script in own:
        current = current if script in COMMON else script
        scripts.append(current)
    return scripts


def _stretches(faces: list[Face], scripts: list[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for end in range(1, len(faces) + 1):
        if end < len(faces) and faces[end] is faces[start]:
            one, other = scripts[end], scripts[start]
            if one == other or (one in EAST_ASIAN and other in EAST_ASIAN):
                continue
        yield start, end
        start = end


def _shaped(text: str, start: int, end: int, face: Face, script: str, setting: Setting) -> GlyphRun:
    buffer = hb.Buffer()
    levels = hb.BufferClusterLevel
    buffer.cluster_level = (
        levels.MONOTONE_CHARACTERS if setting.right_to_left else levels.MONOTONE_GRAPHEMES
    )
    whole = setting.before + text + setting.after
    first = len(setting.before) + start
    buffer.add_str(whole, first, end - start)
    buffer.direction = "rtl" if setting.right_to_left else "ltr"
    wrong_way = script in RIGHT_TO_LEFT and not setting.right_to_left
    buffer.script = "Latn" if wrong_way else script
    buffer.language = setting.tag
    if not setting.right_to_left:  # there a joiner keeps a place of its own, as in the text
        buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    hb.shape(face.font, buffer)
    clusters = tuple(_clusters(buffer, whole, first + end - start, face.unit))
    return GlyphRun(face, clusters, sum(cluster.advance for cluster in clusters))


def _clusters(buffer: Any, whole: str, end: int, unit: float) -> Iterator[Cluster]:  # noqa: ANN401
    """The shaped glyphs, gathered where they stand for the same characters."""
    glyphs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    starts = sorted({info.cluster for info in buffer.glyph_infos} | {end})
    ends = dict(pairwise(starts))
    for start, group in groupby(glyphs, key=lambda glyph: glyph[0].cluster):
        text = copied(whole[start : ends[start]])
        if not text:
            continue  # a mark of direction has done its work
        parts, advance = [], 0.0
        for info, place in group:
            x, y = advance + place.x_offset * unit, place.y_offset * unit
            parts.append(Part(info.codepoint, x, y))
            advance += place.x_advance * unit
        yield Cluster(tuple(parts), text, advance)
