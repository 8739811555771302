"""How large things are: all text sizes from the system's font size and the reader's wish.

Pixels are Qt's logical pixels.  Gaps do not grow with the text, so that 200 %
of the words still fits a small screen.
"""

from __future__ import annotations

from dataclasses import dataclass

UNIT = 8  # the rhythm: gaps are 8, 16, 24, 32
CARD_RADIUS = 14
BUTTON_RADIUS = 10
LEAST_BODY = 15.0  # read at a metre, see the design notes
LEAST_TARGET = 44
BODY_OF_SYSTEM = 1.15

# Factors of the body size: 13, 15, 17, 22, 23, 33, 50 and 54 pixels at 100 %.
SMALL, BODY, HEADING, BIG, SPOKEN, TITLE, CLOCK, NUMBER = (
    0.87,
    1.0,
    1.14,
    1.47,
    1.54,
    2.2,
    3.34,
    3.6,
)


@dataclass(frozen=True)
class Sizes:
    """Text sizes and the least height of something to press, in pixels."""

    body: int
    target: int

    def px(self, factor: float) -> int:
        """A text size as a multiple of the body."""
        return round(self.body * factor)


def sizes_for(system_px: float, percent: int) -> Sizes:
    """Sizes for the system's font size and `percent` (100 to 200; others are drawn in)."""
    wish = min(200, max(100, percent)) / 100
    body = round(max(LEAST_BODY, system_px * BODY_OF_SYSTEM) * wish)
    return Sizes(body=body, target=max(LEAST_TARGET, round(body * 2.1)))
