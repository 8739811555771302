"""`facilitator print --list`: what there is to print, and on what."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from facilitator.commands.saying import one_line, print_data
from facilitator.core.errors import N_
from facilitator.core.paper_steps import FOLD_OVER
from facilitator.core.pieces import BY_NAME, PIECES, TEXT, TONIGHT, TOPIC_CARDS
from facilitator.core.print_job import Arrangement, Duplex, Form, Sight
from facilitator.core.schedule import in_language
from facilitator.language.catalogues import Catalogue

if TYPE_CHECKING:
    from facilitator.commands.job_desk import JobDesk
    from facilitator.library.shelves import Library

FORMS: Mapping[Form, str] = {
    Form.SHEET: N_("plain sheets of paper"),
    Form.SCRIPT: N_("sheets with a wide margin for the binding, where no paragraph is cut"),
    Form.READING_CARDS: N_("half a sheet each, with room for lamination"),
    Form.SLIPS: N_("strips of paper, to be cut apart"),
    Form.BOOKLET: N_("sheets folded once and stapled in the fold"),
    Form.TRIFOLD: N_("a leaflet of six panels, folded twice"),
    Form.WALLET_CARDS: N_("cards for a wallet, several on a sheet"),
    Form.TOPIC_CARDS: N_("cards to draw from, several on a sheet"),
    Form.TENT: N_("a folded sign that stands on a table"),
    Form.BOOKMARKS: N_("narrow strips for books, several on a sheet"),
    Form.POSTER: N_("one picture for the wall, over several sheets if need be"),
    Form.TEAR_OFF: N_("one page with strips to tear off at its foot"),
    Form.SIGN: N_("one sheet on its side, in the largest type that fits"),
    Form.CUE_CARDS: N_("half a sheet each, in type to be read across a room"),
}
SIGHTS: Mapping[Sight, str] = {
    Sight.STANDARD: N_("12 points, as most handouts"),
    Sight.CLEAR: N_("14 points: clear print"),
    Sight.LARGE: N_("16 points: large print"),
    Sight.EXTRA: N_("18 points: large print by the rules of the ACB"),
    Sight.GIANT: N_("24 points"),
    Sight.EASY_READ: N_("14 points, short lines and wide gaps, for easy reading"),
}
MANNERS: Mapping[str, str] = {
    "--hyphenate": N_(
        "words divided at line ends, only in standard type and where people read for themselves"
    ),
    "--justify": N_(
        "lines equally long, only in standard type and where people read for themselves"
    ),
}
ARRANGEMENTS: Mapping[Arrangement, str] = {
    Arrangement.IN_TURN: N_("one language after the other"),
    Arrangement.FACING: N_("languages on pages that face each other"),
    Arrangement.COLUMNS: N_("languages beside each other, paragraph by paragraph"),
    Arrangement.ALTERNATING: N_("paragraph by paragraph, one language below the other"),
}
TURNING: Mapping[Duplex, str] = {
    Duplex.ONE_SIDE: N_("one side only"),
    Duplex.LONG_EDGE: N_("both sides, flipped on the long edge, as in a book"),
    Duplex.SHORT_EDGE: N_("both sides, flipped on the short edge, as on a calendar"),
    Duplex.BY_HAND_FACE_UP: N_("both sides by hand, the pile put back with the print up"),
    Duplex.BY_HAND_FACE_DOWN: N_("both sides by hand, the pile put back with the print down"),
}
Rows = Sequence[tuple[str, str]]


def show_list(desk: JobDesk, options: argparse.Namespace, _: Catalogue) -> int:
    """Everything with one line each, or as data."""
    tags = tuple(dict.fromkeys(options.language or [_.tag]))
    found = dict(_sections(desk.library(tags), tags[0], _))
    if options.json:
        print_data(
            {key: [{"name": n, "about": about} for n, about in rows] for key, rows in found.items()}
        )
        return 0
    titles = {
        "pieces": _("Pieces"),
        "texts": _("Texts"),
        "themes": _("Themes of topic cards"),
        "forms": _("Forms"),
        "sights": _("Type sizes"),
        "manners": _("Line ends"),
        "arrangements": _("Two or three languages"),
        "duplexes": _("Both sides"),
        "papers": _("Paper"),
        "stocks": _("Card sheets"),
    }
    for key, rows in found.items():
        print(f"{titles[key]} ({_OPTIONS[key]})")
        width = max((len(name) for name, _about in rows), default=0)
        for name, about in rows:
            print(one_line(f"  {name:<{width}}  {about}".rstrip()))
    return 0


_OPTIONS = {
    "pieces": "PIECE",
    "texts": "PIECE",
    "themes": "PIECE",
    "forms": "--form",
    "sights": "--sight",
    "manners": "--hyphenate, --justify",
    "arrangements": "--arrange",
    "duplexes": "--duplex",
    "papers": "--paper",
    "stocks": "--stock",
}


def _sections(library: Library, tag: str, _: Catalogue) -> Iterator[tuple[str, Rows]]:
    from facilitator.printing.forms.stocks import STOCKS
    from facilitator.printing.sheets import MILLIMETRE, SHEETS

    everything = (TONIGHT, _("Everything that a meeting of that format needs."))
    yield "pieces", [everything, *((piece.name, _(piece.about)) for piece in PIECES)]
    yield (
        "texts",
        [
            (
                name if name not in BY_NAME else f"{TEXT}/{name}",
                library.shelf.find(name, tag).text.title,
            )
            for name in sorted(library.shelf.texts)
        ],
    )
    yield (
        "themes",
        [(f"{TOPIC_CARDS}/{t.id}", in_language(t.titles, tag)) for t in library.themes],
    )
    yield "forms", [(form.value, _(words)) for form, words in FORMS.items()]
    yield "sights", [(sight.value, _(words)) for sight, words in SIGHTS.items()]
    yield "manners", [(option, _(words)) for option, words in MANNERS.items()]
    yield "arrangements", [(way.value, _(words)) for way, words in ARRANGEMENTS.items()]
    yield "duplexes", [(way.value, _(words)) for way, words in TURNING.items()]
    yield (
        "papers",
        [
            (s.name, _("{width} × {height} mm").format(width=w, height=h))
            for s in SHEETS.values()
            for w, h in [(round(s.width / MILLIMETRE), round(s.height / MILLIMETRE))]
        ],
    )
    cards = [(name, _("cards on {paper}").format(paper=s.sheet.name)) for name, s in STOCKS.items()]
    folded = (FOLD_OVER, _("plain paper, the back beside the front, folded over"))
    yield "stocks", [*cards, folded]
