"""A question and its answer in one row, or one above the other where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.plain_label import PlainLabel


class FormRow(QWidget):
    """`words` stand at the leading side, muted; a `hint` in small type below the answer.

    `shares` are the parts of the width for question and answer.
    """

    def __init__(
        self,
        words: str,
        answer: QWidget,
        hint: str = "",
        letters: int = 30,
        shares: tuple[int, int] = (2, 3),
    ) -> None:
        super().__init__()
        self.answer, self._letters = answer, letters
        self._words = PlainLabel(words, "muted")
        self._words.setBuddy(answer)
        if not answer.accessibleName() and answer.focusPolicy() != Qt.FocusPolicy.NoFocus:
            answer.setAccessibleName(words)
        self._hint = PlainLabel(hint, "small")
        self._hint.setVisible(bool(hint))
        side = QVBoxLayout()
        side.setSpacing(2)
        side.addWidget(answer)
        side.addWidget(self._hint)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.setSpacing(UNIT)
        self._row.addWidget(self._words, shares[0])
        self._row.addLayout(side, shares[1])

    def show_hint(self, words: str, role: str = "small") -> None:
        """Another line below the answer."""
        self._hint.show_words(words, role)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: one above the other when so many letters do not fit side by side."""
        super().resizeEvent(event)
        narrow = event.size().width() < self.fontInfo().pixelSize() * self._letters
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = down if narrow else across
        if self._row.direction() != wanted:
            self._row.setDirection(wanted)
