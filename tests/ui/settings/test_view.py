from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QSpinBox
from pytestqt.qtbot import QtBot

from facilitator.core.settings import Settings
from facilitator.language.catalogues import Catalogue
from facilitator.ui.settings.page import settings_page
from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.key_button import KeyButton


def test_choices_reach_the_settings(
    qtbot: QtBot, look: Callable[..., None], english: Catalogue
) -> None:
    look()
    saved: list[Settings] = []
    rung: list[int] = []
    view = settings_page(
        english, Settings, saved.append, lambda _: None, rung.append, ("en", "ar"), "/data"
    )
    qtbot.addWidget(view)
    view.show()
    language = view.findChild(Chooser, "language")
    percent = view.findChild(QSpinBox, "text_percent")
    assert language is not None
    assert percent is not None
    language.setCurrentIndex(2)
    language.activated.emit(2)
    percent.stepUp()
    assert (saved[-1].language, saved[-1].text_percent) == ("ar", 110)
    percent.setValue(900)
    assert saved[-1].text_percent == 200
    next(b for b in view.findChildren(KeyButton) if b.words == "Let me hear it").click()
    assert rung == [60]
