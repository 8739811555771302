"""Handouts with every kind of block, for whoever looks at tags."""

from __future__ import annotations

from facilitator.core.handout import (
    Align,
    Block,
    Code,
    Grid,
    Handout,
    Listed,
    Part,
    Quote,
    SmallPrint,
    Table,
    Ticks,
    WriteLine,
)
from facilitator.core.prose import Heading, Paragraph
from tests.printing.samples import SAMPLES
from tests.printing.sheets_of_paper import every_prose, said, spans, timed

TIMES_SAID = 14  # how often `every_block` says its text


def every_block(text: str) -> tuple[Block, ...]:
    """The text in every block there is, some of it beside empty places."""
    return (
        *every_prose(text),
        Heading(spans(text), 2),
        Table(((spans("A"), spans("B")), (spans(text), spans("")), (spans(""),), ())),
        Table(((spans("1"), spans(text)),), header=False, aligned=(Align.RIGHT, Align.MIDDLE)),
        SmallPrint(text),
        WriteLine("Label"),
        timed(1, "word"),
        Ticks((spans(text), spans("y"))),
        Grid(("a", "b"), 3),
        Code("https://example.org", "A square code that leads to example.org", "ex.org"),
        Quote(spans(text)),
        Listed(((spans(text), Listed(((spans(text),),)), spans("z")),)),
    )


def many_languages(*tags: str) -> Handout:
    """A part a language, each with a title and every block."""
    parts = (Part(tag, SAMPLES[tag], every_block(SAMPLES[tag])) for tag in tags)
    return Handout("sheet", "Every block", tuple(parts))


def long_text(paragraphs: int, tag: str = "en") -> Handout:
    """Numbered paragraphs over several pages, each of several lines."""
    blocks: tuple[Paragraph, ...] = tuple(
        said(f"{number}. {SAMPLES[tag]} " * 6) for number in range(paragraphs)
    )
    return Handout("sheet", "Long", (Part(tag, "Long", blocks),))
