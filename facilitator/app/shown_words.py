"""Every word that a window shows, for checks that read it all."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QTextEdit, QWidget


def words_of(window: QWidget) -> str:
    """The words of labels, buttons and texts that are visible, a line each."""
    lines = []
    for part in window.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, QLabel | QAbstractButton):
            lines.append(part.text())
        elif isinstance(part, QTextEdit):
            lines.append(part.toPlainText())
    return "\n".join(lines)
