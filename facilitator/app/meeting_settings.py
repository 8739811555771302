"""The settings that can be reached while a meeting runs, joined with the meeting and the desk.

The key of the bell changes it for tonight alone; the tick on the sheet shows
tonight's bell too, and only when it is changed there is it kept.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.app.desk import Desk
from facilitator.core.errors import Problem
from facilitator.core.settings import Settings
from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.presenter import RunPresenter
from facilitator.ui.settings.page import settings_sheet
from facilitator.ui.settings.presenter import SettingsPresenter
from facilitator.ui.settings.sheet import SettingsSheet


class MeetingSettings(QObject):
    """`worn` brings Settings when look or language are other ones; `ring` gets a volume."""

    worn = Signal(object)

    def __init__(
        self, desk: Desk, meeting: RunPresenter, ring: Callable[[int], None], _: Catalogue
    ) -> None:
        super().__init__()
        self._desk, self._meeting, self._ring, self.words = desk, meeting, ring, _
        self._open: SettingsPresenter | None = None
        self._look = _look(desk.settings)

    def sheet(self) -> SettingsSheet:
        """The sheet as things are now; made anew each time that it is opened."""
        made, presenter = settings_sheet(
            self.words,
            self._tonight(),
            self._keep,
            self._apply,
            lambda volume: self._ring(volume // 2),  # it is tried in front of people
            self._desk.screen_languages(),
        )
        self._open = presenter
        made.destroyed.connect(lambda: self._forget(presenter))
        return made

    def follow(self) -> None:
        """The bell may have been switched by its key."""
        if self._open is not None:
            self._open.take(self._tonight())

    def tell(self, problem: Problem) -> None:
        """A sentence on the sheet, when it is open: it hides the page's own."""
        if self._open is not None:
            self._open.tell(problem)

    def _forget(self, presenter: SettingsPresenter) -> None:
        if self._open is presenter:
            self._open = None

    def _tonight(self) -> Settings:
        return replace(self._desk.settings, bell=self._meeting.around.bell)

    def _keep(self, settings: Settings) -> None:
        touched = settings.bell != self._meeting.around.bell
        bell = settings.bell if touched else self._desk.settings.bell
        self._desk.keep_settings(replace(settings, bell=bell))

    def _apply(self, settings: Settings) -> None:
        self._meeting.wear(settings)
        if _look(settings) != self._look:
            self._look = _look(settings)
            self.worn.emit(self._desk.settings)


def _look(settings: Settings) -> tuple[object, ...]:
    """What the whole program shows; volume and digits concern the meeting alone."""
    return settings.language, settings.appearance, settings.text_percent
