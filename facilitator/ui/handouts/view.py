"""The handouts page: choices in one card, what will come of them in another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QProgressBar, QWidget

from facilitator.core.attendance import MOST_PEOPLE
from facilitator.ui.handouts.screen import HandoutsScreen
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Card, column
from facilitator.ui.widgets.choice_row import ChoiceRow
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Columns, Page
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.stepper import NumberStepper
from facilitator.ui.widgets.tick import Options

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

AskPath = Callable[[str], str]  # from a suggested name to the chosen path, "" when cancelled


class HandoutsView(Page):
    """Reports each choice; `saved` brings the path that was chosen for the PDF."""

    piece_chosen = Signal(str)
    format_chosen = Signal(str)
    languages_chosen = Signal(str, str)
    people_chosen = Signal(int)
    paper_chosen = Signal(str)
    saved = Signal(str)
    cancelled = Signal()

    def __init__(self, _: Catalogue, ask_path: AskPath | None = None) -> None:
        super().__init__(_("Handouts"), _("what, in which languages, on what paper"))
        self._words, self._ask = _, ask_path or self._ask_with_dialog
        self._file_name, self._built = "", False

    def show_screen(self, screen: HandoutsScreen) -> None:
        """Show this picture; choices are made once."""
        if not self._built:
            self._built = True
            self._build(screen)
        self._file_name = screen.file_name
        self._about.show_words(screen.about)
        self._summary.show_words(screen.summary)
        self._result.show_notice(screen.notice, screen.tint)
        self._warnings.show_notice("\n".join(screen.warnings), "warn")
        done, of = screen.progress
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._bar.setVisible(screen.busy)
        self._stop.setVisible(screen.busy)
        self._save.setEnabled(not screen.busy)

    def _build(self, screen: HandoutsScreen) -> None:
        side = QWidget()
        inner = column(self._made_card(screen), self._warning_part())
        inner.addStretch(1)
        side.setLayout(inner)
        main = QWidget()
        first = column(self._choices_card(screen))
        first.addStretch(1)
        main.setLayout(first)
        self.add(Columns(main, side, (1, 1), letters=56), 1)

    def _choices_card(self, screen: HandoutsScreen) -> Card:
        _, order = self._words, screen.order
        card = Card(_("What"))
        pieces = Options(_("What"), screen.pieces, order.piece)
        pieces.chosen.connect(self.piece_chosen)
        formats = ChoiceRow(_("Format"), screen.formats, order.format_id)
        formats.chosen.connect(self.format_chosen)
        first, second = (*order.languages, "")[:2]
        self._first = ChoiceRow(_("Language"), screen.languages, first)
        self._second = ChoiceRow(_("Second language"), screen.second_languages, second)
        for row in (self._first, self._second):
            row.chosen.connect(lambda _value: self._tell_languages())
        signs = (_("fewer"), _("more"))
        people = NumberStepper(_("People expected"), order.people, (0, MOST_PEOPLE), signs)
        people.changed.connect(self.people_chosen)
        paper = Options(_("Paper"), screen.papers, order.paper.value)
        paper.chosen.connect(self.paper_chosen)
        self._about = PlainLabel("", "muted")
        for part in (pieces, self._about, formats, self._first, self._second):
            card.add(part)
        card.add(FormRow(_("People expected"), people))
        card.add(FormRow(_("Paper"), paper))
        return card

    def _made_card(self, screen: HandoutsScreen) -> Card:
        _ = self._words
        card = Card(_("The PDF"))
        self._summary = PlainLabel(screen.summary)
        self._save = KeyButton(_("Save as PDF…"), primary=True)
        self._save.setObjectName("save")
        self._stop = KeyButton(_("Cancel"))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Progress"))
        self._result = Notice()
        for part in (self._summary, Flow(self._save, self._stop), self._bar, self._result):
            card.add(part)
        self._save.clicked.connect(lambda: self.saved.emit(self._ask(self._file_name)))
        self._stop.clicked.connect(lambda: self.cancelled.emit())
        return card

    def _warning_part(self) -> Notice:
        self._warnings = Notice()
        self._warnings.setContentsMargins(0, 0, 0, UNIT)
        return self._warnings

    def _tell_languages(self) -> None:
        self.languages_chosen.emit(self._first.value, self._second.value)

    def _ask_with_dialog(self, name: str) -> str:
        words = self._words("Save as PDF")
        path, _kind = QFileDialog.getSaveFileName(self, words, name, "PDF (*.pdf)")
        return path if not path or path.lower().endswith(".pdf") else f"{path}.pdf"
