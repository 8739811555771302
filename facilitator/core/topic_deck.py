"""Topic prompts that do not come back until the deck is through.

The deck remembers ids of prompts and nothing about evenings or people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from random import Random


class Weight(StrEnum):
    """How much a prompt asks of a person."""

    LIGHT = "light"
    MEDIUM = "medium"
    HEAVY = "heavy"


@dataclass(frozen=True)
class Prompt:
    """One question to a room; `words` by language; the id is "theme/prompt"."""

    id: str
    weight: Weight
    words: Mapping[str, str]

    def in_language(self, tag: str) -> str:
        """The words in that language, else in English, else in any."""
        return self.words.get(tag) or self.words.get("en") or next(iter(self.words.values()))


@dataclass(frozen=True)
class Theme:
    """A folder of prompts; `unreviewed` lists the languages no native speaker has read it in."""

    id: str
    titles: Mapping[str, str]
    prompts: tuple[Prompt, ...]
    source: str = ""
    licence: str = ""
    unreviewed: tuple[str, ...] = ()


@dataclass(frozen=True)
class DeckMemory:
    """What the group has had since the deck was last full; `pinned` comes next."""

    used: frozenset[str] = frozenset()
    pinned: str | None = None


@dataclass(frozen=True)
class TopicDeck:
    """The prompts of an evening and the group's memory of them."""

    prompts: tuple[Prompt, ...]
    memory: DeckMemory = field(default_factory=DeckMemory)

    @classmethod
    def of(
        cls, themes: Iterable[Theme], memory: DeckMemory, *, leave_out_heavy: bool = False
    ) -> TopicDeck:
        """The deck of these themes; heavy prompts can be left out, but for the pinned one."""
        prompts = (prompt for theme in themes for prompt in theme.prompts)
        return cls(
            tuple(
                p
                for p in prompts
                if not (leave_out_heavy and p.weight is Weight.HEAVY) or p.id == memory.pinned
            ),
            memory,
        )

    def waiting(self, skipped: frozenset[str] = frozenset()) -> tuple[Prompt, ...]:
        """The prompts that may come now: unused, and not put aside tonight.

        When all have been used the whole deck is waiting again; when all
        that wait were put aside, they come back, so that there is always one.
        """
        unused = tuple(p for p in self.prompts if p.id not in self.memory.used)
        fresh = unused or self.prompts
        return tuple(p for p in fresh if p.id not in skipped) or fresh

    def draw(self, chance: Random, skipped: frozenset[str] = frozenset()) -> Prompt | None:
        """The pinned prompt, else one by chance; None when the deck has no prompts."""
        waiting = self.waiting(skipped)
        for prompt in self.prompts:
            if prompt.id == self.memory.pinned and prompt.id not in skipped:
                return prompt
        return chance.choice(waiting) if waiting else None

    def after(self, prompt_id: str) -> DeckMemory:
        """The memory once this prompt has been used."""
        everything = frozenset(p.id for p in self.prompts)
        used = self.memory.used
        if everything <= used:
            used = used - everything
        pinned = None if self.memory.pinned == prompt_id else self.memory.pinned
        return replace(self.memory, used=used | {prompt_id}, pinned=pinned)
