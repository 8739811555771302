from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from facilitator.language.catalogues import Catalogue
from facilitator.ui.formats.screen import screen_for
from facilitator.ui.formats.view import FormatsView
from facilitator.ui.widgets.key_button import KeyButton
from tests.ui.samples import FAULT, FORMATS


def button(view: FormatsView, words: str) -> KeyButton:
    return next(b for b in view.findChildren(KeyButton) if b.words == words)


def test_use_and_copy_report_the_opened_format(
    qtbot: QtBot, look: Callable[..., None], english: Catalogue
) -> None:
    look()
    view = FormatsView(english)
    qtbot.addWidget(view)
    view.show_screen(screen_for(FORMATS, [FAULT], "open-discussion", "ours", english))
    view.show()
    with qtbot.waitSignal(view.used) as used:
        button(view, "Use for the next meeting").click()
    assert used.args == ["open-discussion"]
    button(view, "Copy…").click()
    field = view.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "Open discussion, ours"
    field.setText("Thursdays ")
    with qtbot.waitSignal(view.copied) as copied:
        button(view, "Make the copy").click()
    assert copied.args == ["open-discussion", "Thursdays"]


def test_a_broken_file_can_be_read_and_not_used(
    qtbot: QtBot, look: Callable[..., None], english: Catalogue
) -> None:
    look()
    view = FormatsView(english)
    qtbot.addWidget(view)
    view.show_screen(screen_for(FORMATS, [FAULT], "problem-0", "ours", english))
    view.show()
    assert not button(view, "Use for the next meeting").isVisible()
    assert not button(view, "Copy…").isVisible()
