"""The settings that can be wanted in the middle of a meeting: sound and screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from facilitator.ui.settings.cards import Cards
from facilitator.ui.settings.screen import SettingsScreen
from facilitator.ui.widgets.card import column
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Columns

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class SettingsSheet(QWidget):
    """Reports `changed(field of Settings, value)`, and `bell_tried`."""

    changed = Signal(str, object)
    bell_tried = Signal()

    def __init__(self, _: Catalogue) -> None:
        super().__init__()
        self._words = _
        self._built = False
        self._notice = Notice()
        self._room = column(self._notice)
        self.setLayout(self._room)

    def show_screen(self, screen: SettingsScreen) -> None:
        """Show this picture; fields are made once, and the tick of the bell follows its key."""
        self._notice.show_notice(screen.notice, "warn")
        if not self._built:
            self._built = True
            self._build(screen)
        for bell in self.findChildren(QCheckBox, "bell"):
            with QSignalBlocker(bell):
                bell.setChecked(screen.settings.bell)
            bell.update()

    def _build(self, screen: SettingsScreen) -> None:
        _ = self._words
        cards = Cards(_, self.changed.emit, self.bell_tried.emit)
        main, side = QWidget(), QWidget()
        bell = cards.bell(screen.settings, _("Let me hear it softly"))
        first = column(bell, cards.room(screen.settings))
        first.addStretch(1)
        main.setLayout(first)
        second = column(cards.look(screen))
        second.addStretch(1)
        side.setLayout(second)
        self._room.addWidget(Columns(main, side, (1, 1), letters=56))
