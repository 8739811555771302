"""Several printed pieces as one file, for one walk to the printer.

Where paper is printed on both sides a piece never begins on the back of the
one before: an empty side is put in.  For paper that is fed again by hand all
fronts of all pieces come first, then all backs, as the pile is drawn in.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import accumulate

import pikepdf
from pikepdf import Dictionary, Name

from facilitator.core.print_job import BY_HAND, TURNED, Duplex
from facilitator.core.printer_habit import PrinterHabit
from facilitator.printing.going_on import GoOn, to_the_end
from facilitator.printing.imposed import FLIPS
from facilitator.printing.joining import joined
from facilitator.printing.press import Printed
from facilitator.printing.sides import Imposition, Side


def stacked(
    made: Sequence[Printed], habit: PrinterHabit | None = None, go_on: GoOn = to_the_end
) -> Printed:
    """All of them in order, each beginning on a sheet of its own; at least one.

    When some are printed on both sides, those for one side get empty backs,
    so that the file can be printed in one go.  The habit is the one they were
    made for.
    """
    if len(made) == 1:
        return made[0]
    way, filled, order = _laid([each.imposition for each in made], habit)
    files = [_file(each.sheets, sides) for each, sides in zip(made, filled, strict=True)]
    sheets = _told(joined(files, go_on), way)
    if order != sorted(order):
        sheets = _in_order(sheets, order)
    every = [side for sides in filled for side in sides]
    plain = joined([each.plain for each in made], go_on)
    return Printed(sheets, plain, Imposition(tuple(every[place] for place in order), way), None)


def first_pages(
    impositions: Sequence[Imposition], habit: PrinterHabit | None = None
) -> list[tuple[int, int]]:
    """The first front and the first back of each in the stacked file, counted from page 1.

    They hold for paper that is fed again by hand, whose backs are not beside their fronts.
    """
    _way, filled, order = _laid(impositions, habit)
    starts = accumulate(map(len, filled), initial=0)
    return [
        (order.index(start) + 1, order.index(start + len(sides) // 2) + 1)
        for start, sides in zip(starts, filled, strict=False)
    ]


def _laid(
    impositions: Sequence[Imposition], habit: PrinterHabit | None
) -> tuple[Duplex, list[tuple[Side, ...]], list[int]]:
    """How the whole is printed, the sides of each, and the order in which these are drawn in."""
    ways = {each.duplex for each in impositions}
    way = _common(ways)
    by_hand = way in BY_HAND and ways <= {way, Duplex.ONE_SIDE}
    filled = [_with_backs(each, bool(ways & set(TURNED)), by_hand) for each in impositions]
    lengths = [len(sides) for sides in filled]
    if not by_hand:
        return way, filled, list(range(sum(lengths)))
    face_down = bool(habit and habit.comes_out_face_down)
    last_first = (way is Duplex.BY_HAND_FACE_UP) != face_down
    return way, filled, _as_drawn_in(lengths, last_first)


def _as_drawn_in(lengths: Sequence[int], last_first: bool) -> list[int]:
    """All fronts, then all backs; each piece has its own fronts and backs in order already."""
    starts = [sum(lengths[:piece]) for piece in range(len(lengths))]
    fronts, backs = (
        [
            range(start + half * length // 2, start + (half + 1) * length // 2)
            for start, length in zip(starts, lengths, strict=True)
        ]
        for half in (0, 1)
    )
    if last_first:
        backs.reverse()
    return [place for piece in (*fronts, *backs) for place in piece]


def _in_order(content: bytes, order: Sequence[int]) -> bytes:
    """The file with its pages in that order."""
    with pikepdf.open(BytesIO(content)) as file:
        pages = list(file.pages)
        for place, before in enumerate(order):
            file.pages[place] = pages[before]
        target = BytesIO()
        file.save(target, static_id=True, fix_metadata_version=False)
        return target.getvalue()


def _with_backs(imposition: Imposition, both_sides: bool, by_hand: bool) -> tuple[Side, ...]:
    sides = imposition.sides
    if not sides or not (both_sides or by_hand) or imposition.duplex in BY_HAND:
        return sides
    empty = Side(sides[0].width, sides[0].height)
    if by_hand:
        return (*sides, *[empty] * len(sides))
    if imposition.duplex is Duplex.ONE_SIDE:
        return tuple(side for front in sides for side in (front, empty))
    return sides


def _file(content: bytes, sides: Sequence[Side]) -> bytes:
    """The file with an empty page wherever a side is empty and the file has none."""
    with pikepdf.open(BytesIO(content)) as file:
        if len(file.pages) == len(sides):
            return content
        for place, side in enumerate(sides):
            if side.empty:
                file.pages.insert(place, _empty(file, side))
        target = BytesIO()
        file.save(target, static_id=True, fix_metadata_version=False)
        return target.getvalue()


def _empty(file: pikepdf.Pdf, side: Side) -> pikepdf.Page:
    box = pikepdf.Array([0, 0, side.width, side.height])
    page = Dictionary(Type=Name.Page, MediaBox=box, Resources=Dictionary())
    return pikepdf.Page(file.make_indirect(page))


def _common(ways: set[Duplex]) -> Duplex:
    """How the whole file is printed; pieces that differ are told one by one."""
    turned = [way for way in Duplex if way in ways and way is not Duplex.ONE_SIDE]
    return turned[0] if turned else Duplex.ONE_SIDE


def _told(content: bytes, way: Duplex) -> bytes:
    """The file with the wish of all its pieces for the printer, not that of the first."""
    with pikepdf.open(BytesIO(content)) as file:
        wishes = file.Root.get("/ViewerPreferences")
        if wishes is None:
            return content
        before = wishes.get("/Duplex")
        if way in FLIPS:
            wishes["/Duplex"] = Name(FLIPS[way])
        elif before is not None:
            wishes["/Duplex"] = Name.Simplex
        target = BytesIO()
        file.save(target, static_id=True, fix_metadata_version=False)
        return target.getvalue()
