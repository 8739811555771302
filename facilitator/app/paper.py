"""The handouts page joined with its paper house: one child a program, begun by the first page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from facilitator.app.desk import Desk
from facilitator.app.paper_house import PaperHouse
from facilitator.core.print_job import PrintJob
from facilitator.core.schedule import in_language
from facilitator.ui.handouts.fields import Choices
from facilitator.ui.handouts.offers import Store
from facilitator.ui.handouts.page import handouts_page
from facilitator.ui.handouts.picking import Given
from facilitator.ui.handouts.view import HandoutsView
from facilitator.ui.tonight.choice import Choice

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

_INCHES = QLocale.MeasurementSystem.ImperialUSSystem


@dataclass(frozen=True)
class Paper:
    """The page and what makes its pages; `made_for` are the house's words."""

    view: HandoutsView
    house: PaperHouse
    made_for: tuple[str, ...]


def handouts(desk: Desk, choice: Choice, before: Paper | None, _: Catalogue) -> Paper:
    """The page for tonight's evening; the house of the page before goes on if it still fits."""
    made_for = (*_arguments(desk, choice), _.tag)
    if before is not None and before.made_for == made_for:
        house = before.house
    else:
        if before is not None:
            before.house.close()
        house = PaperHouse(made_for[:-1], _)
    view = handouts_page(_, house, _given(desk, choice, _))
    house.renewed.connect(view.outdated)
    return Paper(view, house, made_for)


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
