"""The dialog that saves a PDF asks about the very file that is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from facilitator.language.catalogues import ENGLISH
from facilitator.ui.handouts.save_dialog import SaveDialog


def typed(window: QWidget, folder: Path, name: str) -> tuple[SaveDialog, list[str]]:
    """A dialog in which somebody types a name and accepts; what it asked, answered with no."""
    dialog = SaveDialog(window, "handouts.pdf", ENGLISH)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(folder))
    asked: list[str] = []

    def answer() -> None:
        for box in dialog.findChildren(QMessageBox):
            if box.isVisible():
                asked.append(box.text())
                box.button(QMessageBox.StandardButton.No).click()
                return
        QTimer.singleShot(20, dialog, answer)

    dialog.show()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(name)
    QTimer.singleShot(20, dialog, answer)
    dialog.accept()
    return dialog, asked


def test_a_name_without_an_ending_gets_one_and_an_existing_file_is_asked_about(
    qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"dear")
    window = QWidget()
    qtbot.addWidget(window)

    dialog, asked = typed(window, tmp_path, "plan")

    assert len(asked) == 1
    assert "plan.pdf" in asked[0]
    assert dialog.isVisible()  # "no" leaves it open


def test_a_new_name_is_taken_without_a_question(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    dialog, asked = typed(window, tmp_path, "other")

    assert not asked
    assert dialog.chosen() == (str(tmp_path / "other.pdf"), False)
