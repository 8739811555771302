"""The settings page: language, look, bell, and where everything is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.settings.cards import Cards
from facilitator.ui.settings.screen import SettingsScreen
from facilitator.ui.widgets.card import Card, column
from facilitator.ui.widgets.page import Columns, Page
from facilitator.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class SettingsView(Page):
    """Reports `changed(field of Settings, value)`, and `bell_tried`."""

    changed = Signal(str, object)
    bell_tried = Signal()

    def __init__(self, _: Catalogue) -> None:
        super().__init__(_("Settings"), _("how the program looks and sounds to you"))
        self._words = _
        self._built = False

    def show_screen(self, screen: SettingsScreen) -> None:
        """Show this picture; fields are made once."""
        self.notice.show_notice(screen.notice, "warn")
        if self._built:
            return
        self._built = True
        _ = self._words
        cards = Cards(_, self.changed.emit, self.bell_tried.emit)
        main, side = QWidget(), QWidget()
        first = column(cards.look(screen), self._folder_card(screen))
        first.addStretch(1)
        main.setLayout(first)
        bell = cards.bell(screen.settings, _("Let me hear it"))
        second = column(bell, cards.room(screen.settings))
        second.addStretch(1)
        side.setLayout(second)
        self.add(Columns(main, side, (1, 1), letters=56), 1)

    def _folder_card(self, screen: SettingsScreen) -> Card:
        _ = self._words
        card = Card(_("Where everything is kept"))
        folder = PlainLabel(screen.folder, "body")
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.add(folder)
        words = _("In this folder and nowhere else. The program never uses the network.")
        card.add(PlainLabel(words, "muted"))
        return card
