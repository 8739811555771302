"""Turning the page in view: the keys that do it, and the two buttons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.handouts.screen import PageView
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.key_button import KeyButton

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

TURNING: Mapping[int, str] = {
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_PageUp: "before",
    Qt.Key.Key_Home: "first",
    Qt.Key.Key_End: "last",
}


class TurningRow(Flow):
    """Back and Next, and `more` beside them; `turned` brings "next" or "before"."""

    turned = Signal(str)

    def __init__(self, _: Catalogue, *more: QWidget) -> None:
        self._before = KeyButton(_("Back"), _("Page Up"))
        self._next = KeyButton(_("Next"), _("Page Down"))
        super().__init__(self._before, self._next, *more)
        self._before.setObjectName("page-before")
        self._next.setObjectName("page-next")
        self._before.clicked.connect(lambda: self.turned.emit("before"))
        self._next.clicked.connect(lambda: self.turned.emit("next"))

    def show_view(self, view: PageView) -> None:
        """Grey what leads nowhere."""
        self._before.setEnabled(view.before)
        self._next.setEnabled(view.after)
