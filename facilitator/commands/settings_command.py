"""`facilitator settings`: how the program looks and sounds; whatever is named is set first."""

from __future__ import annotations

import argparse
from argparse import SUPPRESS, BooleanOptionalAction
from collections.abc import Iterator, Mapping
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from facilitator.commands.option_values import language_tag, shortened, whole_number_within
from facilitator.commands.own_data import held_open, kept
from facilitator.commands.saying import print_data
from facilitator.core.errors import N_, Problem, UnknownName
from facilitator.core.languages import language
from facilitator.core.nearest import nearest
from facilitator.core.settings import Appearance, Settings
from facilitator.language.catalogues import Catalogue, available
from facilitator.language.wording import percent
from facilitator.places import Home, shipped
from facilitator.ui.settings.screen import appearance_words

if TYPE_CHECKING:
    from facilitator.storage.database import Database

SYSTEM = "system"
LEAST_TEXT, MOST_TEXT = 100, 200  # percent
LOUDEST = 100  # percent


class NoScreenLanguage(Problem):
    """facts: `name`, `known` (what may stand there)."""

    template = N_(
        "The program does not speak the language “{name}” yet."
        " Choose {known} (system: as the computer)."
    )


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    text = whole_number_within("--text-percent", LEAST_TEXT, MOST_TEXT)
    volume = whole_number_within("--bell-volume", 0, LOUDEST)
    parser.add_argument(
        "--screen-language",
        dest="language",
        type=screen_language,
        metavar="TAG",
        default=SUPPRESS,
        help=f"or {SYSTEM}",
    )
    parser.add_argument(
        "--appearance",
        type=look,
        metavar="LOOK",
        default=SUPPRESS,
        help=", ".join(Appearance),
    )
    parser.add_argument("--text-percent", type=text, metavar="N", default=SUPPRESS)
    parser.add_argument("--bell", action=BooleanOptionalAction, default=SUPPRESS)
    parser.add_argument("--bell-volume", type=volume, metavar="N", default=SUPPRESS)
    parser.add_argument(
        "--room-digits",
        action=BooleanOptionalAction,
        default=SUPPRESS,
        help="the room sees the digits of the share clock",
    )
    parser.add_argument("--json", action="store_true", help="as data")


def screen_language(words: str) -> str:
    """The tag of a catalogue, "" for the system's; raises WrongUsage or NoScreenLanguage."""
    if words.strip().casefold() == SYSTEM:
        return ""
    tag, known = language_tag(words), available(shipped("locales"))
    if tag not in known:
        raise NoScreenLanguage(name=shortened(words), known=[*sorted(known), SYSTEM])
    return tag


def look(words: str) -> Appearance:
    """A palette by its name; raises UnknownName."""
    if words in list(Appearance):
        return Appearance(words)
    near = nearest(words, list(Appearance))
    raise UnknownName(kind=N_("appearance"), name=shortened(words), nearest=near)


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Set what is named and nothing else; print the settings as they are now."""
    known = {field.name for field in fields(Settings)}
    named = {name: value for name, value in vars(options).items() if name in known}
    settings = _set(named, home) if named else kept(home, _load, Settings())
    if options.json:
        print_data(_as_data(settings))
        return 0
    for label, value in _in_words(settings, _):
        print(f"{label}: {value}")
    return 0


def _load(database: Database) -> Settings:
    from facilitator.storage.settings_book import SettingsBook

    return SettingsBook(database).load()


def _set(named: Mapping[str, Any], home: Home) -> Settings:
    from facilitator.storage.settings_book import SettingsBook

    with held_open(home) as database:
        book = SettingsBook(database)
        settings = replace(book.load(), **named)
        book.save(settings)
    return settings


def _in_words(settings: Settings, _: Catalogue) -> Iterator[tuple[str, str]]:
    yes_no = (_("no"), _("yes"))
    tag = settings.language
    yield _("Language of the program"), language(tag).own_name if tag else _("as the system")
    yield _("Colours"), appearance_words(settings.appearance, _)
    yield _("Size of text"), percent(settings.text_percent, _)
    yield _("Ring a soft bell before a limit and around silence"), yes_no[settings.bell]
    yield _("Volume"), percent(settings.bell_volume, _)
    yield _("Show the digits of the share clock to the room"), yes_no[settings.room_digits]


def _as_data(settings: Settings) -> dict[str, object]:
    return {
        "screen_language": settings.language or SYSTEM,
        "appearance": settings.appearance.value,
        "text_percent": settings.text_percent,
        "bell": settings.bell,
        "bell_volume": settings.bell_volume,
        "room_digits": settings.room_digits,
    }
