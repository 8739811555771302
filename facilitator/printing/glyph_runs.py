"""Text of one face into glyphs: what HarfBuzz gives, gathered by what it stands for.

All lengths are 1/1000 of the type size.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from operator import attrgetter, itemgetter
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
_Key = tuple[Any, ...]  # number and place of each glyph in font units, then the text of them all
_START, _NUMBER, _PLACE = attrgetter("cluster"), attrgetter("codepoint"), attrgetter("position")
_TEXT, _ADVANCE = itemgetter(1), itemgetter(2)  # of a cluster
_BETWEEN = "\n"  # never inside a word; a word begins after it, also for the shaper of Bengali


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
    """Clusters of one face from left to right; `complete` when the face had all glyphs."""

    face: Face
    clusters: tuple[Cluster, ...]
    width: float
    complete: bool = True


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
    buffer = _empty_buffer(face, way)
    buffer.add_str(whole, start, end - start)
    hb.shape(face.font, buffer, {"halt": [(n, n + 1, True) for n in halves]} if halves else None)
    made = _clusters(buffer, whole, start, end, face)
    return _run(face, made, complete=0 not in map(_NUMBER, buffer.glyph_infos))


def shaped_together(words: Sequence[str], face: Face, way: Way) -> list[GlyphRun]:
    """The run of each word as if it were shaped alone, in a fraction of the time.

    Between them stands a sign that no face has and no letter joins.  Empty
    when they cannot be told apart again, or the face lacks a glyph for them.
    """
    whole = _BETWEEN.join(words)
    buffer = _empty_buffer(face, way)
    buffer.add_str(whole)
    hb.shape(face.font, buffer)
    made = _clusters(buffer, whole, 0, len(whole), face)
    between = next((cluster for cluster in made if cluster.text == _BETWEEN), None)
    ends = [place for place, cluster in enumerate(made) if cluster is between]
    missing = [*map(_NUMBER, buffer.glyph_infos)].count(0)
    if not len(ends) == missing == len(words) - 1:
        return []
    bounds = zip([0, *(end + 1 for end in ends)], [*ends, len(made)], strict=True)
    runs = [_run(face, made[first:last]) for first, last in bounds]
    return runs[::-1] if way.right_to_left else runs


def _run(face: Face, made: list[Cluster], *, complete: bool = True) -> GlyphRun:
    clusters = tuple(filter(_TEXT, made))  # without marks of direction, whose work is done
    return GlyphRun(face, clusters, sum(map(_ADVANCE, clusters)), complete)


def _empty_buffer(face: Face, way: Way) -> Any:  # noqa: ANN401
    """A buffer for one direction; each face keeps its two, which only forget their contents."""
    leftwards = way.right_to_left
    buffer = face.buffers.get(leftwards)
    if buffer is None:
        buffer = face.buffers[leftwards] = hb.Buffer()
        buffer.cluster_level = _CHARACTERS if leftwards else _GRAPHEMES
        if not leftwards:  # there a joiner keeps a place of its own, as in the text
            buffer.flags = _NO_IGNORABLES
    buffer.clear_contents()
    buffer.direction = "rtl" if leftwards else "ltr"
    buffer.script, buffer.language = way.script, way.tag
    return buffer


def _clusters(buffer: Any, whole: str, start: int, end: int, face: Face) -> list[Cluster]:  # noqa: ANN401
    """The shaped glyphs, gathered where they stand for the same characters."""
    infos = buffer.glyph_infos
    starts = [*map(_START, infos)]
    numbers, places = map(_NUMBER, infos), map(_PLACE, buffer.glyph_positions)
    keys: list[_Key]
    if len({*starts}) == len(starts):
        keys = [*zip(numbers, places, _parted(whole, starts, start, end), strict=True)]
    else:
        glyphs = [*chain.from_iterable(zip(numbers, places, strict=True))]
        firsts = [0, *(n for n, pair in enumerate(pairwise(starts), 1) if pair[0] != pair[1])]
        texts = _parted(whole, [starts[first] for first in firsts], start, end)
        bounds = pairwise([*firsts, len(starts)])
        keys = [(*glyphs[2 * a : 2 * b], text) for (a, b), text in zip(bounds, texts, strict=True)]
    known = face.clusters
    made: list[Any] = [*map(known.get, keys)]
    if all(made):
        return made
    return [known.get(key) or known.setdefault(key, _cluster(key, face.unit)) for key in keys]


def _parted(whole: str, starts: Sequence[int], start: int, end: int) -> Iterable[str]:
    """The text from each start to the next one."""
    leftwards = len(starts) > 1 and starts[0] > starts[-1]
    if len(starts) == end - start:
        return whole[start:end][::-1] if leftwards else whole[start:end]
    ends = [end, *starts[:-1]] if leftwards else [*starts[1:], end]
    return map(whole.__getitem__, map(slice, starts, ends))


def _cluster(key: _Key, unit: float) -> Cluster:
    *glyphs, text = key
    parts, advance = [], 0.0
    for number, (x, y, width, _down) in zip(glyphs[::2], glyphs[1::2], strict=True):
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
