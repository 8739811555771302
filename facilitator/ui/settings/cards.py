"""The cards of the settings, alike on their page and over a meeting that runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.core.settings import Settings
from facilitator.ui.settings.screen import SettingsScreen
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice_row import ChoiceRow
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.stepper import NumberStepper
from facilitator.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


@dataclass(frozen=True)
class Cards:
    """Makes them; `changed` gets a field of Settings and its value, `tried` nothing."""

    words: Catalogue
    changed: Callable[[str, object], None]
    tried: Callable[[], None]

    def look(self, screen: SettingsScreen) -> Card:
        """Language, colours and size of text."""
        _, settings = self.words, screen.settings
        card = Card(_("What you see"))
        language = ChoiceRow(_("Language of the program"), screen.languages, settings.language)
        language.chooser.setObjectName("language")
        language.chosen.connect(lambda value: self.changed("language", value))
        look = ChoiceRow(_("Colours"), screen.appearances, settings.appearance.value)
        look.chooser.setObjectName("appearance")
        look.chosen.connect(lambda value: self.changed("appearance", value))
        percent = self._number("text_percent", _("Size of text"), settings.text_percent, 100, 200)
        for row in (language, look, percent):
            card.add(row)
        return card

    def bell(self, settings: Settings, try_words: str) -> Card:
        """Whether and how loud it rings, and a button that says `try_words`."""
        _ = self.words
        card = Card(_("The bell"))
        bell = Tick(_("Ring a soft bell before a limit and around silence"), settings.bell)
        bell.setObjectName("bell")
        bell.toggled.connect(lambda on: self.changed("bell", on))
        card.add(bell)
        card.add(self._number("bell_volume", _("Volume"), settings.bell_volume, 0, 100))
        tried = KeyButton(try_words)
        tried.setObjectName("try-bell")
        tried.setAutoDefault(False)
        tried.clicked.connect(lambda: self.tried())
        card.add(Flow(tried))
        return card

    def room(self, settings: Settings) -> Card:
        """What the room is shown."""
        _ = self.words
        card = Card(_("The room display"))
        digits = Tick(_("Show the digits of the share clock to the room"), settings.room_digits)
        digits.setObjectName("room_digits")
        digits.toggled.connect(lambda on: self.changed("room_digits", on))
        card.add(digits)
        words = _("Without digits the room sees a ring that empties: nobody is counted down.")
        card.add(PlainLabel(words, "muted"))
        return card

    def _number(self, field: str, words: str, value: int, least: int, most: int) -> FormRow:
        signs = (self.words("smaller"), self.words("larger"))
        stepper = NumberStepper(words, value, (least, most), signs, step=10)
        stepper.number.setObjectName(field)
        stepper.number.setSuffix(" %")
        stepper.changed.connect(lambda number: self.changed(field, number))
        return FormRow(words, stepper)
