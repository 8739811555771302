"""What the window holds: the list of pages, the page in view, and a notice above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator.ui.sidebar import Sidebar
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import stem
from facilitator.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class WindowParts(QStackedWidget):
    """Its first widget is all of that; a second one is shown alone (a running meeting)."""

    def __init__(self, _: Catalogue, group_name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.sidebar = Sidebar(_, group_name)
        self.notice = Notice()
        self.pages = QStackedWidget()
        shell = QWidget()
        shell.setObjectName("ground")
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(stem())
        row.addLayout(self._beside(), 1)
        self.addWidget(shell)

    def _beside(self) -> QVBoxLayout:
        side = QVBoxLayout()
        side.setSpacing(0)
        framed = QFrame()
        framed.setObjectName("ground")
        margins = QVBoxLayout(framed)
        margins.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        margins.addWidget(self.notice)
        side.addWidget(framed)
        side.addWidget(self.pages, 1)
        return side
