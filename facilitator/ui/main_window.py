"""The one window: pages at the side, one page shown, or the running meeting alone.

The shell stands before any page does: pages are made by factories when they
are first asked for, and again in another language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from facilitator.ui.qt_words import install_language
from facilitator.ui.sidebar import PAGES, Sidebar
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.card import stem
from facilitator.ui.widgets.notice import Notice

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

Factory = Callable[["Catalogue"], QWidget]


@runtime_checkable
class Retranslated(Protocol):
    """A widget shown alone that changes its language by itself."""

    def retranslate(self, _: Catalogue) -> None:
        """Say everything in this language from now on."""


class MainWindow(QMainWindow):
    """`factories` make a page for each id of `PAGES`, given the catalogue.

    `may_close` is asked when the window is to close.  `first_painted` comes
    once, after the empty shell is on the screen: then do the slow things and
    call `show_page`.  `page_shown` brings the id of a page, `notice_chosen`
    the id of a button in the notice.
    """

    first_painted = Signal()
    page_shown = Signal(str)
    notice_chosen = Signal(str)

    def __init__(
        self,
        app: QApplication,
        _: Catalogue,
        factories: Mapping[str, Factory],
        *,
        group_name: str = "",
        may_close: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self._app, self._words, self._factories = app, _, factories
        self._may_close, self._painted = may_close, False
        self._built: dict[str, QWidget] = {}
        self.page = ""
        self.setMinimumSize(720, 480)
        self.resize(1366, 768)
        self._build_shell(group_name)
        self._build_shortcuts()
        self._say(_)

    def _build_shell(self, group_name: str) -> None:
        self._whole = QStackedWidget()
        self.setCentralWidget(self._whole)
        shell = QWidget()
        shell.setObjectName("ground")
        row = QHBoxLayout(shell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.sidebar = Sidebar(self._words, group_name)
        self.sidebar.chosen.connect(self.show_page)
        self.notice = Notice()
        self.notice.chosen.connect(self.notice_chosen)
        self._pages = QStackedWidget()
        side = QVBoxLayout()
        side.setSpacing(0)
        framed = QFrame()
        framed.setObjectName("ground")
        margins = QVBoxLayout(framed)
        margins.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        margins.addWidget(self.notice)
        side.addWidget(framed)
        side.addWidget(self._pages, 1)
        row.addWidget(self.sidebar)
        row.addWidget(stem())
        row.addLayout(side, 1)
        self._whole.addWidget(shell)

    def _build_shortcuts(self) -> None:
        self._jumps = []
        for number, page in enumerate(PAGES, 1):
            jump = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            jump.activated.connect(lambda which=page: self.show_page(which))
            self._jumps.append(jump)

    def _say(self, _: Catalogue) -> None:
        self.setWindowTitle(_("Facilitator"))
        self.sidebar.say(_)

    @property
    def running(self) -> QWidget | None:
        """What is shown alone now, None when pages are shown."""
        return self._whole.widget(1) if self._whole.count() > 1 else None

    def show_page(self, page: str) -> None:
        """Show a page, made now when it is the first time."""
        if page not in self._built:
            made = self._factories[page](self._words)
            self._built[page] = made
            self._pages.addWidget(made)
        self.page = page
        self.sidebar.choose(page)
        self._pages.setCurrentWidget(self._built[page])
        self.page_shown.emit(page)

    def forget_page(self, page: str) -> None:
        """Make this page anew when it is next shown."""
        old = self._built.pop(page, None)
        if old is not None:
            self._pages.removeWidget(old)
            old.deleteLater()

    def forget_pages(self) -> None:
        """Make every page anew when it is next shown, and the one in view now.

        What is shown alone keeps the focus; the pages behind it wait.
        """
        for old in self._built.values():
            self._pages.removeWidget(old)
            old.deleteLater()
        self._built = {}
        if self.page and self.running is None:
            self.show_page(self.page)

    def show_running(self, widget: QWidget) -> None:
        """Show this alone: the running meeting, or the first start."""
        self.leave_running()
        self._whole.addWidget(widget)
        self._whole.setCurrentWidget(widget)
        for jump in self._jumps:
            jump.setEnabled(False)
        widget.setFocus()

    def leave_running(self) -> None:
        """Back to the pages."""
        alone = self.running
        if alone is not None:
            self._whole.removeWidget(alone)
            alone.deleteLater()
        for jump in self._jumps:
            jump.setEnabled(True)

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Ask this when the window is to close."""
        self._may_close = may_close

    def set_group_name(self, name: str) -> None:
        """The group's name in the corner."""
        self.sidebar.set_group_name(name)

    def retranslate(self, _: Catalogue) -> None:
        """Everything in another language, direction included; the focus stays where it is."""
        self._words = _
        install_language(self._app, _)
        self._say(_)
        alone = self.running
        if isinstance(alone, Retranslated):
            alone.retranslate(_)
        focus = self.focusWidget()
        name = focus.objectName() if focus is not None else ""
        self.forget_pages()
        page = self._built.get(self.page)
        again = page.findChild(QWidget, name) if name and page is not None else None
        if again is not None:
            again.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: tell once that the shell is on the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: ask before closing."""
        event.setAccepted(self._may_close())
