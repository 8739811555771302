"""Joins the sheet for copies that are different in one thing with the list of orders."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from facilitator.core.print_job import PrintJob
from facilitator.ui.handouts.another import (
    AMONG,
    AnotherScreen,
    Ordered,
    Wish,
    another_screen,
    first_wish,
)
from facilitator.ui.handouts.picking import Given

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class AnotherView(Protocol):
    """What shows the sheet."""

    def show_another(self, screen: AnotherScreen | None) -> None:
        """Lay this sheet over the page, or take it away."""


class Splitting:
    """`take` gets the wish once it is possible and wanted."""

    def __init__(
        self, view: AnotherView, given: Given, take: Callable[[Wish], None], _: Catalogue
    ) -> None:
        self._view, self._given, self._take, self._words = view, given, take, _
        self._job, self._wish = PrintJob(()), Wish("")
        self._others = 0

    def open(self, job: PrintJob, others: int) -> None:
        """Choose what is different in some copies of this order; `others` are so already."""
        self._job, self._others = job, others
        self._change(first_wish(job, self._given.choices.languages, self._words))

    def choose(self, variant: str) -> None:
        """What is different."""
        self._change(replace(self._wish, variant=variant))

    def count(self, copies: int) -> None:
        """How many are."""
        self._change(replace(self._wish, copies=copies))

    def place(self, way: str) -> None:
        """Whether they are among those ordered."""
        self._change(replace(self._wish, among=way == AMONG))

    def take(self) -> None:
        """Change the list; the sheet stays open while the wish is not possible."""
        if self._wish.possible(self._job):
            self.close()
            self._take(self._wish)

    def close(self) -> None:
        """Back to the page."""
        self._view.show_another(None)

    def _change(self, wish: Wish) -> None:
        self._wish = wish
        title = self._given.store.title(self._job.pieces[0], self._words)
        languages = self._given.choices.languages
        whole = Ordered(self._job, title, self._others)
        self._view.show_another(another_screen(whole, languages, wish, self._words))
