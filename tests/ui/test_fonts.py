from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

from facilitator.ui.fonts import families_in, load_fonts
from facilitator.ui.style import scaled
from tests.ui.conftest import SCREEN_FACES


def test_the_leading_family_stays_when_others_follow(qapp: QApplication) -> None:
    assert load_fonts(qapp, SCREEN_FACES[:1]) == "Noto Sans"
    assert load_fonts(qapp, SCREEN_FACES[1:]) == "Noto Sans"
    assert qapp.font().families()[:2] == ["Noto Sans", "Noto Sans Arabic"]


def test_a_missing_or_broken_face_is_left_out(qapp: QApplication, tmp_path: Path) -> None:
    assert families_in([tmp_path / "none.ttf"]) == ()
    assert load_fonts(qapp, []) in ("", "Noto Sans")


def test_strong_words_are_truly_heavier(qapp: QApplication) -> None:
    load_fonts(qapp, SCREEN_FACES)
    font = QFont(qapp.font())
    font.setPixelSize(30)
    plain, strong = scaled(font, 1.0), scaled(font, 1.0, strong=True)
    words = "three minutes"
    assert QFontMetrics(strong).horizontalAdvance(words) > QFontMetrics(plain).horizontalAdvance(
        words
    )
    if "Bold" in QFontDatabase.styles(font.family()):
        pytest.skip("THE COMPUTER HAS NOTO SANS IN BOLD: whether the axis is needed was not asked")
    smeared = QFont(plain)
    smeared.setWeight(QFont.Weight.DemiBold)
    assert QFontMetrics(smeared).horizontalAdvance(words) == QFontMetrics(plain).horizontalAdvance(
        words
    ), "if Qt finds the axis by itself, `strengthen` can go"
