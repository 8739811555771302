"""Any Markdown -> blocks, for texts that nobody wrote for this program.

Unlike a text of the library nothing here is a fault: what our blocks cannot
say is said with what they can.  Code becomes plain lines, a table inside a list
lines of that list, a quotation stays one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from facilitator.core.handout import Align, Block, Listed, Quote, Sign, Table
from facilitator.core.prose import Heading, Paragraph, Rule, Span, Spans, spans_text
from facilitator.library.loose_words import words_of, words_of_html

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

DEEPEST_HEADING = 2
DEEPEST = 100  # levels; a list in a list is two
_NO_BREAK = "\u00a0"
_ALIGNED = {"text-align:center": Align.MIDDLE, "text-align:right": Align.RIGHT}
_BOXES = ("[ ] ", "[x] ", "[X] ")


class TooNested(ValueError):
    """Lists and quotations in one another, deeper than the parser goes; `line` from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def loose_blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks; headings have the levels they were written with (`with_levels`).

    Raises TooNested rather than lose the words that lie deepest.
    """
    tokens = _parser().parse(markdown)
    line = 1
    for token in tokens:
        line = token.map[0] + 1 if token.map else line
        if token.level >= DEEPEST - 1:
            raise TooNested(line)
    return tuple(_Blocks(tokens).all())


def with_levels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Headings counted from the highest that is there, no deeper than our own."""
    levels = sorted({block.level for block in blocks if isinstance(block, Heading)})
    return tuple(
        replace(block, level=min(DEEPEST_HEADING, levels.index(block.level) + 1))
        if isinstance(block, Heading)
        else block
        for block in blocks
    )


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    options = {"html": True, "linkify": False, "maxNesting": DEEPEST}
    return MarkdownIt("commonmark", options).enable("table")


@dataclass
class _List:
    """A list as it is met; `start` is the number of its first item, None for dots."""

    start: int | None
    items: list[list[Spans | Listed]] = field(default_factory=list)


@dataclass
class _Blocks:
    """Goes once through the parser's flat tokens."""

    tokens: Sequence[Token]
    place: int = 0
    quotes: int = 0
    lists: list[_List] = field(default_factory=list)

    def all(self) -> Iterator[Block]:
        """Every block, in order."""
        while self.place < len(self.tokens):
            token = self.tokens[self.place]
            self.place += 1
            yield from self._meet(token)

    def _meet(self, token: Token) -> Iterator[Block]:
        match token.type:
            case "heading_open":
                words = words_of(self._inline())
                if words and not self.lists:
                    yield Heading(words, int(token.tag[1:]))
                else:
                    yield from self._said(words)
            case "inline":
                yield from self._said(words_of(token.children or ()))
            case "fence" | "code_block":
                yield from self._said(_as_written(token.content))
            case "html_block":
                seen = words_of_html(token.content)
                yield from self._said((Span(seen),) if seen else ())
            case "hr" if not self.lists:
                yield Rule()
            case "blockquote_open":
                self.quotes += 1
            case "blockquote_close":
                self.quotes -= 1
            case "bullet_list_open" | "ordered_list_open":
                start = token.attrGet("start")
                numbered = token.type == "ordered_list_open"
                self.lists.append(
                    _List(int(start if start is not None else 1) if numbered else None)
                )
            case "list_item_open":
                self.lists[-1].items.append([])
            case "bullet_list_close" | "ordered_list_close":
                yield from self._end_of_list()
            case "table_open":
                yield from self._table()

    def _inline(self) -> Sequence[Token]:
        token = self.tokens[self.place]
        self.place += 1
        return token.children or ()

    def _said(self, spans: Spans) -> Iterator[Block]:
        """A paragraph, wherever it stands."""
        if not spans:
            return
        if self.lists and self.lists[-1].items:
            self.lists[-1].items[-1].append(spans)
        elif self.quotes:
            yield Quote(spans)
        else:
            yield Paragraph(spans)

    def _end_of_list(self) -> Iterator[Block]:
        ended = self.lists.pop()
        listed = _listed([tuple(_in_lines(item)) for item in ended.items if item], ended.start)
        if self.lists and self.lists[-1].items:
            self.lists[-1].items[-1] += [listed] if listed.items else []
        elif listed.items:
            yield listed

    def _table(self) -> Iterator[Block]:
        rows: list[tuple[Spans, ...]] = []
        cells: list[Spans] = []
        aligned: list[Align] = []
        while (token := self.tokens[self.place]).type != "table_close":
            self.place += 1
            if token.type == "tr_open":
                cells = []
            elif token.type == "th_open":
                aligned.append(_ALIGNED.get(str(token.attrGet("style")), Align.START))
            elif token.type == "inline":
                cells.append(words_of(token.children or ()))
            elif token.type == "tr_close":
                rows.append(tuple(cells))
        self.place += 1
        if self.lists and self.lists[-1].items:
            for row in rows:
                yield from self._said((Span(" | ".join(spans_text(cell) for cell in row)),))
        elif rows:
            yield Table(tuple(rows), aligned=tuple(aligned))


def _listed(items: Sequence[tuple[Spans | Listed, ...]], start: int | None) -> Listed:
    """The list with boxes, numbers or dots before its items."""
    if all(_has_box(item) for item in items):
        return Listed(tuple(map(_without_box, items)), Sign.BOX)
    if start is not None:
        return Listed(tuple(items), Sign.NUMBER, start)
    return Listed(tuple(items))


def _in_lines(parts: Sequence[Spans | Listed]) -> Iterator[Spans | Listed]:
    """Several paragraphs that follow one another in one item on lines of their own."""
    for apart, found in groupby(parts, lambda part: isinstance(part, Listed)):
        if apart:
            yield from found
            continue
        lines: list[Span] = []
        for part in found:
            lines += [Span("\n")] if lines else []
            lines += () if isinstance(part, Listed) else part
        yield tuple(lines)


def _has_box(item: tuple[Spans | Listed, ...]) -> bool:
    words = item[0]
    return not isinstance(words, Listed) and spans_text(words).startswith(_BOXES)


def _without_box(item: tuple[Spans | Listed, ...]) -> tuple[Spans | Listed, ...]:
    words, *others = item
    if isinstance(words, Listed):
        return item
    return ((replace(words[0], text=words[0].text[4:]), *words[1:]), *others)


def _as_written(code: str) -> Spans:
    """Lines of code as lines of text; what stands further in stays further in."""
    lines = []
    for line in code.expandtabs(4).rstrip().split("\n"):
        words = line.lstrip(" ")
        lines.append(_NO_BREAK * (len(line) - len(words)) + words)
    text = "\n".join(lines)
    return (Span(text),) if text.strip() else ()
