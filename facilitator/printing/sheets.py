"""The sizes of paper we print on.  ISO 216 and ANSI/ASME Y14.1; lengths in points."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from facilitator.core.errors import N_, UnknownName
from facilitator.core.nearest import nearest

MILLIMETRE = 72 / 25.4
INCH = 72.0
PRINTABLE = 6.5 * MILLIMETRE  # home printers leave the outer 4 to 6 mm white


class Sheet(NamedTuple):
    """One side of paper, upright unless `turned`, with the margin that text keeps.

    `margin` is what looks well; nothing is ever printed outside `PRINTABLE`.
    """

    name: str
    width: float
    height: float
    margin: float

    @property
    def inner_width(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.margin

    @property
    def inner_height(self) -> float:
        """Height between the margins."""
        return self.height - 2 * self.margin

    @property
    def turned(self) -> Sheet:
        """The same paper lying on its long edge."""
        return self._replace(width=self.height, height=self.width)

    @property
    def metric(self) -> bool:
        """Whether it is of the A series, whose users have rulers in millimetres."""
        return self.name.startswith("a")


def _metric(name: str, width: int, height: int, margin: int) -> Sheet:
    return Sheet(name, width * MILLIMETRE, height * MILLIMETRE, margin * MILLIMETRE)


A3 = _metric("a3", 297, 420, 20)
A4 = _metric("a4", 210, 297, 17)
A5 = _metric("a5", 148, 210, 13)
LETTER = Sheet("letter", 612, 792, 48)
LEGAL = Sheet("legal", 612, 1008, 48)
HALF_LETTER = Sheet("half-letter", 396, 612, 37)
TABLOID = Sheet("tabloid", 792, 1224, 57)
SHEETS: Mapping[str, Sheet] = {
    sheet.name: sheet for sheet in (A4, LETTER, A5, LEGAL, HALF_LETTER, A3, TABLOID)
}


def sheet_named(name: str) -> Sheet:
    """The sheet of that name; raises UnknownName with the nearest one."""
    known = SHEETS.get(name.lower())
    if known is None:
        raise UnknownName(kind=N_("paper"), name=name, nearest=nearest(name, SHEETS))
    return known
