from __future__ import annotations

from collections.abc import Callable
from math import cos, radians, sin
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.share_timer import Phase
from facilitator.language.catalogues import open_catalogue
from facilitator.ui.run.clocks import _SHARE_WORDS, _STEP_WORDS
from facilitator.ui.theme import DARK, LIGHT, Palette
from facilitator.ui.widgets.clock_ring import ClockRing, colour_of
from facilitator.ui.widgets.ring_words import ring_lines

Look = Callable[..., None]
LOCALES = Path(__file__).parents[3] / "locales"


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


def every_word() -> list[str]:
    """What may stand in the ring, in each of our languages."""
    ids = [*_SHARE_WORDS.values(), *_STEP_WORDS.values()]
    ids += ["on hold", "paused", "for the next person"]
    tags = ("en", "es", "ar")
    return sorted({open_catalogue(tag, LOCALES)(one) for tag in tags for one in ids})


def band(ring: ClockRing) -> list[str]:
    """The colours of the ring itself, all round, and of the gap next to it."""
    image, side = ring.grab().toImage(), float(min(ring.width(), ring.height())) - 4
    thick = max(8.0, side * 0.062)
    middle, radius = ring.width() / 2, (side - thick) / 2
    return [
        image.pixelColor(
            round(middle + away * cos(radians(angle))), round(middle + away * sin(radians(angle)))
        ).name()
        for angle in range(0, 360, 2)
        for away in (radius - thick / 2 - 2, radius - thick / 4, radius, radius + thick / 4)
    ]


@pytest.mark.parametrize("body", [(174, 100), (220, 100), (240, 200), (348, 200)])
@pytest.mark.parametrize("digits", ["2:14", "1:02:00", "+12:59"])
def test_words_never_run_over_the_ring(
    qtbot: QtBot, look: Look, body: tuple[int, int], digits: str
) -> None:
    side, percent = body
    look(LIGHT, percent)
    ring = ClockRing()
    qtbot.addWidget(ring)
    ring.resize(side, side)
    ring.show_clock(0.0, "", "", Phase.RUNNING)
    bare = band(ring)
    for word in every_word():
        ring.show_clock(0.0, digits, word, Phase.RUNNING)
        assert band(ring) == bare, word


def test_the_control_words_that_cannot_fit_are_seen_on_the_ring(qtbot: QtBot, look: Look) -> None:
    look()
    ring = ring_at(qtbot, 0.0, Phase.RUNNING)
    bare = band(ring)
    ring.show_clock(0.0, "2:14", "incomprehensibilities-and-more-of-them-everywhere", Phase.RUNNING)
    assert band(ring) != bare


def test_words_in_the_ring_stay_large_enough_to_read(look: Look) -> None:
    look()
    font = QApplication.font()
    for word in every_word():
        lines = ring_lines(font, "2:14", word, QRectF(0, 0, 150, 150))
        assert len(lines) <= 3
        assert all(line.font.pixelSize() >= 11 for line in lines)
