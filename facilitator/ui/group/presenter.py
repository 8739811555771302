"""Joins the group page with the record: every answer is saved as soon as it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from facilitator.core.errors import Problem
from facilitator.core.group import Group, LocalLine
from facilitator.language.wording import sentence
from facilitator.ui.group.screen import GroupScreen, screen_for

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class GroupView(Protocol):
    """What can be shown."""

    def show_screen(self, screen: GroupScreen) -> None:
        """Show this picture."""


class GroupPresenter:
    """`save` may raise Problem; what was typed stays on the page and the sentence is shown."""

    def __init__(
        self,
        view: GroupView,
        group: Group,
        save: Callable[[Group], None],
        languages: Sequence[str],
        today: Callable[[], date],
        _: Catalogue,
    ) -> None:
        self._view, self._group, self._save = view, group, save
        self._languages, self._today, self._words = languages, today, _
        self._notice = ""
        self.show()

    def show(self) -> None:
        """Show the record as it is now."""
        screen = screen_for(self._group, self._languages, self._words, self._notice)
        self._view.show_screen(screen)

    def change(self, field: str, value: Any) -> None:  # noqa: ANN401 (each field has its type)
        """Another answer to one question."""
        if getattr(self._group, field) != value:
            self._keep(replace(self._group, **{field: value}))

    def choose_languages(self, first: str, second: str) -> None:
        """The languages the room reads; a second that repeats the first is none."""
        tags = tuple(dict.fromkeys(tag for tag in (first, second) if tag))
        self.change("languages", tags)

    def write_line(self, field: str, number: str) -> None:
        """Another local number; it has not been checked."""
        if getattr(self._group, field).number != number:
            self.change(field, LocalLine(number))

    def write_address(self, address: str) -> None:
        """Another address; it has not been checked."""
        if self._group.address != address:
            self._keep(replace(self._group, address=address, address_checked_on=None))

    def check_today(self, field: str) -> None:
        """Somebody checked this line today."""
        today = self._today()
        if field == "address":
            self._keep(replace(self._group, address_checked_on=today))
        else:
            line = getattr(self._group, field)
            self._keep(replace(self._group, **{field: replace(line, checked_on=today)}))

    def _keep(self, group: Group) -> None:
        self._group = group
        try:
            self._save(group)
            self._notice = ""
        except Problem as problem:
            self._notice = sentence(problem, self._words)
        self.show()
