"""The page in view laid over the whole handouts page, as wide as can be, to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator.ui.handouts.page_show import EDGE, PageShow
from facilitator.ui.handouts.preview import Room
from facilitator.ui.handouts.screen import HandoutsScreen
from facilitator.ui.handouts.turning import TURNING, TurningRow
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

_WIDEST = 1400  # pixels; on a wider screen the page would be a wall of letters
_ENDLESS = 100_000  # pixels: the page is scrolled, so its height needs no room
_STEP = 8 * UNIT  # an arrow key scrolls about three lines


class WidePage(PageShow):
    """A page as wide as its place, and as high as it is then."""

    def room(self) -> Room:
        """Qt's width alone counts."""
        room = super().room()
        widest = round(_WIDEST * self.devicePixelRatioF())
        return Room(min(room.width, widest), _ENDLESS, room.gap)

    def minimumSizeHint(self) -> QSize:
        """Qt's: as high as the picture, which the area around it scrolls."""
        return QSize(240, max(300, self.pictures_height() + round(2 * EDGE)))


class _Area(QScrollArea):
    """Scrolls by arrow keys; what turns pages is left to the sheet."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: the keys that no control took."""
        if event.key() in TURNING:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LargerPage(QWidget):
    """`turned`, `way_out` and `room_changed` as on the page; `closed` brings the page back."""

    turned = Signal(str)
    way_out = Signal()
    closed = Signal()
    room_changed = Signal(object)

    def __init__(self, screen: HandoutsScreen, _: Catalogue) -> None:
        super().__init__()
        self.setObjectName("page")
        self._words = _
        self._page = WidePage()
        self._page.setObjectName("larger-page")
        self._caption = PlainLabel("", "muted").one_line()
        self._caption.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        smaller = KeyButton(_("Smaller"), _("Esc"))
        smaller.setObjectName("smaller")
        self._row = TurningRow(_, smaller, self._caption)
        self._refusal = Notice()
        self._area = self._scrolling()
        body = QVBoxLayout(self)
        body.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 3 * UNIT)
        body.addWidget(self._area, 1)
        body.addWidget(self._refusal)
        body.addWidget(self._row)
        self._row.turned.connect(self.turned)
        self._refusal.chosen.connect(lambda _which: self.way_out.emit())
        self._page.room_changed.connect(self.room_changed)
        self._page.toggled.connect(self.closed)
        smaller.clicked.connect(lambda: self.closed.emit())
        QShortcut(QKeySequence("Ctrl+-"), self).activated.connect(self.closed)
        self.show_screen(screen)

    def _scrolling(self) -> QScrollArea:
        area = _Area()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self._words("Page, larger"))
        # always there: a bar that came with the picture would take its width from it
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._page)
        area.verticalScrollBar().setSingleStep(_STEP)
        return area

    def begin(self) -> None:
        """Put the focus on the page."""
        self._page.setFocus()

    def show_screen(self, screen: HandoutsScreen) -> None:
        """Show the page in view; another one begins at its top."""
        view, _ = screen.view, self._words
        here = self.focusWidget()
        held = here is not None and here.hasFocus()
        before = self._page.accessibleName()
        keys = _("Arrow keys move the page, Page Up and Page Down turn pages, Escape goes back.")
        self._page.show_page(view, screen.teaches, keys)
        self._caption.setText(view.caption)
        self._row.show_view(view)
        actions = (("way-out", view.way_out),) if view.way_out else ()
        self._refusal.show_notice(view.refusal, "warn", actions)
        if self._page.accessibleName() != before:
            self._area.verticalScrollBar().setValue(0)
        if held and self.focusWidget() is not here:  # greyed or gone under the hand
            self._page.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Escape goes back; keys that no control took turn pages."""
        turning = TURNING.get(event.key())
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif turning is not None:
            self.turned.emit(turning)
        else:
            super().keyPressEvent(event)
