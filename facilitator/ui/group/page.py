"""Puts the group page together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from facilitator.core.group import Group
from facilitator.ui.group.presenter import GroupPresenter
from facilitator.ui.group.view import GroupView

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


def group_page(
    _: Catalogue,
    load_group: Callable[[], Group],
    save_group: Callable[[Group], None],
    languages: Sequence[str],
    today: Callable[[], date],
) -> GroupView:
    """`languages` are the tags that texts exist in; `save_group` may raise Problem."""
    view = GroupView(_)
    presenter = GroupPresenter(view, load_group(), save_group, languages, today, _)
    view.changed.connect(lambda field, value: presenter.change(field, value))
    view.languages_chosen.connect(lambda one, two: presenter.choose_languages(one, two))
    view.line_written.connect(lambda field, text: presenter.write_line(field, text))
    view.address_written.connect(lambda text: presenter.write_address(text))
    view.checked_today.connect(lambda field: presenter.check_today(field))
    return view
