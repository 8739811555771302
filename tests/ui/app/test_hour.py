"""A tenth of `tests/proofs/hour.py`: six minutes leave nothing behind."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.proofs.hour import measured


@pytest.mark.usefixtures("qapp")
def test_ticks_and_presses_pile_nothing_up() -> None:
    before, after = measured(360, 60, 2)
    assert after.widgets - before.widgets < 120
    assert after.python - before.python < 1_500_000
    assert QApplication.instance() is not None  # noqa: TID251 (the test's own)
