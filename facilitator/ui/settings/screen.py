"""What the settings page shows: how the program looks and sounds to this person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.core.languages import language
from facilitator.core.settings import Appearance, Settings

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SettingsScreen:
    """One still picture of the settings page."""

    settings: Settings
    languages: Options
    appearances: Options
    folder: str
    notice: str = ""


def screen_for(
    settings: Settings, tags: Sequence[str], folder: str, _: Catalogue, notice: str = ""
) -> SettingsScreen:
    """`tags` are the languages with a catalogue; `folder` is where everything is kept."""
    own = tuple((tag, language(tag).own_name) for tag in tags)
    return SettingsScreen(
        settings=settings,
        languages=(("", _("as the system")), *own),
        appearances=tuple((kind.value, appearance_words(kind, _)) for kind in Appearance),
        folder=folder,
        notice=notice,
    )


def appearance_words(appearance: Appearance, _: Catalogue) -> str:
    """A look by name."""
    match appearance:
        case Appearance.AUTOMATIC:
            return _("as the system")
        case Appearance.LIGHT:
            return _("light")
        case Appearance.DARK:
            return _("dark")
        case Appearance.CONTRAST:
            return _("high contrast")
