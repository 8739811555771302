"""A Markdown file from anywhere -> a text that can be printed; its head is optional.

A head between two lines of +++ (as our texts have it) or of --- (as other
programs write it) may say title, source, licence and review.  Without one the
title is the heading the text begins with.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from facilitator.core.errors import N_, TextFileProblem
from facilitator.core.handout import Block
from facilitator.core.loose_text import LooseText
from facilitator.core.prose import Heading, spans_text
from facilitator.core.reading import Review
from facilitator.library.careful_files import text_of
from facilitator.library.faults import text_fault
from facilitator.library.head_keys import LONGEST
from facilitator.library.headed_files import FENCE, HEAD_LIMIT
from facilitator.library.loose_blocks import TooNested, loose_blocks, with_levels
from facilitator.library.markdown_faults import TOO_NESTED
from facilitator.library.toml_tables import table_of

LOOSE_LIMIT = 2_000_000  # bytes; a book of three hundred pages has fewer
OTHER_FENCE = "---"
NO_WORDS = N_("{file} has no words to print. Write some, or choose another file.")


def read_loose(file: Path, language: str) -> LooseText:
    """The text of a file, taken to be in that language.

    Raises TextFileProblem when it cannot be read, is too big, is not UTF-8,
    has a head that is no TOML, lists in lists without end, or no words.
    """
    text = text_of(file, LOOSE_LIMIT, TextFileProblem)
    head, body = _taken_apart(text, file)
    above = text.count("\n") - body.count("\n")
    try:
        blocks = loose_blocks(body)
    except TooNested as problem:
        raise text_fault(TOO_NESTED, file, above + problem.line) from None
    if not blocks:
        raise text_fault(NO_WORDS, file, 1)
    title, blocks = _titled(head.get("title", ""), blocks)
    review = next((each for each in Review if each.value == head.get("review")), None)
    return LooseText(
        language,
        title,
        with_levels(blocks),
        head.get("source", ""),
        head.get("licence", ""),
        review,
    )


def _titled(title: str, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The title, and the blocks below it: a text that begins with its title says it once."""
    first = blocks[0]
    if not isinstance(first, Heading):
        return title, blocks
    heading = " ".join(spans_text(first.spans).split())
    if title and title != heading:
        return title, blocks
    return heading[:LONGEST], blocks[1:]


def _taken_apart(text: str, file: Path) -> tuple[Mapping[str, str], str]:
    """The head, empty when there is none, and the body."""
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence not in (FENCE, OTHER_FENCE):
        return {}, text
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == fence), 0)
    inside = lines[1:end]
    if not end or len("\n".join(inside)) > HEAD_LIMIT:
        return {}, text
    if fence == FENCE:
        head = table_of("\n".join(inside) + "\n", file, TextFileProblem, above=1)
        words = {key: value for key, value in head.items() if isinstance(value, str)}
    elif all(_is_key_line(line) for line in inside):
        words = _key_lines(inside)
    else:
        return {}, text  # two rules with words between them
    kept = {key: " ".join(value.split())[:LONGEST] for key, value in words.items()}
    return kept, "\n".join(lines[end + 1 :])


def _is_key_line(line: str) -> bool:
    key = line.partition(":")[0]
    return (
        not line.strip() or line.startswith((" ", "-", "#")) or (":" in line and key.strip() == key)
    )


def _key_lines(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in lines:
        key, colon, value = line.partition(":")
        if colon and not line.startswith((" ", "-", "#")):
            found[key.strip().lower()] = value.strip().strip("\"'")
    return found
