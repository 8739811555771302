"""Words on a page: the few shapes a text is made of, whoever shows or prints it.

A text is a tuple of blocks.  There is no nesting and no markup in the
strings; emphasis is weight, because most scripts have no italic.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never


@dataclass(frozen=True)
class Span:
    """A stretch of characters of one weight."""

    text: str
    strong: bool = False


Spans = tuple[Span, ...]


@dataclass(frozen=True)
class Heading:
    """A heading inside a text; level 1 is below the text's own title."""

    spans: Spans
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph that is read aloud."""

    spans: Spans


@dataclass(frozen=True)
class Bullets:
    """A list; `numbered` lists show 1, 2, 3."""

    items: tuple[Spans, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Note:
    """A note to the leader: never read aloud, never on the room display."""

    spans: Spans


@dataclass(frozen=True)
class Rule:
    """A thin line between two parts."""


Prose = Heading | Paragraph | Bullets | Note | Rule


def spans_text(spans: Spans) -> str:
    """The characters of some spans, without weight."""
    return "".join(span.text for span in spans)


def plain(block: Prose) -> str:
    """A block as plain text; list items on lines of their own."""
    match block:
        case Heading() | Paragraph() | Note():
            return spans_text(block.spans)
        case Bullets():
            return "\n".join(spans_text(item) for item in block.items)
        case Rule():
            return ""
        case _:
            assert_never(block)


def spoken(blocks: Iterable[Prose]) -> tuple[Prose, ...]:
    """The blocks a voice reads and a room may see: everything but notes and rules."""
    return tuple(block for block in blocks if not isinstance(block, Note | Rule))
