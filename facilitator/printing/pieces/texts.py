"""Any text of the library by its id, and any loose text: a card, a handout, a page."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.core.handout import Block, Part
from facilitator.core.loose_text import LooseText
from facilitator.core.pieces import HELP_CARD
from facilitator.core.prose import Note
from facilitator.core.reading import Found, Review, TextKind
from facilitator.printing.pieces.local_numbers import number_lines
from facilitator.printing.pieces.materials import Materials, Words
from facilitator.printing.pieces.small_print import Provenance, small_print


def text_parts(text_id: str, languages: Sequence[str], materials: Materials) -> tuple[Part, ...]:
    """The text in each language, once; raises UnknownName when there is no such text.

    Notes to the leader are printed with the leader's own texts alone.
    """
    found: dict[str, list[Found]] = {}
    for tag in languages:
        asked = materials.shelf.find(text_id, tag)
        found.setdefault(asked.text.language, []).append(asked)
    return tuple(_part(versions, materials) for versions in found.values())


def loose_parts(files: Sequence[LooseText], words: Words) -> tuple[Part, ...]:
    """Files as parts: one text in several languages, or several texts in one language."""
    one_text = len({text.language for text in files}) == len(files)
    return tuple(
        _loose(text, words, "file" if one_text else f"file-{number}")
        for number, text in enumerate(files)
    )


def _part(versions: Sequence[Found], materials: Materials) -> Part:
    found = versions[0]
    text = found.text
    _ = materials.words(text.language)
    blocks: list[Block] = [
        block
        for block in text.blocks
        if text.kind is TextKind.SCRIPT or not isinstance(block, Note)
    ]
    if text.id == HELP_CARD:
        blocks = [*number_lines(materials.group, _), *blocks]
    told = Provenance(
        text.source,
        text.licence,
        text.review is Review.UNREVIEWED,
        found.stale,
        tuple(version.asked for version in versions if version.fallback),
    )
    line = small_print(text.language, told, _)
    return Part(text.language, text.title, (*blocks, line), text.id)


def _loose(text: LooseText, words: Words, name: str) -> Part:
    unreviewed = text.review is Review.UNREVIEWED
    told = Provenance(text.source, text.licence, unreviewed)
    line = small_print(text.language, told, words(text.language))
    return Part(text.language, text.title, (*text.blocks, line), name)
