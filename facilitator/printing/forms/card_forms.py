"""Which cards lie how on which paper.

Sizes: wallet cards 3.5 × 2 in and 85 × 55 mm, index cards 5 × 3 in,
bookmarks 2 × 6 in and 50 × 150 mm, reading cards and cue cards half a sheet.
Large type gets larger cards, up to half a sheet.
"""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.core.paper_steps import FOLD_OVER, stock_of
from facilitator.core.print_job import Duplex, PrintJob, Sight
from facilitator.printing.forms.cards import Cards
from facilitator.printing.forms.floors import BODY
from facilitator.printing.forms.fold_over import FoldOver
from facilitator.printing.forms.grid import Grid, cut, cut_marks, fuller
from facilitator.printing.forms.stocks import Stock, stock_named
from facilitator.printing.marks import Stroke
from facilitator.printing.sheets import INCH, MILLIMETRE, PRINTABLE, Sheet

Size = tuple[float, float]
WALLET_US, WALLET = (3.5 * INCH, 2 * INCH), (85 * MILLIMETRE, 55 * MILLIMETRE)
INDEX_CARD = (5 * INCH, 3 * INCH)
BOOKMARK_US, BOOKMARK = (2 * INCH, 6 * INCH), (50 * MILLIMETRE, 150 * MILLIMETRE)
_GIANT_BOOKMARK = 4 / 3  # times the usual, which holds no words of 24 points
# How many sizes larger than a card for the wallet; more where languages share a card.
_LARGER: Mapping[Sight, int] = {
    Sight.CLEAR: 2,
    Sight.EASY_READ: 2,
    Sight.LARGE: 2,
    Sight.EXTRA: 3,
    Sight.GIANT: 3,
}
_CARD_MARGIN = 3 * MILLIMETRE  # what printers keep clear of a cut
_LAMINATE = 10 * MILLIMETRE  # the pouch is sealed 6 to 10 mm inside the edge


def wallet_cards(
    job: PrintJob, sheet: Sheet, floor: float, right_to_left: bool
) -> Cards | FoldOver:
    """Ten to a sheet, each as often as it goes; or with the back beside the front."""
    duplex = job.duplex or Duplex.ONE_SIDE
    if stock_of(job) == FOLD_OVER:
        size = WALLET if sheet.metric else WALLET_US
        turned, pairs = fuller(sheet, 2 * size[0], size[1])
        return FoldOver(turned, pairs, floor, _CARD_MARGIN, right_to_left)
    if stock_of(job):
        return _on_stock(stock_named(stock_of(job)), floor, duplex, repeated=True)
    way, grid = _cells(sheet, _LARGER.get(job.sight, 0) + 2 * (job.together - 1))
    return _plain(way, grid, floor, duplex, repeated=True)


def topic_cards(job: PrintJob, sheet: Sheet, floor: float) -> Cards:
    """Each card once; a question needs less room than a form to fill in."""
    duplex = job.duplex or Duplex.ONE_SIDE
    if stock_of(job):
        return _on_stock(stock_named(stock_of(job)), floor, duplex, repeated=False)
    way, grid = _cells(sheet, max(0, _LARGER.get(job.sight, 0) - 1) + job.together - 1)
    return _plain(way, grid, floor, duplex, repeated=False)


def bookmarks(sheet: Sheet, floor: float, duplex: Duplex) -> Cards:
    """Five to a sheet, each as often as it goes."""
    size = BOOKMARK if sheet.metric else BOOKMARK_US
    if floor >= BODY[Sight.GIANT]:
        size = size[0] * _GIANT_BOOKMARK, size[1] * _GIANT_BOOKMARK
    return _plain(*fuller(sheet, *size), floor, duplex, repeated=True)


def reading_cards(sheet: Sheet, floor: float, duplex: Duplex) -> Cards:
    """Half a sheet each, upright, with room for the seal of a laminating pouch."""
    lying = sheet.turned
    half = lying.width / 2
    grid = Grid(2, 1, half, lying.height, 0, 0, half, lying.height)
    middle = cut(half, PRINTABLE, half, lying.height - PRINTABLE)
    return Cards(lying, grid, floor, _LAMINATE, duplex, marks=(middle,))


def cue_cards(sheet: Sheet, floor: float, duplex: Duplex) -> Cards:
    """Half a sheet each, lying, for words to be read across the room."""
    half = sheet.height / 2
    grid = Grid(1, 2, sheet.width, half, 0, 0, sheet.width, half)
    middle = cut(PRINTABLE, half, sheet.width - PRINTABLE, half)
    return Cards(sheet, grid, floor, _LAMINATE, duplex, marks=(middle,))


def _cells(sheet: Sheet, larger: int) -> tuple[Sheet, Grid]:
    """Cards so many steps above those for the wallet; at most half a sheet."""
    if larger < 2:
        wallet = WALLET if sheet.metric else WALLET_US
        return fuller(sheet, *(INDEX_CARD if larger else wallet))
    way, across = (sheet.turned, 2) if larger == 2 else (sheet, 1)
    width, height = way.width / across, way.height / 2
    return way, Grid(across, 2, width, height, 0, 0, width, height)


def _plain(way: Sheet, grid: Grid, floor: float, duplex: Duplex, *, repeated: bool) -> Cards:
    """On plain paper, with marks to cut by."""
    return Cards(way, grid, floor, _CARD_MARGIN, duplex, repeated, cut_marks(way, grid))


def _on_stock(stock: Stock, floor: float, duplex: Duplex, *, repeated: bool) -> Cards:
    """On ready-made cards, which need no marks."""
    none: tuple[Stroke, ...] = ()
    return Cards(stock.sheet, stock.grid, floor, _CARD_MARGIN, duplex, repeated, none)
