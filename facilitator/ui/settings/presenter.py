"""Joins the settings page with what keeps settings; each change is saved and seen at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from facilitator.core.errors import Problem
from facilitator.core.settings import Appearance, Settings
from facilitator.language.wording import sentence
from facilitator.ui.settings.screen import SettingsScreen, screen_for

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class SettingsView(Protocol):
    """What can be shown."""

    def show_screen(self, screen: SettingsScreen) -> None:
        """Show this picture."""


class SettingsPresenter:
    """`save` keeps the settings and may raise Problem; `applied` dresses the program."""

    def __init__(
        self,
        view: SettingsView,
        settings: Settings,
        save: Callable[[Settings], None],
        applied: Callable[[Settings], None],
        try_bell: Callable[[int], None],
        languages: Sequence[str],
        folder: str,
        _: Catalogue,
    ) -> None:
        self._view, self._settings, self._save, self._applied = view, settings, save, applied
        self._try_bell, self._languages, self._folder = try_bell, languages, folder
        self._words, self._notice = _, ""
        self.show()

    def show(self) -> None:
        """Show the settings as they are now."""
        self._view.show_screen(
            screen_for(self._settings, self._languages, self._folder, self._words, self._notice)
        )

    def change(self, field: str, value: Any) -> None:  # noqa: ANN401 (each field has its type)
        """Another answer; the look changes even when it cannot be saved."""
        value = Appearance(value) if field == "appearance" else value
        if getattr(self._settings, field) == value:
            return
        self._settings = replace(self._settings, **{field: value})
        try:
            self._save(self._settings)
            self._notice = ""
        except Problem as problem:
            self._notice = sentence(problem, self._words)
        self.show()
        self._applied(self._settings)

    def take(self, settings: Settings) -> None:
        """The settings were changed elsewhere."""
        self._settings = settings
        self.show()

    def tell(self, problem: Problem) -> None:
        """Something is amiss, such as a bell that cannot be heard."""
        self._notice = sentence(problem, self._words)
        self.show()

    def ring(self) -> None:
        """Let the bell be heard, as loud as it is set; a missing sound device is told."""
        try:
            self._try_bell(self._settings.bell_volume)
            self._notice = ""
        except Problem as problem:
            self._notice = sentence(problem, self._words)
        self.show()
