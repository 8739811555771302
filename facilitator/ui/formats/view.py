"""The formats page: a list at the side, the opened format beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.ui.formats.screen import FormatsScreen
from facilitator.ui.widgets.card import Card, column
from facilitator.ui.widgets.fact_rows import FactRows
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.page import Columns, Page
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class FormatsView(Page):
    """Reports which format is opened, used, or copied (id, new title)."""

    opened = Signal(str)
    used = Signal(str)
    copied = Signal(str, str)

    def __init__(self, _: Catalogue) -> None:
        super().__init__(_("Formats"), _("the ways this group can spend an evening"))
        self._words = _
        self._shown: FormatsScreen | None = None
        self._list = RowList(_("Formats"))
        self._list.chosen.connect(self.opened)
        self._card = Card()
        self._title = PlainLabel("", "big")
        self._about = PlainLabel()
        self._facts = PlainLabel("", "muted")
        self._next = PlainLabel("", "accent")
        self._steps = FactRows()
        self._use = KeyButton(_("Use for the next meeting"), primary=True)
        self._copy = KeyButton(_("Copy…"))
        self._buttons = Flow(self._use, self._copy)
        self._copying = self._build_copying()
        for part in (self._title, self._about, self._facts, self._next, self._buttons):
            self._card.add(part)
        self._card.add(self._copying)
        self._card.add(self._steps)
        side = QWidget()
        inner = column(self._card)
        inner.addStretch(1)
        side.setLayout(inner)
        self.add(Columns(self._list, side, (2, 3), letters=50), 1)
        self._use.clicked.connect(lambda: self.used.emit(self._opened_id()))
        self._copy.clicked.connect(self._begin_copy)

    def _build_copying(self) -> QWidget:
        _ = self._words
        row = QWidget()
        self._name = QLineEdit()
        self._name.setMaxLength(80)
        self._name.setAccessibleName(_("Title of the copy"))
        self._make = KeyButton(_("Make the copy"))
        label = PlainLabel(_("Title of the copy"), "muted")
        row.setLayout(column(label, self._name, Flow(self._make), gap=4))
        row.setVisible(False)
        self._make.clicked.connect(self._finish_copy)
        self._name.returnPressed.connect(self._finish_copy)
        return row

    def show_screen(self, screen: FormatsScreen) -> None:
        """Show this picture."""
        if self._shown is not None and self._shown.opened != screen.opened:
            self._copying.setVisible(False)
        self._shown = screen
        self.notice.show_notice(screen.notice)
        self._list.show_rows(
            [(row.id, row.title, row.detail, row.usable) for row in screen.rows], screen.opened
        )
        self._title.show_words(screen.title)
        self._about.show_words(screen.about)
        self._facts.show_words(screen.facts)
        self._next.show_words(screen.is_next)
        self._use.setVisible(screen.can_use)
        self._copy.setVisible(bool(screen.steps))
        self._steps.show_rows([(step.title, step.lasts) for step in screen.steps])

    def _opened_id(self) -> str:
        return self._shown.opened if self._shown else ""

    def _begin_copy(self) -> None:
        self._copying.setVisible(True)
        self._name.setText(self._words("{title}, ours").format(title=self._title.text()))
        self._name.selectAll()
        self._name.setFocus()

    def _finish_copy(self) -> None:
        if self._name.text().strip():
            self._copying.setVisible(False)
            self.copied.emit(self._opened_id(), self._name.text().strip())
