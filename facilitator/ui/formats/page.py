"""Puts the formats page together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.ui.formats.presenter import FormatsPresenter, LoadFormats
from facilitator.ui.formats.view import FormatsView

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


def formats_page(
    _: Catalogue,
    load_formats: LoadFormats,
    next_format: Callable[[], str],
    use_format: Callable[[str], None],
    copy_format: Callable[[str, str], str],
) -> FormatsView:
    """`next_format` gives the id of the next meeting's format, `use_format` changes it.

    `load_formats` gives formats and the problems of those that cannot be used;
    `copy_format(id, title)` gives the copy's id.  The last two may raise Problem.
    """
    view = FormatsView(_)
    presenter = FormatsPresenter(view, load_formats, next_format, use_format, copy_format, _)
    view.opened.connect(lambda which: presenter.open(which))
    view.used.connect(lambda which: presenter.use(which))
    view.copied.connect(lambda which, title: presenter.copy(which, title))
    return view
