"""Looking at a window as a person would: what has no name, what is cut off, what guesses."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel, QScrollArea, QWidget

from facilitator.ui.widgets.plain_label import PlainLabel

W = TypeVar("W", bound=QWidget)
NEEDS_NAME = (
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.ComboBox,
    QAccessible.Role.EditableText,
    QAccessible.Role.SpinBox,
    QAccessible.Role.Slider,
    QAccessible.Role.List,
    QAccessible.Role.Table,
)


class MirroredWords(gettext.NullTranslations):
    """Arabic-looking answers that keep their placeholders."""

    def gettext(self, message: str) -> str:
        return f"ترجمة {message}"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"ترجمة {msgid1 if n == 1 else msgid2}"


def settle() -> None:
    """Let layouts and deferred deletions finish."""
    for _ in range(4):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def nameless(window: QWidget) -> list[str]:
    """The controls that a screen reader cannot name, from Qt's own tree."""
    found: list[str] = []
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        here = waiting.pop()
        if here is None or not here.isValid():
            continue
        thing = here.object()
        if isinstance(thing, QWidget) and not thing.isVisible():
            continue
        waiting.extend(here.child(place) for place in range(here.childCount()))
        inside = isinstance(thing, QWidget) and thing.focusProxy() is not None
        focusable = isinstance(thing, QWidget) and thing.focusPolicy() != Qt.FocusPolicy.NoFocus
        asked = focusable or here.role() in NEEDS_NAME
        if asked and not inside and not here.text(QAccessible.Text.Name).strip():
            parent = thing.parent() if thing is not None else None
            found.append(f"{here.role().name} {type(thing).__name__} in {type(parent).__name__}")
    return [line for line in found if "QLineEdit in" not in line or "SpinBox" not in line]


def cut_off(window: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their words, and areas that must scroll sideways."""
    found: list[str] = []
    for label in _shown(window, PlainLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
        wide = 0 if label.wordWrap() else label.sizeHint().width()
        if label.text() and (label.height() + 1 < needed or label.width() + 1 < wide):
            found.append(f"{label.text()[:40]!r} {label.size()} needs {wide}×{needed}")
    for button in _shown(window, QAbstractButton):
        if button.width() + 1 < button.minimumSizeHint().width():
            found.append(f"{button.text()!r} {button.size()} {button.minimumSizeHint()}")
    for area in _shown(window, QScrollArea):
        if area.horizontalScrollBar().maximum() > 0:
            found.append(f"sideways {area.accessibleName()} {area.horizontalScrollBar().maximum()}")
    return found


def guessing(window: QWidget) -> list[str]:
    """Labels that would take text for markup."""
    return [
        label.text()
        for label in window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText
    ]


def _shown(window: QWidget, kind: type[W]) -> Iterator[W]:
    return (widget for widget in window.findChildren(kind) if widget.isVisible())
