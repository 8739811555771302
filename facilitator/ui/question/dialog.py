"""A question over a running meeting, which goes on behind it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from facilitator.ui.question.question import Question
from facilitator.ui.question.view import QuestionView


def ask_over(window: QWidget, question: Question, answered: Callable[[str], None]) -> QDialog:
    """Ask; Escape gives the first answer, which is the one that changes nothing."""
    dialog = QDialog(window)
    dialog.setObjectName("question")
    dialog.setWindowTitle(question.heading)
    dialog.setModal(True)
    view = QuestionView(question)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(view)
    given: list[str] = []

    def answer(which: str) -> None:
        given.append(which)
        dialog.accept()

    view.answered.connect(answer)
    dialog.finished.connect(lambda _code: answered(given[0] if given else question.answers[0][0]))
    dialog.finished.connect(dialog.deleteLater)
    dialog.resize(760, 420)
    dialog.open()
    view.setFocus()
    return dialog
