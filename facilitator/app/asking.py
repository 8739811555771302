"""Questions of the program: how they are put, and what is asked before the window closes."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.app.desk import PATIENCE, Desk
from facilitator.language.catalogues import Catalogue
from facilitator.ui.main_window import MainWindow
from facilitator.ui.question.dialog import ask_over
from facilitator.ui.question.not_saved import Leave, not_saved_question
from facilitator.ui.question.question import Question
from facilitator.ui.question.view import QuestionView

Words = Callable[[], Catalogue]
Answered = Callable[[str], None]
Ask = Callable[[Question, Answered], None]


def ask_alone(window: MainWindow, question: Question, answered: Answered) -> None:
    """Ask before anything else; the question is gone when it is answered."""
    view = QuestionView(question)

    def answer(which: str) -> None:
        window.leave_running()
        answered(which)

    view.answered.connect(answer)
    window.show_running(view)


class Leaving:
    """Asks before the window closes over something that is not saved yet."""

    def __init__(self, window: MainWindow, desk: Desk, words: Words) -> None:
        self._window, self._desk, self._words = window, desk, words
        self._asking = self._agreed = False

    def may_close(self, *, failing: bool) -> bool:
        """Whether nothing would be lost, or the person says to close anyway.

        `failing` is whether the last try to save went wrong: then it is not
        waited for another.
        """
        if self._agreed or self._desk.keeper.flush(0.0 if failing else PATIENCE):
            return True
        if not self._asking:
            self._asking = True
            ask_over(self._window, not_saved_question(self._words()), self._answer)
        return False

    def _answer(self, answer: str) -> None:
        self._asking = False
        if answer == Leave.ANYWAY:
            self._agreed = True
            self._window.close()
