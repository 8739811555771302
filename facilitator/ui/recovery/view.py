"""The question in widgets: one card, its answers below one another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.language.catalogues import Catalogue
from facilitator.ui.recovery.screen import RecoveryScreen
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Card, scrolling
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel


class RecoveryView(QWidget):
    """Emits the value of the `Answer` that was pressed."""

    answered = Signal(str)

    def __init__(self, screen: RecoveryScreen, _: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(5 * UNIT, 4 * UNIT, 5 * UNIT, 4 * UNIT)
        page.addWidget(PlainLabel(screen.heading, "title"))
        card = Card(gap=UNIT)
        card.setMaximumWidth(800)
        card.add(PlainLabel(screen.where, "big"))
        card.add(PlainLabel(screen.explanation, "muted"))
        card.body.addSpacing(UNIT)
        self.buttons: list[KeyButton] = []
        for place, (answer, words) in enumerate(screen.answers):
            button = KeyButton(words, primary=place == 0, large=place == 0)
            button.setObjectName(answer.value)
            button.clicked.connect(lambda _on=False, which=answer.value: self.answered.emit(which))
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            self.buttons.append(button)
        page.addWidget(card)
        page.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inner, _("A meeting was running")))
        self.setFocusProxy(self.buttons[0])
