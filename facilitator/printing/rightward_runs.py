"""Words that run rightwards in a leftward line, such as an English title or a telephone number.

PDFium (Chrome, Edge) sorts the strings of a line by where each begins and then
turns the line around piece by piece, so that `Adult Children` is copied as
`Children Adult`.  Here each word of such a run but the first begins with the
space before it, drawn at the left of the run: there PDFium gets the order
right.  The glyphs stay where they are and the stream in reading order, so that
poppler and pypdf read what they read before.  What has no space in it, such as
a mail address, and signs of several faces cannot be mended this way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, groupby
from typing import NamedTuple

from facilitator.printing.bidi import bidi_class
from facilitator.printing.glyph_runs import Cluster, GlyphRun, Way, shaped
from facilitator.printing.strips import PlacedWord
from facilitator.printing.typefaces import Face

_SPACE = " "
_STRONG = {"L": "L", "R": "R", "AL": "R"}
_APART = 0.08  # of the size: within 0.07 PDFium takes two equal signs for one
_BESIDE = 2.0  # of the size: what is free at the left of a line


class Piece(NamedTuple):
    """Glyphs of one face at `x`; with a `space`, that stands before them at `found`."""

    run: GlyphRun
    x: float
    size: float
    found: float = 0.0
    space: Cluster | None = None


_Token = Sequence[Piece]  # a word between spaces, or a space


@lru_cache(maxsize=64)
def space_of(face: Face) -> Cluster | None:
    """The space of a face, for a word to begin with; None when it has none."""
    run = shaped(_SPACE, 0, 1, face, Way("en", "Latn", right_to_left=False))
    return run.clusters[0] if run.complete else None


def turned_by_pdfium(words: Iterable[PlacedWord]) -> bool:
    """Whether PDFium reads a line from the right, as far as the line alone decides.

    It counts letters that follow one another in one direction as one piece.
    """
    kinds = [kind for kind, _ in groupby(_strong(words))]
    return kinds.count("R") > kinds.count("L")


def found_in_order(words: Sequence[PlacedWord]) -> Iterator[PlacedWord | Piece]:
    """The words of a line that PDFium turns, in reading order; runs that need it as pieces."""
    runs = list(_rightward(words))
    for place, run in enumerate(runs):
        tokens = _tokens(run)
        places = _places(tokens, _floor(runs[place + 1 :])) if len(tokens) > 1 else {}
        yield from _moved(tokens, places) if places else run


def _strong(words: Iterable[PlacedWord]) -> Iterator[str | None]:
    """Which way each sign runs, where it decides on one."""
    runs = chain.from_iterable(placed.word.runs for placed in words)
    clusters = chain.from_iterable(run.clusters for run in runs)
    return (_STRONG.get(bidi_class(sign)) for cluster in clusters for sign in cluster.text)


def _rightward(words: Iterable[PlacedWord]) -> Iterator[Sequence[PlacedWord]]:
    """The words, parted where the next one stands further left; what has no width is not asked."""
    run: list[PlacedWord] = []
    x: float | None = None
    for placed in words:
        if placed.word.width:
            if x is not None and placed.x <= x:
                yield run
                run = []
            x = placed.x
        run.append(placed)
    yield run


def _floor(following: Iterable[Sequence[PlacedWord]]) -> float | None:
    """How far left of a run nothing else begins; None when it is the last of its line."""
    for run in following:
        if not run[0].word.space:
            last = run[-1]
            return last.x + (last.word.width * last.size / 1000 if len(run) > 1 else 0.0)
    return None


def _tokens(run: Sequence[PlacedWord]) -> Sequence[_Token]:
    """Words and the spaces between them; none when they run leftwards: one word with spaces."""
    if len(run) == 1 and (run[0].word.space or not _has_space(run[0])):
        return ()
    if "R" in _strong(run):
        return ()
    return [tuple(own) for _, own in groupby(_pieces(run), _is_space)]


def _has_space(placed: PlacedWord) -> bool:
    return any(cluster.text == _SPACE for run in placed.word.runs for cluster in run.clusters)


def _pieces(run: Iterable[PlacedWord]) -> Iterator[Piece]:
    """The glyphs of a run, parted at spaces and where the face changes."""
    for placed in run:
        x = placed.x
        for part in placed.word.runs:
            for _, own in groupby(part.clusters, lambda cluster: cluster.text == _SPACE):
                clusters = tuple(own)
                width = sum(cluster.advance for cluster in clusters)
                yield Piece(GlyphRun(part.face, clusters, width), x, placed.size)
                x += width * placed.size / 1000


def _is_space(piece: Piece) -> bool:
    return piece.run.clusters[0].text == _SPACE


def _is_whole(token: _Token) -> bool:
    """Whether it can be written as one string that begins with a space."""
    run = token[0].run
    straight = not any(part.y for cluster in run.clusters for part in cluster.parts)
    return len(token) == 1 and straight and space_of(run.face) is not None


def _places(tokens: Sequence[_Token], floor: float | None) -> Mapping[int, float]:
    """Where words are found, by their number among the tokens: left of the run, one by one.

    The first word stays, and all up to the last that cannot be written as one string.
    """
    words = [number for number, token in enumerate(tokens) if not _is_space(token[0])]
    if len(words) < 2:
        return {}
    stay = max((n for n in words if not _is_whole(tokens[n])), default=words[0])
    moved = [number for number in words[1:] if number > stay]
    left, size = tokens[0][0].x, tokens[0][0].size
    free = size * _BESIDE if floor is None else left - floor
    if size * _APART * len(moved) >= free:
        return {}
    return {number: left - size * _APART * n for n, number in enumerate(moved, start=1)}


def _moved(tokens: Sequence[_Token], places: Mapping[int, float]) -> Iterator[Piece]:
    """All tokens, but no space before a word that begins with one."""
    for number, token in enumerate(tokens):
        if number in places:
            (piece,) = token
            yield piece._replace(found=places[number], space=space_of(piece.run.face))
        elif number + 1 not in places:
            yield from token
