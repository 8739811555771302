"""The order that can be printed instead, said in two ways: in a refusal, and on a button.

Both name what is different from the order that was asked for, nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from facilitator.core.errors import N_
from facilitator.core.print_job import Arrangement, Form, PrintJob
from facilitator.language.catalogues import Catalogue
from facilitator.language.paper_words import paper_name, stock_name


class _Ways(NamedTuple):
    """“It fits …”, “Print …”, and the same behind something that is said first."""

    told: str
    button: str
    besides: str = ""


_FORMS: Mapping[Form, _Ways] = {
    Form.BOOKLET: _Ways(N_("It fits into a booklet."), N_("Print as a booklet")),
    Form.READING_CARDS: _Ways(
        N_("It fits on reading cards, half a sheet each."), N_("Print on reading cards")
    ),
    Form.SIGN: _Ways(N_("It fits on a sign as large as the sheet."), N_("Print as a sign")),
    Form.SHEET: _Ways(N_("It fits on plain sheets."), N_("Print on plain sheets")),
}
_WAYS: Mapping[Arrangement, _Ways] = {
    Arrangement.IN_TURN: _Ways(
        N_("It fits with one language after the other."),
        N_("Print one language after the other"),
        N_("The languages then come one after the other."),
    ),
    Arrangement.COLUMNS: _Ways(
        N_("It fits with the languages side by side."), N_("Print the languages side by side")
    ),
    Arrangement.ALTERNATING: _Ways(
        N_("It fits with the languages paragraph by paragraph."),
        N_("Print the languages paragraph by paragraph"),
    ),
}
_OPEN = _Ways(
    N_("It fits when the number of pages is left open."),
    N_("Print on as many pages as it needs"),
    N_("The number of pages is then left open."),
)


def offer_words(asked: PrintJob, offer: PrintJob, _: Catalogue) -> str:
    """“It fits on 3 pages.”, and what else is different then."""
    first, *others = _said(asked, offer, _)
    return " ".join([first.told, *(each.besides for each in others if each.besides)])


def offer_button(asked: PrintJob, offer: PrintJob, _: Catalogue) -> str:
    """“Print on 3 pages instead”."""
    return next(_said(asked, offer, _)).button


def _said(asked: PrintJob, offer: PrintJob, _: Catalogue) -> Iterator[_Ways]:
    """Everything that is different, what matters most first."""
    pages = offer.fit_pages
    if offer.form is not asked.form:  # which leaves cards and pages behind
        yield _booklet(pages, _) if pages else _in(_FORMS[offer.form], _)
    elif offer.stock != asked.stock:
        yield _named(stock_name(offer.stock, _), _)
    elif offer.paper != asked.paper:
        yield _named(paper_name(offer.paper, _), _)
    elif pages and pages != asked.fit_pages:
        yield (_poster if offer.form is Form.POSTER else _pages)(pages, _)
    if offer.arrangement is not asked.arrangement:
        yield _in(_WAYS[offer.arrangement], _)
    if offer.form is asked.form and asked.fit_pages and not pages:
        yield _in(_OPEN, _)


def _in(ways: _Ways, _: Catalogue) -> _Ways:
    return _Ways(*(words and _(words) for words in ways))


def _named(name: str, _: Catalogue) -> _Ways:
    return _Ways(
        _("It fits on {paper}.").format(paper=name),
        _("Print on {paper} instead").format(paper=name),
    )


def _pages(n: int, _: Catalogue) -> _Ways:
    return _Ways(
        _.plural("It fits on {n} page.", "It fits on {n} pages.", n).format(n=n),
        _.plural("Print on {n} page instead", "Print on {n} pages instead", n).format(n=n),
    )


def _poster(n: int, _: Catalogue) -> _Ways:
    told = _.plural("It fits on a poster of {n} sheet.", "It fits on a poster of {n} sheets.", n)
    button = _.plural("Print on {n} sheet instead", "Print on {n} sheets instead", n)
    return _Ways(told.format(n=n), button.format(n=n))


def _booklet(n: int, _: Catalogue) -> _Ways:
    told = _.plural(
        "It fits into a booklet of {n} page.", "It fits into a booklet of {n} pages.", n
    )
    button = _.plural("Print as a booklet of {n} page", "Print as a booklet of {n} pages", n)
    return _Ways(told.format(n=n), button.format(n=n))
