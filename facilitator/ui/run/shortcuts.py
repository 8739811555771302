"""The key table on a page, as shortcuts of the whole program.

Shortcuts come before buttons, so that Space goes on whatever has the focus,
and after text fields, which keep what is typed into them.  They also work
while the room display is in front.  Enter is no shortcut: it belongs to the
focused control.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.ui.run.actions import Action
from facilitator.ui.run.keys import action_for, all_keys

NO_SHORTCUTS = (Action.ACCEPT,)


def install_keys(page: QWidget, act: Callable[[Action, int], None]) -> list[QShortcut]:
    """Every key of the table calls `act` while `page` is visible; held keys count once."""
    by_wish: dict[tuple[Action, int], list[QKeySequence]] = {}
    for key in all_keys():
        found = action_for(key)
        if found is not None and found[0] not in NO_SHORTCUTS:
            by_wish.setdefault(found, []).append(QKeySequence(key))
    made = []
    for (action, value), keys in by_wish.items():
        shortcut = QShortcut(page)
        shortcut.setKeys(keys)
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(partial(act, action, value))
        shortcut.activatedAmbiguously.connect(partial(act, action, value))
        made.append(shortcut)
    return made
