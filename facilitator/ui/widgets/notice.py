"""A calm banner that stays until what it says is no longer so: “not saved since 7:24”."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel


class Notice(QFrame):
    """Tints are "calm", "warn" and "over"; buttons tell their id by `chosen`."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tinted")
        self.setProperty("tint", "calm")
        body = QVBoxLayout(self)
        body.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        self._words = PlainLabel()
        self._buttons = Flow()
        body.addWidget(self._words)
        body.addWidget(self._buttons)
        self._shown: tuple[object, ...] = ()
        self.setVisible(False)

    @property
    def words(self) -> str:
        """What it says now; empty when it is hidden."""
        return self._words.text()

    def show_notice(
        self, words: str, tint: str = "calm", actions: Sequence[tuple[str, str]] = ()
    ) -> None:
        """Say this, with buttons as (id, words); nothing to say hides the banner."""
        if (words, tint, tuple(actions)) == self._shown:
            return
        self._shown = (words, tint, tuple(actions))
        self._words.setText(words)
        self.setProperty("tint", tint)
        self.style().unpolish(self)
        self.style().polish(self)
        self._rebuild(actions)
        self.setVisible(bool(words))
        if words:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _rebuild(self, actions: Sequence[tuple[str, str]]) -> None:
        old, self._buttons = self._buttons, Flow()
        here = next((b.objectName() for b in old.findChildren(KeyButton) if b.hasFocus()), "")
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(old, self._buttons)
        reached = self._before()
        for action, words in actions:
            button = KeyButton(words)
            button.setObjectName(action)
            button.clicked.connect(lambda _on=False, which=action: self.chosen.emit(which))
            self._buttons.add(button)
            if reached is not None:  # Tab comes here where it stands, not after all the rest
                QWidget.setTabOrder(reached, button)
            reached = button
        self._buttons.setVisible(bool(actions))
        again = self._buttons.findChild(KeyButton, here) if here else None
        if again is not None:  # the same button with other words keeps the focus
            again.setFocus()
        old.hide()  # now, so that what had the focus is known to have lost it
        old.deleteLater()

    def _before(self) -> QWidget | None:
        """What Tab reaches before it; Qt orders by what can have the focus alone."""
        before = self.previousInFocusChain()
        while before is not None and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
            before = before.previousInFocusChain() if before is not self else None
        return before
