from __future__ import annotations

from facilitator.core.errors import Problem
from facilitator.core.settings import Appearance, Settings
from facilitator.language.catalogues import Catalogue
from facilitator.ui.settings.presenter import SettingsPresenter
from facilitator.ui.settings.screen import SettingsScreen, appearance_words


class Shown:
    screen: SettingsScreen

    def show_screen(self, screen: SettingsScreen) -> None:
        self.screen = screen


class Desk:
    def __init__(self, problem: Problem | None = None) -> None:
        self.problem = problem
        self.saved: list[Settings] = []
        self.applied: list[Settings] = []
        self.rung: list[int] = []

    def save(self, settings: Settings) -> None:
        if self.problem:
            raise self.problem
        self.saved.append(settings)

    def ring(self, volume: int) -> None:
        if self.problem:
            raise self.problem
        self.rung.append(volume)


def presented(desk: Desk) -> tuple[SettingsPresenter, Shown]:
    shown = Shown()
    presenter = SettingsPresenter(
        shown,
        Settings(),
        desk.save,
        desk.applied.append,
        desk.ring,
        ("en", "ar"),
        "/data",
        Catalogue(),
    )
    return presenter, shown


def test_a_change_is_saved_and_seen_at_once() -> None:
    desk = Desk()
    presenter, shown = presented(desk)
    presenter.change("appearance", "dark")
    presenter.change("appearance", "dark")
    presenter.change("text_percent", 150)
    assert desk.saved == desk.applied
    assert desk.saved[-1] == Settings(appearance=Appearance.DARK, text_percent=150)
    assert shown.screen.settings.text_percent == 150


def test_languages_are_offered_in_their_own_names() -> None:
    _presenter, shown = presented(Desk())
    assert shown.screen.languages == (("", "as the system"), ("en", "English"), ("ar", "العربية"))
    assert shown.screen.folder == "/data"


def test_the_bell_rings_as_loud_as_it_is_set() -> None:
    desk = Desk()
    presenter, _shown = presented(desk)
    presenter.change("bell_volume", 20)
    presenter.ring()
    assert desk.rung == [20]


def test_no_sound_device_and_a_full_disk_are_said() -> None:
    desk = Desk(Problem("No sound device was found."))
    presenter, shown = presented(desk)
    presenter.ring()
    assert shown.screen.notice == "No sound device was found."
    presenter.change("text_percent", 200)
    assert desk.applied[-1].text_percent == 200, "the look changes all the same"


def test_every_look_has_a_name() -> None:
    words = {appearance_words(look, Catalogue()) for look in Appearance}
    assert len(words) == len(Appearance)
