"""The pages of the window, each joined with the functions it may call.

Each page is imported when it is first shown; Tonight alone is needed at once.
"""

from __future__ import annotations

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
from facilitator.ui.tonight.view import TonightView

if TYPE_CHECKING:
    from facilitator.app.paper import Paper
    from facilitator.computer.bell import Bell
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
        self._paper: Paper | None = None

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
        if self._paper is not None:
            self._paper.listed.clear()  # made for an evening that may be another one now
        self._house.open_page("handouts")
        if self._paper is not None:
            self._paper.view.list.tonight.emit()

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
            lambda which, title: self._copy_format(which, title, _.tag),
        )

    def _copy_format(self, which: str, title: str, tag: str) -> str:
        made = self._desk.copy_format(which, title, tag)
        self.paper_changed()
        return made

    def _library(self, _: Catalogue) -> QWidget:
        from facilitator.ui.library.page import library_page

        desk = self._desk
        shelf = desk.whole_library().shelf
        return library_page(_, lambda: (shelf, desk.library.problems), desk.text_languages(_.tag))

    def _handouts(self, _: Catalogue) -> QWidget:
        from facilitator.app.paper import handouts

        choice = self._desk.next_choice(wall_now())
        self._paper = handouts(self._desk, choice, self._paper, self._house.tell, _)
        return self._paper.view

    def paper_changed(self) -> None:
        """Texts or the group's record were changed: pages are made anew."""
        if self._paper is not None:
            self._paper.house.renew()

    def close(self) -> None:
        """The program ends: nothing that makes pages stays behind."""
        if self._paper is not None:
            self._paper.house.close()

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
