"""Card sheets and labels that can be bought, ready to be broken apart.

Measures are those of the gLabels template database (version 2021); they are
rounded, and makers change their sheets: hold a test print before a stock
sheet against the light, and keep text away from the edges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.core.errors import N_, UnknownName
from facilitator.core.nearest import nearest
from facilitator.core.paper_steps import FOLD_OVER
from facilitator.printing.forms.grid import Grid
from facilitator.printing.sheets import A4, INCH, LETTER, MILLIMETRE, Sheet

TENT_CARDS = "avery-5305"


@dataclass(frozen=True, slots=True)
class Stock:
    """One kind of sheet; a `tent` has its upper face above each cell, behind the fold."""

    name: str
    sheet: Sheet
    grid: Grid
    tent: bool = False


def _inches(
    name: str,
    size: tuple[float, float],
    counts: tuple[int, int],
    first: tuple[float, float],
    step: tuple[float, float],
) -> Stock:
    return Stock(name, LETTER, _grid(INCH, size, counts, first, step), tent=name == TENT_CARDS)


def _metric(
    name: str,
    size: tuple[float, float],
    counts: tuple[int, int],
    first: tuple[float, float],
    step: tuple[float, float],
) -> Stock:
    return Stock(name, A4, _grid(MILLIMETRE, size, counts, first, step))


def _grid(
    unit: float,
    size: tuple[float, float],
    counts: tuple[int, int],
    first: tuple[float, float],
    step: tuple[float, float],
) -> Grid:
    lengths = [unit * value for value in (*size, *first, *step)]
    return Grid(*counts, *lengths)


_ALL = (
    _inches("avery-5160", (2.625, 1), (3, 10), (0.156, 0.5), (2.781, 1)),
    _inches("avery-5163", (4, 2), (2, 5), (0.1625, 0.5), (4.1875, 2)),
    _inches("avery-5164", (4, 10 / 3), (2, 3), (0.156, 0.5), (4.1875, 10 / 3)),
    _inches("avery-5371", (3.5, 2), (2, 5), (0.75, 0.5), (3.5, 2)),
    _inches("avery-8371", (3.5, 2), (2, 5), (0.75, 0.5), (3.5, 2)),
    _inches("avery-5388", (5, 3), (1, 3), (1.75, 1), (5, 3)),
    _inches("avery-5395", (3.375, 7 / 3), (2, 4), (0.6875, 7 / 12), (3.75, 2.5)),
    _inches(TENT_CARDS, (8.5, 2.5), (1, 2), (0, 3), (8.5, 5)),
    _metric("c32011-10", (85, 54), (2, 5), (15, 13.5), (95, 54)),
    _metric("c32015", (85, 54), (2, 4), (17, 31.5), (91, 60)),
    _metric("l7414", (90, 52), (2, 5), (15, 18.5), (90, 52)),
    _metric("l4784", (80, 50), (2, 5), (18, 13), (95, 55)),
    _metric("l7160", (64, 38.1), (3, 7), (7.5, 15.5), (66, 38.1)),
    _metric("l7163", (99.1, 38.1), (2, 7), (3.4, 15.2), (103, 38.1)),
)
STOCKS: Mapping[str, Stock] = {stock.name: stock for stock in _ALL}


def stock_named(name: str) -> Stock:
    """The card sheet of that name; raises UnknownName with the nearest one."""
    known = STOCKS.get(name.lower())
    if known is None:
        close = nearest(name, (*STOCKS, FOLD_OVER))
        raise UnknownName(kind=N_("card sheet"), name=name, nearest=close)
    return known
