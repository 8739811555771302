"""The keys of a head, read one by one, every fault told at its line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from facilitator.core.errors import N_, TextFileProblem
from facilitator.core.nearest import nearest
from facilitator.core.reading import Origin, Review, TextKind
from facilitator.library.careful_files import UNSEEN
from facilitator.library.faults import text_fault
from facilitator.library.headed_files import HeadedFile

TOPIC_KEYS = ("title", "source", "licence", "origin", "review", "translated_from")
TEXT_KEYS = (*TOPIC_KEYS, "kind")
LONGEST = 300  # characters of a title or a source
DIGEST = re.compile(r"[0-9a-f]{16}")

MISSING_KEY = N_(
    "{file}: the head has no “{key}”. Add a line like {example} between the two lines +++."
)
NOT_WORDS = N_(
    "{file}, line {line}: “{key}” must be words between quotation marks, on one line,"
    " at most {limit} characters. Write it like {example}."
)
UNKNOWN_VALUE = N_(
    "{file}, line {line}: {key} cannot be “{value}”. Did you mean “{nearest}”? It can be: {known}."
)
UNKNOWN_KEY = N_(
    "{file}, line {line}: “{key}” is not a key of a head and is not used. Did you mean “{nearest}”?"
)
NOT_A_DIGEST = N_(
    "{file}, line {line}: translated_from must be the 16 digits and letters a to f that stand"
    " for the source text. “facilitator check” prints them when the line is left out."
)
NOT_TRANSLATED = N_(
    "{file}, line {line}: a text that was written in this language has no translated_from."
    " Delete the line, or set review to unreviewed or reviewed."
)

EXAMPLES = {
    "title": 'title = "Welcome"',
    "kind": 'kind = "reading"',
    "source": 'source = "Our group"',
    "licence": 'licence = "CC-BY-4.0"',
    "origin": 'origin = "local"',
    "review": 'review = "written"',
}
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True)
class Head:
    """What the heads of texts and topics say; `kind` is None for topics."""

    title: str
    source: str
    licence: str
    origin: Origin
    review: Review
    translated_from: str | None
    kind: TextKind | None = None


@dataclass
class HeadReading:
    """One head and the problems met in it."""

    headed: HeadedFile
    problems: list[TextFileProblem]

    def head(self, *, with_kind: bool) -> Head | None:
        """The head, or None when something in it makes the file unusable."""
        title, source, licence = (self._words(key) for key in ("title", "source", "licence"))
        kind = self._one_of("kind", TextKind) if with_kind else None
        origin, review = self._one_of("origin", Origin), self._one_of("review", Review)
        digest = self._digest(review)
        self._unknown_keys(TEXT_KEYS if with_kind else TOPIC_KEYS)
        if not (title and source and licence and origin and review) or (with_kind and not kind):
            return None
        return Head(title, source, licence, origin, review, digest, kind)

    def _add(self, template: str, key: str, *, usable: bool = False, **facts: object) -> None:
        line = self.headed.line_of(key)
        self.problems.append(
            text_fault(template, self.headed.file, line, usable=usable, key=key, **facts)
        )

    def _words(self, key: str) -> str:
        example = EXAMPLES[key]
        if key not in self.headed.head:
            self._add(MISSING_KEY, key, example=example)
            return ""
        value = self.headed.head[key]
        if not _is_words(value):
            self._add(NOT_WORDS, key, example=example, limit=LONGEST)
            return ""
        return str(value).strip()

    def _one_of(self, key: str, choices: type[Choice]) -> Choice | None:
        value = self._words(key)
        known = [choice.value for choice in choices]
        if value in known:
            return choices(value)
        if value:
            near = nearest(value, known)
            self._add(UNKNOWN_VALUE, key, value=value, nearest=near, known=", ".join(known))
        return None

    def _digest(self, review: Review | None) -> str | None:
        value = self.headed.head.get("translated_from")
        if value is None:
            return None
        if not isinstance(value, str) or not DIGEST.fullmatch(value):
            self._add(NOT_A_DIGEST, "translated_from", usable=True)
            return None
        if review is Review.WRITTEN:
            self._add(NOT_TRANSLATED, "translated_from", usable=True)
            return None
        return value

    def _unknown_keys(self, known: Iterable[str]) -> None:
        for key in self.headed.head:
            if key not in known:
                self._add(UNKNOWN_KEY, key, usable=True, nearest=nearest(key, known))


def _is_words(value: object) -> bool:
    return (
        isinstance(value, str)
        and 0 < len(value.strip()) <= LONGEST
        and "\n" not in value
        and not UNSEEN.search(value)
    )
