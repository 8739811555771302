"""The settings page: language, look, bell, and where everything is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.settings import Settings
from facilitator.ui.settings.screen import SettingsScreen
from facilitator.ui.widgets.card import Card, column
from facilitator.ui.widgets.choice_row import ChoiceRow
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.page import Columns, Page
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.stepper import NumberStepper
from facilitator.ui.widgets.tick import Tick

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
        main, side = QWidget(), QWidget()
        first = column(self._look_card(screen), self._folder_card(screen))
        first.addStretch(1)
        main.setLayout(first)
        second = column(self._bell_card(screen.settings), self._room_card(screen.settings))
        second.addStretch(1)
        side.setLayout(second)
        self.add(Columns(main, side, (1, 1), letters=56), 1)

    def _look_card(self, screen: SettingsScreen) -> Card:
        _, settings = self._words, screen.settings
        card = Card(_("What you see"))
        language = ChoiceRow(_("Language of the program"), screen.languages, settings.language)
        language.chooser.setObjectName("language")
        language.chosen.connect(lambda value: self.changed.emit("language", value))
        look = ChoiceRow(_("Colours"), screen.appearances, settings.appearance.value)
        look.chooser.setObjectName("appearance")
        look.chosen.connect(lambda value: self.changed.emit("appearance", value))
        percent = self._number("text_percent", _("Size of text"), settings.text_percent, 100, 200)
        for row in (language, look, percent):
            card.add(row)
        return card

    def _bell_card(self, settings: Settings) -> Card:
        _ = self._words
        card = Card(_("The bell"))
        bell = Tick(_("Ring a soft bell before a limit and around silence"), settings.bell)
        bell.setObjectName("bell")
        bell.toggled.connect(lambda on: self.changed.emit("bell", on))
        card.add(bell)
        card.add(self._number("bell_volume", _("Volume"), settings.bell_volume, 0, 100))
        tried = KeyButton(_("Let me hear it"))
        tried.clicked.connect(lambda: self.bell_tried.emit())
        card.add(Flow(tried))
        return card

    def _room_card(self, settings: Settings) -> Card:
        _ = self._words
        card = Card(_("The room display"))
        digits = Tick(_("Show the digits of the share clock to the room"), settings.room_digits)
        digits.setObjectName("room_digits")
        digits.toggled.connect(lambda on: self.changed.emit("room_digits", on))
        card.add(digits)
        words = _("Without digits the room sees a ring that empties: nobody is counted down.")
        card.add(PlainLabel(words, "muted"))
        return card

    def _folder_card(self, screen: SettingsScreen) -> Card:
        _ = self._words
        card = Card(_("Where everything is kept"))
        folder = PlainLabel(screen.folder, "body")
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.add(folder)
        words = _("In this folder and nowhere else. The program never uses the network.")
        card.add(PlainLabel(words, "muted"))
        return card

    def _number(self, field: str, words: str, value: int, least: int, most: int) -> FormRow:
        signs = (self._words("smaller"), self._words("larger"))
        stepper = NumberStepper(words, value, (least, most), signs, step=10)
        stepper.number.setObjectName(field)
        stepper.number.setSuffix(" %")
        stepper.changed.connect(lambda number: self.changed.emit(field, number))
        return FormRow(words, stepper)
