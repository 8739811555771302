"""Markdown -> blocks: the small part of Markdown that a voice, a screen and paper all have.

What stands outside that part is kept as words and told as a fault, never
lost.  A note to the leader stays a note whatever it is wrapped in, because
what is not a note may be shown to the room.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from facilitator.core.prose import (
    Bullets,
    Heading,
    Note,
    Paragraph,
    Prose,
    Rule,
    Span,
    Spans,
    spans_text,
)
from facilitator.library.markdown_faults import (
    HEADING_LEVEL,
    HIDDEN,
    ITEM_PARAGRAPHS,
    LIST_START,
    NESTED_LIST,
    NESTED_NOTE,
    NOTE_HOLDS,
    TOO_NESTED,
    Fault,
    leftover_markup,
)

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# a mark of direction at the beginning of a line would hide that “>” begins a note
HIDDEN_BEFORE_SIGN = re.compile(
    rf"^([ \t]*)[{HIDDEN}][{HIDDEN} \t]*(?=[>#*+-]|\d+[.)])", re.MULTILINE
)
DEEPEST = 20  # levels; the parser leaves out what lies deeper


@dataclass(frozen=True)
class Placed:
    """A block and the line it begins on, from 1."""

    line: int
    block: Prose


@dataclass(frozen=True)
class Body:
    """What a text says, and what in it could not be taken as it stands."""

    placed: tuple[Placed, ...]
    faults: tuple[Fault, ...]

    @property
    def blocks(self) -> tuple[Prose, ...]:
        """The blocks without their lines."""
        return tuple(placed.block for placed in self.placed)


def body_of(markdown: str) -> Body:
    """The blocks of some Markdown; soft line ends become spaces, hard ones stay."""
    walk = _Walk()
    for token in _parser().parse(HIDDEN_BEFORE_SIGN.sub(r"\1", markdown)):
        walk.meet(token)
    return Body(tuple(walk.placed), tuple(walk.faults))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # imported late: no text is read before the first paint

    parser = MarkdownIt("zero", {"html": False, "maxNesting": DEEPEST})
    return parser.enable(
        ["paragraph", "heading", "list", "blockquote", "hr", "emphasis", "newline", "escape"]
    )


@dataclass
class _Walk:
    """Goes through the parser’s flat tokens once; `items` are those of the open list."""

    placed: list[Placed] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    quotes: int = 0
    lists: int = 0
    numbered: bool = False
    list_line: int = 1
    heading: int = 0
    items: list[list[Spans]] = field(default_factory=list)
    line: int = 1

    def meet(self, token: Token) -> None:
        """Take one token in."""
        if token.map:
            self.line = token.map[0] + 1
        match token.type:
            case "inline":
                self._words(token)
            case "heading_open":
                self._open_heading(int(token.tag[1:]))
            case "heading_close":
                self.heading = 0
            case "blockquote_open":
                self._open_note(token)
            case "blockquote_close":
                self.quotes -= 1
            case "bullet_list_open" | "ordered_list_open":
                self._open_list(token)
            case "bullet_list_close" | "ordered_list_close":
                self._close_list()
            case "list_item_open":
                self.items.append([])
            case "hr" if not self.lists and not self.quotes:
                self._place(self.line, Rule())

    def _place(self, line: int, block: Prose) -> None:
        self.placed.append(Placed(line, block))

    def _fault(self, template: str) -> None:
        self.faults.append(Fault(self.line, template))

    def _open_heading(self, level: int) -> None:
        self.heading = level
        if self.quotes:
            self._fault(NOTE_HOLDS)
        elif level not in (2, 3) or self.lists:
            self._fault(HEADING_LEVEL)

    def _open_note(self, token: Token) -> None:
        if self.quotes + self.lists == 1:
            self._fault(NESTED_NOTE)
        self._tell_depth(token)
        self.quotes += 1

    def _open_list(self, token: Token) -> None:
        if self.quotes:
            self._fault(NOTE_HOLDS)
        elif self.lists == 1:
            self._fault(NESTED_LIST)
        elif not self.lists:
            self.numbered, self.list_line = token.tag == "ol", self.line
            if token.attrGet("start") is not None:
                self._fault(LIST_START)
        self._tell_depth(token)
        self.lists += 1

    def _tell_depth(self, token: Token) -> None:
        if token.level >= DEEPEST - 2:
            self._fault(TOO_NESTED)

    def _close_list(self) -> None:
        self.lists -= 1
        if self.lists:
            return
        items = tuple(_joined(parts) for parts in self.items if parts)
        if items:
            self._place(self.list_line, Bullets(items, self.numbered))
        self.items = []

    def _words(self, token: Token) -> None:
        spans = spans_of(token.children or ())
        self.faults += leftover_markup(token.content, spans_text(spans), self.line)
        if not spans:
            return
        if self.quotes:
            self._place(self.line, Note(spans))
        elif self.lists:
            if self.items[-1]:
                self._fault(ITEM_PARAGRAPHS)
            self.items[-1].append(spans)
        elif self.heading:
            self._place(self.line, Heading(spans, 1 if self.heading <= 2 else 2))
        else:
            self._place(self.line, Paragraph(spans))


def spans_of(tokens: Sequence[Token]) -> Spans:
    """The words of a paragraph; emphasis of any sort is weight."""
    pieces: list[tuple[str, bool]] = []
    weight, soft = 0, False
    for token in tokens:
        match token.type:
            case "strong_open" | "em_open":
                weight += 1
            case "strong_close" | "em_close":
                weight -= 1
            case "softbreak":
                soft = True
            case "hardbreak":
                pieces.append(("\n", weight > 0))
            case _ if token.content:
                before = pieces[-1][0] if pieces else ""
                gap = " " if soft and is_spaced(before[-1:], token.content[:1]) else ""
                soft = False
                pieces.append((gap + token.content, weight > 0))
    return merged(pieces)


def merged(pieces: Sequence[tuple[str, bool]]) -> Spans:
    """Neighbours of one weight as one span, without space at either end."""
    spans: list[Span] = []
    for text, strong in pieces:
        if spans and spans[-1].strong == strong:
            spans[-1] = Span(spans[-1].text + text, strong)
        else:
            spans.append(Span(text, strong))
    while spans and not spans[0].text.strip():
        del spans[0]
    while spans and not spans[-1].text.strip():
        del spans[-1]
    if spans:
        spans[0] = Span(spans[0].text.lstrip(), spans[0].strong)
        spans[-1] = Span(spans[-1].text.rstrip(), spans[-1].strong)
    return tuple(spans)


def _joined(parts: Sequence[Spans]) -> Spans:
    """Several paragraphs of one list item on lines of their own."""
    pieces: list[tuple[str, bool]] = []
    for part in parts:
        pieces += [("\n", False)] if pieces else []
        pieces += [(span.text, span.strong) for span in part]
    return merged(pieces)


def is_spaced(before: str, after: str) -> bool:
    """Whether a line end between these characters is a space: not inside Chinese or Japanese."""
    return not (_is_wide(before) and _is_wide(after))


def _is_wide(character: str) -> bool:
    if not character or "\u1100" <= character <= "\u11ff" or "\uac00" <= character <= "\ud7a3":
        return False  # Korean puts spaces between words
    return unicodedata.east_asian_width(character) in ("W", "F")
