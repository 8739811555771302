"""The attendance page: bars, a table beside them, and one evening to correct."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.attendance.chart import AttendanceChart
from facilitator.ui.attendance.form import EveningForm
from facilitator.ui.attendance.screen import AttendanceScreen
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import Card, column
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.page import Columns, Page
from facilitator.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

WIDEST_FORM = 760


class AttendanceView(Page):
    """Reports `added`, `corrected(day, format)`, `cancelled`, `saved(day, format, n, first)`."""

    added = Signal()
    corrected = Signal(object, str)
    cancelled = Signal()
    saved = Signal(object, str, int, object)

    def __init__(self, _: Catalogue) -> None:
        super().__init__(_("Attendance"), _("numbers and dates, no names"))
        self._words = _
        self._screen: AttendanceScreen | None = None
        self._form: EveningForm | None = None
        self._empty = EmptyState(
            _("Here you will see how many people came"),
            _(
                "The count of each meeting is kept when it closes: a date, a format and whole"
                " numbers, nothing else. If your group has counted on paper, begin with that."
            ),
            _("Add an evening"),
        )
        self._empty.begun.connect(self.added)
        card = Card()
        card.add(self._empty)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._first_card = card
        self._full = self._build_full()
        self._room = QWidget()
        self._place = QVBoxLayout(self._room)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.add(self._room)
        self.add(card)
        self.add(self._full, 1)
        self.body.addStretch(0)

    def _build_full(self) -> Columns:
        _ = self._words
        self._chart = AttendanceChart()
        self._chart_words = PlainLabel("", "muted")
        card = Card(_("Lately"))
        card.add(self._chart)
        card.add(self._chart_words)
        side = QWidget()
        self._add = KeyButton(_("Add an evening"))
        self._add.clicked.connect(lambda: self.added.emit())
        self._correct = KeyButton(_("Correct…"))
        self._correct.clicked.connect(self._tell_correct)
        inner = column(card, Flow(self._add, self._correct), gap=2 * UNIT)
        inner.addStretch(1)
        side.setLayout(inner)
        self._table = self._build_table()
        return Columns(self._table, side, (3, 2), letters=60)

    def _build_table(self) -> QTableWidget:
        _ = self._words
        table = QTableWidget(0, 4)
        table.setAccessibleName(_("Evenings"))
        table.setHorizontalHeaderLabels([_("Day"), _("Format"), _("People"), _("First time")])
        table.verticalHeader().setVisible(False)
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setMinimumHeight(220)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        table.itemActivated.connect(lambda _item: self._tell_correct())
        return table

    def show_screen(self, screen: AttendanceScreen) -> None:
        """Show this picture."""
        self.notice.show_notice(screen.said)
        some = bool(screen.rows)
        self._first_card.setVisible(not some and not screen.editing)
        self._full.setVisible(some)
        self._chart.show_bars(screen.bars, screen.chart_words)
        self._chart_words.show_words(screen.chart_words)
        if self._screen is None or self._screen.rows != screen.rows:
            self._fill(screen)
        self._screen = screen
        self._show_form(screen)

    def _fill(self, screen: AttendanceScreen) -> None:
        self._table.setRowCount(len(screen.rows))
        for place, row in enumerate(screen.rows):
            for across, words in enumerate((row.day, row.format, row.total, row.first_time)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
                self._table.setItem(place, across, item)
        self._table.resizeRowsToContents()
        if screen.rows:
            self._table.selectRow(0)

    def _show_form(self, screen: AttendanceScreen) -> None:
        if self._form is not None and screen.editing and screen.notice:
            self._form.say(screen.notice)
            return
        if self._form is not None:
            self._place.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if screen.editing:
            self._form = EveningForm(screen, self._words)
            self._form.saved.connect(self.saved)
            self._form.cancelled.connect(self.cancelled)
            self._form.setMaximumWidth(WIDEST_FORM)
            self._place.addWidget(self._form)
            self._form.total.field.setFocus()

    def _tell_correct(self) -> None:
        place = self._table.currentRow()
        if self._screen is not None and 0 <= place < len(self._screen.rows):
            evening = self._screen.rows[place].attendance
            self.corrected.emit(evening.day, evening.format_id)
