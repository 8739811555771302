from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyleFactory

from facilitator.ui.style import colours_of, qt_palette
from facilitator.ui.theme import (
    CONTRAST,
    DARK,
    LIGHT,
    Palette,
    contrasting,
    first_surface,
    ratio,
    weak_spots,
)
from facilitator.ui.widgets.plain_label import PlainLabel

CONTRAST_DARK = contrasting("#000000", "#FFFFFF", "#7FDBFF", "#000000")
EVERY = pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST, CONTRAST_DARK])


@EVERY
def test_every_palette_can_be_read(palette: Palette) -> None:
    assert weak_spots(palette) == ()


def test_fusions_own_highlight_would_not_pass(qapp: object) -> None:
    """The control: the measure refuses what we replaced."""
    del qapp
    fusion = QStyleFactory.create("Fusion")
    own = fusion.standardPalette()
    highlight = own.color(QPalette.ColorRole.Highlight).name()
    broken = replace(LIGHT, accent=highlight)
    assert ratio(highlight, "#ffffff") < 4.5
    assert any(spot.startswith("on_accent on accent") for spot in weak_spots(broken))


def test_a_pale_outline_would_not_pass() -> None:
    assert weak_spots(replace(LIGHT, edge=LIGHT.line))


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize(
    ("surface", "ink", "accent", "on_accent"),
    [
        ("#000000", "#FFFF00", "#00FF00", "#000000"),
        ("#FFFFFF", "#FFFFFF", "#FFFFFF", "#FFFFFF"),
        ("#202020", "#303030", "#3399FF", "#FFFFFF"),
        ("#FFFFEF", "#3D3D3D", "#903909", "#FFFFEF"),
    ],
)
def test_whatever_the_systems_colours_are_high_contrast_can_be_read(
    surface: str, ink: str, accent: str, on_accent: str
) -> None:
    palette = contrasting(surface, ink, accent, on_accent)
    assert weak_spots(palette) == ()
    assert palette.strong
    assert palette.accent_soft == palette.surface


@EVERY
def test_a_widget_knows_the_colours_it_wears(qapp: object, palette: Palette) -> None:
    del qapp
    label = PlainLabel("x")
    label.setPalette(qt_palette(palette))
    label.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    worn = colours_of(label)
    assert worn.accent.lower() == palette.accent.lower()
    assert worn.over_soft.lower() == palette.over_soft.lower()
    assert (worn.dark, worn.strong) == (palette.dark, palette.strong)


@pytest.mark.parametrize(
    ("appearance", "surface", "ink", "expected"),
    [
        ("", "#efefef", "#000000", LIGHT.surface),
        ("automatic", "#202020", "#ffffff", DARK.surface),
        ("light", "#202020", "#ffffff", LIGHT.surface),
        ("dark", "#efefef", "#000000", DARK.surface),
        ("contrast", "#000000", "#ffffff", "#000000"),
        ("contrast", "#777777", "#808080", "#FFFFFF"),
        ("of another version", "#efefef", "#000000", LIGHT.surface),
    ],
)
def test_the_first_ground_is_that_of_the_look_to_come(
    appearance: str, surface: str, ink: str, expected: str
) -> None:
    assert first_surface(appearance, surface, ink) == expected
    if appearance == "contrast":
        assert contrasting(surface, ink, ink, surface).surface == expected
