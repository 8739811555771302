"""Joins the formats page with the files: open one, copy it, take it for the next meeting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from facilitator.core.errors import Problem
from facilitator.core.meeting_format import MeetingFormat
from facilitator.language.wording import sentence
from facilitator.ui.formats.screen import FormatsScreen, screen_for

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

LoadFormats = Callable[[], tuple[Sequence[MeetingFormat], Sequence[Problem]]]


class FormatsView(Protocol):
    """What can be shown."""

    def show_screen(self, screen: FormatsScreen) -> None:
        """Show this picture."""


class FormatsPresenter:
    """`copy(id, title)` gives the id of the copy; it and `use(id)` may raise Problem."""

    def __init__(
        self,
        view: FormatsView,
        load: LoadFormats,
        next_id: Callable[[], str],
        use: Callable[[str], None],
        copy: Callable[[str, str], str],
        _: Catalogue,
    ) -> None:
        self._view, self._load, self._next_id = view, load, next_id
        self._use, self._copy, self._words = use, copy, _
        self._opened, self._notice = "", ""
        self._formats, self._problems = load()
        self.show()

    def show(self) -> None:
        """Show what is known now."""
        screen = screen_for(
            self._formats,
            self._problems,
            self._opened,
            self._next_id(),
            self._words,
            self._notice,
        )
        self._view.show_screen(screen)

    def open(self, format_id: str) -> None:
        """Show one format's steps."""
        self._opened, self._notice = format_id, ""
        self.show()

    def use(self, format_id: str) -> None:
        """Take it for the next meeting."""
        try:
            self._use(format_id)
            self._notice = ""
        except Problem as problem:
            self._notice = sentence(problem, self._words)
        self.show()

    def copy(self, format_id: str, title: str) -> None:
        """Make a copy of the group's own under another title, and open it."""
        try:
            self._opened = self._copy(format_id, title)
            self._formats, self._problems = self._load()
            words = self._words("The copy is yours. Its file is in your data folder, to be edited.")
            self._notice = words
        except Problem as problem:
            self._notice = sentence(problem, self._words)
        self.show()
