"""Puts the library page together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from facilitator.ui.library.presenter import LibraryPresenter, LoadShelf
from facilitator.ui.library.view import LibraryView

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


def library_page(_: Catalogue, load_shelf: LoadShelf, languages: Sequence[str]) -> LibraryView:
    """`load_shelf` gives the shelf and the problems of files that cannot be read."""
    view = LibraryView(_)
    presenter = LibraryPresenter(view, load_shelf, languages, _)
    view.searched.connect(lambda words: presenter.search(words))
    view.kind_chosen.connect(lambda kind: presenter.choose_kind(kind))
    view.languages_chosen.connect(lambda one, two: presenter.choose_languages(one, two))
    view.opened.connect(lambda which: presenter.open(which))
    return view
