"""Lines of a paragraph chosen together, for words that are divided or lines made even.

A small total fit after Knuth and Plass (Breaking Paragraphs into Lines, 1981):
of all ways to end the lines the one whose lines are filled most evenly.
Lengths are 1/1000 of the type size.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from operator import attrgetter
from typing import NamedTuple

from facilitator.printing.shaping import Segment

_A_LINE = 10.0  # each line costs this, so that there are no more than needed
_A_HYPHEN = 60.0
_BADLY = 100.0  # a line costs this, squared, when a fifth is empty or spaces grow by half an em
_EMPTY, _WIDER = 1 / 5, 500
_IN_A_ROW = 2  # lines that may end in a hyphen one after the other


class Piece(NamedTuple):
    """A segment and how it may be divided: what stays, with a hyphen, and what goes on.

    A segment wider than a line also has its `middles`, from one division to
    another, or to its end, which is -1.
    """

    whole: Segment
    divided: tuple[tuple[Segment, Segment], ...] = ()
    middles: Mapping[tuple[int, int], Segment] = {}


class _End(NamedTuple):
    """A place to end a line: after `piece`, or inside it at `division`; and how best to get there.

    `hyphens` is how many lines up to here end in one without a break;
    `offset` and the width up to a later place make the width of the next line.
    """

    piece: int
    division: int
    cost: float
    hyphens: int
    offset: float
    before: _End | None


def filled(
    pieces: Sequence[Piece], room: float, *, justified: bool = False
) -> Iterator[list[Segment]]:
    """The segments of each line; a segment that is too wide for one stands alone.

    In `justified` lines it is the growth of each space that counts.
    """
    start = 0
    for number, piece in enumerate(pieces, start=1):
        if piece.whole.ends_line or number == len(pieces):
            yield from _Rows(pieces[start:number], room, justified).best()
            start = number


class _Rows:
    """The search through one stretch without forced line ends."""

    def __init__(self, pieces: Sequence[Piece], room: float, justified: bool) -> None:
        self._pieces, self._room, self._justified = pieces, room, justified
        widths = (piece.whole.width for piece in pieces)
        self._before = list(accumulate(widths, initial=0.0))

    def best(self) -> list[list[Segment]]:
        """The segments of each line."""
        last = len(self._pieces) - 1
        active = [self._end(-1, -1, 0.0, 0, None)]
        for number, piece in enumerate(self._pieces):
            ends: list[_End] = []
            for division, (head, _) in enumerate(piece.divided):
                starts = [*active, *ends] if piece.middles else active
                ends += self._ends(starts, number, division, head.solid, False)
            starts = [*active, *ends] if piece.middles else active
            ends += self._ends(starts, number, -1, piece.whole.solid, number == last)
            limit = self._room - self._before[number] - piece.whole.solid
            fitting = [end for end in active if end.offset <= limit]
            active = [*fitting, *ends]
        whole = (end for end in active if end.piece == last and end.division < 0)
        return self._rows(min(whole, key=attrgetter("cost")))

    def _ends(
        self, active: Sequence[_End], piece: int, division: int, solid: float, ends_here: bool
    ) -> list[_End]:
        """The cheapest ways to end a line here, one for each number of hyphens in a row."""
        found: dict[int, tuple[float, _End]] = {}
        hyphen, room, before = division >= 0, self._room, self._before[piece]
        middles, whole = self._pieces[piece].middles, not self._pieces[piece].divided
        for end in active:
            width = end.offset + before + solid
            if end.piece == piece:
                width = middles[end.division, division].solid
            alone = piece == end.piece + 1 and whole and end.division < 0
            hyphens = end.hyphens + 1 if hyphen else 0
            if (width > room and not alone) or (hyphens > _IN_A_ROW and not middles):
                continue
            gaps = piece - end.piece - (end.division < 0)
            badness = 0.0 if ends_here else self._badness(max(0.0, room - width), gaps)
            cost = end.cost + (_A_LINE + badness) ** 2 + (_A_HYPHEN**2 if hyphen else 0.0)
            if hyphens not in found or cost < found[hyphens][0]:
                found[hyphens] = cost, end
        return [
            self._end(piece, division, cost, hyphens, end) for hyphens, (cost, end) in found.items()
        ]

    def _badness(self, empty: float, gaps: int) -> float:
        """How bad a line is with so much room left over for so many gaps between words."""
        if self._justified:
            return _BADLY * (empty / max(gaps, 1) / _WIDER) ** 3
        return _BADLY * (empty / self._room / _EMPTY) ** 3

    def _end(
        self, piece: int, division: int, cost: float, hyphens: int, before: _End | None
    ) -> _End:
        offset = -self._before[piece + 1]
        if division >= 0:
            offset += self._pieces[piece].divided[division][1].width
        elif piece + 1 < len(self._pieces):
            first = self._pieces[piece + 1].whole
            offset -= first.width - (first.squeezed or first).width
        return _End(piece, division, cost, hyphens, offset, before)

    def _rows(self, end: _End) -> list[list[Segment]]:
        rows, pieces = [], self._pieces
        while end.before is not None:
            start = end.before
            row = [pieces[start.piece].divided[start.division][1]] if start.division >= 0 else []
            row += [piece.whole for piece in pieces[start.piece + 1 : end.piece]]
            last = pieces[end.piece]
            row.append(last.whole if end.division < 0 else last.divided[end.division][0])
            if start.piece == end.piece:
                row = [last.middles[start.division, end.division]]
            rows.append([row[0].squeezed or row[0], *row[1:]])
            end = start
        return rows[::-1]
