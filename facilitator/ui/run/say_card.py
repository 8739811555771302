"""What to say now, as large as fits: the one thing that must be readable at a metre."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QHBoxLayout

from facilitator.core.languages import is_right_to_left
from facilitator.core.prose import Prose
from facilitator.ui.run.picture import Passage, Say
from facilitator.ui.sizes import SPOKEN, UNIT
from facilitator.ui.style import colours_of, scaled
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.paged_text import PagedText, TextColumn
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.prose_writer import write_blocks

LEAST_SPOKEN = 22  # pixels; read at a metre, see the design notes
FACTORS = (SPOKEN, 1.4, 1.25, 1.1, 1.0, 0.9, 0.8)


class SayCard(Card):
    """Shows one page of the words; `show_say` is told how high they may be."""

    def __init__(self) -> None:
        super().__init__(gap=UNIT // 2)
        top = QHBoxLayout()
        self._heading = PlainLabel("", "small")
        self._page = PlainLabel("", "small").one_line()
        top.addWidget(self._heading, 1)
        top.addWidget(self._page)
        self.add(top)
        self._text: PagedText | None = None
        self._shown: tuple[Say | None, float] = (None, 0.0)

    def show_say(self, say: Say | None, width: int, height: int) -> None:
        """Show these words within about that room; without words the card goes."""
        self.setVisible(say is not None)
        if say is None:
            return
        factor = self._fitting(say, width - 7 * UNIT, height)
        self._heading.setText(say.heading)
        self._page.setText(say.page)
        if (say, factor) == self._shown:
            return
        self._shown = (say, factor)
        if self._text is not None:
            self.body.removeWidget(self._text)
            self._text.hide()
            self._text.deleteLater()
        self._text = PagedText(factor)
        self._text.setAccessibleName(say.heading)
        self._text.show_columns([_column(passage) for passage in say.passages])
        for column in self._text.columns:
            column.setAccessibleName(say.heading)
        self.add(self._text, 1)

    def _fitting(self, say: Say, width: int, height: int) -> float:
        """The largest factor at which every language fits, never below 22 pixels."""
        body = self.fontInfo().pixelSize()
        allowed = [factor for factor in FACTORS if body * factor >= LEAST_SPOKEN] or [FACTORS[0]]
        each = width // max(1, len(say.passages)) - 2 * UNIT
        for factor in allowed:
            if all(
                self._height(p.blocks, p.language, each, factor) <= height for p in say.passages
            ):
                return factor
        return allowed[-1]

    def _height(self, blocks: Sequence[Prose], tag: str, width: int, factor: float) -> float:
        document = QTextDocument()
        document.setDocumentMargin(4)
        font = scaled(self.font(), factor)
        write_blocks(document, blocks, font, colours_of(self), is_right_to_left(tag))
        document.setTextWidth(max(80, width))
        return document.size().height()


def _column(passage: Passage) -> TextColumn:
    return TextColumn(passage.language, passage.blocks, passage.title, "\n".join(passage.marks))
