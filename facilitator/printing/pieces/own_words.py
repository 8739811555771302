"""Pieces whose words are the program's own: from the catalogue of each language.

A language whose catalogue lacks one of the words gets the whole piece in
English, and the small print says so: no page is half translated.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from facilitator.core.handout import Block, Part
from facilitator.core.pieces import REVIEWED
from facilitator.language.catalogues import ENGLISH, Catalogue
from facilitator.printing.pieces.materials import Words
from facilitator.printing.pieces.small_print import Provenance, small_print

SOURCE, LICENCE = "Facilitator", "MIT"
Build = Callable[[Catalogue], Part]
"""build(catalogue) gives the part in that language; its `language` is filled in here."""


@dataclass(frozen=True)
class Signed:
    """Whether a piece says where its words come from: a sign of two words does not."""

    source: str = SOURCE
    licence: str = LICENCE
    brief: bool = False


UNSIGNED, SIGNED, SIGNED_CARD = Signed("", "", brief=True), Signed(), Signed(brief=True)


def own_parts(
    languages: Sequence[str], words: Words, build: Build, signed: Signed = UNSIGNED
) -> tuple[Part, ...]:
    """The piece in each language that can say it, each once."""
    made: dict[str, tuple[Part, list[str]]] = {}
    for tag in languages:
        part, shown = _in_language(tag, words, build)
        _part, missing = made.setdefault(shown, (part, []))
        if shown != tag:
            missing.append(tag)
    return tuple(
        _with_small_print(part, shown, tuple(missing), words, signed)
        for shown, (part, missing) in made.items()
    )


def all_in_turn(*pieces: Sequence[Part]) -> tuple[Part, ...]:
    """The parts of several small pieces, one piece after the other."""
    return tuple(part for piece in pieces for part in piece)


def _in_language(tag: str, words: Words, build: Build) -> tuple[Part, str]:
    """The part and the language it is in; a region may be said in its language."""
    catalogue = words(tag)
    watched = _Watched(catalogue)
    part = build(watched)
    of_it = catalogue.tag.split("-")[0] == tag.split("-")[0]
    if of_it and not watched.missed:
        return replace(part, language=tag), tag
    return replace(build(ENGLISH), language="en"), "en"


def _with_small_print(
    part: Part, shown: str, missing: tuple[str, ...], words: Words, signed: Signed
) -> Part:
    unreviewed = shown.split("-")[0] not in REVIEWED
    told = Provenance(
        signed.source, signed.licence, unreviewed, missing=missing, brief=signed.brief
    )
    if not (signed.source or unreviewed or missing):
        return part
    line: Block = small_print(shown, told, words(shown))
    return replace(part, blocks=(*part.blocks, line))


class _Watched(Catalogue):
    """A catalogue that notices what it could not say."""

    def __init__(self, catalogue: Catalogue) -> None:
        super().__init__(catalogue.tag)
        self._catalogue = catalogue
        self.missed = False

    def __call__(self, msgid: str) -> str:
        self._notice(msgid)
        return self._catalogue(msgid)

    def plural(self, one: str, many: str, n: int) -> str:
        self._notice(one)
        return self._catalogue.plural(one, many, n)

    def translated(self, msgid: str) -> bool:
        return self._catalogue.translated(msgid)

    def _notice(self, msgid: str) -> None:
        english = self._catalogue.tag == "en"
        if msgid and not english and not self._catalogue.translated(msgid):
            self.missed = True
