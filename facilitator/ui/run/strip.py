"""The strip above the foot: a kind phrase, or what was refused, or the question that is open.

All three stand in the same place and take the same room, so nothing moves.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QWidget

from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.actions import Action
from facilitator.ui.run.buttons import ButtonRow
from facilitator.ui.run.keys import cap
from facilitator.ui.run.picture import AskPicture, Button, RunScreen
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.plain_label import PlainLabel


class Strip(QWidget):
    """`wished` brings what was pressed."""

    wished = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self._stack = QStackedLayout(self)
        self._phrase = PlainLabel("", "muted")
        self._notice = PlainLabel("", "body")
        self._question = PlainLabel("", "strong").one_line()
        self._typed = PlainLabel("", "big").one_line()
        self._typed.setObjectName("typed")
        self._hint = PlainLabel("", "muted")
        self.answers = ButtonRow()
        self.more = ButtonRow(quiet=True)
        for row in (self.answers, self.more):
            row.wished.connect(self.wished)
        self._kind = PlainLabel("", "muted").one_line()
        self._stack.addWidget(_row(self._kind, self._phrase, self.more))
        self._stack.addWidget(_tinted(self._notice))
        self._stack.addWidget(_row(self._hint, self._question, self._typed, self.answers))

    def retranslate(self, _: Catalogue) -> None:
        """What never changes, in that language."""
        self._kind.setText(_("Kind words:"))
        self.more.show_buttons((Button(Action.PHRASE, _("Another"), cap(Action.PHRASE, _)),))

    def show_screen(self, screen: RunScreen) -> None:
        """Show what is most important of the three."""
        self._phrase.setText(screen.phrase)
        for part in (self._kind, self.more):
            part.setVisible(bool(screen.phrase))
        if screen.notice and screen.notice != self._notice.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, screen.notice))
        self._notice.setText(screen.notice)
        ask = screen.ask or AskPicture("")
        self._question.setText(ask.question)
        self._typed.setText(ask.typed or ("…" if ask.question else ""))
        self._typed.setAccessibleName(f"{ask.question} {ask.typed}".strip())
        self._hint.setText(ask.hint)
        self.answers.show_buttons(ask.answers)
        self._stack.setCurrentIndex(2 if screen.ask else 1 if screen.notice else 0)


def _row(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(3 * UNIT, 0, 3 * UNIT, 0)
    row.setSpacing(2 * UNIT)
    for part in parts:
        wide = isinstance(part, PlainLabel) and part.wordWrap()
        row.addWidget(part, 1 if wide else 0, Qt.AlignmentFlag.AlignVCenter)
    return made


def _tinted(label: PlainLabel) -> QWidget:
    frame = QFrame()
    frame.setObjectName("tinted")
    frame.setProperty("tint", "calm")
    body = QHBoxLayout(frame)
    body.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
    body.addWidget(label)
    return _row(frame)
