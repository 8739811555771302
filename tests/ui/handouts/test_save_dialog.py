"""The dialog that saves a file asks about the very file that is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.file_kind import ENDINGS, FileKind
from facilitator.language.catalogues import ENGLISH
from facilitator.ui.handouts.save_dialog import SaveDialog


def typed(window: QWidget, folder: Path, name: str) -> tuple[SaveDialog, list[str]]:
    """A dialog in which somebody types a name and accepts; what it asked, answered with no."""
    dialog = SaveDialog(window, "handouts", ENGLISH)
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
    assert dialog.chosen() == (str(tmp_path / "other.pdf"), FileKind.PRINTER)


def choose_kind(dialog: SaveDialog, kind: FileKind) -> None:
    """As a person chooses it from the list."""
    box = dialog.findChild(QComboBox, "fileTypeCombo")
    assert box is not None
    box.setCurrentIndex([*FileKind].index(kind))
    box.textActivated.emit(box.currentText())
    box.activated.emit(box.currentIndex())


@pytest.mark.parametrize("kind", FileKind)
def test_another_kind_gives_the_name_its_ending_before_anything_is_asked(
    qtbot: QtBot, tmp_path: Path, kind: FileKind
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SaveDialog(window, "handouts", ENGLISH)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.show()

    choose_kind(dialog, kind)
    assert dialog.chosen() == (str(tmp_path / f"handouts{ENDINGS[kind]}"), kind)

    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("plan")
    dialog.accept()
    assert dialog.chosen() == (str(tmp_path / f"plan{ENDINGS[kind]}"), kind)


def test_a_name_with_the_ending_of_another_kind_is_that_kind(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    dialog, asked = typed(window, tmp_path, "plan.txt")

    assert not asked
    assert dialog.chosen() == (str(tmp_path / "plan.txt"), FileKind.TEXT)


def test_the_first_folder_is_one_of_a_persons_own_and_then_the_last_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a program may be started from anywhere
    window = QWidget()
    qtbot.addWidget(window)
    first = SaveDialog(window, "handouts", ENGLISH).directory().absolutePath()
    assert first != str(tmp_path)
    assert Path.home() in (Path(first), *Path(first).parents)
    again = SaveDialog(window, "handouts", ENGLISH, str(tmp_path))
    assert again.chosen()[0] == str(tmp_path / "handouts.pdf")
