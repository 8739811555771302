"""Rows of a name and what belongs to it, with thin lines between: steps and their minutes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import rule
from facilitator.ui.widgets.plain_label import PlainLabel


class FactRows(QWidget):
    """`show_rows` shows (words, quiet words) one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(UNIT)
        self._rows: tuple[tuple[str, str], ...] = ()

    def show_rows(self, rows: Sequence[tuple[str, str]]) -> None:
        """Show these rows; nothing is made anew when they are the same."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        while (item := self._body.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for words, quiet in rows:
            self._body.addWidget(rule())
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(2 * UNIT)
            line.addWidget(PlainLabel(words), 3)
            line.addWidget(PlainLabel(quiet, "muted"), 2)
            self._body.addWidget(row)
