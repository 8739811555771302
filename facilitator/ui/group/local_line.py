"""A local number or address, with the day somebody checked that it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.ui.group.screen import LocalScreen
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import column
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class LocalLineRow(QWidget):
    """`written` brings new text; `checked` says that it was checked today."""

    written = Signal(str)
    checked = Signal()

    def __init__(self, words: str, hint: str, _: Catalogue) -> None:
        super().__init__()
        label = PlainLabel(words, "strong")
        self.edit = QLineEdit()
        self.edit.setAccessibleName(words)
        self.edit.setPlaceholderText(hint)
        self.edit.setMaxLength(200)
        label.setBuddy(self.edit)
        self.button = KeyButton(_("Checked today"))
        self.button.setAccessibleName(_("{line}: checked today").format(line=words))
        self._state = PlainLabel("", "small")
        self.setLayout(column(label, self.edit, self._state, Flow(self.button), gap=UNIT // 2))
        self.edit.editingFinished.connect(lambda: self.written.emit(self.edit.text().strip()))
        self.button.clicked.connect(lambda: self.checked.emit())

    def show_line(self, line: LocalScreen) -> None:
        """What is written and when it was checked; nothing to check without it."""
        if not self.edit.hasFocus():
            self.edit.setText(line.written)
        self._state.show_words(line.checked, "warn-small" if line.reminds else "small")
        self.button.setEnabled(bool(line.written))
