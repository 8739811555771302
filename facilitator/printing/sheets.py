"""The sizes of paper we print on.  ISO 216 and ANSI/ASME Y14.1; lengths in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.core.errors import UnknownName
from facilitator.core.nearest import nearest

MILLIMETRE = 72 / 25.4


@dataclass(frozen=True)
class Sheet:
    """One side of paper, upright, with the margin that home printers can keep."""

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


def _metric(name: str, width: int, height: int, margin: int) -> Sheet:
    return Sheet(name, width * MILLIMETRE, height * MILLIMETRE, margin * MILLIMETRE)


A4 = _metric("a4", 210, 297, 17)
A5 = _metric("a5", 148, 210, 13)
LETTER = Sheet("letter", 612, 792, 48)
LEGAL = Sheet("legal", 612, 1008, 48)
SHEETS: Mapping[str, Sheet] = {sheet.name: sheet for sheet in (A4, LETTER, A5, LEGAL)}


def sheet_named(name: str) -> Sheet:
    """The sheet of that name; raises UnknownName with the nearest one."""
    known = SHEETS.get(name.lower())
    if known is None:
        raise UnknownName(kind="paper", name=name, nearest=nearest(name, SHEETS))
    return known
