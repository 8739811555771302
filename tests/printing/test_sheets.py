"""Paper sizes."""

from __future__ import annotations

import pytest

from facilitator.core.errors import UnknownName
from facilitator.printing.sheets import A4, LETTER, PRINTABLE, SHEETS, sheet_named


def test_every_sheet_is_upright_with_room_inside() -> None:
    assert set(SHEETS) == {"a3", "a4", "a5", "half-letter", "legal", "letter", "tabloid"}
    for sheet in SHEETS.values():
        assert sheet.height > sheet.width > sheet.inner_width > 300
        assert sheet.margin >= PRINTABLE == pytest.approx(18.43, abs=0.01)


def test_names_are_found_in_any_case_and_others_get_the_nearest() -> None:
    assert sheet_named("A4") is SHEETS["a4"]
    with pytest.raises(UnknownName) as refused:
        sheet_named("leter")
    assert refused.value.facts["nearest"] == "letter"


def test_sheets_have_their_standard_sizes() -> None:
    inches = {name: (round(s.width / 72, 2), round(s.height / 72, 2)) for name, s in SHEETS.items()}
    assert inches["letter"] == (8.5, 11)
    assert inches["legal"] == (8.5, 14)
    assert inches["half-letter"] == (5.5, 8.5)
    assert inches["tabloid"] == (11, 17)
    sizes = [(s.width / 72 * 25.4, s.height / 72 * 25.4) for s in map(sheet_named, ("a3", "a5"))]
    assert sizes == [pytest.approx((297, 420)), pytest.approx((148, 210))]
    assert A4.metric
    assert not LETTER.metric


def test_turned_paper_is_the_same_paper_on_its_long_edge() -> None:
    assert (A4.turned.width, A4.turned.height) == (A4.height, A4.width)
    assert A4.turned.turned == A4
