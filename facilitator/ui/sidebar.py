"""The list of pages, and below it whose meeting this is and what is never kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from facilitator.core.errors import N_
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import scrolling
from facilitator.ui.widgets.nav import Nav
from facilitator.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

PAGES = {
    "tonight": N_("Tonight"),
    "formats": N_("Formats"),
    "library": N_("Library"),
    "handouts": N_("Handouts"),
    "attendance": N_("Attendance"),
    "group": N_("Group"),
    "settings": N_("Settings"),
}


class Sidebar(QFrame):
    """Emits the id of a page of `PAGES`."""

    chosen = Signal(str)

    def __init__(self, _: Catalogue, group_name: str) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        body = QVBoxLayout(self)
        body.setContentsMargins(UNIT + 4, 3 * UNIT, UNIT + 4, 2 * UNIT)
        body.setSpacing(UNIT)
        self._name = PlainLabel("", "heading").one_line()
        self._name.setContentsMargins(UNIT + 6, 0, UNIT, UNIT)
        self._nav = Nav([(page, _(words)) for page, words in PAGES.items()])
        self._nav.chosen.connect(self.chosen)
        self._group = PlainLabel(group_name, "small")
        self._promise = PlainLabel("", "small")
        for line in (self._group, self._promise):
            line.setContentsMargins(UNIT + 6, 0, UNIT, 0)
        body.addWidget(self._name)
        self._area = scrolling(self._nav, "")
        body.addWidget(self._area, 1)
        body.addWidget(self._group)
        body.addWidget(self._promise)
        self.set_group_name(group_name)

    def say(self, _: Catalogue) -> None:
        """The same in another language."""
        self._name.setText(_("Facilitator"))
        self._promise.setText(_("offline · no names kept"))
        self._area.setAccessibleName(_("Pages"))
        self._nav.rename([(page, _(words)) for page, words in PAGES.items()])
        self._fit()

    def choose(self, page: str) -> None:
        """Show that page as chosen."""
        self._nav.choose(page)

    def set_group_name(self, name: str) -> None:
        """The group's name, nothing when it has none."""
        self._group.show_words(name)

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: larger text needs a wider list."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        margins = self.contentsMargins().left() + self.contentsMargins().right()
        name = self._name.sizeHint().width() + 2 * (UNIT + 4) + margins
        self.setFixedWidth(max(self._nav.sizeHint().width() + 5 * UNIT, name, 208))
