"""The page *Tonight* in widgets: one large Start, and what may be changed before it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language.catalogues import Catalogue
from facilitator.ui.sizes import UNIT
from facilitator.ui.tonight.evening_card import EveningCard
from facilitator.ui.tonight.presenter import TonightPresenter
from facilitator.ui.tonight.screen import TonightScreen
from facilitator.ui.widgets.card import Card, column, scrolling
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.tick import Tick


class TonightView(QWidget):
    """Shows a TonightScreen; emits what was pressed and which field was changed."""

    start = Signal()
    rehearse = Signal()
    print_tonight = Signal()
    format_chosen = Signal(str)
    changed = Signal(str, object)
    open_page = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._tag = ""
        self._ticked: set[str] = set()

    def report_to(self, presenter: TonightPresenter) -> None:
        """Send what is pressed to this presenter, and keep it as long as the page lives."""
        self._presenter = presenter  # a connection to its methods alone would not keep it
        self.start.connect(presenter.lead)
        self.rehearse.connect(presenter.rehearse)
        self.print_tonight.connect(presenter.print_tonight)
        self.format_chosen.connect(presenter.choose_format)
        self.changed.connect(presenter.set_field)

    def show_screen(self, screen: TonightScreen, _: Catalogue) -> None:
        """Show this; the page is built anew when the language has changed."""
        if self._tag != _.tag:
            self._tag = _.tag
            self._build(screen, _)
        self._eyebrow.setText(screen.eyebrow)
        self._heading.setText(screen.heading)
        self._closed.show_words(screen.closed)
        self.evening.show_screen(screen, _)
        self._show_reminders(screen, _)

    def _build(self, screen: TonightScreen, _: Catalogue) -> None:
        _clear(self._layout)
        inner = QWidget()
        self._layout.addWidget(scrolling(inner, _("Tonight")))  # early: each move dresses all anew
        page = QVBoxLayout(inner)
        page.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 3 * UNIT)
        self._eyebrow = PlainLabel("", "small")
        self._heading = PlainLabel("", "title")
        self._closed = PlainLabel("", "body")
        page.addLayout(column(self._eyebrow, self._heading, self._closed, gap=2))
        self._reminder = Notice()
        self._reminder.chosen.connect(lambda page: self.open_page.emit(page))
        page.addSpacing(2 * UNIT)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(3 * UNIT)
        self.evening = EveningCard(screen, _)
        self._connect(self.evening)
        side = column(self._before_card(screen, _), self._reminder, self._others_card(screen, _))
        side.addStretch(1)
        left = column(self.evening)
        left.addStretch(1)
        self._columns.addLayout(left, 7)
        self._columns.addLayout(side, 4)
        page.addLayout(self._columns)
        page.addStretch(1)
        self._arrange()

    def _connect(self, card: EveningCard) -> None:
        card.start.clicked.connect(lambda: self.start.emit())
        card.rehearse.clicked.connect(lambda: self.rehearse.emit())
        card.print_tonight.clicked.connect(lambda: self.print_tonight.emit())
        card.changed.connect(self.changed)
        card.format_chosen.connect(self.format_chosen)

    def _before_card(self, screen: TonightScreen, _: Catalogue) -> Card:
        card = Card(_("Before the door opens"), gap=0)
        for item in screen.before:
            tick = Tick(item.words, item.id in self._ticked)
            tick.setObjectName(f"before-{item.id}")
            tick.toggled.connect(lambda on, which=item.id: self._tick(which, on))
            card.add(tick)
        return card

    def _tick(self, item: str, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(item)

    def _others_card(self, screen: TonightScreen, _: Catalogue) -> Card:
        self._others = Card(_("Another evening"), gap=0)
        self._other_rows = QVBoxLayout()
        self._others.add(self._other_rows)
        self._shown_others: tuple[str, ...] = ()
        self._show_others(screen)
        return self._others

    def _show_others(self, screen: TonightScreen) -> None:
        ids = tuple(other.id for other in screen.others)
        if ids == self._shown_others:
            return
        self._shown_others = ids
        _clear(self._other_rows)
        for other in screen.others:
            self._other_rows.addWidget(self._other_row(other.id, other.title, other.length))

    def _other_row(self, format_id: str, title: str, length: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        button = KeyButton(title, quiet=True)
        button.setObjectName(f"other-{format_id}")
        button.setAccessibleName(f"{title}, {length}")
        button.clicked.connect(lambda: self.format_chosen.emit(format_id))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        line.addStretch(1)
        line.addWidget(PlainLabel(length, "muted").one_line())
        return row

    def _show_reminders(self, screen: TonightScreen, _: Catalogue) -> None:
        self._show_others(screen)
        words = "\n".join(screen.reminders)
        actions = [("group", _("Fill it in"))] if words else []
        self._reminder.show_notice(words, "warn", actions)

    def showEvent(self, event: QShowEvent) -> None:
        """Qt's: Enter starts the meeting; after one that was closed it starts nothing."""
        super().showEvent(event)
        if self._closed.text():
            self.evening.format.setFocus()
        else:
            self.evening.start.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: one column where two do not fit."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        if not hasattr(self, "_columns"):
            return
        narrow = self.width() < self.fontInfo().pixelSize() * 58
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(down if narrow else across)


def _clear(layout: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
