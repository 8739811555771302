"""An empty page that teaches: what will be here, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel


class EmptyState(QWidget):
    """Words and, when there is a first step to take, a button that emits `begun`."""

    begun = Signal()

    def __init__(
        self, heading: str, words: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        body = QVBoxLayout(self)
        body.setContentsMargins(2 * UNIT, 4 * UNIT, 2 * UNIT, 4 * UNIT)
        body.setSpacing(2 * UNIT)
        body.addWidget(PlainLabel(heading, "big"))
        body.addWidget(PlainLabel(words, "muted"))
        self.button = KeyButton(action or heading, primary=True)
        self.button.setVisible(bool(action))
        self.button.clicked.connect(lambda: self.begun.emit())
        body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        body.addStretch(1)
