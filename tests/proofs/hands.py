"""Hands on the keys of the real program: a meeting led at random, far too fast for people.

Keys go to whatever has the focus, as a keyboard's would.
"""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
UNDO, REDO = (Key.Key_Z, CTRL), (Key.Key_Z, CTRL | SHIFT)

Stroke = str | Key | tuple[Key, Qt.KeyboardModifier]

TRICKS: tuple[tuple[int, tuple[Stroke, ...]], ...] = (
    (8, ("n",)),
    (8, (Key.Key_Space,)),
    (3, (Key.Key_PageUp,)),
    (10, ("+",)),
    (2, ("-",)),
    (5, ("p",)),
    (5, ("l",)),
    (2, ("a",)),
    (2, ("w",)),
    (1, ("h", "h")),
    (2, ("b",)),
    (4, ("d",)),
    (3, ("s", "3", Key.Key_Return)),
    (2, ("e", "2", Key.Key_Return)),
    (3, ("5", Key.Key_Return)),
    (3, ("c", Key.Key_Return)),
    (2, ("t", "+")),
    (1, ("f",)),
    (1, ("k",)),
    (2, (Key.Key_F1, Key.Key_Escape)),
    (5, (UNDO, UNDO, UNDO)),
    (3, (UNDO, REDO)),
    (2, (REDO,)),
)


def press(stroke: Stroke) -> None:
    """One key, to the control that has the focus."""
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None, "no window has the keyboard"
    if isinstance(stroke, tuple):
        QTest.keyClick(target, stroke[0], stroke[1])
    else:
        QTest.keyClick(target, Key(ord(stroke.upper())) if isinstance(stroke, str) else stroke)


def anything(chance: Random) -> tuple[Stroke, ...]:
    """What a leader might press next."""
    weights, tricks = zip(*TRICKS, strict=True)
    found: tuple[Stroke, ...] = chance.choices(tricks, weights)[0]
    return found
