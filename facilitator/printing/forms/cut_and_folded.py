"""Plans of the forms whose pages are laid on paper anew: what is cut, folded or put together.

Apart from the plain forms, since most orders are plain and need not wait for these.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.core.errors import N_, UnknownName
from facilitator.core.paper_steps import stock_of
from facilitator.core.print_job import Arrangement, Duplex, Form, PrintJob
from facilitator.printing.forms.booklet import Booklet
from facilitator.printing.forms.card_forms import (
    bookmarks,
    cue_cards,
    reading_cards,
    topic_cards,
    wallet_cards,
)
from facilitator.printing.forms.cards import Cards
from facilitator.printing.forms.form import FormPlan
from facilitator.printing.forms.poster import poster
from facilitator.printing.forms.stocks import TENT_CARDS, stock_named
from facilitator.printing.forms.tear_off import TearOff
from facilitator.printing.forms.tent import Tent, plain_tent, stock_tent
from facilitator.printing.forms.trifold import Trifold
from facilitator.printing.sheets import A3, TABLOID, Sheet

_POSTER_SHEETS = 4  # of paper for a home printer; larger paper is a poster by itself


def cut_or_folded(job: PrintJob, sheet: Sheet, floor: float, right_to_left: bool) -> FormPlan:
    """The plan of such a form with type from `floor` points up; raises as `form_plan` says."""
    duplex = job.duplex or Duplex.ONE_SIDE
    folded = Duplex.SHORT_EDGE if duplex is Duplex.ONE_SIDE else duplex
    match job.form:
        case Form.BOOKLET:
            return Booklet(sheet, floor, folded, right_to_left)
        case Form.READING_CARDS:
            return _as_read(reading_cards(sheet, floor, duplex), right_to_left)
        case Form.CUE_CARDS:
            return cue_cards(sheet, floor, duplex)
        case Form.WALLET_CARDS:
            return wallet_cards(job, sheet, floor, right_to_left)
        case Form.TOPIC_CARDS:
            return _as_read(topic_cards(job, sheet, floor), right_to_left)
        case Form.BOOKMARKS:
            return _as_read(bookmarks(sheet, floor, duplex), right_to_left)
        case Form.TRIFOLD:
            return Trifold(sheet, floor, folded, right_to_left)
        case Form.TENT:
            return _tent(job, sheet, floor)
        case Form.POSTER:
            return poster(sheet, max(1, job.fit_pages or _poster_sheets(sheet)), floor)
        case Form.TEAR_OFF:
            return TearOff(sheet, floor)
        case Form.SHEET | Form.SCRIPT | Form.SLIPS | Form.SIGN:
            raise ValueError(job.form)  # these are plain


def _as_read(cards: Cards, right_to_left: bool) -> Cards:
    """The first card where its readers begin: they may read before they cut, or never cut."""
    return replace(cards, grid=replace(cards.grid, from_right=right_to_left))


def _poster_sheets(sheet: Sheet) -> int:
    return 1 if sheet.width >= min(A3.width, TABLOID.width) else _POSTER_SHEETS


def _tent(job: PrintJob, sheet: Sheet, floor: float) -> Tent:
    """One tent a sheet, or as many as the card sheet has; two languages take a face each."""
    paired = len(job.languages) == 2 and job.arrangement is Arrangement.IN_TURN
    if stock_of(job):
        stock = stock_named(stock_of(job))
        if not stock.tent:
            raise UnknownName(kind=N_("card sheet for tents"), name=stock.name, nearest=TENT_CARDS)
        return stock_tent(stock, floor, paired)
    return plain_tent(sheet, floor, paired)
