"""The next order that can be printed, when the one that was asked for cannot.

Nothing is offered that was not laid out before.  The nearest comes first:
other pages, another arrangement of the languages, larger cards, a larger
form, larger paper.  Type is never made smaller.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from facilitator.core.errors import Problem
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.paper_steps import paper_of, stock_of
from facilitator.core.print_job import COUNTED, MOST_PAGES, Arrangement, Form, PrintJob
from facilitator.printing.forms.stocks import STOCKS, Stock

LaidOut = Callable[[PrintJob], int]  # the pages of an order; raises what is wrong with it
_LARGER_PAPER: Mapping[str, str] = {
    "a5": "a4",
    "a4": "a3",
    "half-letter": "letter",
    "letter": "tabloid",
    "legal": "tabloid",
}
LARGER_FORM: Mapping[Form, Form] = {
    Form.TRIFOLD: Form.BOOKLET,
    Form.WALLET_CARDS: Form.READING_CARDS,
    Form.TOPIC_CARDS: Form.READING_CARDS,
    Form.BOOKMARKS: Form.READING_CARDS,
    Form.CUE_CARDS: Form.SIGN,
    Form.TENT: Form.SIGN,
    Form.SIGN: Form.SHEET,
    Form.POSTER: Form.SHEET,
}
_OTHER_WAYS: Mapping[Arrangement, tuple[Arrangement, ...]] = {
    Arrangement.FACING: (Arrangement.COLUMNS, Arrangement.ALTERNATING, Arrangement.IN_TURN),
    Arrangement.COLUMNS: (Arrangement.ALTERNATING, Arrangement.IN_TURN),
    Arrangement.ALTERNATING: (Arrangement.COLUMNS, Arrangement.IN_TURN),
    Arrangement.IN_TURN: (),
}
_HANDY = 40  # pages of a booklet that are worth a search for the best type
_POSTERS = (2, 4, 6, 9, 12, 16)  # sheets that make a well shaped one


def offer_for(job: PrintJob, refusal: NotAsAsked, laid_out: LaidOut) -> PrintJob | None:
    """The nearest order that can be laid out; None when none can."""
    for order in _nearest(job, refusal.needs, laid_out):
        if _count(order, laid_out):
            return order
    return None


def _nearest(job: PrintJob, needs: int, laid_out: LaidOut) -> Iterator[PrintJob]:
    yield from _on_other_pages(job, needs)
    if len(job.languages) > 1:
        yield from (replace(job, arrangement=way) for way in _OTHER_WAYS[job.arrangement])
    yield from _on_larger_stock(job)
    yield from _in_larger_forms(job, laid_out)
    yield from _on_larger_paper(job)
    if job.arrangement is Arrangement.FACING:  # none of these where languages do not face
        pages = job.fit_pages if job.form is Form.POSTER else None
        in_turn = replace(job, arrangement=Arrangement.IN_TURN, fit_pages=pages)
        yield in_turn
        yield from _nearest(in_turn, needs, laid_out)


def _on_other_pages(job: PrintJob, needs: int) -> Iterator[PrintJob]:
    """As many pages as the text needs, a booklet's in fours; then as many as it comes to."""
    if job.form is Form.POSTER:
        least = job.fit_pages or 0
        yield from (replace(job, fit_pages=n) for n in _POSTERS if n > least)
    elif needs and job.form in COUNTED:
        counts = dict.fromkeys((_in_fours(job, needs), needs, needs + 1))
        yield from (replace(job, fit_pages=n) for n in counts if n <= MOST_PAGES)
        if job.fit_pages:
            yield replace(job, fit_pages=None)


def _in_fours(job: PrintJob, pages: int) -> int:
    return -(-pages // 4) * 4 if job.form is Form.BOOKLET else pages


def _on_larger_stock(job: PrintJob) -> Iterator[PrintJob]:
    """Larger cards of the same maker's paper, the smallest of them first."""
    now = STOCKS.get(stock_of(job))
    if now is None or now.tent:
        return
    for stock in sorted(STOCKS.values(), key=_area):
        order = replace(job, stock=stock.name)
        larger = not stock.tent and _area(stock) > _area(now)
        if larger and paper_of(order) == paper_of(job):
            yield order


def _area(stock: Stock) -> float:
    return stock.grid.width * stock.grid.height


def _in_larger_forms(job: PrintJob, laid_out: LaidOut) -> Iterator[PrintJob]:
    """One after the other; a booklet with its pages in fours where it fills them."""
    form = job.form
    while form in LARGER_FORM:
        form = LARGER_FORM[form]
        order = replace(job, form=form, stock="", fit_pages=None)
        if form is Form.BOOKLET and 0 < (count := _count(order, laid_out)) <= _HANDY:
            fours = _in_fours(order, count)  # nearer lines and margins may save a sheet
            yield from (replace(order, fit_pages=n) for n in (fours - 4, fours) if n)
        yield order


def _on_larger_paper(job: PrintJob) -> Iterator[PrintJob]:
    paper = job.paper.lower()
    while paper in _LARGER_PAPER:
        paper = _LARGER_PAPER[paper]
        yield replace(job, paper=paper)


def _count(job: PrintJob, laid_out: LaidOut) -> int:
    """The pages of an order, 0 when it cannot be laid out."""
    try:
        return laid_out(job)
    except Problem:
        return 0
