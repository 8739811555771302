"""The values of one table of a format, each checked, each fault told with its step.

A getter that meets a fault adds it to `problems` and answers with the
default, so that all faults of a file are told at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeGuard, TypeVar

from facilitator.core.errors import Problem
from facilitator.core.meeting_format import Lasts
from facilitator.core.nearest import nearest
from facilitator.library import format_faults as said
from facilitator.library.careful_files import UNSEEN
from facilitator.library.faults import format_fault
from facilitator.library.headed_files import ID, LANGUAGE

LONGEST_TITLE = 300  # characters
DAY = 24 * 60  # minutes
HUGE = 1e9
EXAMPLES = {
    "id": 'id = "sharing"',
    "kind": 'kind = "welcome"',
    "title": '{ en = "Welcome" }',
    "about": '{ en = "When to choose it." }',
    "minutes": "minutes = 60",
    "open": "open = true",
}
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass
class TableReading:
    """One table of a format: the top (`step` 0) or a step, counted from 1."""

    file: Path
    table: Mapping[str, Any]
    problems: list[Problem]
    texts: Collection[str] | None = None
    step: int = 0
    step_id: str = ""

    def fault(self, template: str, *, usable: bool = False, **facts: object) -> None:
        """Add a fault of this table."""
        self.problems.append(
            format_fault(template, self.file, self.step, self.step_id, usable=usable, **facts)
        )

    def unknown_keys(self, known: Iterable[str]) -> None:
        """Tell keys that mean nothing here; the file stays usable."""
        for key in self.table:
            if key not in known:
                self.fault(said.UNKNOWN_KEY, usable=True, key=key, nearest=nearest(key, known))

    def has(self, key: str) -> bool:
        """Whether the key is there; tells that it is missing."""
        if key not in self.table:
            self.fault(said.MISSING_KEY, key=key, example=_example(key))
        return key in self.table

    def flag(self, key: str, default: bool) -> bool:
        """Yes or no, in TOML true or false."""
        value = self.table.get(key, default)
        if isinstance(value, bool):
            return value
        self.fault(said.NOT_YES_OR_NO, key=key)
        return default

    def one_of(self, key: str, choices: type[Choice], default: Choice) -> Choice:
        """One of a few words."""
        value = self.table.get(key, default.value)
        known = [choice.value for choice in choices]
        if isinstance(value, str) and value in known:
            return choices(value)
        self.unknown_value(key, value, known)
        return default

    def unknown_value(self, key: str, value: object, known: Collection[str]) -> None:
        """Tell a value that is none of the known ones."""
        shown = _shown(value)
        near = nearest(shown, known)
        self.fault(said.UNKNOWN_VALUE, key=key, value=shown, nearest=near, known=", ".join(known))

    def words(self, key: str) -> Mapping[str, str]:
        """Words by language, at least one; empty when the key is missing."""
        value = self.table.get(key)
        if key not in self.table:
            return {}
        if isinstance(value, dict) and value and all(map(_is_title, value, value.values())):
            return {tag: text.strip() for tag, text in value.items()}
        self.fault(said.NOT_LANGUAGES, key=key, example=_example(key), limit=LONGEST_TITLE)
        return {}

    def an_id(self, key: str, example: str) -> str | None:
        """An id; None when the key is missing or holds none."""
        value = self.table.get(key)
        if value is None:
            return None
        if isinstance(value, str) and len(value) <= 64 and ID.fullmatch(value):
            return value
        self.fault(said.NOT_AN_ID, key=key, example=example)
        return None

    def text_id(self, key: str) -> str | None:
        """The id of a text that exists, when it is known which exist."""
        name = self.an_id(key, '"welcome-open"')
        if name is not None and self.texts is not None and name not in self.texts:
            near = nearest(name, self.texts)
            self.fault(said.MISSING_TEXT, key=key, name=name, nearest=near)
        return name

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """A number between two others."""
        value = self.table.get(key, default)
        if is_number(value) and least <= value <= most:
            return value
        self.fault(said.NOT_A_NUMBER, key=key, least=least, most=most, example=_given(key, default))
        return default

    def whole(self, key: str, default: int, least: int, most: int) -> int:
        """A whole number between two others."""
        value = self.table.get(key, default)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        self.fault(said.NOT_WHOLE, key=key, least=least, most=most, example=_given(key, default))
        return default

    def lasts(self, key: str, template: str) -> Lasts | None:
        """Minutes, one number or [least, most], as seconds; None after a fault."""
        value = self.table[key]
        pair = value if isinstance(value, list) else [value, value]
        if len(pair) != 2 or not all(is_number(n) and 0 < n <= DAY for n in pair):
            self.fault(template, key=key, most=DAY)
            return None
        least, most = (max(1, round(n * 60)) for n in pair)
        if least > most:
            self.fault(said.TURNED_ROUND, key=key, least=pair[1], most=pair[0])
            return None
        return Lasts(least, most)

    def warnings(self, default: tuple[int, ...]) -> tuple[int, ...]:
        """Seconds before the end, the largest first; empty for none."""
        value = self.table.get("warn_seconds", default)
        if isinstance(value, tuple):
            return value
        if (
            isinstance(value, list)
            and all(type(n) is int and 0 < n <= DAY * 60 for n in value)
            and all(first > second for first, second in pairwise(value))
        ):
            return tuple(value)
        self.fault(said.NOT_WARNINGS)
        return default


def is_number(value: object) -> TypeGuard[int | float]:
    """Whether it is a number one can reckon with: not true, not endless, not “nan”."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < HUGE


def _shown(value: object) -> str:
    """A value as it may stand in a sentence."""
    try:
        return str(value)[:80]
    except ValueError:  # a number of more than 4,300 digits
        return "…"


def _is_title(tag: object, text: object) -> bool:
    return (
        isinstance(tag, str)
        and LANGUAGE.fullmatch(tag) is not None
        and isinstance(text, str)
        and 0 < len(text.strip()) <= LONGEST_TITLE
        and "\n" not in text
        and not UNSEEN.search(text)
    )


def _example(key: str) -> str:
    example = EXAMPLES[key]
    return f"{key} = {example}" if example.startswith("{") else example


def _given(key: str, value: float) -> str:
    return f"{key} = {value:g}"
