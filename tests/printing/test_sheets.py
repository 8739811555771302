"""Paper sizes."""

from __future__ import annotations

import pytest

from facilitator.core.errors import UnknownName
from facilitator.printing.sheets import SHEETS, sheet_named


def test_there_are_four_sheets_each_upright_with_room_inside() -> None:
    assert set(SHEETS) == {"a4", "letter", "a5", "legal"}
    for sheet in SHEETS.values():
        assert sheet.height > sheet.width > sheet.inner_width > 300


def test_names_are_found_in_any_case_and_others_get_the_nearest() -> None:
    assert sheet_named("A4") is SHEETS["a4"]
    with pytest.raises(UnknownName) as refused:
        sheet_named("leter")
    assert refused.value.facts["nearest"] == "letter"
