"""The page in view with all that is done with it: turning, printing, saving, and the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from facilitator.ui.handouts.page_show import PageShow
from facilitator.ui.handouts.paper_box import PaperBox
from facilitator.ui.handouts.screen import HandoutsScreen, PageView, Work
from facilitator.ui.handouts.turning import TurningRow
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import column
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.tick import Tick

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

ALONE = 560  # pixels
_STEPS = "steps"
PATIENCE = 500  # milliseconds before a page that is being made says so


class PageColumn(QWidget):
    """`turned` brings "next" or "before"; `asked` the id of a button in the notice."""

    turned = Signal(str)
    larger_wanted = Signal()
    sheets_wanted = Signal(bool)
    steps_wanted = Signal()
    way_out = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    test_wanted = Signal()
    cancelled = Signal()
    asked = Signal(str)

    def __init__(self, _: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = _
        self.page = PageShow()
        self.page.setObjectName("page-in-view")
        self._refusal, self._work, self._box = Notice(), Notice(), Notice()
        self._asked: tuple[tuple[str, str], ...] = ()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(_("Progress"))
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(PATIENCE)
        self._slow.timeout.connect(self._say_slow)
        self._build_buttons()
        body = column(self.page, self._caption, self._turning_row(), self._refusal, gap=UNIT)
        body.setStretch(0, 1)
        for part in (self._button_row(), self._bar, self._work, self._box):
            body.addWidget(part)
        self.setLayout(body)
        self._connect()

    def stand_alone(self, alone: bool) -> None:
        """With nothing beside it the page itself is as high as a page that can be read."""
        self.page.setMinimumHeight(ALONE if alone else 0)

    def _build_buttons(self) -> None:
        _ = self._words
        self._caption = PlainLabel("", "muted")
        self._larger = KeyButton(_("Larger"), _("Ctrl +"))
        self._larger.setObjectName("larger")
        self._sheets = Tick(_("as sheets of paper"))
        self._sheets.setObjectName("as-sheets")
        self._print = KeyButton(_("Print…"), _("Ctrl P"), primary=True)
        self._print.setObjectName("print")
        self._save = KeyButton(_("Save as…"), _("Ctrl S"))
        self._save.setObjectName("save")
        self._test = KeyButton(_("Printer test…"))
        self._test.setObjectName("printer-test")
        self._stop = KeyButton(_("Cancel"))
        self._stop.setObjectName("cancel")

    def _turning_row(self) -> QWidget:
        _ = self._words
        self._turning = TurningRow(_, self._larger, self._sheets)
        return self._turning

    def _button_row(self) -> QWidget:
        return Flow(self._print, self._save, self._test, self._stop)

    def _connect(self) -> None:
        self._turning.turned.connect(self.turned)
        self._larger.clicked.connect(lambda: self.larger_wanted.emit())
        self.page.toggled.connect(self.larger_wanted)
        self._sheets.toggled.connect(self.sheets_wanted)
        self._refusal.chosen.connect(lambda _which: self.way_out.emit())
        self._work.chosen.connect(self.asked)
        self._box.chosen.connect(lambda _which: self.steps_wanted.emit())
        self._print.clicked.connect(lambda: self.print_wanted.emit())
        self._save.clicked.connect(lambda: self.save_wanted.emit())
        self._test.clicked.connect(lambda: self.test_wanted.emit())
        self._stop.clicked.connect(lambda: self.cancelled.emit())

    def show_screen(self, screen: HandoutsScreen) -> None:
        """Show this picture."""
        view, _ = screen.view, self._words
        here = self.focusWidget()
        held = here.objectName() if here is not None and here.hasFocus() else ""
        keys = _("Page Up and Page Down turn pages, Home and End go to the first and the last.")
        larger = _("Enter shows the page larger.")
        self.page.show_page(view, screen.teaches, f"{keys} {larger}")
        self._show_turning(view, bool(screen.rows))
        actions = (("way-out", view.way_out),) if view.way_out else ()
        self._refusal.show_notice(view.refusal, "warn", actions)
        self._show_work(screen.work, view.waiting)
        several = len(screen.rows) > 1  # whichever is in hand, all of them are printed
        self._print.set_words(_("Print all…") if several else _("Print…"))
        self._print.setEnabled(screen.can_print)
        self._save.setEnabled(screen.can_print)
        self._test.setEnabled(not screen.work.busy)
        self._show_box(screen.box)
        if held:
            self._hold_focus(held)

    def _hold_focus(self, name: str) -> None:
        """What had the focus may be gone or greyed: the page has it then, and none beside it."""
        here = self.focusWidget()
        asked = {which for which, _words in self._asked}
        kept = here is not None and here.hasFocus() and here.objectName() in {name, *asked}
        if not kept:
            self.page.setFocus()

    def _show_turning(self, view: PageView, chosen: bool) -> None:
        self._caption.show_words(view.caption)
        self._turning.setVisible(chosen)
        self._turning.show_view(view)
        self._larger.setEnabled(bool(view.pictures))
        blocked = self._sheets.blockSignals(True)
        self._sheets.setChecked(view.imposed)
        self._sheets.blockSignals(blocked)

    def _show_work(self, work: Work, waiting: bool) -> None:
        fresh = work.asks and work.asks != self._asked
        self._asked = work.asks
        self._work.show_notice(work.words, work.tint, (*work.asks, *work.offers))
        if fresh:  # whoever stands at the printer presses Enter and nothing else
            self.go_to_question()
        if waiting and not work.busy:
            if not self._slow.isActive() and not self._stop.isVisible():
                self._slow.start()
        else:
            self._slow.stop()
        slow = waiting and self._stop.isVisible() and not work.busy
        self._bar.setRange(0, work.of)
        self._bar.setValue(work.done)
        self._bar.setVisible(work.busy or slow)
        self._stop.setVisible(work.busy or slow)

    def go_to_question(self) -> None:
        """Put the focus on the first answer to what is asked, if anything is."""
        first = self._work.findChild(KeyButton, self._asked[0][0]) if self._asked else None
        if first is not None:
            first.setFocus()

    def _say_slow(self) -> None:
        """A page takes its time: it can be stopped."""
        self._bar.setRange(0, 0)
        self._bar.setVisible(True)
        self._stop.setVisible(True)

    def _show_box(self, box: PaperBox) -> None:
        words = "\n".join(part for part in (box.total, *box.sums, *box.steps) if part)
        # no lower for a moment: the page would scroll away from what is being changed
        held = self._box.height() if box.counting and self._box.isVisible() else 0
        self._box.setMinimumHeight(held)
        actions = ((_STEPS, box.more),) if box.more else ()
        self._box.show_notice(words, "calm", actions)
