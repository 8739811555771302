"""Which languages the room reads: the first, a second, and whether both are read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.group.screen import GroupScreen
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import column
from facilitator.ui.widgets.choice_row import ChoiceRow
from facilitator.ui.widgets.tick import Options

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class LanguageFields(QWidget):
    """Emits both tags, the second "" when there is none, and whether both are read."""

    chosen = Signal(str, str)
    read_both = Signal(bool)

    def __init__(self, screen: GroupScreen, _: Catalogue) -> None:
        super().__init__()
        group = screen.group
        first, second = (*group.languages, "", "")[:2]
        self._first = ChoiceRow(_("Read in"), screen.languages, first)
        self._second = ChoiceRow(_("Second language"), screen.second_languages, second)
        self._both = Options(
            _("The second language is"),
            (("shown", _("shown beside the first")), ("read", _("read aloud too"))),
            "read" if group.read_both else "shown",
        )
        self.setLayout(column(self._first, self._second, self._both, gap=UNIT // 2))
        for row in (self._first, self._second):
            row.chosen.connect(lambda _value: self._tell())
        self._both.chosen.connect(lambda value: self.read_both.emit(value == "read"))
        self._both.setVisible(bool(second))

    def _tell(self) -> None:
        self._both.setVisible(bool(self._second.value))
        self.chosen.emit(self._first.value, self._second.value)
