"""Puts the first start together; it changes its language while it is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.core.group import Group
from facilitator.ui.welcome.presenter import WelcomePresenter
from facilitator.ui.welcome.view import WelcomeView

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class WelcomePage(QWidget):
    """Shown alone by `MainWindow.show_running`; `retranslate` keeps what was answered.

    `finish` gets the group; `switch_language` gets a tag and is expected to call
    `MainWindow.retranslate`.  `group` is what is known already, to begin with.
    The focus that the page is given goes to its first question.
    """

    def __init__(
        self,
        _: Catalogue,
        screen_languages: Sequence[str],
        text_languages: Sequence[str],
        finish: Callable[[Group], None],
        switch_language: Callable[[str], None],
        group: Group | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._presenter = WelcomePresenter(
            screen_languages, text_languages, finish, switch_language, group
        )
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self._view: WelcomeView | None = None
        self.retranslate(_)

    def retranslate(self, _: Catalogue) -> None:
        """Make the page anew in this language; the focus goes to the same language's name."""
        old, presenter = self._view, self._presenter
        view = WelcomeView(_)
        view.answered.connect(lambda field, value: presenter.answer(field, value))
        view.languages_chosen.connect(lambda one, two: presenter.choose_languages(one, two))
        view.screen_language_chosen.connect(lambda tag: presenter.switch_language(tag))
        view.gone_on.connect(lambda: presenter.go_on())
        view.gone_back.connect(lambda: presenter.go_back())
        view.finished.connect(lambda: presenter.finish())
        presenter.attach(view, _)
        self._view = view
        if old is not None:
            self._room.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._room.addWidget(view)
        self.setFocusProxy(view.first)
        again = view.findChild(QWidget, f"screen-language-{_.tag}")
        if old is not None and again is not None:
            again.setFocus()
