"""The screen's language: one catalogue, passed by parameter and always named `_`.

The msgids are the English sentences, so English needs no file and an unknown
language shows English.  A wheel brings compiled `.mo` files; a checkout may
have the `.po` alone, or a newer one: then it is compiled in memory.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from facilitator.core.languages import is_right_to_left

DOMAIN = "facilitator"


class _Silent(gettext.NullTranslations):
    """What stands behind a catalogue: an empty answer says that nothing was found."""

    def gettext(self, message: str) -> str:  # noqa: ARG002
        return ""

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002
        return ""


class Catalogue:
    """The messages of one language.  `_("Start the meeting")` looks one up.

    Both lookups give templates with named {placeholders}, to be filled by
    `.format`; a message without a translation comes back in English.
    """

    def __init__(self, tag: str = "en", messages: gettext.NullTranslations | None = None) -> None:
        self.tag = tag
        self.right_to_left = is_right_to_left(tag)
        self._messages = messages or gettext.NullTranslations()
        if messages is not None:
            messages.add_fallback(_Silent())

    def __call__(self, msgid: str) -> str:
        """The message in this language; the empty msgid stays empty."""
        return (self._messages.gettext(msgid) or msgid) if msgid else ""

    def plural(self, one: str, many: str, n: int) -> str:
        """The form for `n`, still a template: `_.plural("{n} seat", …, n).format(n=n)`."""
        return self._messages.ngettext(one, many, abs(n)) or (one if abs(n) == 1 else many)

    def translated(self, msgid: str) -> bool:
        """Whether this language has the message; English has every one."""
        return bool(self._messages.gettext(msgid))


ENGLISH = Catalogue()


def available(folder: Path) -> tuple[str, ...]:
    """Tags of the languages with a catalogue in `folder`, English first."""
    found = {path.parent.parent.name for path in folder.glob(f"*/LC_MESSAGES/{DOMAIN}.[mp]o")}
    return ("en", *sorted(found - {"en"}))


def open_catalogue(tag: str, folder: Path) -> Catalogue:
    """The catalogue of `tag`, else of its language without region, else English.

    `folder` holds `<tag>/LC_MESSAGES/facilitator.mo` or `.po`.  The tag may be
    written with `-` or `_`; the catalogue's own `tag` is the one that was found.
    """
    wanted = tag.replace("_", "-")
    known = {name.lower(): name for name in available(folder)}
    found = known.get(wanted.lower()) or known.get(wanted.split("-")[0].lower()) or "en"
    return ENGLISH if found == "en" else Catalogue(found, _messages(folder / found / "LC_MESSAGES"))


def tag_of_environment(environ: Mapping[str, str]) -> str:
    """The language asked for by LANGUAGE, LC_ALL, LC_MESSAGES or LANG; "en" when none is."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        tag = environ.get(name, "").split(":")[0].split(".")[0].split("@")[0].replace("_", "-")
        if tag:
            return "en" if tag in ("C", "POSIX") else tag
    return "en"


def _messages(folder: Path) -> gettext.NullTranslations:
    ready, source = folder / f"{DOMAIN}.mo", folder / f"{DOMAIN}.po"
    if not source.exists() or (ready.exists() and _age(ready) >= _age(source)):
        with ready.open("rb") as file:
            return gettext.GNUTranslations(file)
    from babel.messages.mofile import write_mo  # only a checkout pays for Babel
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with source.open("rb") as file:
        write_mo(compiled, read_po(file))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _age(path: Path) -> int:
    return path.stat().st_mtime_ns
