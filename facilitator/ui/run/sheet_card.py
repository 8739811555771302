"""A sheet laid over the step: help, catching up, all steps, topics.  It never leaves the window."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui import sizes
from facilitator.ui.run.buttons import ButtonRow, WishButton
from facilitator.ui.run.picture import Sheet, SheetItem
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Card, scrolling
from facilitator.ui.widgets.paged_text import ProseView
from facilitator.ui.widgets.plain_label import PlainLabel

_ROLES = {"": "body", "strong": "big", "warn": "warn"}


class SheetCard(Card):
    """`wished` brings what was pressed; the arrow keys scroll it."""

    wished = Signal(object, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, gap=UNIT)
        self._sheet: Sheet | None = None
        self._title = PlainLabel("", "big")
        self._remark = PlainLabel("", "muted")
        self.buttons = ButtonRow(primary=True)
        self.buttons.wished.connect(self.wished)
        self._inner = QWidget()
        self._inside = QVBoxLayout(self._inner)
        self._inside.setContentsMargins(0, 0, UNIT, 0)
        self.area = scrolling(self._inner, "")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add(self._title)
        self.add(self.area, 1)
        self.add(self._remark)
        self.add(self.buttons)
        self.hide()

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Lay this over the page, or nothing."""
        if sheet == self._sheet:
            return
        old, self._sheet = self._sheet, sheet
        if sheet is None:
            self.hide()
            return
        fresh = old is None or old.title != sheet.title
        self._title.setText(sheet.title)
        self.area.setAccessibleName(sheet.title)
        self._remark.show_words(sheet.remark)
        self.buttons.show_buttons(sheet.buttons)
        if old is None or (old.items, old.passage) != (sheet.items, sheet.passage):
            self._fill(sheet, again=old is not None and len(old.items) == len(sheet.items))
        self.show()
        self.raise_()
        if fresh:
            self._open_at(sheet.at)
        elif sheet.typing:
            self.area.setFocus()

    def _open_at(self, place: int) -> None:
        """Begin at that row, in the middle of what is seen; else at the beginning."""
        rows = [button for button in self._inner.findChildren(WishButton) if button.isVisible()]
        if not 0 <= place < len(rows):
            self.area.setFocus()
            return
        self._inner.adjustSize()
        self._inside.activate()
        top = rows[place].mapTo(self._inner, QPoint(0, 0)).y()
        middle = top + rows[place].height() // 2 - self.area.viewport().height() // 2
        self.area.verticalScrollBar().setValue(middle)
        rows[place].setFocus()

    def _fill(self, sheet: Sheet, *, again: bool) -> None:
        place = self.area.verticalScrollBar().value() if again else 0
        while (item := self._inside.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for row in sheet.items:
            self._inside.addWidget(self._row(row))
        if sheet.passage is not None:
            text = ProseView(sizes.HEADING)
            text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            text.show_blocks(sheet.passage.blocks, sheet.passage.language, sheet.title)
            self._inside.addWidget(text)
        self._inside.addStretch(1)
        self.area.verticalScrollBar().setValue(place)

    def _row(self, item: SheetItem) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        if item.button is not None:
            button = WishButton(item.button)
            button.wished.connect(self.wished)
            row.addWidget(button)
            row.addWidget(PlainLabel(item.more, "muted"), 1)
        else:
            row.addWidget(PlainLabel(item.words, _ROLES[item.tint]), 2)
            row.addWidget(PlainLabel(item.more, "muted"), 1)
        return made
