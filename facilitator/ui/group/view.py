"""The group page: what the group says about itself, in four cards."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.core.group import Group
from facilitator.ui.group.language_fields import LanguageFields
from facilitator.ui.group.local_line import LocalLineRow
from facilitator.ui.group.screen import GroupScreen
from facilitator.ui.widgets.card import Card, column
from facilitator.ui.widgets.choice_row import ChoiceRow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.page import Columns, Page
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.stepper import NumberStepper, TimeStepper
from facilitator.ui.widgets.tick import Options, Tick

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

SEVEN_IN_THE_EVENING = time(19, 0)
LENGTHS = (15, 240)
PEOPLE = (0, 500)


class GroupView(Page):
    """Reports each answer: `changed(field of Group, value)` and the more particular ones."""

    changed = Signal(str, object)
    languages_chosen = Signal(str, str)
    line_written = Signal(str, str)
    address_written = Signal(str)
    checked_today = Signal(str)

    def __init__(self, _: Catalogue) -> None:
        super().__init__(_("Group"), _("kept on this computer, and nowhere else"))
        self._words = _
        self._built = False

    def show_screen(self, screen: GroupScreen) -> None:
        """Show this picture; fields are made once and then kept."""
        self.notice.show_notice(screen.notice, "warn")
        if not self._built:
            self._built = True
            self._build(screen)
        self._crisis.show_line(screen.crisis_line)
        self._emergency.show_line(screen.emergency)
        self._address.show_line(screen.address)

    def _build(self, screen: GroupScreen) -> None:
        main, side = QWidget(), QWidget()
        first = column(self._meeting_card(screen), self._room_card(screen.group))
        first.addStretch(1)
        main.setLayout(first)
        second = column(self._help_card(), self._language_card(screen))
        second.addStretch(1)
        side.setLayout(second)
        self.add(Columns(main, side, (1, 1), letters=56), 1)

    def _meeting_card(self, screen: GroupScreen) -> Card:
        _, group = self._words, screen.group
        card = Card(_("The meeting"))
        name = QLineEdit(group.name)
        name.setObjectName("name")
        name.setMaxLength(120)
        name.editingFinished.connect(lambda: self.changed.emit("name", name.text().strip()))
        card.add(FormRow(_("Name of the group"), name))
        day = "" if group.weekday is None else str(group.weekday)
        days = ChoiceRow(_("Day"), screen.weekdays, day)
        days.chosen.connect(lambda v: self.changed.emit("weekday", int(v) if v else None))
        card.add(days)
        starts = TimeStepper(
            _("Starts"), group.starts or SEVEN_IN_THE_EVENING, (_("earlier"), _("later")), _.tag
        )
        row = FormRow(_("Starts"), starts, "" if group.starts else _("not set yet"))
        starts.changed.connect(lambda _value: row.show_hint(""))
        starts.changed.connect(lambda value: self.changed.emit("starts", value))
        card.add(row)
        card.add(self._number("minutes", _("Length in minutes"), group.minutes, LENGTHS, 5))
        kind = Options(
            _("Who may come"),
            (("open", _("Open to everyone")), ("closed", _("Members only"))),
            "open" if group.open_meeting else "closed",
        )
        kind.chosen.connect(lambda value: self.changed.emit("open_meeting", value == "open"))
        card.add(FormRow(_("Who may come"), kind))
        return card

    def _room_card(self, group: Group) -> Card:
        _ = self._words
        card = Card(_("The room"))
        card.add(self._number("people", _("People who usually come"), group.people, PEOPLE, 1))
        for field, words, on in (
            ("leader_has_seat", _("The leader shares too and has a seat"), group.leader_has_seat),
            ("count_first_time", _("Count who is here for the first time"), group.count_first_time),
            ("leave_out_heavy", _("Leave out the heavier topics"), group.leave_out_heavy),
        ):
            card.add(self._tick(field, words, on))
        return card

    def _help_card(self) -> Card:
        _ = self._words
        card = Card(_("If somebody needs help tonight"))
        card.add(PlainLabel(_("Shown on the help card during a meeting."), "muted"))
        self._crisis = LocalLineRow(_("Crisis line"), _("write your local number here"), _)
        self._emergency = LocalLineRow(_("Emergency number"), _("write your local number here"), _)
        self._address = LocalLineRow(_("Address of the room"), _("street, house, entrance"), _)
        self._crisis.written.connect(lambda text: self.line_written.emit("crisis_line", text))
        self._crisis.checked.connect(lambda: self.checked_today.emit("crisis_line"))
        self._emergency.written.connect(lambda text: self.line_written.emit("emergency", text))
        self._emergency.checked.connect(lambda: self.checked_today.emit("emergency"))
        self._address.written.connect(self.address_written)
        self._address.checked.connect(lambda: self.checked_today.emit("address"))
        for row in (self._crisis, self._emergency, self._address):
            card.add(row)
        return card

    def _language_card(self, screen: GroupScreen) -> Card:
        card = Card(self._words("Languages of the room"))
        fields = LanguageFields(screen, self._words)
        fields.chosen.connect(self.languages_chosen)
        fields.read_both.connect(lambda both: self.changed.emit("read_both", both))
        card.add(fields)
        return card

    def _number(
        self, field: str, words: str, value: int, bounds: tuple[int, int], step: int
    ) -> FormRow:
        signs = (self._words("fewer"), self._words("more"))
        stepper = NumberStepper(words, value, bounds, signs, step=step)
        stepper.changed.connect(lambda number: self.changed.emit(field, number))
        return FormRow(words, stepper)

    def _tick(self, field: str, words: str, on: bool) -> Tick:
        tick = Tick(words, on)
        tick.setObjectName(field)
        tick.toggled.connect(lambda now: self.changed.emit(field, now))
        return tick
