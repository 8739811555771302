"""Several orders in one file of JSON: “12 booklets, 4 of them in Spanish, 2 in large print”."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from enum import StrEnum
from pathlib import Path
from typing import Any

from facilitator.commands.option_values import (
    WrongUsage,
    language_tag,
    shortened,
    time_of_day,
)
from facilitator.commands.print_choices import MOST_COPIES, one_of
from facilitator.core.errors import N_, Problem, TextFileProblem, UnknownName
from facilitator.core.nearest import nearest
from facilitator.core.print_job import MOST_PAGES, Arrangement, Duplex, Form, PrintJob, Sight
from facilitator.library.careful_files import text_of
from facilitator.library.faults import shown

LIMIT = 64_000  # bytes
MOST_JOBS = 100
NOT_JSON = N_(
    "{file}, line {line}: this is not JSON ({reason})."
    " Write a list of orders, each between braces, with commas between them."
)
NOT_A_LIST = N_(
    "{file} holds no list of orders. Write them between square brackets, each between braces."
)
TOO_MANY = N_("{file} holds {count} orders, and {most} are the most. Cut it into several files.")
BAD_VALUE = N_("{file}, order {order}: “{key}” cannot be {value}. Write {example}.")
EXAMPLES: Mapping[str, str] = {
    "pieces": '["six-tips"]',
    "languages": '["en"], up to three',
    "files": '["text.md"]',
    "copies": f"1 … {MOST_COPIES}",
    "fit_pages": f"1 … {MOST_PAGES}",
    "people": "12",
    "minutes": "60",
    "start": '"19:00"',
    "hyphenate": "true, false",
    "justified": "true, false",
}
_CHOICES: Mapping[str, tuple[str, type[StrEnum]]] = {
    "form": (N_("form"), Form),
    "sight": (N_("type size"), Sight),
    "arrangement": (N_("arrangement"), Arrangement),
    "duplex": (N_("way to turn paper"), Duplex),
}
_LISTS = ("pieces", "languages", "files")
_FLAGS = ("hyphenate", "justified")
_NUMBERS = {"copies": MOST_COPIES, "fit_pages": MOST_PAGES, "people": 10_000, "minutes": 1440}
Order = tuple[PrintJob, Form | None, Sight | None]
"""What is asked, and the form and type that were named; others have what the piece usually has."""


class JobsProblem(Problem):
    """A file of orders that cannot be used; facts: `file` and mostly `order` (from 1)."""


def read_jobs(file: Path) -> tuple[Order, ...]:
    """The orders of a file; raises JobsProblem, TextFileProblem and UnknownName."""
    text = text_of(file, LIMIT, TextFileProblem)
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise JobsProblem(NOT_JSON, file=shown(file), line=error.lineno, reason=error.msg) from None
    except (RecursionError, ValueError):  # brackets without end; a number of thousands of digits
        raise JobsProblem(NOT_A_LIST, file=shown(file)) from None
    if not isinstance(found, list) or not found or not all(isinstance(x, dict) for x in found):
        raise JobsProblem(NOT_A_LIST, file=shown(file))
    if len(found) > MOST_JOBS:
        raise JobsProblem(TOO_MANY, file=shown(file), count=len(found), most=MOST_JOBS)
    return tuple(_Checked(file, number, words).order() for number, words in enumerate(found, 1))


class _Checked:
    """One order of the file, checked key by key."""

    def __init__(self, file: Path, number: int, words: Mapping[str, Any]) -> None:
        self._file, self._number, self._words = file, number, words

    def order(self) -> Order:
        known = [field.name for field in fields(PrintJob)]
        for key in self._words:
            if key not in known:
                near = nearest(key, known)
                raise UnknownName(kind=N_("key of an order"), name=shortened(key), nearest=near)
        values = {key: self._read(key, value) for key, value in self._words.items()}
        job = PrintJob(**{"pieces": (), **values})
        if not job.pieces and not job.files:
            raise self._bad("pieces", "[]")
        if not 1 <= len(job.languages) <= 3:
            raise self._bad("languages", str(list(job.languages)))
        return job, values.get("form"), values.get("sight")

    def _read(self, key: str, value: object) -> Any:  # noqa: ANN401 (each key has its own kind)
        try:
            return self._value(key, value)
        except WrongUsage as problem:  # of a value that an option of the command has, too
            raise self._bad(key, json.dumps(value, ensure_ascii=False)) from problem

    def _value(self, key: str, value: object) -> Any:  # noqa: ANN401 (each key has its own kind)
        if key in _CHOICES and isinstance(value, str):
            kind, choices = _CHOICES[key]
            return one_of(kind, value, choices)
        if key in _LISTS and isinstance(value, list) and all(isinstance(x, str) for x in value):
            read = language_tag if key == "languages" else str
            return tuple(dict.fromkeys(map(read, value)))
        if key == "start" and isinstance(value, str):
            return value and f"{time_of_day(value):%H:%M}"
        if key in _NUMBERS and type(value) is int and 1 <= value <= _NUMBERS[key]:
            return value
        if key in _FLAGS and isinstance(value, bool):
            return value
        if value is None and key in ("fit_pages", "people", "minutes", "duplex"):
            return None
        plain = key not in (*_CHOICES, *_LISTS, *_NUMBERS, *_FLAGS)
        if plain and isinstance(value, str):
            return value
        raise self._bad(key, json.dumps(value, ensure_ascii=False))

    def _bad(self, key: str, value: str) -> JobsProblem:
        example = EXAMPLES.get(key, '"…"')
        return JobsProblem(
            BAD_VALUE,
            file=shown(self._file),
            order=self._number,
            key=key,
            value=shortened(value),
            example=example,
        )
