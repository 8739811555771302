"""Fronts and backs: what has to be printed so that a back lies right behind its front.

Forms draw every back for paper that is turned like the page of a book: what
lies at `x` on the front has its back at `width - x`, with the same top.  How
paper really gets its back is put right here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator.core.print_job import BY_HAND, Duplex
from facilitator.printing.sheets import MILLIMETRE
from facilitator.printing.sides import Imposition, Side

if TYPE_CHECKING:
    from facilitator.core.printer_habit import PrinterHabit, Shift


def fronts_alone(sides: Sequence[Side]) -> Imposition:
    """Sheets whose backs stay empty."""
    return Imposition(tuple(sides))


def with_backs(sheets: Sequence[tuple[Side, Side]], duplex: Duplex) -> Imposition:
    """Sheets of a front and a back each, for a way of getting the back printed.

    By hand the paper goes in again with the same end first, which turns it
    over its long edge.  Printed side up, the last sheet lies on top and is
    drawn in first; printed side down, the first sheet is.
    """
    ready = [
        (front, back if _like_a_book(back, duplex) else back.turned_round())
        for front, back in sheets
    ]
    if duplex in BY_HAND:
        backs = [back for _, back in ready]
        if duplex is Duplex.BY_HAND_FACE_UP:
            backs.reverse()
        return Imposition((*(front for front, _ in ready), *backs), duplex)
    return Imposition(tuple(side for sheet in ready for side in sheet), duplex)


def _like_a_book(side: Side, duplex: Duplex) -> bool:
    """Whether the paper is turned over an upright edge of the side."""
    lying = side.width > side.height
    return (duplex is Duplex.SHORT_EDGE) == lying


def calibrated(imposition: Imposition, habit: PrinterHabit) -> Imposition:
    """The same for one printer: its shifts undone, its pile taken as it comes out.

    Paper that comes out face down lies the other way round, so that the backs
    are drawn in in the other order.
    """
    sides = [
        _undone(side, habit.back if back else habit.front)
        for side, back in zip(imposition.sides, imposition.backs(), strict=True)
    ]
    if imposition.duplex in BY_HAND and habit.comes_out_face_down:
        sheets = imposition.sheets
        sides[sheets:] = sides[: sheets - 1 : -1]
    return imposition._replace(sides=tuple(sides))


def _undone(side: Side, shift: Shift) -> Side:
    """The side moved against the shift.

    A shift belongs to the paper as it goes through the printer, upright.  A
    lying side is turned to the left for that, as the common drivers do.
    """
    right, down = -shift.right * MILLIMETRE, -shift.down * MILLIMETRE
    return side.moved(-down, right) if side.width > side.height else side.moved(right, down)
