"""A sheet laid over the step: help, catching up, all steps, topics.  It never leaves the window."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui import sizes
from facilitator.ui.run.buttons import ButtonRow, WishButton
from facilitator.ui.run.picture import Sheet, SheetItem
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Card, Scrolled, scrolling
from facilitator.ui.widgets.paged_text import ProseView
from facilitator.ui.widgets.plain_label import PlainLabel

_ROLES = {"": "body", "strong": "big", "warn": "warn"}


class SheetCard(Card):
    """`wished` brings what was pressed; the arrow keys scroll it."""

    wished = Signal(object, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent, gap=UNIT)
        self._sheet: Sheet | None = None
        self._make: Callable[[], QWidget] | None = None
        self._own: QWidget | None = None
        self._title = PlainLabel("", "big")
        self._remark = PlainLabel("", "muted")
        self.buttons = ButtonRow(primary=True)
        self.buttons.wished.connect(self.wished)
        self._inner = Scrolled()
        self._inside = QVBoxLayout(self._inner)
        self._inside.setContentsMargins(0, 0, UNIT, 0)
        self.area = scrolling(self._inner, "")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add(self._title)
        self.add(self.area, 1)
        self.add(self._remark)
        self.add(self.buttons)
        self.hide()

    def lend(self, make: Callable[[], QWidget]) -> None:
        """What a sheet of the program's own is made by, each time that it is opened."""
        self._make = make

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Lay this over the page, or nothing."""
        if sheet == self._sheet:
            return
        old, self._sheet = self._sheet, sheet
        if sheet is None:
            self.hide()
            self._take_away()
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
        if sheet.own and fresh:
            self._fill_own()
        elif fresh:
            self._open_at(sheet.at)
        elif sheet.typing:
            self.area.setFocus()
            self._bring_into_view(sheet.at)

    def _open_at(self, place: int) -> None:
        """Begin at that row, in the middle of what is seen; else at the beginning."""
        row = self._bring_into_view(place)
        (row or self.area).setFocus()

    def _bring_into_view(self, place: int) -> QWidget | None:
        """Scroll so far that this row is in the middle; None when there is no such row."""
        rows = [button for button in self._inner.findChildren(WishButton) if button.isVisible()]
        if not 0 <= place < len(rows):
            return None
        self._inner.adjustSize()
        self._inside.activate()
        top = rows[place].mapTo(self._inner, QPoint(0, 0)).y()
        middle = top + rows[place].height() // 2 - self.area.viewport().height() // 2
        self.area.verticalScrollBar().setValue(middle)
        return rows[place]

    def _fill_own(self) -> None:
        """What was lent, in the words of now; in another language the focus stays where it is."""
        window, own = self.window().focusWidget(), self._own
        inside = own is not None and window is not None and own.isAncestorOf(window)
        name = window.objectName() if inside and window is not None else ""
        place = self.area.verticalScrollBar().value() if own is not None else 0
        self._take_away()
        if self._make is None:
            self.area.setFocus()
            return
        self._own = self._make()
        self._inside.addWidget(self._own)
        self._inside.addStretch(1)
        self._own.show()
        fields = _fields(self._own)
        for field in fields:
            field.installEventFilter(self)
        for before, after in pairwise([self.area, *fields, *self.buttons.buttons]):
            QWidget.setTabOrder(before, after)
        self._inner.adjustSize()
        self._inside.activate()
        self.area.verticalScrollBar().setValue(place)
        again = self._own.findChild(QWidget, name) if name else None
        (again or (fields[0] if fields else self.area)).setFocus()

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        """Qt's: Space works a field that was lent, and a list is searched by typing."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            searched = isinstance(field, QComboBox) and event.text().isalnum()
            if event.key() == Qt.Key.Key_Space or searched:
                event.accept()
                return True
        return super().eventFilter(field, event)

    def _take_away(self) -> None:
        while (item := self._inside.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._own = None

    def _fill(self, sheet: Sheet, *, again: bool) -> None:
        place = self.area.verticalScrollBar().value() if again else 0
        self._take_away()
        for row in sheet.items:
            made = self._row(row)
            self._inside.addWidget(made)
            made.setVisible(True)  # its place counts at once, not when Qt comes round to it
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


def _fields(own: QWidget) -> list[QWidget]:
    """What Tab reaches in it, in the order in which it was made."""
    tab = Qt.FocusPolicy.TabFocus
    found, here = [], own.nextInFocusChain()
    while here is not None and here is not own:
        reached = here.focusPolicy() & tab and here.focusProxy() is None and here.isEnabled()
        if reached and own.isAncestorOf(here):
            found.append(here)
        here = here.nextInFocusChain()
    return found
