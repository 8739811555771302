"""The first start: one calm page of questions that may all be skipped, then what came of them."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.ui.group.language_fields import LanguageFields
from facilitator.ui.sizes import UNIT
from facilitator.ui.welcome.screen import WelcomeScreen
from facilitator.ui.widgets.card import Card, column, rule
from facilitator.ui.widgets.choice_row import ChoiceRow
from facilitator.ui.widgets.fact_rows import FactRows
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.page import Columns, Page
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.stepper import NumberStepper, TimeStepper
from facilitator.ui.widgets.tick import Options

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

LENGTHS = (15, 240)


class WelcomeView(Page):
    """Reports `answered(field of Group, value)`, languages, and the presses of its buttons."""

    answered = Signal(str, object)
    languages_chosen = Signal(str, str)
    screen_language_chosen = Signal(str)
    gone_on = Signal()
    gone_back = Signal()
    finished = Signal()

    def __init__(self, _: Catalogue) -> None:
        super().__init__(_("Welcome"), _("Five short questions. Each can be left as it is."))
        self._words, self._built = _, False
        self._questions, self._answers, self._aside = QWidget(), QWidget(), QWidget()
        main = QWidget()
        inner = column(self._questions, self._answers)
        inner.addStretch(1)
        main.setLayout(inner)
        self.add(Columns(self._aside, main, (2, 5), letters=50), 1)

    def show_screen(self, screen: WelcomeScreen) -> None:
        """Show this picture; the questions are made once."""
        if not self._built:
            self._built = True
            self._build_questions(screen)
            self._build_answers()
            self.first.setFocus()  # the first question waits for an answer
        self.quiet.setVisible(not screen.ready)
        self._questions.setVisible(not screen.ready)
        self._answers.setVisible(screen.ready)
        self._facts.show_rows(screen.facts)
        if screen.ready:
            self._start.setFocus()

    def _build_questions(self, screen: WelcomeScreen) -> None:
        _ = self._words
        languages = Options(
            _("Language of the program"), screen.screen_languages, screen.screen_language
        )
        languages.setObjectName("screen-languages")
        for tag, option in languages.options.items():
            option.setObjectName(f"screen-language-{tag}")
        languages.chosen.connect(self.screen_language_chosen)
        card = Card(gap=UNIT // 2)
        self._add_meeting(card, screen)
        fields = LanguageFields(screen.fields, _)
        fields.chosen.connect(self.languages_chosen)
        fields.read_both.connect(lambda both: self.answered.emit("read_both", both))
        card.add(rule())
        card.add(fields)
        card.add(rule())
        card.add(FormRow(_("Who may come"), self._open_or_closed(screen)))
        go_on = KeyButton(_("Make the meeting ready"), primary=True, large=True)
        go_on.setObjectName("go-on")
        go_on.clicked.connect(lambda: self.gone_on.emit())
        later = PlainLabel(_("Everything can be changed later on the page “Group”."), "muted")
        self._questions.setLayout(column(card, Flow(go_on)))
        words = _("No account and no network. People are counted, and no names are kept.")
        aside = column(languages, PlainLabel(words, "muted"), later)
        aside.addStretch(1)
        self._aside.setLayout(aside)

    def _add_meeting(self, card: Card, screen: WelcomeScreen) -> None:
        _, group = self._words, screen.fields.group
        name = self.first = QLineEdit(group.name)
        name.setObjectName("name")
        name.setMaxLength(120)
        name.textChanged.connect(lambda text: self.answered.emit("name", text.strip()))
        name.returnPressed.connect(lambda: self.focusNextChild())
        card.add(FormRow(_("Name of the group"), name))
        card.add(rule())
        day = "" if group.weekday is None else str(group.weekday)
        days = ChoiceRow(_("Day"), screen.fields.weekdays, day)
        days.chosen.connect(lambda v: self.answered.emit("weekday", int(v) if v else None))
        card.add(days)
        starts = TimeStepper(
            _("Starts"), group.starts or time(19, 0), (_("earlier"), _("later")), _.tag
        )
        row = FormRow(_("Starts"), starts, "" if group.starts else _("not set yet"))
        starts.changed.connect(lambda value: self.answered.emit("starts", value))
        starts.changed.connect(lambda _value: row.show_hint(""))
        card.add(row)
        card.add(rule())
        signs = (_("fewer"), _("more"))
        words = _("Length in minutes")
        minutes = NumberStepper(words, group.minutes, LENGTHS, signs, step=5)
        minutes.changed.connect(lambda value: self.answered.emit("minutes", value))
        card.add(FormRow(words, minutes))

    def _open_or_closed(self, screen: WelcomeScreen) -> Options:
        _ = self._words
        kinds = Options(
            _("Who may come"),
            (("open", _("Open to everyone")), ("closed", _("Members only"))),
            "open" if screen.fields.group.open_meeting else "closed",
        )
        kinds.chosen.connect(lambda value: self.answered.emit("open_meeting", value == "open"))
        return kinds

    def _build_answers(self) -> None:
        _ = self._words
        card = Card()
        self._facts = FactRows()
        card.add(PlainLabel(_("A meeting is ready"), "big"))
        card.add(PlainLabel(_("Look at it, and start it when people have come."), "muted"))
        card.add(self._facts)
        self._start = KeyButton(_("Show tonight’s meeting"), primary=True, large=True)
        self._start.setObjectName("finish")
        back = KeyButton(_("Back to the questions"))
        self._start.clicked.connect(lambda: self.finished.emit())
        back.clicked.connect(lambda: self.gone_back.emit())
        self._answers.setLayout(column(card, Flow(self._start, back)))
