"""Our blocks into a Qt document: by cursor and format, so that text stays text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Prose, Rule, Spans
from facilitator.ui.style import strengthen
from facilitator.ui.theme import Palette

LINE_HEIGHT = 1.5  # of the size; typefaces of other scripts name very tall lines of their own


def write_blocks(
    document: QTextDocument, blocks: Sequence[Prose], font: QFont, colours: Palette, mirrored: bool
) -> None:
    """Fill the document with these blocks; notes are smaller and muted."""
    document.clear()
    document.setDefaultFont(font)
    writer = _Writer(QTextCursor(document), font, colours, mirrored)
    for place, block in enumerate(blocks):
        writer.write(block, first=place == 0)


class _Writer:
    """Writes one block after another."""

    def __init__(self, cursor: QTextCursor, font: QFont, colours: Palette, mirrored: bool) -> None:
        self._cursor, self._font, self._colours = cursor, font, colours
        self._mirrored = mirrored

    def write(self, block: Prose, *, first: bool) -> None:
        match block:
            case Heading():
                self._line(block.spans, first, above=0.8, factor=1.1, strong=True)
            case Paragraph():
                self._line(block.spans, first, above=0.55)
            case Note():
                self._line(block.spans, first, above=0.55, factor=0.75, muted=True)
            case Bullets():
                for number, item in enumerate(block.items, 1):
                    sign = f"{number}. " if block.numbered else "• "
                    self._line(item, first and number == 1, above=0.35, sign=sign)
            case Rule():
                self._rule(first)
            case _:
                assert_never(block)

    def _line(
        self,
        spans: Spans,
        first: bool,
        *,
        above: float,
        factor: float = 1.0,
        strong: bool = False,
        muted: bool = False,
        sign: str = "",
    ) -> None:
        self._begin(first, above, 1 if sign else 0, factor)
        colour = self._colours.muted if muted else self._colours.ink
        if sign:
            self._cursor.insertText(sign, self._shape(factor, False, colour))
        for span in spans:
            self._cursor.insertText(span.text, self._shape(factor, strong or span.strong, colour))

    def _begin(self, first: bool, above: float, indent: int, factor: float = 1.0) -> None:
        shape = QTextBlockFormat()
        shape.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if self._mirrored else Qt.LayoutDirection.LeftToRight
        )
        tall = round(self._font.pixelSize() * factor * LINE_HEIGHT)
        shape.setLineHeight(tall, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        shape.setTopMargin(0 if first else self._font.pixelSize() * above)
        shape.setIndent(indent)
        shape.setTextIndent(-self._font.pixelSize() if indent else 0)
        if first:
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)

    def _rule(self, first: bool) -> None:
        self._begin(first, 0.8, indent=0)
        line = self._shape(0.5, False, self._colours.edge)
        self._cursor.insertText("―――", line)

    def _shape(self, factor: float, strong: bool, colour: str) -> QTextCharFormat:
        font = QFont(self._font)
        font.setPixelSize(max(8, round(self._font.pixelSize() * factor)))
        if strong:
            strengthen(font)
        shape = QTextCharFormat()
        shape.setFont(font)
        shape.setForeground(QColor(colour))
        return shape
