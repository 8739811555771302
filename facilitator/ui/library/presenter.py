"""Joins the library page with the shelf: search, choose, read in one language or two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from facilitator.core.errors import Problem
from facilitator.core.reading import Shelf
from facilitator.ui.library.screen import LibraryScreen, Wanted, screen_for

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

LoadShelf = Callable[[], tuple[Shelf, Sequence[Problem]]]


class LibraryView(Protocol):
    """What can be shown."""

    def show_screen(self, screen: LibraryScreen) -> None:
        """Show this picture."""


class LibraryPresenter:
    """`languages` are what the room reads, at most two are shown."""

    def __init__(
        self, view: LibraryView, load: LoadShelf, languages: Sequence[str], _: Catalogue
    ) -> None:
        self._view, self._words = view, _
        self._shelf, self._problems = load()
        self._wanted = Wanted(languages=tuple(languages[:2]) or ("en",))
        self.show()

    def show(self) -> None:
        """Show what is wanted now."""
        screen = screen_for(self._shelf, self._problems, self._wanted, self._words)
        self._view.show_screen(screen)

    def search(self, words: str) -> None:
        """Only texts that have all these words."""
        self._want(words=words)

    def choose_kind(self, kind: str) -> None:
        """Only texts of one kind; "" for every kind."""
        self._want(kind=kind)

    def choose_languages(self, first: str, second: str) -> None:
        """Read in these; a second that repeats the first is none."""
        self._want(languages=tuple(dict.fromkeys(tag for tag in (first, second) if tag)))

    def open(self, text_id: str) -> None:
        """Read this text."""
        self._want(opened=text_id)

    def _want(self, **changes: object) -> None:
        self._wanted = replace(self._wanted, **changes)  # type: ignore[arg-type]
        self.show()
