"""What the program wears: the Latin face leads, whatever order the files come in."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.app.look import FIRST_FACES, Look


def test_the_latin_face_decides_the_height_of_lines(qapp: QApplication, qtbot: QtBot) -> None:
    del qtbot
    Look(qapp)
    assert FIRST_FACES[0].startswith("NotoSans[")
    assert qapp.font().families()[0] == "Noto Sans"
