"""A page about a meeting, in one language: everything that a page may hold."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle

from facilitator.core.handout import Block, Part, Table
from facilitator.core.prose import Bullets, Heading, Paragraph, Span, Spans

BULLET = "•"


@dataclass(frozen=True)
class SamplePage:
    """Words of ours in one language; `*` begins and ends bold words.

    `place` has a telephone number, brackets in brackets, a mail address and an
    address with Latin letters and digits; `long` a long word and a web address.
    """

    title: str
    welcome: str
    bring: tuple[str, ...]
    order: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    place: str
    long: str

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The page in the order in which it is read."""
        return (
            Heading(marked(self.title)),
            Paragraph(marked(self.welcome)),
            Bullets(tuple(map(marked, self.bring))),
            Bullets(tuple(map(marked, self.order)), numbered=True),
            Table(tuple(tuple(map(marked, row)) for row in self.table)),
            Paragraph(marked(self.place)),
            Paragraph(marked(self.long)),
        )

    @property
    def lines(self) -> tuple[str, ...]:
        """Every line of text as it is read, with the signs before the items of lists."""
        raw = (
            self.title,
            self.welcome,
            *(f"{BULLET} {item}" for item in self.bring),
            *(f"{number}. {item}" for number, item in enumerate(self.order, start=1)),
            *(" ".join(row) for row in self.table),
            self.place,
            self.long,
        )
        return tuple(line.replace("*", "") for line in raw)

    def part(self, tag: str) -> Part:
        """The page as part of a handout."""
        return Part(tag, "", self.blocks)


def marked(text: str) -> Spans:
    """Spans of a text with `*` around its bold words."""
    weights = cycle((False, True))
    return tuple(Span(t, strong) for t, strong in zip(text.split("*"), weights, strict=False) if t)
