"""Fields between two buttons: their words stand in the middle in every script."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time

import pytest
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.stepper import TimeStepper

Look = Callable[..., None]
FRAME = 6  # pixels at the edge that are not words


def digits(field: TimeStepper) -> range:
    """The rows of pixels that the digits at the right end take."""
    image = field.field.grab().toImage()
    rows = range(FRAME, image.height() - FRAME)
    inked = [
        [y for y in rows if image.pixelColor(x, y).lightness() < 140]
        for x in range(2 * FRAME, image.width() - 2 * FRAME)
    ]
    last = [y for column in [column for column in inked if column][-4:] for y in column]
    return range(min(last), max(last) + 1)


@pytest.mark.parametrize("percent", [100, 125, 200])
def test_a_time_in_arabic_stands_as_high_as_in_other_scripts(
    qtbot: QtBot, look: Look, percent: int
) -> None:
    look(percent=percent)
    tall = []
    for tag in ("ar", "es"):
        stepper = TimeStepper("Start", time(19, 0), ("earlier", "later"), tag)
        qtbot.addWidget(stepper)
        stepper.resize(400, stepper.sizeHint().height())
        tall.append(digits(stepper))
    arabic, spanish = tall
    assert abs(arabic.start - spanish.start) <= 1
    assert abs(arabic.stop - spanish.stop) <= 1


def test_the_words_follow_a_size_put_on_later(qtbot: QtBot, look: Look) -> None:
    look()
    stepper = TimeStepper("Start", time(19, 0), ("earlier", "later"), "ar")
    qtbot.addWidget(stepper)
    stepper.show()
    look(percent=200)
    fresh = TimeStepper("Start", time(19, 0), ("earlier", "later"), "ar")
    qtbot.addWidget(fresh)
    fresh.show()
    worn, made = (one.edit.lineEdit().y() for one in (stepper, fresh))
    assert worn == made > 2
