"""Spans into rows at one style: what every kind of block is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from facilitator.core.handout import Align
from facilitator.core.prose import Spans
from facilitator.printing.columns import Column
from facilitator.printing.even_lines import evened
from facilitator.printing.marks import Bar, Row, Text
from facilitator.printing.paragraphs import Line, Manner, Paragraph
from facilitator.printing.shaping import Setting, Shaper
from facilitator.printing.strips import Strip
from facilitator.printing.structure import Kind
from facilitator.printing.styles import Style
from facilitator.printing.typefaces import BOLD

_A_HAIR = 0.01
_DIGITS = "en"  # the language of numbers on pages in any language
_HYPHEN = "-\u2060"  # on signs no line ends after one
_COUNTED = frozenset({Kind.CELL, Kind.HEADER_CELL, Kind.ITEM_BODY})
_RUNNING = frozenset({Kind.PARAGRAPH, Kind.NOTE, Kind.ITEM_BODY})


class Lettering:
    """Sets spans at one style with one shaper."""

    def __init__(self, shaper: Shaper, style: Style) -> None:
        self._shaper, self.style = shaper, style
        self._made: dict[tuple[Spans, str, float, bool], Paragraph] = {}
        self.cut_words = 0  # paragraphs with a word that is wider than its column

    def paragraph(
        self, spans: Spans, tag: str, size: float = 1.0, *, running: bool = False
    ) -> Paragraph:
        """A paragraph at `size` times the body size, never below the floor.

        Only `running` text is divided and justified.
        """
        points, style = self.style.points(size), self.style
        key = spans, tag, points, running
        if key not in self._made:
            self._shaper.go_on()
            divides, evenly = running and style.hyphenate, running and style.justified
            manner = Manner(tag, points, spacing=style.spacing, hyphenate=divides, justified=evenly)
            self._made[key] = Paragraph(spans, manner, self._shaper)
        return self._made[key]

    def digits(self, text: str, size: float) -> tuple[Strip, float]:
        """Latin digits and signs on one line, as page numbers are, and their width in points.

        There is nothing in them to divide or to turn.
        """
        words = self._shaper.segments(Setting(_DIGITS))[text].words
        points = self.style.points(size)
        return Strip(words, points), sum(word.width for word in words) * points / 1000

    def width(self, spans: Spans, tag: str) -> float:
        """Natural width of body text, in points."""
        return self.paragraph(spans, tag).natural_width()

    def rows(
        self,
        spans: Spans,
        column: Column,
        size: float = 1.0,
        gap: float = 1.0,
        keep: bool = False,
        even: bool = False,
        align: Align = Align.START,
    ) -> tuple[Row, ...]:
        """A paragraph as rows; neither a first or last line nor a strong beginning stands alone.

        `gap` is in parts of the style’s; `keep` binds the last row to the next block.
        `even` lines are about as long as each other, as in titles.  Where a style
        is centred, what would stand at the start does not.
        """
        self._shaper.go_on()
        centred = self.style.centred and align is Align.START
        before = (Align.MIDDLE if centred else align).before(column.right_to_left)
        if self.style.centred:
            spans = tuple(replace(span, text=span.text.replace("-", _HYPHEN)) for span in spans)
        running = size == 1.0 and column.node.kind in _RUNNING and not even
        made = self.paragraph(spans, column.tag, size, running=running)
        self.cut_words += made.widest_unit() > column.width + _A_HAIR
        if even or self.style.even:
            lines, width = evened(made, column)
            free = column.width - width
            column = column.without_start(free * before).without_end(free * (1 - before))
        else:
            lines = made.lines(column.width)
        last, first, whole = len(lines) - 1, _run_in(spans, lines), self.style.whole
        return tuple(
            Row(
                line.above,
                line.below,
                self._marks(line, column, before),
                0 if number else self.style.gap * gap,
                keep if number == last else whole or number <= first or number == last - 1,
            )
            for number, line in enumerate(lines)
        )

    def _marks(self, line: Line, column: Column, before: float) -> tuple[Text, ...]:
        """The words of a line; without any only what must be counted, such as an empty cell."""
        if not line.words and column.node.kind not in _COUNTED:
            return ()
        aside = (column.width - line.width) * before
        x = column.x - aside if column.right_to_left else column.x + aside
        return (Text(line.words, x, line.above, column.node),)


def _run_in(spans: Spans, lines: Sequence[Line]) -> int:
    """How many lines a strong beginning fills: alone it would be a heading without its text."""
    if not spans or not spans[0].strong or all(span.strong for span in spans):
        return 0
    return sum(1 for _line in takewhile(_all_strong, lines))


def _all_strong(line: Line) -> bool:
    words = (word for word in line.words.words if not word.space)
    return all(run.face.weight >= BOLD for word in words for run in word.runs)


def bold(spans: Spans) -> Spans:
    """The same words, all strong."""
    return tuple(replace(span, strong=True) for span in spans)


def with_bar(row: Row, column: Column, inset: float, thickness: float) -> Row:
    """The row with an upright line near the start side."""
    x = column.x + column.width - inset if column.right_to_left else column.x + inset
    return row._replace(bars=(*row.bars, Bar(x, thickness)))


def held(rows: Sequence[Row], keep: bool = False) -> tuple[Row, ...]:
    """Rows that stay together, the last one bound to what follows when `keep` is set."""
    return tuple(
        row.bound(keep if number == len(rows) else True) for number, row in enumerate(rows, start=1)
    )
