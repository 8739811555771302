"""Handouts for tests, as short as can be."""

from __future__ import annotations

from facilitator.core.handout import Block, Handout, Part, TimedRow
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Rule, Span, Spans


def spans(*texts: str) -> Spans:
    """Spans of these texts; one that begins with `*` is strong."""
    return tuple(Span(t.removeprefix("*"), t.startswith("*")) for t in texts)


def said(text: str) -> Paragraph:
    return Paragraph(spans(text))


def sheet(tag: str, *blocks: Block, title: str = "") -> Handout:
    """A handout that flows, of one part."""
    return Handout("sheet", "Sheet", (Part(tag, title, blocks),))


def every_prose(text: str) -> tuple[Block, ...]:
    """The text as every block of prose."""
    return (
        Heading(spans(text)),
        said(text),
        Bullets((spans(text), spans("*" + text))),
        Bullets((spans(text),), numbered=True),
        Note(spans(text)),
        Rule(),
    )


def timed(number: int, words: str = "A step") -> TimedRow:
    return TimedRow(f"7:{number:02}", f"{words} {number}", ("2 minutes", "read by one person"))
