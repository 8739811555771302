"""One evening's numbers to be given or corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from facilitator.core.attendance import MOST_PEOPLE
from facilitator.ui.attendance.screen import AttendanceScreen
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice_row import ChoiceRow
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.stepper import DateStepper, NumberStepper
from facilitator.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class EveningForm(Card):
    """Emits `saved(day, format id, total, first time or None)`, or `cancelled`."""

    saved = Signal(object, str, int, object)
    cancelled = Signal()

    def __init__(self, screen: AttendanceScreen, _: Catalogue) -> None:
        super().__init__(screen.form_words)
        form = screen.form
        signs = (_("fewer"), _("more"))
        days = (_("day before"), _("day after"))
        self.day = DateStepper(_("Day"), form.day, screen.today, days, _.tag)
        self.format = ChoiceRow(_("Format"), screen.formats, form.format_id)
        self.total = NumberStepper(_("People"), form.total, (0, MOST_PEOPLE), signs)
        first = form.first_time or 0
        self.counted = Tick(_("First-time visitors were counted"), form.first_time is not None)
        self.first = NumberStepper(_("Here for the first time"), first, (0, MOST_PEOPLE), signs)
        self._first_row = FormRow(_("Here for the first time"), self.first)
        self._first_row.setVisible(form.first_time is not None)
        self.notice = PlainLabel("", "warn")
        self.notice.setVisible(False)
        save, cancel = KeyButton(_("Save"), primary=True), KeyButton(_("Cancel"))
        save.setObjectName("save")
        for part in (FormRow(_("Day"), self.day), self.format, FormRow(_("People"), self.total)):
            self.add(part)
        for last in (self.counted, self._first_row, self.notice, Flow(save, cancel)):
            self.add(last)
        self.counted.toggled.connect(self._first_row.setVisible)
        save.clicked.connect(self._tell)
        cancel.clicked.connect(lambda: self.cancelled.emit())

    def say(self, words: str) -> None:
        """Why it could not be saved."""
        self.notice.show_words(words)

    def _tell(self) -> None:
        for stepper in (self.total, self.first):
            stepper.number.interpretText()
        first = self.first.number.value() if self.counted.isChecked() else None
        self.saved.emit(self.day.value, self.format.value, self.total.number.value(), first)
