"""The pages of the window, each joined with the functions it may call.

Each page is imported when it is first shown; Tonight alone is needed at once.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

from facilitator.app.desk import Desk
from facilitator.computer.clocks import wall_now, wall_today
from facilitator.core.attendance import Attendance
from facilitator.core.errors import Problem
from facilitator.core.group import Group
from facilitator.core.schedule import Plan, in_language
from facilitator.core.settings import Settings
from facilitator.language.catalogues import Catalogue
from facilitator.ui.tonight.choice import Choice
from facilitator.ui.tonight.presenter import TonightPresenter
from facilitator.ui.tonight.screen import text_marks
from facilitator.ui.tonight.view import TonightView

if TYPE_CHECKING:
    from facilitator.computer.bell import Bell
    from facilitator.ui.handouts.screen import PrintOrder
    from facilitator.ui.main_window import Factory


class Told(Protocol):
    """A signal that may be sent from any thread."""

    def emit(self, problem: Problem) -> None:
        """Send it."""


class House(Protocol):
    """What the pages ask of the program."""

    @property
    def troubled(self) -> Told:
        """Takes problems from any thread."""

    def lead(self, plan: Plan) -> None:
        """Open the run page."""

    def rehearse(self, plan: Plan) -> None:
        """Open the run page, keeping nothing."""

    def wear(self, settings: Settings) -> None:
        """Change look and language."""

    def open_page(self, page: str) -> None:
        """Show another page, made anew."""

    def tell(self, problem: Problem) -> None:
        """Say a problem above the pages."""

    def group_changed(self, group: Group) -> None:
        """The group's record was saved."""


class Pages:
    """Makes pages; each is made anew when the language changes."""

    def __init__(self, desk: Desk, house: House) -> None:
        self._desk, self._house = desk, house
        self._bell: Bell | None = None
        self._presenter: TonightPresenter | None = None

    def factories(self) -> dict[str, Factory]:
        """A factory for each page of the sidebar."""
        return {
            "tonight": self._tonight,
            "formats": self._formats,
            "library": self._library,
            "handouts": self._handouts,
            "attendance": self._attendance,
            "group": self._group,
            "settings": self._settings,
        }

    def refresh_tonight(self) -> None:
        """Time has passed: the words about it change."""
        if self._presenter is not None:
            self._presenter.show()

    def _tonight(self, _: Catalogue) -> QWidget:
        desk, house = self._desk, self._house
        view = TonightView()
        presenter = TonightPresenter(
            view,
            desk.next_choice(wall_now()),
            formats=desk.library.formats,
            languages=desk.text_languages(_.tag),
            group=desk.group,
            plan=desk.plan,
            lead=house.lead,
            rehearse=house.rehearse,
            print_tonight=self._print_tonight,
            chosen=desk.choose,
            prompts=desk.prompts(_.tag),
            closed=desk.closed,
            now=wall_now,
            words=_,
        )
        view.report_to(presenter)
        view.open_page.connect(house.open_page)
        self._presenter = presenter
        view.destroyed.connect(lambda: self._forget(presenter))
        return view

    def _forget(self, presenter: TonightPresenter) -> None:
        if self._presenter is presenter:
            self._presenter = None

    def _print_tonight(self, choice: Choice) -> None:
        self._desk.choose(choice)
        self._house.open_page("handouts")

    def _titles(self, tag: str) -> dict[str, str]:
        formats = self._desk.library.formats.values()
        return {each.id: in_language(each.titles, tag) for each in formats}

    def _formats(self, _: Catalogue) -> QWidget:
        from facilitator.ui.formats.page import formats_page

        desk = self._desk
        return formats_page(
            _,
            lambda: (list(desk.library.formats.values()), desk.whole_library().problems),
            lambda: desk.next_choice(wall_now()).format_id,
            desk.use_format,
            lambda which, title: desk.copy_format(which, title, _.tag),
        )

    def _library(self, _: Catalogue) -> QWidget:
        from facilitator.ui.library.page import library_page

        desk = self._desk
        shelf = desk.whole_library().shelf
        return library_page(_, lambda: (shelf, desk.library.problems), desk.text_languages(_.tag))

    def _handouts(self, _: Catalogue) -> QWidget:
        from facilitator.ui.handouts.page import handouts_page
        from facilitator.ui.handouts.screen import PrintOrder

        desk = self._desk
        choice = desk.next_choice(wall_now())
        order = PrintOrder(
            piece="run-sheet",
            format_id=choice.format_id,
            languages=choice.languages,
            people=choice.people,
        )
        return handouts_page(
            _,
            order,
            self._titles(_.tag),
            desk.text_languages(_.tag),
            lambda wanted: text_marks(desk.plan(_as_choice(wanted, choice)), _),
            lambda wanted, target, done, failed, _progress: self._make(
                wanted, choice, target, done, failed, _
            ),
        )

    def _make(
        self,
        order: PrintOrder,
        choice: Choice,
        target: Path,
        done: Callable[[Path], None],
        failed: Callable[[Problem], None],
        _: Catalogue,
    ) -> Callable[[], None]:
        """Make a PDF in a child; gives what cancels it."""
        from facilitator.app.paper_child import PaperChild, PaperFailed

        child = PaperChild(("--home", str(self._desk.home.folder)), _.tag)
        child.make(
            print_arguments(order, choice, target, self._desk.group.leader_has_seat),
            lambda: done(target),
            lambda words: failed(PaperFailed(words=words)),
        )
        return child.cancel

    def _attendance(self, _: Catalogue) -> QWidget:
        from facilitator.ui.attendance.page import attendance_page

        desk = self._desk
        choice = desk.next_choice(wall_now())
        usual = Attendance(wall_today(), choice.format_id, choice.people)
        return attendance_page(
            _,
            desk.evenings,
            lambda numbers: desk.record(numbers, wall_today()),
            self._titles(_.tag),
            usual,
        )

    def _group(self, _: Catalogue) -> QWidget:
        from facilitator.ui.group.page import group_page

        return group_page(
            _,
            lambda: self._desk.group,
            self._house.group_changed,
            self._desk.text_languages(_.tag),
            wall_today,
        )

    def _settings(self, _: Catalogue) -> QWidget:
        from facilitator.ui.settings.page import settings_page

        return settings_page(
            _,
            lambda: self._desk.settings,
            self._desk.keep_settings,
            self._house.wear,
            self._ring,
            self._desk.screen_languages(),
            str(self._desk.home.folder),
        )

    def _ring(self, volume: int) -> None:
        from facilitator.computer.bell import Bell

        if self._bell is None:
            self._bell = Bell(self._house.troubled.emit)
        self._bell.ring(volume)


def _as_choice(order: PrintOrder, choice: Choice) -> Choice:
    return replace(
        choice, format_id=order.format_id, people=order.people, languages=order.languages
    )


def print_arguments(
    order: PrintOrder, choice: Choice, target: Path, leader_has_seat: bool
) -> Sequence[str]:
    """The words of `facilitator print` for an order."""
    words = [order.piece, "--format", order.format_id, "--output", str(target)]
    words += ["--start", choice.start.strftime("%H:%M"), "--date", choice.start.date().isoformat()]
    words += ["--minutes", str(choice.minutes), "--people", str(order.people)]
    words += ["--paper", order.paper.value]
    for tag in order.languages:
        words += ["--language", tag]
    if choice.both_read and len(order.languages) > 1:
        words.append("--read-both")
    if not leader_has_seat:
        words.append("--no-leader-seat")
    return words
