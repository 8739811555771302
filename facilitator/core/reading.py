"""A text in one language, the shelf all texts stand on, and how long reading aloud takes.

A text that is missing in a language is shown in another one and says so:
`Shelf.find` never fails silently, it returns what was found and what was asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.core.errors import UnknownName
from facilitator.core.languages import language
from facilitator.core.nearest import nearest
from facilitator.core.prose import Prose, plain, spoken


class TextKind(StrEnum):
    """What a text is for."""

    SCRIPT = "script"  # the leader's own words
    READING = "reading"  # read aloud by people in the room
    HANDOUT = "handout"  # paper
    PHRASES = "phrases"  # a list of short lines to say when needed


class Origin(StrEnum):
    """Where the words come from; `LOCAL` texts stay on this computer."""

    ORIGINAL = "original"
    ADAPTED = "adapted"
    LOCAL = "local"


class Review(StrEnum):
    """Who has read it: written in this language, or a translation, checked or not."""

    WRITTEN = "written"
    UNREVIEWED = "unreviewed"
    REVIEWED = "reviewed"


@dataclass(frozen=True)
class Text:
    """One text in one language.  `digest` is of title and body."""

    id: str
    language: str
    title: str
    kind: TextKind
    source: str
    licence: str
    origin: Origin
    review: Review
    blocks: tuple[Prose, ...]
    digest: str
    translated_from: str | None = None
    own: bool = False


@dataclass(frozen=True)
class Found:
    """A text and whether it is the one that was asked for."""

    text: Text
    asked: str
    stale: bool = False

    @property
    def fallback(self) -> bool:
        """True when the asked language is missing and another one is shown."""
        return self.text.language != self.asked


@dataclass(frozen=True)
class Shelf:
    """All texts: id -> language -> text."""

    texts: Mapping[str, Mapping[str, Text]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Iterable[Text]) -> Shelf:
        """A shelf of these texts; of two with one id and language the later one stands."""
        shelf: dict[str, dict[str, Text]] = {}
        for text in texts:
            shelf.setdefault(text.id, {})[text.language] = text
        return cls(shelf)

    def languages(self) -> tuple[str, ...]:
        """Every language some text has, most texts first."""
        tally: dict[str, int] = {}
        for versions in self.texts.values():
            for tag in versions:
                tally[tag] = tally.get(tag, 0) + 1
        return tuple(sorted(tally, key=lambda tag: (-tally[tag], tag)))

    def find(self, text_id: str, tag: str) -> Found:
        """The text in that language, else in its base language, English, or any.

        Raises UnknownName when no text has this id.
        """
        versions = self.texts.get(text_id)
        if not versions:
            raise UnknownName(kind="text", name=text_id, nearest=nearest(text_id, self.texts))
        for candidate in (tag, tag.split("-")[0], "en", *sorted(versions)):
            if candidate in versions:
                return Found(versions[candidate], tag, self.is_stale(versions[candidate]))
        raise AssertionError("a text has at least one language")

    def is_stale(self, text: Text) -> bool:
        """Whether the source text has changed since this translation was made."""
        if text.translated_from is None:
            return False
        sources = self.texts.get(text.id, {}).values()
        return all(source.digest != text.translated_from for source in sources)


def reading_seconds(blocks: Iterable[Prose], tag: str) -> int:
    """How long reading these blocks aloud takes, by words (characters for Chinese, Japanese)."""
    words = " ".join(plain(block) for block in spoken(blocks))
    speed = language(tag)
    if speed.characters_a_minute:
        letters = sum(character.isalnum() for character in words)
        return round(letters * 60 / speed.characters_a_minute)
    return round(len(words.split()) * 60 / speed.words_a_minute)
