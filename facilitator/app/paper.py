"""The handouts page joined with its paper house: one child a program, begun by the first page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from facilitator.app.desk import PATIENCE, Desk
from facilitator.app.paper_house import PaperHouse
from facilitator.core.errors import Problem, StorageProblem
from facilitator.core.print_job import PrintJob
from facilitator.core.printer_habit import PrinterHabit, printer_key
from facilitator.core.schedule import in_language
from facilitator.ui.handouts.fields import Choices
from facilitator.ui.handouts.offers import Store
from facilitator.ui.handouts.order_list import EMPTY, OrderList
from facilitator.ui.handouts.page import handouts_page
from facilitator.ui.handouts.picking import Given
from facilitator.ui.handouts.view import HandoutsView
from facilitator.ui.tonight.choice import Choice

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

_INCHES = QLocale.MeasurementSystem.ImperialUSSystem


@dataclass
class Listed:
    """What is on the list of the page, for the page in another language to go on with."""

    orders: OrderList = EMPTY

    def keep(self, orders: OrderList) -> None:
        """What is on it now."""
        self.orders = orders

    def clear(self) -> None:
        """Nothing is on it."""
        self.orders = EMPTY


@dataclass(frozen=True)
class Paper:
    """The page, its list, and what makes its pages; `made_for` are the house's words."""

    view: HandoutsView
    house: PaperHouse
    made_for: tuple[str, ...]
    listed: Listed


def handouts(
    desk: Desk, choice: Choice, before: Paper | None, tell: Callable[[Problem], None], _: Catalogue
) -> Paper:
    """The page for tonight's evening; the house of the page before goes on if it still fits."""
    made_for = (*_arguments(desk, choice), _.tag)
    if before is not None and before.made_for == made_for:
        house = before.house
    else:
        if before is not None:
            before.house.close()
        house = PaperHouse(made_for[:-1], _)
    listed = before.listed if before is not None else Listed()
    given = replace(_given(desk, choice, _), listed=listed.orders, keep=listed.keep)
    view = handouts_page(_, house, given, KnownPrinters(desk, tell))
    house.renewed.connect(view.outdated)
    return Paper(view, house, made_for, listed)


class KnownPrinters:
    """What is known of printers, in the data file under digests; `tell` says a problem."""

    def __init__(self, desk: Desk, tell: Callable[[Problem], None]) -> None:
        self._desk, self._tell = desk, tell

    def habit(self, name: str) -> PrinterHabit | None:
        """How it behaves; None when it was never tested, or that cannot be read."""
        if self._desk.database is None:
            return None
        from facilitator.storage.printer_book import PrinterBook

        self._desk.keeper.flush(PATIENCE)
        try:
            return PrinterBook(self._desk.database).load(printer_key(name))
        except StorageProblem as problem:
            self._tell(problem)
            return None

    def remember(self, name: str, habit: PrinterHabit) -> None:
        """Keep it, as soon as the disk takes it."""
        self._desk.keeper.save_printer(printer_key(name), habit)


def _arguments(desk: Desk, choice: Choice) -> tuple[str, ...]:
    """What the child is told once: where the data are, and what orders do not say."""
    words = ["--home", str(desk.home.folder), "paper-house"]
    words += ["--date", choice.start.date().isoformat()]
    if choice.both_read and len(choice.languages) > 1:
        words.append("--read-both")
    if not desk.group.leader_has_seat:
        words.append("--no-leader-seat")
    return tuple(words)


def _given(desk: Desk, choice: Choice, _: Catalogue) -> Given:
    library = desk.whole_library()
    titles = {each.id: in_language(each.titles, _.tag) for each in library.formats.values()}
    first = PrintJob(
        pieces=(),
        languages=choice.languages,
        paper="letter" if QLocale.system().measurementSystem() is _INCHES else "a4",
        format_id=choice.format_id,
        people=choice.people,
        start=f"{choice.start:%H:%M}",
        minutes=choice.minutes,
    )
    store = Store(library.shelf, library.themes, library.formats)
    return Given(store, Choices(desk.text_languages(_.tag), titles), first)
