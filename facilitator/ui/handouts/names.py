"""Forms, type sizes, papers and ways to turn them, in short words for lists to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from facilitator.core.errors import N_
from facilitator.core.paper_steps import FOLD_OVER
from facilitator.core.print_job import Arrangement, Duplex, Form, PrintJob, Sight
from facilitator.language.paper_words import stock_name

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

Options = tuple[tuple[str, str], ...]
FORMS: Mapping[Form, str] = {
    Form.SHEET: N_("Sheets"),
    Form.SCRIPT: N_("Sheets for a binder"),
    Form.BOOKLET: N_("Booklet, folded once"),
    Form.TRIFOLD: N_("Leaflet, folded in three"),
    Form.SLIPS: N_("Slips to cut"),
    Form.READING_CARDS: N_("Reading cards, half a sheet"),
    Form.WALLET_CARDS: N_("Wallet cards"),
    Form.TOPIC_CARDS: N_("Topic cards"),
    Form.BOOKMARKS: N_("Bookmarks"),
    Form.CUE_CARDS: N_("Cards to hold up"),
    Form.TENT: N_("Table sign"),
    Form.SIGN: N_("Door sign"),
    Form.TEAR_OFF: N_("Page with strips to tear off"),
    Form.POSTER: N_("Poster"),
}
SIGHTS: Mapping[Sight, str] = {
    Sight.STANDARD: N_("Standard, 12 pt"),
    Sight.CLEAR: N_("Clear, 14 pt"),
    Sight.LARGE: N_("Large print, 16 pt"),
    Sight.EXTRA: N_("Extra large, 18 pt"),
    Sight.GIANT: N_("Giant, 24 pt"),
    Sight.EASY_READ: N_("Easy to read, 14 pt, short lines"),
}
LEAST: Mapping[Sight, str] = {
    # where type grows or shrinks until a text fits
    Sight.STANDARD: N_("Standard, as it fits"),
    Sight.CLEAR: N_("Clear, 14 pt or larger"),
    Sight.LARGE: N_("Large print, 16 pt or larger"),
    Sight.EXTRA: N_("Extra large, 18 pt or larger"),
    Sight.GIANT: N_("Giant, 24 pt or larger"),
    Sight.EASY_READ: N_("Easy to read, 14 pt or larger"),
}
ARRANGEMENTS: Mapping[Arrangement, str] = {
    Arrangement.IN_TURN: N_("One after the other"),
    Arrangement.FACING: N_("On facing pages"),
    Arrangement.COLUMNS: N_("Side by side"),
    Arrangement.ALTERNATING: N_("Paragraph by paragraph"),
}
ENDS: Mapping[str, tuple[str, bool, bool]] = {
    # words, whether words are divided, whether lines are made even
    "whole": (N_("Words kept whole"), False, False),
    "divided": (N_("Words divided"), True, False),
    "even": (N_("Words divided, lines even"), True, True),
}
USUAL = "usual"  # what the form needs
DUPLEX: Mapping[str, str] = {
    USUAL: N_("As the form needs"),
    Duplex.ONE_SIDE: N_("One side only"),
    Duplex.LONG_EDGE: N_("Both sides, long edge"),
    Duplex.SHORT_EDGE: N_("Both sides, short edge"),
    Duplex.BY_HAND_FACE_UP: N_("By hand, put back face up"),
    Duplex.BY_HAND_FACE_DOWN: N_("By hand, put back face down"),
}
PAPERS: Mapping[str, str] = {
    "a4": "A4",
    "letter": N_("Letter"),
    "a5": "A5",
    "half-letter": N_("Half Letter"),
    "legal": N_("Legal"),
    "a3": "A3",
    "tabloid": N_("Tabloid"),
}
# The card sheets of printing/forms/stocks.py, whose names a test compares with these.
CARD_SHEETS = (
    "avery-5371",
    "avery-8371",
    "avery-5388",
    "avery-5395",
    "avery-5160",
    "avery-5163",
    "avery-5164",
    "c32011-10",
    "c32015",
    "l7414",
    "l4784",
    "l7160",
    "l7163",
)
TENT_SHEETS = ("avery-5305",)


def form_options(_: Catalogue) -> Options:
    """All forms."""
    return tuple((form.value, _(words)) for form, words in FORMS.items())


def sight_words(sight: Sight, fits: bool, _: Catalogue) -> str:
    """A type size; where type `fits` itself to the paper, the least that it has."""
    return _((LEAST if fits else SIGHTS)[sight])


def sight_options(fits: bool, _: Catalogue) -> Options:
    """All type sizes."""
    return tuple((sight.value, sight_words(sight, fits, _)) for sight in Sight)


def arrangement_options(_: Catalogue) -> Options:
    """How languages share the paper."""
    return tuple((way.value, _(words)) for way, words in ARRANGEMENTS.items())


def duplex_options(_: Catalogue) -> Options:
    """How paper gets its back."""
    return tuple((str(way), _(words)) for way, words in DUPLEX.items())


def ends_options(_: Catalogue) -> Options:
    """How lines may end."""
    return tuple((name, _(words)) for name, (words, _divided, _even) in ENDS.items())


def ends_of(job: PrintJob) -> str:
    """How the lines of an order end; even lines of whole words count as even."""
    if job.justified:
        return "even"
    return "divided" if job.hyphenate else "whole"


def paper_options(_: Catalogue) -> Options:
    """All kinds of paper."""
    return tuple((name, paper_words(name, _)) for name in PAPERS)


def paper_words(name: str, _: Catalogue) -> str:
    """A kind of paper by name."""
    words = PAPERS.get(name, name)
    return words if words.isupper() or words not in PAPERS.values() else _(words)


def stock_options(form: Form, _: Catalogue) -> Options:
    """Plain paper first, then what can be bought for a form; none for forms that take no cards."""
    sheets: tuple[tuple[str, str], ...]
    plain = (("", _("Plain paper, to be cut")),)
    match form:
        case Form.TENT:
            plain = (("", _("Plain paper")),)
            sheets = _stocks(TENT_SHEETS, _)
        case Form.TOPIC_CARDS:
            sheets = _stocks(CARD_SHEETS, _)
        case Form.WALLET_CARDS:
            folded = (FOLD_OVER, _("Plain paper, folded over"))
            sheets = (folded, *_stocks(CARD_SHEETS, _))
        case _:
            return ()
    return plain + sheets


def _stocks(names: tuple[str, ...], _: Catalogue) -> Options:
    return tuple((name, stock_name(name, _)) for name in names)
