"""The question in widgets: one card, its answers below one another."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.question.question import Question
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Card, scrolling
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel


class QuestionView(QWidget):
    """Emits the answer that was pressed."""

    answered = Signal(str)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(5 * UNIT, 4 * UNIT, 5 * UNIT, 4 * UNIT)
        page.addWidget(PlainLabel(question.heading, "title"))
        card = Card(gap=UNIT)
        card.setMaximumWidth(800)
        about = PlainLabel("", "big")
        about.show_words(question.about)
        card.add(about)
        card.add(PlainLabel(question.explanation, "muted"))
        card.body.addSpacing(UNIT)
        self.buttons: list[KeyButton] = []
        for place, (answer, words) in enumerate(question.answers):
            button = KeyButton(words, primary=place == 0, large=place == 0)
            button.setObjectName(answer)
            button.clicked.connect(lambda _on=False, which=answer: self.answered.emit(which))
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            self.buttons.append(button)
        page.addWidget(card)
        page.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolling(inner, question.heading))
        self.setFocusProxy(self.buttons[0])
