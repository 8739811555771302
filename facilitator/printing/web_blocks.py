"""Each kind of block as HTML, with its text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from io import BytesIO
from typing import assert_never

from facilitator.core.handout import (
    Align,
    Block,
    Code,
    Grid,
    Listed,
    Quote,
    Sign,
    SmallPrint,
    Table,
    Ticks,
    TimedRow,
    WriteLine,
    as_listed,
)
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Rule, Spans
from facilitator.printing.characters import printable
from facilitator.printing.codes import qr_code
from facilitator.printing.line_breaking import in_order

_ISOLATED = re.compile("\u2066([^\u2066-\u2069]*)\u2069")
_BETWEEN = " · "
_ALIGNED = {
    Align.START: "",
    Align.MIDDLE: ' style="text-align:center"',
    Align.RIGHT: ' style="text-align:right"',
}


@dataclass(frozen=True)
class Voice:
    """Texts of one direction."""

    right_to_left: bool = False

    def text(self, text: str) -> str:
        """A text escaped; in right-to-left text numbers and addresses keep their own order."""
        if not self.right_to_left:
            return escaped(text)
        return _ISOLATED.sub(_isolated, escape(in_order(printable(text), True)))

    def spans(self, spans: Spans) -> str:
        """Spans with their emphasis, their line ends kept."""
        parts = (
            f"<strong>{self.text(span.text)}</strong>" if span.strong else self.text(span.text)
            for span in spans
        )
        return "".join(parts).strip(" \n").replace("\n", "<br>")


def escaped(text: str) -> str:
    """What paper shows of a text, with nothing in it that HTML could take for its own."""
    return escape(printable(text))


def block_lines(block: Block, voice: Voice) -> Iterator[str]:
    """One block."""
    match block:
        case Heading():
            level = 2 if block.level == 1 else 3
            yield f"<h{level}>{voice.spans(block.spans)}</h{level}>"
        case Paragraph():
            yield f"<p>{voice.spans(block.spans)}</p>"
        case Note():
            yield f'<p role="note">{voice.spans(block.spans)}</p>'
        case Quote():
            yield f"<blockquote><p>{voice.spans(block.spans)}</p></blockquote>"
        case Bullets() | Ticks() | Listed():
            yield from _list(as_listed(block), voice)
        case Rule():
            yield "<hr>"
        case SmallPrint():
            yield f'<p class="small">{voice.text(block.text)}</p>'
        case WriteLine():
            yield f'<p class="line">{voice.text(block.label)} <span>&nbsp;</span></p>'
        case TimedRow():
            yield from timed_rows([block], voice)
        case Table():
            yield from _table(block, voice)
        case Grid():
            yield from _grid(block, voice)
        case Code():
            yield from _code(block)
        case _:
            assert_never(block)


def timed_rows(rows: Sequence[Block], voice: Voice) -> Iterator[str]:
    """Rows of a run sheet that follow one another, as one list."""
    yield '<ol class="steps">'
    for row in rows:
        if isinstance(row, TimedRow):
            details = voice.text(_BETWEEN.join(row.details))
            told = f"<strong>{voice.text(row.time)}</strong> {voice.text(row.title)}"
            kept = ' class="kept"' if row.protected else ""
            yield f"<li{kept}>{told}{f'<br>{details}' if details else ''}</li>"
    yield "</ol>"


def _list(block: Listed, voice: Voice) -> Iterator[str]:
    """A list; lists inside an item stand in its element."""
    start = f' start="{block.first}"' if block.first != 1 else ""
    opening = {Sign.DOT: "ul", Sign.NUMBER: f"ol{start}", Sign.BOX: 'ul class="ticks"'}[block.sign]
    box = "\u2610 " if block.sign is Sign.BOX else ""
    yield f"<{opening}>"
    for item in block.items:
        told = "\n".join(
            "\n".join(_list(part, voice)) if isinstance(part, Listed) else voice.spans(part)
            for part in item
        )
        yield f"<li>{box}{told}</li>"
    yield f"</{opening[:2]}>"


def _table(table: Table, voice: Voice) -> Iterator[str]:
    width = max((len(row) for row in table.rows), default=0)
    if not width:
        return
    rows = [[voice.spans(spans) for spans in row] + [""] * (width - len(row)) for row in table.rows]
    heads = rows[:1] if table.header else []
    aligned = [_ALIGNED[table.align(place)] for place in range(width)]
    yield from _rows("<table>", heads, rows[len(heads) :], aligned)


def _grid(grid: Grid, voice: Voice) -> Iterator[str]:
    heads = [[voice.text(heading) for heading in grid.headings]] if any(grid.headings) else []
    empty = [""] * (len(grid.headings) - 1)
    rows = [[voice.text(label), *empty] for label in grid.first_cells]
    yield from _rows('<table class="grid">', heads, rows)


def _rows(
    opening: str,
    heads: Sequence[Sequence[str]],
    rows: Sequence[Sequence[str]],
    aligned: Sequence[str] = (),
) -> Iterator[str]:
    yield opening
    for head in heads:
        cells = _cells("th", head, aligned, ' scope="col"')
        yield f"<thead><tr>{cells}</tr></thead>"
    yield "<tbody>"
    yield from (f"<tr>{_cells('td', row, aligned)}</tr>" for row in rows)
    yield "</tbody>"
    yield "</table>"


def _cells(name: str, cells: Sequence[str], aligned: Sequence[str], facts: str = "") -> str:
    """The cells of a row; where they stand is said where it is not the start."""
    return "".join(
        f"<{name}{facts}{align}>{cell}</{name}>"
        for cell, align in zip(cells, aligned or [""] * len(cells), strict=True)
    )


def _code(code: Code) -> Iterator[str]:
    """The code as a drawing that is part of the page, and its content below."""
    target = BytesIO()
    made = qr_code(code.content)
    made.save(
        target, kind="svg", xmldecl=False, svgns=False, omitsize=True, svgclass=None, lineclass=None
    )
    drawn = target.getvalue().decode("utf-8").strip()
    named = drawn.replace("<svg ", f'<svg role="img" aria-label="{escaped(code.alternative)}" ', 1)
    yield f"<figure>{named}<figcaption>{escaped(code.content)}</figcaption></figure>"


def _isolated(match: re.Match[str]) -> str:
    """A number or address as an element of its own direction, with the spaces it had."""
    inside = match.group(1).replace("\u2060", "").replace("\u00a0", " ")
    return f'<bdi dir="ltr">{inside}</bdi>'
