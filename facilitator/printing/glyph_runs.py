"""Text of one face into glyphs: what HarfBuzz gives, gathered by what it stands for.

All lengths are 1/1000 of the type size.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any, NamedTuple

import uharfbuzz as hb  # type: ignore[import-untyped]

from facilitator.printing.characters import copied
from facilitator.printing.typefaces import Face

_GRAPHEMES, _CHARACTERS = (
    hb.BufferClusterLevel.MONOTONE_GRAPHEMES,
    hb.BufferClusterLevel.MONOTONE_CHARACTERS,
)
_NO_IGNORABLES = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES


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
    clusters = tuple(_clusters(buffer, whole, end, face.unit))
    return GlyphRun(face, clusters, sum(cluster.advance for cluster in clusters))


def _clusters(buffer: Any, whole: str, end: int, unit: float) -> Iterator[Cluster]:  # noqa: ANN401
    """The shaped glyphs, gathered where they stand for the same characters."""
    infos, positions = buffer.glyph_infos, buffer.glyph_positions
    numbers = [info.cluster for info in infos]
    distinct = set(numbers)
    ends = dict(pairwise(sorted(distinct | {end})))
    if len(distinct) == len(numbers):  # one glyph each, as in most words
        for info, start, place in zip(infos, numbers, positions, strict=True):
            text = copied(whole[start : ends[start]])
            if text:
                part = Part(info.codepoint, place.x_offset * unit, place.y_offset * unit)
                yield Cluster((part,), text, place.x_advance * unit)
        return
    glyphs = zip(infos, positions, strict=True)
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
