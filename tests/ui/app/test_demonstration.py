"""The demonstration runs without a screen, and says only what somebody can do something about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.demonstration import SIZE_HINTS, quiet_about_size_hints


@pytest.mark.no_qt_log
def test_one_remark_is_left_out_and_others_are_written(
    qapp: QApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    assert qapp is not None
    with quiet_about_size_hints():
        window = QWidget()
        window.setMinimumSize(300, 200)
        window.show()
        window.close()
        qWarning(SIZE_HINTS)
        qWarning("something is wrong")
    assert capfd.readouterr().err == "something is wrong\n"


@pytest.mark.no_qt_log
def test_without_it_the_remark_is_heard(
    qapp: QApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    """The control."""
    assert qapp is not None
    with quiet_about_size_hints():
        pass
    qWarning(SIZE_HINTS)
    assert SIZE_HINTS in capfd.readouterr().err
