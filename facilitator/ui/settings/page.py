"""Puts the settings page together, and the sheet of it that a meeting shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from facilitator.core.settings import Settings
from facilitator.ui.settings.presenter import SettingsPresenter
from facilitator.ui.settings.sheet import SettingsSheet
from facilitator.ui.settings.view import SettingsView

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


def settings_page(
    _: Catalogue,
    load_settings: Callable[[], Settings],
    save_settings: Callable[[Settings], None],
    applied: Callable[[Settings], None],
    try_bell: Callable[[int], None],
    languages: Sequence[str],
    folder: str,
) -> SettingsView:
    """`applied` gets each new Settings after it was saved, and changes look and language.

    It may make this page anew; `try_bell` gets the volume, 0 to 100.
    """
    view = SettingsView(_)
    presenter = SettingsPresenter(
        view, load_settings(), save_settings, applied, try_bell, languages, folder, _
    )
    view.changed.connect(lambda field, value: presenter.change(field, value))
    view.bell_tried.connect(lambda: presenter.ring())
    return view


def settings_sheet(
    _: Catalogue,
    settings: Settings,
    save_settings: Callable[[Settings], None],
    applied: Callable[[Settings], None],
    try_bell: Callable[[int], None],
    languages: Sequence[str],
) -> tuple[SettingsSheet, SettingsPresenter]:
    """The same for a meeting that runs; the presenter is told what changes elsewhere."""
    view = SettingsSheet(_)
    presenter = SettingsPresenter(
        view, settings, save_settings, applied, try_bell, languages, "", _
    )
    view.changed.connect(lambda field, value: presenter.change(field, value))
    view.bell_tried.connect(lambda: presenter.ring())
    return view, presenter
