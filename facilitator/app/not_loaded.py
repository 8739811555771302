"""A part of the program that cannot be loaded: what is said, with as little as there is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.core.errors import N_, Problem

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue
    from facilitator.ui.main_window import MainWindow

AGAIN, CLOSE = "load-again", "close-program"


class NotLoaded(Problem):
    """facts: `reason`, in the words of Python or the system."""

    template = N_(
        "A part of the program could not be loaded ({reason})."
        " If it cannot be loaded later either, install the program again."
    )


def not_loaded(error: Exception) -> Problem:
    """The problem to tell for whatever went wrong while the program was loaded."""
    return error if isinstance(error, Problem) else NotLoaded(reason=str(error) or repr(error))


def offer_again(window: MainWindow, problem: Problem, _: Catalogue) -> None:
    """Say it above the pages that are not there; `notice_chosen` brings the answer."""
    from facilitator.language.wording import sentence

    ways = ((AGAIN, _("Try again")), (CLOSE, _("Close the program")))
    window.notice.show_notice(sentence(problem, _), "warn", ways)
    first = window.notice.findChild(QWidget, AGAIN)
    if first is not None:
        first.setFocus()


def say_plainly(window: MainWindow, problem: Problem, close: Callable[[], object]) -> None:
    """Say it in a window that has no look and no language, because they are what is missing."""
    from PySide6.QtCore import Qt  # costs every start 15 ms where it stands above

    words, button = QLabel(str(problem)), QPushButton("Close the program")
    words.setTextFormat(Qt.TextFormat.PlainText)
    words.setWordWrap(True)
    button.setObjectName(CLOSE)
    button.clicked.connect(lambda: close())
    alone = QWidget()
    alone.setAutoFillBackground(True)  # the words are in the system's colour: its ground too
    column = QVBoxLayout(alone)
    column.setContentsMargins(40, 40, 40, 40)
    column.addWidget(words)
    column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
    column.addStretch(1)
    window.setCentralWidget(alone)
    button.setFocus()
