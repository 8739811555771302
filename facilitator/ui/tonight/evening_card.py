"""The card of the next meeting: what, when, how long, for whom, and Start."""

from __future__ import annotations

from datetime import time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.language.catalogues import Catalogue
from facilitator.ui.sizes import UNIT
from facilitator.ui.tonight.screen import TonightScreen
from facilitator.ui.widgets.card import Card, column
from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.stepper import NumberStepper, TimeStepper

SHORTEST, LONGEST = 10, 240  # minutes
MOST_EXPECTED = 200
NOBODY = ""  # no second language


class EveningCard(Card):
    """Emits `changed(field of Choice, value)`; buttons are public for the page to connect."""

    changed = Signal(str, object)
    format_chosen = Signal(str)

    def __init__(self, screen: TonightScreen, _: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(gap=2, parent=parent)
        choice = screen.choice
        fewer_more = (_("Fewer"), _("More"))
        self.format = Chooser(_("Format"))
        self.format.chosen.connect(self.format_chosen)
        self.starts = TimeStepper(
            _("Starts"), choice.start.time(), (_("Earlier"), _("Later")), _.tag
        )
        self.starts.changed.connect(self._starts_at)
        self.minutes = NumberStepper(
            _("Length in minutes"), choice.minutes, (SHORTEST, LONGEST), fewer_more, step=5
        )
        self.minutes.changed.connect(lambda minutes: self.changed.emit("minutes", minutes))
        self.people = NumberStepper(
            _("People expected"), choice.people, (0, MOST_EXPECTED), fewer_more
        )
        self.people.changed.connect(lambda people: self.changed.emit("people", people))
        self._languages(screen, _)
        self.topic = Chooser(_("Topic"))
        self.topic.chosen.connect(lambda how: self.changed.emit("topic", how))
        self.add(self.format)
        self._buttons(_)
        self._rows(_)

    def _languages(self, screen: TonightScreen, _: Catalogue) -> None:
        options = [(option.id, option.words) for option in screen.languages]
        self.first = Chooser(_("First language"), options)
        self.second = Chooser(_("Second language"), [(NOBODY, _("No second language")), *options])
        self.both = Chooser(
            _("How the two languages are used"),
            [
                ("", _("The second is shown on the room screen")),
                ("both", _("Both are read aloud")),
            ],
        )
        for chooser in (self.first, self.second):
            chooser.chosen.connect(lambda _tag: self._tell_languages())
        self.both.chosen.connect(lambda how: self.changed.emit("both_read", bool(how)))

    def _tell_languages(self) -> None:
        chosen = tuple(dict.fromkeys(t for t in (self.first.value, self.second.value) if t))
        self.changed.emit("languages", chosen)

    def _starts_at(self, moment: object) -> None:
        if isinstance(moment, time):
            self.changed.emit("starts", moment)

    def _rows(self, _: Catalogue) -> None:
        """What may be changed, in two columns below Start."""
        self._minutes_row = FormRow(_("Length in minutes"), self.minutes)
        self._people_row = FormRow(_("People expected"), self.people)
        self._both_row = QWidget()  # its answers are long: they get the whole width
        self._both_row.setLayout(column(PlainLabel(_("Reading"), "muted"), self.both, gap=4))
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(3 * UNIT)
        grid.setVerticalSpacing(0)
        rows = (
            FormRow(_("Starts"), self.starts),
            self._minutes_row,
            self._people_row,
            FormRow(_("Topic"), self.topic),
            FormRow(_("Read in"), self.first),
            FormRow(_("Beside it"), self.second),
        )
        for place, row in enumerate(rows):
            grid.addWidget(row, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self.add(grid)
        self.add(self._both_row)
        self.add(self._marks)

    def _buttons(self, _: Catalogue) -> None:
        self._problem = PlainLabel("", "over")
        self._marks = PlainLabel("", "warn-small")
        self.start = KeyButton(_("Start the meeting"), primary=True, large=True)
        self.rehearse = KeyButton(_("Rehearse"))
        self.print_tonight = KeyButton(_("Print for tonight…"))
        for name in ("start", "rehearse", "print_tonight"):
            getattr(self, name).setObjectName(name.replace("_", "-"))
        row = Flow()
        for button in (self.start, self.rehearse, self.print_tonight):
            row.add(button)
        self.body.addSpacing(UNIT)
        self.add(row)
        self.add(self._problem)
        self.body.addSpacing(UNIT)

    def show_screen(self, screen: TonightScreen, _: Catalogue) -> None:
        """Show the choice, what follows from it, and what stands in its way."""
        choice = screen.choice
        self.format.set_options([(f.id, f.words) for f in screen.formats], choice.format_id)
        self.first.choose(choice.languages[0])
        self.second.choose(choice.languages[1] if len(choice.languages) > 1 else NOBODY)
        self.both.choose("both" if choice.both_read else "")
        self._both_row.setVisible(len(choice.languages) > 1)
        self.topic.set_options([(topic.id, topic.words) for topic in screen.topics], screen.topic)
        for stepper, value in ((self.minutes, choice.minutes), (self.people, choice.people)):
            stepper.number.blockSignals(True)
            stepper.number.setValue(value)
            stepper.number.blockSignals(False)
        self._minutes_row.show_hint(screen.ends)
        self._people_row.show_hint(screen.each, "warn-small" if screen.each_warns else "small")
        self._problem.show_words(screen.problem)
        self._marks.show_words("\n".join(screen.marks))
        self.start.setEnabled(screen.can_start)
        self.start.set_words(screen.start)
        self.rehearse.setEnabled(screen.can_start)
        self.print_tonight.setEnabled(screen.can_start)
