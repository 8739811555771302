"""Several printed pieces as one file, for one walk to the printer.

Where paper is printed on both sides a piece never begins on the back of the
one before: an empty side is put in.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name

from facilitator.core.print_job import Duplex
from facilitator.printing.joining import joined
from facilitator.printing.press import Printed
from facilitator.printing.sides import Imposition, Side

BY_HAND = (Duplex.BY_HAND_FACE_UP, Duplex.BY_HAND_FACE_DOWN)
_FLIPS = {Duplex.LONG_EDGE: "/DuplexFlipLongEdge", Duplex.SHORT_EDGE: "/DuplexFlipShortEdge"}


def stacked(made: Sequence[Printed]) -> Printed:
    """All of them in order, each beginning on a sheet of its own; at least one.

    When some are printed on both sides, those for one side get empty backs,
    so that the file can be printed in one go.
    """
    if len(made) == 1:
        return made[0]
    ways = {each.imposition.duplex for each in made}
    both_sides = bool(ways & set(_FLIPS))
    sides: list[Side] = []
    files = []
    for each in made:
        filled = _with_backs(each.imposition, both_sides)
        sides += filled
        files.append(_file(each.sheets, filled))
    way = _common(ways)
    sheets = _told(joined(files), way)
    plain = joined([each.plain for each in made])
    return Printed(sheets, plain, Imposition(tuple(sides), way), None)


def _with_backs(imposition: Imposition, both_sides: bool) -> tuple[Side, ...]:
    sides = imposition.sides
    if not sides or not both_sides or imposition.duplex in BY_HAND:
        return sides
    empty = Side(sides[0].width, sides[0].height)
    if imposition.duplex is Duplex.ONE_SIDE:
        return tuple(side for front in sides for side in (front, empty))
    return (*sides, empty) if len(sides) % 2 else sides


def _file(content: bytes, sides: Sequence[Side]) -> bytes:
    """The file with an empty page wherever a side is empty and the file has none."""
    with pikepdf.open(BytesIO(content)) as file:
        if len(file.pages) == len(sides):
            return content
        for place, side in enumerate(sides):
            if not side.placements and not side.strokes:
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
        if way in _FLIPS:
            wishes["/Duplex"] = Name(_FLIPS[way])
        elif before is not None:
            wishes["/Duplex"] = Name.Simplex
        target = BytesIO()
        file.save(target, static_id=True, fix_metadata_version=False)
        return target.getvalue()
