"""What to say now, as large as fits: the one thing that must be readable at a metre."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent, QTextCursor, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.core.languages import is_right_to_left
from facilitator.core.prose import Prose
from facilitator.ui.run.picture import Passage, Say
from facilitator.ui.sizes import SPOKEN, UNIT
from facilitator.ui.style import colours_of, scaled
from facilitator.ui.widgets.card import Card, stem
from facilitator.ui.widgets.paged_text import ProseView
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.prose_writer import write_blocks

LEAST_SPOKEN = 22  # pixels; read at a metre, see the design notes
FACTORS = (SPOKEN, 1.47, 1.25, 1.1, 1.0, 0.9, 0.8)
LEAST_HEIGHT = 72
SLIVER = 6  # pixels of the margin below the last line, which hide nothing
SECOND = 0.75  # how large the language is that is only shown, of the one that is read


class SpokenText(ProseView):
    """Prose that stays where it was read, however often it is written anew.

    `place` is the share of the way to the end, 0 to 1, that it begins at.
    """

    place = 0.0  # of the class: Qt tells of changes before there is an instance

    def __init__(self, factor: float, place: float = 0.0) -> None:
        super().__init__(factor)
        self.place = place
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._return)
        bar.sliderMoved.connect(self.scroll_to)

    def _return(self, _least: int = 0, _most: int = 0) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(round(self.place * bar.maximum()))

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: a text is shown at its cursor first."""
        super().showEvent(event)
        self._return()

    def scroll_to(self, value: int) -> None:
        """Go to this place, as a person asks."""
        bar = self.verticalScrollBar()
        bar.setValue(value)
        self.place = bar.value() / bar.maximum() if bar.maximum() else 0.0

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Qt's: a wheel is a person as well."""
        super().wheelEvent(event)
        self.scroll_to(self.verticalScrollBar().value())

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: a text that was written by a cursor would be shown at its end."""
        super().changeEvent(event)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._return()

    def minimumSizeHint(self) -> QSize:
        """Qt's: two lines, then it scrolls."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), hint.height() * 2 // 3)


class SayCard(Card):
    """Shows one page of the words; `show_say` is told how high the card may be."""

    def __init__(self) -> None:
        super().__init__(gap=UNIT // 2)
        self.body.setContentsMargins(3 * UNIT, UNIT + 4, 3 * UNIT, UNIT)
        top = QHBoxLayout()
        self._heading = PlainLabel("", "small").one_line()
        self._page = PlainLabel("", "small").one_line()
        self._marks = PlainLabel("", "warn-small")
        top.setSpacing(2 * UNIT)
        top.addWidget(self._heading)
        top.addWidget(self._marks, 1)
        top.addWidget(self._page)
        self.add(top)
        self._text: QWidget | None = None
        self._shown: tuple[object, ...] = ()
        self.columns: list[SpokenText] = []

    def show_say(self, say: Say | None, width: int, height: int) -> None:
        """Show these words within that room; without words the card goes."""
        self.setVisible(say is not None)
        if say is None or (say, width, height, self._look()) == self._shown:
            return
        places = self._places(say)
        self._shown = (say, width, height, self._look())
        self._heading.setText(say.heading)
        self._marks.setText(" ".join(mark for passage in say.passages for mark in passage.marks))
        self._page.setText(say.page)
        room = max(LEAST_HEIGHT, height - self._heading.sizeHint().height() - 4 * UNIT)
        factor, needed = self._fitting(say, width - 6 * UNIT, room)
        if self._text is not None:
            self.body.removeWidget(self._text)
            self._text.hide()
            self._text.deleteLater()
        self._text = self._columns(say, factor, places)
        self._text.setMaximumHeight(min(room, needed))
        around = self._heading.sizeHint().height() + 3 * UNIT
        self.setMaximumHeight(min(room, needed) + around)
        self.add(self._text)

    def scroll_words(self, steps: int) -> None:
        """Words that do not fit go on by two lines, in every language, without a mouse."""
        for view in self.columns:
            bar = view.verticalScrollBar()
            view.scroll_to(bar.value() + steps * 2 * view.fontMetrics().lineSpacing())

    def read_on(self) -> bool:
        """Show the lines that did not fit, if any are left in the language that is read."""
        bar = self.columns[0].verticalScrollBar() if self.columns else None
        if not self.isVisible() or bar is None or bar.value() >= bar.maximum() - SLIVER:
            return False
        for view in self.columns:
            own = view.verticalScrollBar()
            line = view.fontMetrics().lineSpacing()  # one line stays, for the eye to find its place
            view.scroll_to(own.value() + max(line, view.viewport().height() - line))
        return True

    def _look(self) -> tuple[int, int]:
        return self.fontInfo().pixelSize(), self.palette().window().color().rgb()

    def _places(self, say: Say) -> list[float]:
        """Where the same words were being read, when only their size or heading changes."""
        before = self._shown[0] if self._shown else None
        if isinstance(before, Say) and _blocks(before) == _blocks(say):
            return [view.place for view in self.columns]
        return [0.0] * len(say.passages)

    def _columns(self, say: Say, factor: float, places: Sequence[float]) -> QWidget:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        self.columns = []
        for column, (passage, share, size) in enumerate(_sizes(say, factor)):
            if column:
                row.addWidget(stem())
            row.addWidget(self._column(say, passage, size, places[column]), share)
        return whole

    def _column(self, say: Say, passage: Passage, factor: float, place: float) -> QWidget:
        made = QWidget()
        mirrored = is_right_to_left(passage.language)
        made.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        body = QVBoxLayout(made)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2)
        view = SpokenText(factor, place)
        view.show_blocks(passage.blocks, passage.language, say.heading)
        self.columns.append(view)
        body.addWidget(view)
        body.addStretch(1)
        return made

    def _fitting(self, say: Say, width: int, height: int) -> tuple[float, int]:
        """The largest factor at which every language fits, and the height that it takes.

        Never below 22 pixels: words that do not fit then are scrolled.
        """
        body = self.fontInfo().pixelSize()
        allowed = [factor for factor in FACTORS if round(body * factor) >= LEAST_SPOKEN]
        needed = 0
        for factor in allowed:
            needed = self._tallest(say, factor, width)
            if needed <= height:
                return factor, needed
        return allowed[-1], needed

    def _tallest(self, say: Say, factor: float, width: int) -> int:
        sized = _sizes(say, factor)
        whole = sum(share for _passage, share, _size in sized)
        room = width - 4 * UNIT * (len(sized) - 1)
        return max(
            ceil(self._height(passage.blocks, passage.language, room * share // whole, size)) + 4
            for passage, share, size in sized
        )

    def _height(self, blocks: Sequence[Prose], tag: str, width: int, factor: float) -> float:
        document = QTextDocument()
        document.setDocumentMargin(4)
        font = scaled(self.font(), factor)
        write_blocks(document, blocks, font, colours_of(self), is_right_to_left(tag))
        document.setTextWidth(max(80, width - 4))
        return document.size().height()


def _sizes(say: Say, factor: float) -> list[tuple[Passage, int, float]]:
    """Each passage with its share of the width and its size."""
    first, *others = say.passages
    if say.equal:
        return [(passage, 1, factor) for passage in say.passages]
    return [(first, 3, factor), *((other, 2, factor * SECOND) for other in others)]


def _blocks(say: Say) -> list[tuple[str, tuple[Prose, ...]]]:
    return [(passage.language, passage.blocks) for passage in say.passages]
