from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from facilitator.core.share_timer import Phase
from facilitator.ui.theme import DARK, LIGHT, Palette
from facilitator.ui.widgets.clock_ring import ClockRing, colour_of

Look = Callable[..., None]


def ring_at(qtbot: QtBot, fraction: float, phase: Phase, right_to_left: bool = False) -> ClockRing:
    ring = ClockRing()
    qtbot.addWidget(ring)
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    ring.setLayoutDirection(direction)
    ring.resize(220, 220)
    ring.show_clock(fraction, "2:14", "left", phase, "Share clock")
    return ring


def colour_at(ring: ClockRing, x: int, y: int) -> str:
    return ring.grab().toImage().pixelColor(x, y).name().upper()


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_quarter_is_drawn_on_the_right_and_mirrored_on_the_left(
    qtbot: QtBot, look: Look, palette: Palette
) -> None:
    look(palette)
    ring = ring_at(qtbot, 0.25, Phase.RUNNING)
    assert colour_at(ring, 178, 42) == palette.accent
    assert colour_at(ring, 42, 42) == palette.line
    mirrored = ring_at(qtbot, 0.25, Phase.RUNNING, right_to_left=True)
    assert colour_at(mirrored, 42, 42) == palette.accent
    assert colour_at(mirrored, 178, 42) == palette.line


def test_colour_follows_the_phase_and_is_never_red() -> None:
    assert colour_of(Phase.RUNNING, LIGHT) == LIGHT.accent
    assert colour_of(Phase.FIRST_WARNING, LIGHT) == colour_of(Phase.WRAP_UP, LIGHT) == LIGHT.warn
    assert colour_of(Phase.OVER, LIGHT) == LIGHT.over


def test_it_says_what_it_shows(qtbot: QtBot, look: Look) -> None:
    look()
    ring = ring_at(qtbot, 3.0, Phase.WRAP_UP)
    assert ring.shown() == (1.0, "2:14", "left", Phase.WRAP_UP)
    assert ring.accessibleName() == "Share clock"
    assert ring.accessibleDescription() == "2:14 left"
