"""Beside the step: whether it is saved, the count of the room, and what is next."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.actions import Action
from facilitator.ui.run.next_card import NextCard
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.counter import Counter
from facilitator.ui.widgets.notice import Notice


class SideColumn(QWidget):
    """`wished` brings what was pressed.

    `spare` and `foot` are rows for what finds no room in the bars of a narrow
    page.
    """

    wished = Signal(object, int)

    def __init__(self, _: Catalogue) -> None:
        super().__init__()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(2 * UNIT)
        self.unsaved = Notice()
        self.counter = Counter(_("In the room"), _("One fewer"), _("One more"))
        self.counter.with_second(
            _("One fewer for the first time"), _("One more for the first time")
        )
        self.counter.counted.connect(lambda n: self._counted(n, Action.MORE, Action.FEWER))
        self.counter.counted_second.connect(
            lambda n: self._counted(n, Action.FIRST_MORE, Action.FIRST_FEWER)
        )
        fixed = QSizePolicy.Policy.Fixed
        self.counter.setSizePolicy(QSizePolicy.Policy.Preferred, fixed)
        self.next = NextCard(_("Next"))
        self.spare, self.foot = QHBoxLayout(), QHBoxLayout()
        body.addLayout(self.spare)
        body.addWidget(self.unsaved)
        body.addWidget(self.counter)
        body.addWidget(self.next, 1)
        body.addStretch(0)
        body.addLayout(self.foot)

    def _counted(self, change: int, more: Action, fewer: Action) -> None:
        self.wished.emit(more if change > 0 else fewer, 0)

    def retranslate(self, _: Catalogue) -> None:
        """What never changes, in another language."""
        self.next.heading.setText(_("Next"))
        self.counter.heading.setText(_("In the room"))
        counter = self.counter
        for button, name in (
            (counter.fewer, _("One fewer")),
            (counter.more, _("One more")),
            (counter.second_fewer, _("One fewer for the first time")),
            (counter.second_more, _("One more for the first time")),
        ):
            button.setAccessibleName(name)
            button.setToolTip(name)

    def show_screen(self, screen: RunScreen, *, narrow: bool) -> None:
        """Show this; a narrow page has room for the whole list."""
        standing, count = screen.standing, screen.count
        self.unsaved.show_notice("" if standing.saved_well else standing.saved, "warn")
        saved = standing.saved if standing.saved_well else ""
        self.counter.show_count(count.number, count.name, saved, count.first_time)
        second = self.counter.second_words.parentWidget()
        if second is not None:
            second.setVisible(bool(count.first_time))
        self.next.show_items(screen.next, whole=narrow)
