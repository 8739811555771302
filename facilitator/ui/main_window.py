"""The one window: pages at the side, one page shown, or the running meeting alone.

It stands empty first, because all that it will hold takes longer to import
than a window takes to appear; `furnish` fills it.  Pages are made by factories
when they are first asked for, and again in another language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QMainWindow, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent
    from PySide6.QtWidgets import QApplication

    from facilitator.language.catalogues import Catalogue
    from facilitator.ui.window_parts import WindowParts

Factory = Callable[["Catalogue"], QWidget]


@runtime_checkable
class Retranslated(Protocol):
    """A widget shown alone that changes its language by itself."""

    def retranslate(self, _: Catalogue) -> None:
        """Say everything in this language from now on."""


class MainWindow(QMainWindow):
    """In the colour `ground`, such as "#FAF8F5", until it is furnished.

    `may_close` is asked when the window is to close.  `first_painted` comes
    once, after the empty window is on the screen: then do the slow things,
    call `furnish`, and `show_page`.  `page_shown` brings the id of a page,
    `notice_chosen` the id of a button in the notice.
    """

    first_painted = Signal()
    page_shown = Signal(str)
    notice_chosen = Signal(str)

    _parts: WindowParts

    def __init__(
        self,
        app: QApplication,
        *,
        ground: str = "",
        may_close: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__()
        self._app = app
        self._may_close, self._painted = may_close, False
        if ground:
            self.setPalette(QPalette(QColor(ground), QColor(ground)))
        self._built: dict[str, QWidget] = {}
        self.page = ""
        self.setWindowTitle("Facilitator")
        self.setMinimumSize(720, 480)
        self.resize(1366, 768)

    def take_off_ground(self) -> None:
        """No colours of its own any more: before the first style sheet, which would keep them."""
        self.setPalette(QPalette())

    def furnish(
        self, _: Catalogue, factories: Mapping[str, Factory], *, group_name: str = ""
    ) -> None:
        """Put the list of pages in; `factories` make a page for each id, given the catalogue."""
        from facilitator.ui.window_parts import WindowParts

        self._words, self._factories = _, factories
        self._parts = WindowParts(_, group_name, self)
        self.notice, self.sidebar = self._parts.notice, self._parts.sidebar
        self.sidebar.chosen.connect(self.show_page)
        self.notice.chosen.connect(self.notice_chosen)
        self._build_shortcuts()
        self._say(_)
        self.setCentralWidget(self._parts)

    def _build_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        from facilitator.ui.sidebar import PAGES

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
        return self._parts.widget(1) if self._parts.count() > 1 else None

    def show_page(self, page: str) -> None:
        """Show a page, made now when it is the first time; nothing while it cannot be made."""
        if page not in self._built:
            if page not in self._factories:  # the program is still being loaded
                return
            made = self._factories[page](self._words)
            self._built[page] = made
            self._parts.pages.addWidget(made)
        self.page = page
        self.sidebar.choose(page)
        self._parts.pages.setCurrentWidget(self._built[page])
        self.page_shown.emit(page)

    def forget_page(self, page: str) -> None:
        """Make this page anew when it is next shown."""
        old = self._built.pop(page, None)
        if old is not None:
            self._parts.pages.removeWidget(old)
            old.deleteLater()

    def forget_pages(self) -> None:
        """Make every page anew when it is next shown, and the one in view now.

        What is shown alone keeps the focus; the pages behind it wait.
        """
        for old in self._built.values():
            self._parts.pages.removeWidget(old)
            old.deleteLater()
        self._built = {}
        if self.page and self.running is None:
            self.show_page(self.page)

    def show_running(self, widget: QWidget) -> None:
        """Show this alone: the running meeting, or the first start."""
        self.leave_running()
        self._parts.addWidget(widget)
        self._parts.setCurrentWidget(widget)
        for jump in self._jumps:
            jump.setEnabled(False)
        widget.setFocus()

    def leave_running(self) -> None:
        """Back to the pages."""
        alone = self.running
        if alone is not None:
            self._parts.removeWidget(alone)
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
        from facilitator.ui.qt_words import install_language

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

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Qt's: what Tab reaches is scrolled into view, also from outside of what scrolls."""
        from facilitator.ui.widgets.card import bring_into_view

        moved = super().focusNextPrevChild(forward)
        here = self.focusWidget()
        if moved and here is not None:
            bring_into_view(here)
        return moved

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's: tell once that the shell is on the screen."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self.first_painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt's: ask before closing."""
        event.setAccepted(self._may_close())
