"""The sheet laid over the page on which pieces are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from facilitator.core.print_job import PrintJob
from facilitator.ui.handouts.adding import PickScreen, Search, add_screen
from facilitator.ui.handouts.fields import Choices
from facilitator.ui.handouts.offers import Offer, Store
from facilitator.ui.handouts.order_list import EMPTY, OrderList

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class PickView(Protocol):
    """What shows such a sheet."""

    def show_pick(self, screen: PickScreen | None) -> None:
        """Lay this sheet over the page, or take it away."""


@dataclass(frozen=True)
class Given:
    """What the page is made with.

    `first` is how an order begins: languages, paper and tonight's evening.
    `listed` is on the list from the beginning; `keep` is told what is on it now.
    """

    store: Store
    choices: Choices
    first: PrintJob
    listed: OrderList = EMPTY
    keep: Callable[[OrderList], None] = lambda _listed: None


class Picking:
    """`add(names, format_id)` puts pieces on the list."""

    def __init__(
        self,
        view: PickView,
        given: Given,
        add: Callable[[Sequence[str], str], None],
        _: Catalogue,
    ) -> None:
        self._view, self._given, self._words = view, given, _
        self._add = add
        self._offers: tuple[Offer, ...] = ()
        self._search = Search()
        self._chosen: tuple[PrintJob, ...] = ()

    def open_adding(self, chosen: tuple[PrintJob, ...]) -> None:
        """Choose pieces; `chosen` is what is on the list."""
        self._offers = self._offers or self._given.store.offers(self._words)
        self._search, self._chosen = Search(), chosen
        self._show()

    def search(self, words: str) -> None:
        """Only pieces with all these words."""
        self._search = replace(self._search, words=words)
        self._show()

    def choose_group(self, group: str) -> None:
        """Only pieces of one group."""
        self._search = replace(self._search, group=group)
        self._show()

    def pick(self, which: str) -> None:
        """Take a row; the sheet stays open for more."""
        self._add((which,), self._search.format_id)

    def listed(self, chosen: tuple[PrintJob, ...]) -> None:
        """The list has changed while the sheet lies over it."""
        self._chosen = chosen
        self._show()

    def close(self) -> None:
        """Back to the page."""
        self._view.show_pick(None)

    def _show(self) -> None:
        chosen = [job.pieces[0] for job in self._chosen]
        formats = self._given.choices.formats
        self._view.show_pick(
            add_screen(self._given.store, self._offers, self._search, formats, chosen, self._words)
        )
