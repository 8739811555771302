"""Joins the handouts page with what makes PDFs, somewhere else and in its own time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from facilitator.core.errors import Problem
from facilitator.language.wording import sentence
from facilitator.ui.handouts.screen import (
    HandoutsScreen,
    Making,
    Paper,
    PrintOrder,
    Progress,
    screen_for,
)

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

Cancel = Callable[[], None]
Make = Callable[
    [
        PrintOrder,
        Path,
        Callable[[Path], None],
        Callable[[Problem], None],
        Callable[[int, int], None],
    ],
    Cancel,
]
"""make(order, target, done, failed, progress) begins and returns at once; gives a cancel.

`done(file)` or `failed(problem)` comes once, later; `progress(pages, of)` as often
as it likes.  After a cancel none of them comes.
"""


class HandoutsView(Protocol):
    """What can be shown."""

    def show_screen(self, screen: HandoutsScreen) -> None:
        """Show this picture."""


class HandoutsPresenter:
    """`warnings(order)` gives sentences such as “translation not yet reviewed”."""

    def __init__(
        self,
        view: HandoutsView,
        order: PrintOrder,
        formats: Mapping[str, str],
        languages: Sequence[str],
        warnings: Callable[[PrintOrder], Sequence[str]],
        make: Make,
        _: Catalogue,
    ) -> None:
        self._view, self._order, self._formats = view, order, formats
        self._languages, self._warnings, self._make, self._words = languages, warnings, make, _
        self._progress = Progress()
        self._cancel: Cancel | None = None
        self.show()

    def show(self) -> None:
        """Show the order as it is now."""
        screen = screen_for(
            self._order,
            self._formats,
            self._languages,
            self._warned(),
            self._progress,
            self._words,
        )
        self._view.show_screen(screen)

    def _warned(self) -> Sequence[str]:
        try:
            return self._warnings(self._order)
        except Problem as problem:
            return (sentence(problem, self._words),)

    def choose_piece(self, piece: str) -> None:
        """Another piece."""
        self._change(replace(self._order, piece=piece))

    def choose_format(self, format_id: str) -> None:
        """Another format."""
        self._change(replace(self._order, format_id=format_id))

    def choose_languages(self, first: str, second: str) -> None:
        """In these; a second that repeats the first is none."""
        tags = tuple(dict.fromkeys(tag for tag in (first, second) if tag))
        self._change(replace(self._order, languages=tags))

    def choose_people(self, people: int) -> None:
        """For so many."""
        self._change(replace(self._order, people=people))

    def choose_paper(self, paper: str) -> None:
        """On that paper."""
        self._change(replace(self._order, paper=Paper(paper)))

    def save(self, target: str) -> None:
        """Make the PDF there; nothing happens without a name, or while one is being made."""
        if not target or self._cancel is not None:
            return
        self._progress = Progress(Making.BUSY)
        self.show()
        self._cancel = self._make(
            self._order, Path(target), self._done, self._failed, self._went_on
        )
        if self._progress.state is not Making.BUSY:
            self._cancel = None

    def cancel(self) -> None:
        """Stop making it; nothing is left behind."""
        if self._cancel is not None:
            self._cancel()
        self._end(Progress())

    def _change(self, order: PrintOrder) -> None:
        self._order = order
        if self._progress.state is not Making.BUSY:
            self._progress = Progress()
        self.show()

    def _went_on(self, done: int, of: int) -> None:
        self._progress = Progress(Making.BUSY, done, of)
        self.show()

    def _done(self, file: Path) -> None:
        self._end(Progress(Making.DONE, words=str(file)))

    def _failed(self, problem: Problem) -> None:
        self._end(Progress(Making.FAILED, words=sentence(problem, self._words)))

    def _end(self, progress: Progress) -> None:
        self._cancel, self._progress = None, progress
        self.show()
