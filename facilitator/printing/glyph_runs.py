"""Text of one face into glyphs: what HarfBuzz gives, gathered by what it stands for.

All lengths are 1/1000 of the type size.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, NamedTuple

import uharfbuzz as hb  # type: ignore[import-untyped]

from facilitator.printing.characters import copied
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


def shaped(whole: str, start: int, end: int, face: Face, way: Way) -> GlyphRun:
    """The glyphs of `whole[start:end]`; what is around it counts for letters that join."""
    buffer = hb.Buffer()
    buffer.cluster_level = _CHARACTERS if way.right_to_left else _GRAPHEMES
    buffer.add_str(whole, start, end - start)
    buffer.direction = "rtl" if way.right_to_left else "ltr"
    buffer.script = way.script
    buffer.language = way.tag
    if not way.right_to_left:  # there a joiner keeps a place of its own, as in the text
        buffer.flags = _NO_IGNORABLES
    hb.shape(face.font, buffer)
    clusters = tuple(_clusters(buffer, whole, end, face))
    return GlyphRun(face, clusters, sum(cluster.advance for cluster in clusters))


def _clusters(buffer: Any, whole: str, end: int, face: Face) -> list[Cluster]:  # noqa: ANN401
    """The shaped glyphs, gathered where they stand for the same characters."""
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    numbers = [info.cluster for info in infos]
    distinct = {*numbers, end}
    ends = dict(pairwise(sorted(distinct)))
    glyphs = [
        (info.codepoint, place.x_offset, place.y_offset, place.x_advance)
        for info, place in zip(infos, positions, strict=True)
    ]
    if len(distinct) == len(numbers) + 1:  # one glyph each, as in most words
        groups: list[tuple[tuple[_Glyph, ...], int]] = [
            ((glyph,), start) for glyph, start in zip(glyphs, numbers, strict=True)
        ]
    else:
        pairs = groupby(zip(numbers, glyphs, strict=True), key=itemgetter(0))
        groups = [(tuple(glyph for _, glyph in pair), start) for start, pair in pairs]
    made, known = [], face.clusters
    for group, start in groups:
        key = (group, whole[start : ends[start]])
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
    return Cluster(tuple(parts), copied(text), advance)
