"""The run page in widgets: shows a RunScreen, tells what was pressed, and knows no meeting.

Where the text is so large that not everything fits, the page scrolls, with
the spoken words, the clock and the filled button in its first view.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.actions import Action
from facilitator.ui.run.buttons import ButtonRow
from facilitator.ui.run.footer import Footer
from facilitator.ui.run.header import Header
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.run.presenter import RunPresenter
from facilitator.ui.run.say_card import SayCard
from facilitator.ui.run.sheet_card import SheetCard
from facilitator.ui.run.shortcuts import install_keys
from facilitator.ui.run.side_column import SideColumn
from facilitator.ui.run.strip import Strip
from facilitator.ui.run.tool_card import ToolCard
from facilitator.ui.sizes import TITLE, UNIT
from facilitator.ui.style import scaled
from facilitator.ui.widgets.card import scrolling
from facilitator.ui.widgets.plain_label import PlainLabel

NARROW = 60  # body heights across; below it one column has to do
SIDE = 20  # body heights


class RunView(QWidget):
    """`acted` brings an Action and its number; `ticked` says that time went by."""

    acted = Signal(object, int)
    ticked = Signal()

    def __init__(self, words: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._screen: RunScreen | None = None
        self._next_change: Callable[[], float] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_time)
        self._build(words)
        self.retranslate(words)
        self._shortcuts = install_keys(self, self._wish)

    def report_to(self, presenter: RunPresenter) -> None:
        """Send what is pressed to this presenter, and look at the clock when it says so."""
        self.acted.connect(presenter.act)
        self.ticked.connect(presenter.tick)
        self._next_change = presenter.next_change
        self._arm()

    def stop(self) -> None:
        """The meeting is over: no more ticks."""
        self._next_change = None
        self._timer.stop()

    # building

    def _build(self, _: Catalogue) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.header, self.footer = Header(), Footer()
        self.strip = Strip()
        self._body = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._body)
        self._columns.setContentsMargins(3 * UNIT, UNIT, 3 * UNIT, UNIT)
        self._columns.setSpacing(3 * UNIT)
        self.area = scrolling(self._body, _("The meeting now"))
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._build_main(_)
        self._build_side(_)
        whole.addWidget(self.header)
        whole.addWidget(self.area, 1)
        whole.addWidget(self.strip)
        whole.addWidget(self.footer)
        self._whole = whole
        self.sheet = SheetCard(self)
        bars = (self.header, self.corner, self.footer, self.strip)
        for part in (*bars, self.tool, self._side, self.sheet):
            part.wished.connect(self._wish)

    def _build_main(self, _: Catalogue) -> None:
        self._main = QWidget()
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(UNIT)
        self._step_line = PlainLabel("", "muted")
        self._step_title = PlainLabel("", "title")
        self.corner = ButtonRow(quiet=True)
        self.say = SayCard()
        self.tool = ToolCard(_("Seats of the round"))
        title = QHBoxLayout()
        title.setSpacing(2 * UNIT)
        title.addWidget(self._step_title, 1)
        title.addWidget(self.corner)
        self._title_row = title
        self._main_column = main
        main.addWidget(self._step_line)
        main.addLayout(title)
        main.addWidget(self.say)
        main.addWidget(self.tool, 1)
        self._columns.addWidget(self._main, 1)

    def _build_side(self, _: Catalogue) -> None:
        self._side = SideColumn(_)
        self.unsaved, self.counter = self._side.unsaved, self._side.counter
        self.next = self._side.next
        self._columns.addWidget(self._side)

    def retranslate(self, _: Catalogue) -> None:
        """What never changes, in another language; the rest comes with the next picture."""
        self._tall_script = _.right_to_left  # Arabic faces have lines half as high again
        self.strip.retranslate(_)
        self.area.setAccessibleName(_("The meeting now"))
        self.tool.seats.setAccessibleName(_("Seats of the round"))
        self._side.retranslate(_)
        if self._screen is not None:
            self._arrange()

    # showing

    def show_screen(self, screen: RunScreen) -> None:
        """Show this picture."""
        before, self._screen = self._screen, screen
        self.setAccessibleName(f"{screen.step_title}. {screen.step_line}")
        self._step_line.setText(screen.step_line)
        self._step_title.setText(screen.step_title)
        self.header.show_screen(screen, narrow=self._narrow())
        self.corner.show_buttons(screen.corner)
        self._fit_title()
        self.footer.show_screen(screen, narrow=self._narrow())
        self.strip.show_screen(screen)
        self.strip.setVisible(not self._narrow() or bool(screen.ask or screen.notice))
        self._side.show_screen(screen, narrow=self._narrow())
        self._show_main(screen)
        self.sheet.setGeometry(self._over_the_step())
        self.sheet.show_sheet(screen.sheet)
        self._place_focus(before, screen)
        self._arm()

    def _show_main(self, screen: RunScreen) -> None:
        self.tool.show_tool(screen.tool, screen.primary, self._ring_width())
        self.say.show_say(screen.say, self._main_width(), self._room_for_words())
        # words come first, up to what they need; where all scrolls, all take what they need
        self._main_column.setStretchFactor(self.say, 0 if self._narrow() else 100)
        self._main_column.activate()  # words get their room before they are first painted
        self.say.body.activate()

    def _room_for_words(self) -> int:
        """What the tool leaves of the height, so that clock and button stay in view."""
        body = self.fontInfo().pixelSize()
        title = self._title_row.sizeHint().height()
        title += 0 if self._narrow() else self._step_line.heightForWidth(self._main_width())
        if self._narrow():
            tool = max(self._ring_width(), 5 * body) + 3 * UNIT
        else:
            tool = self.tool.heightForWidth(self._main_width())
        return self._height_of_body() - title - tool - 6 * UNIT

    def _height_of_body(self) -> int:
        """The height of the scrolling part, also before the page is shown for the first time."""
        if self.isVisible():
            self._whole.activate()
            return self.area.viewport().height()
        bars = self.header.sizeHint().height()
        if not self._narrow():
            bars += self.strip.sizeHint().height() + self.footer.sizeHint().height()
        return self.height() - bars

    def announce(self, words: str) -> None:
        """Have a screen reader say this."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _place_focus(self, before: RunScreen | None, screen: RunScreen) -> None:
        """What opens takes the keys; what closes gives them back to the page."""
        sheet_was, ask_was = (before.sheet, before.ask) if before else (None, None)
        opened = (screen.ask and not ask_was) or (before and before.ask and not screen.ask)
        if screen.sheet is not None and sheet_was is None:
            pass  # the sheet has taken the keys where it opened
        elif screen.focus_primary and not (before and before.focus_primary):
            self.tool.buttons.buttons[0].setFocus()
        elif opened or (sheet_was is not None and screen.sheet is None) or before is None:
            self.setFocus()

    # room for things

    def _narrow(self) -> bool:
        return self.width() < NARROW * self.fontInfo().pixelSize()

    def _side_width(self) -> int:
        return min(SIDE * self.fontInfo().pixelSize(), max(200, self.width() // 2))

    def _main_width(self) -> int:
        margins = 6 * UNIT + (14 if self._narrow() else 0)  # a scroll bar, when it scrolls
        side = 0 if self._narrow() else self._side_width() + 3 * UNIT
        return self.width() - margins - side

    def _ring_width(self) -> int:
        body = self.fontInfo().pixelSize()
        return round(body * (8 if self._narrow() else 11.6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: one column or two, and the sheet over the step."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: larger text may leave room for one column alone."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._screen is not None:
            self._arrange()

    def _arrange(self) -> None:
        narrow = self._narrow()
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if narrow else across)
        self._side.setMinimumWidth(0 if narrow else self._side_width())
        self._side.setMaximumWidth(16777215 if narrow else self._side_width())
        self.tool.lay_out(narrow=narrow)
        if narrow:
            self._side.spare.addWidget(self.header.buttons)
            self._side.spare.addWidget(self.corner)
            self._title_row.addWidget(self._step_line)
            self._side.foot.addWidget(self.footer)
        else:
            self.header.take_back()
            self._title_row.addWidget(self.corner)
            self._main_column.insertWidget(0, self._step_line)
            self._whole.addWidget(self.footer)
        if self._screen is not None:
            self.show_screen(self._screen)

    def _fit_title(self) -> None:
        """As large as it can be on one line beside the buttons of the corner."""
        large = QFontMetrics(scaled(self.font(), TITLE, strong=True))
        words = large.horizontalAdvance(self._step_title.text())
        room = self._main_width() - self.corner.sizeHint().width() - 2 * UNIT
        small = self._narrow() or self._tall_script or words > room
        self._step_title.set_role("big" if small else "title")

    def _over_the_step(self) -> QRect:
        """Between the bars; to the lower edge where the page has no bar at its foot."""
        top = max(self.header.height(), self.header.sizeHint().height()) + UNIT
        below = 0 if self._narrow() else self.footer.sizeHint().height() + UNIT
        return QRect(3 * UNIT, top, self.width() - 6 * UNIT, self.height() - top - below)

    # keys and time

    def _wish(self, action: Action, value: int) -> None:
        """Next shows the lines of a page that did not fit, before it goes on."""
        if action is Action.NEXT and self._has_text_in_view() and self.say.read_on():
            return
        self.acted.emit(action, value)

    def _has_text_in_view(self) -> bool:
        screen = self._screen
        over = screen is None or screen.sheet is not None or screen.ask is not None
        return not over and screen is not None and not screen.tool.seats

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter that no control has used answers the question; arrows scroll the words."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.acted.emit(Action.ACCEPT, 0)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.say.scroll_words(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _arm(self) -> None:
        if self._next_change is not None:
            self._timer.start(max(1, round(self._next_change() * 1000)))

    def _on_time(self) -> None:
        self.ticked.emit()
