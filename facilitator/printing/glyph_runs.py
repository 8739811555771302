"""Text of one face into glyphs: what HarfBuzz gives, gathered by what it stands for.

All lengths are 1/1000 of the type size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple
from unicodedata import normalize

import uharfbuzz as hb  # type: ignore[import-untyped]

from facilitator.printing.characters import RIGHT_TO_LEFT, copied, script_of
from facilitator.printing.typefaces import Face

_GRAPHEMES, _CHARACTERS = (
    hb.BufferClusterLevel.MONOTONE_GRAPHEMES,
    hb.BufferClusterLevel.MONOTONE_CHARACTERS,
)
_NO_IGNORABLES = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
_Glyph = tuple[int, int, int, int]  # number, x and y offset, advance, in font units


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


@dataclass(frozen=True, eq=False, slots=True)
class GlyphRun:
    """Clusters of one face from left to right."""

    face: Face
    clusters: tuple[Cluster, ...]
    width: float


class Way(NamedTuple):
    """How glyphs are asked for: the language, OpenType script and direction."""

    tag: str
    script: str
    right_to_left: bool


def shaped(
    whole: str, start: int, end: int, face: Face, way: Way, halves: Sequence[int] = ()
) -> GlyphRun:
    """The glyphs of `whole[start:end]`; what is around it counts for letters that join.

    Signs at the offsets `halves` take half their square.
    """
    buffer = hb.Buffer()
    buffer.cluster_level = _CHARACTERS if way.right_to_left else _GRAPHEMES
    buffer.add_str(whole, start, end - start)
    buffer.direction = "rtl" if way.right_to_left else "ltr"
    buffer.script = way.script
    buffer.language = way.tag
    if not way.right_to_left:  # there a joiner keeps a place of its own, as in the text
        buffer.flags = _NO_IGNORABLES
    hb.shape(face.font, buffer, {"halt": [(n, n + 1, True) for n in halves]} if halves else None)
    clusters = tuple(_clusters(buffer, whole, end, face))
    return GlyphRun(face, clusters, sum(cluster.advance for cluster in clusters))


def _clusters(buffer: Any, whole: str, end: int, face: Face) -> list[Cluster]:  # noqa: ANN401
    """The shaped glyphs, gathered where they stand for the same characters."""
    glyphs = [
        (info.codepoint, place.x_offset, place.y_offset, place.x_advance)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
    starts = [info.cluster for info in buffer.glyph_infos]
    groups: Iterable[tuple[_Glyph, ...]] = zip(glyphs)
    if len(set(starts)) < len(starts):
        pairs = zip(starts, glyphs, strict=True)
        gathered = [(n, tuple(g for _, g in pair)) for n, pair in groupby(pairs, itemgetter(0))]
        starts, groups = [n for n, _ in gathered], [group for _, group in gathered]
    leftwards = len(starts) > 1 and starts[0] > starts[-1]
    ends = [end, *starts[:-1]] if leftwards else [*starts[1:], end]
    made, known = [], face.clusters
    for key in zip(groups, map(whole.__getitem__, map(slice, starts, ends)), strict=True):
        cluster = known.get(key)
        if cluster is None:
            cluster = known[key] = _cluster(*key, face.unit)
        if cluster.text:  # a mark of direction has done its work
            made.append(cluster)
    return made


def _cluster(glyphs: tuple[_Glyph, ...], text: str, unit: float) -> Cluster:
    parts, advance = [], 0.0
    for number, x, y, width in glyphs:
        parts.append(Part(number, advance + x * unit, y * unit))
        advance += width * unit
    return Cluster(tuple(parts), _told(text), advance)


def _told(text: str) -> str:
    """What a reader copies; right-to-left letters with their marks as one character, where it is.

    Readers turn a right-to-left word around character by character, the two of one glyph as well.
    """
    text = copied(text)
    if len(text) > 1 and script_of(text[0]) in RIGHT_TO_LEFT:
        return normalize("NFC", text)
    return text
