"""Puts the handouts page together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from facilitator.ui.handouts.presenter import HandoutsPresenter, Make
from facilitator.ui.handouts.screen import PrintOrder
from facilitator.ui.handouts.view import AskPath, HandoutsView

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


def handouts_page(
    _: Catalogue,
    order: PrintOrder,
    formats: Mapping[str, str],
    languages: Sequence[str],
    warnings: Callable[[PrintOrder], Sequence[str]],
    make: Make,
    ask_path: AskPath | None = None,
) -> HandoutsView:
    """`order` is what is offered first; `ask_path` stands in for the system's file dialog.

    `warnings` may raise Problem (an evening that cannot fit); for `make` see the presenter.
    """
    view = HandoutsView(_, ask_path)
    presenter = HandoutsPresenter(view, order, formats, languages, warnings, make, _)
    view.piece_chosen.connect(lambda piece: presenter.choose_piece(piece))
    view.format_chosen.connect(lambda which: presenter.choose_format(which))
    view.languages_chosen.connect(lambda one, two: presenter.choose_languages(one, two))
    view.people_chosen.connect(lambda people: presenter.choose_people(people))
    view.paper_chosen.connect(lambda paper: presenter.choose_paper(paper))
    view.saved.connect(lambda target: presenter.save(target))
    view.cancelled.connect(lambda: presenter.cancel())
    return view
