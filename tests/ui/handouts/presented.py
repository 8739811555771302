"""The handouts page without a window: its presenter, what it would show, a paper house."""

from __future__ import annotations

from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.adding import PickScreen
from facilitator.ui.handouts.another import AnotherScreen
from facilitator.ui.handouts.presenter import HandoutsPresenter
from facilitator.ui.handouts.screen import HandoutsScreen
from tests.ui.handouts.paper import GIVEN, PaperHouse


class View:
    screen: HandoutsScreen
    pick: PickScreen | None = None
    another: AnotherScreen | None = None

    def show_screen(self, screen: HandoutsScreen) -> None:
        self.screen = screen

    def show_pick(self, screen: PickScreen | None) -> None:
        self.pick = screen

    def show_another(self, screen: AnotherScreen | None) -> None:
        self.another = screen


class Page:
    """A presenter with a page and a paper house that answers when it is told to."""

    def __init__(self) -> None:
        self.view, self.house = View(), PaperHouse()
        self.presenter = HandoutsPresenter(self.view, self.house, GIVEN, Catalogue())

    @property
    def screen(self) -> HandoutsScreen:
        return self.view.screen

    def add(self, *names: str) -> None:
        self.presenter.add(names)
        self.house.answer()

    def field(self, which: str, value: str) -> None:
        self.presenter.set_field(which, value)
        self.house.answer()

    def split(self, variant: str, copies: int, way: str) -> None:
        """Some copies of what is in hand are different in one thing."""
        self.presenter.open_another()
        splitting = self.presenter.splitting
        splitting.choose(variant)
        splitting.count(copies)
        splitting.place(way)
        splitting.take()
        self.house.answer()

    def value(self, which: str) -> str:
        return next(field.value for field in self.screen.fields if field.id == which)
