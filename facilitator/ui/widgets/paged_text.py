"""Prose shown large: our blocks, never markup, in one language or two side by side.

It scrolls when it must and takes no typing.  Text is put in by a cursor, so
that nothing in it can be read as HTML.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QTextEdit, QVBoxLayout, QWidget

from facilitator.core.languages import is_right_to_left
from facilitator.core.prose import Prose
from facilitator.ui import sizes
from facilitator.ui.sizes import UNIT
from facilitator.ui.style import colours_of, scaled
from facilitator.ui.widgets.card import stem
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.prose_writer import write_blocks


@dataclass(frozen=True)
class TextColumn:
    """A text in one language; `mark` says what the reader should know about it."""

    language: str
    blocks: tuple[Prose, ...]
    title: str = ""
    mark: str = ""


class ProseView(QTextEdit):
    """One column of prose at `factor` times the body size.

    A `fitted` one wishes to be as high as its text; any other takes what room
    there is and scrolls.
    """

    def __init__(
        self,
        factor: float = sizes.SPOKEN,
        *,
        fitted: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._measure = QTextDocument(self)
        self._factor, self._fitted = factor, fitted
        self._blocks: tuple[Prose, ...] = ()
        self._language = "en"
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for document in (self.document(), self._measure):
            document.setDocumentMargin(0)
        tall = QSizePolicy.Policy.Preferred if fitted else QSizePolicy.Policy.Expanding
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, tall)
        policy.setHeightForWidth(fitted)
        self.setSizePolicy(policy)

    def show_blocks(self, blocks: Sequence[Prose], language: str, name: str) -> None:
        """Show these blocks, in the direction of their language."""
        self.setAccessibleName(name)
        if (tuple(blocks), language) != (self._blocks, self._language):
            self._blocks, self._language = tuple(blocks), language
            self._write()
            self.verticalScrollBar().setValue(0)

    def _write(self) -> None:
        font = scaled(self.font(), self._factor)
        mirrored = is_right_to_left(self._language)
        for document in (self.document(), self._measure):  # a clone would never be given back
            write_blocks(document, self._blocks, font, colours_of(self), mirrored)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: write again in new colours or sizes."""
        super().changeEvent(event)
        looks = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)
        if event.type() in looks and self._blocks:
            self._write()

    def hasHeightForWidth(self) -> bool:
        """Qt's: the height follows the width."""
        return self._fitted

    def heightForWidth(self, width: int) -> int:
        """Qt's: the height that shows everything without scrolling."""
        self._measure.setTextWidth(max(40, width - 4))
        return round(self._measure.size().height()) + 4

    def sizeHint(self) -> QSize:
        """Qt's: everything, at the width it has."""
        if not self._fitted:
            return self.minimumSizeHint() * 2
        width = self.width() if self.isVisible() else round(self.fontInfo().pixelSize() * 30)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Qt's: four lines, then it scrolls."""
        line = round(self.fontInfo().pixelSize() * self._factor * 1.5)
        return QSize(line * 5, line * 4)


class PagedText(QWidget):
    """One page of a text: a column a language, each with its title and its mark."""

    def __init__(
        self,
        factor: float = sizes.SPOKEN,
        *,
        fitted: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._factor, self._fitted = factor, fitted
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(3 * UNIT)
        self._shown: tuple[TextColumn, ...] = ()
        self.columns: list[ProseView] = []

    def show_columns(self, columns: Sequence[TextColumn]) -> None:
        """Show these languages side by side."""
        if tuple(columns) == self._shown:
            return
        self._shown = tuple(columns)
        while (item := self._row.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.columns = []
        for place, column in enumerate(columns):
            if place:
                self._row.addWidget(stem())
            self._row.addWidget(self._column(column), 1)

    def _column(self, column: TextColumn) -> QWidget:
        made = QWidget()
        mirrored = is_right_to_left(column.language)
        made.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
        )
        body = QVBoxLayout(made)
        body.setContentsMargins(0, 0, 0, 0)
        if column.title:
            body.addWidget(PlainLabel(column.title, "big"))
        if column.mark:
            body.addWidget(PlainLabel(column.mark, "warn"))
        view = ProseView(self._factor, fitted=self._fitted)
        view.show_blocks(column.blocks, column.language, column.title or self.accessibleName())
        body.addWidget(view, 1)
        self.columns.append(view)
        return made
