"""Words inside a ring: digits, and one or two lines below them that stay within the circle.

The one thing to know: a line may be as wide as the circle is at its own
lower edge, which is less than across the middle.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from facilitator.ui import sizes
from facilitator.ui.style import scaled

# Factors of the body size for the words, and of their own size for the digits.
ONE_LINE = (1.0, 0.95, 0.9, sizes.SMALL)
TWO_LINES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.76, 0.7, 0.64)
DIGITS = (1.0, 0.9, 0.8, 0.7, 0.6)
LEAST_PIXELS = 11
DIGITS_TALL, WORD_TALL = 1.05, 1.28  # line heights, of the size
LINE = " · "  # where a phrase is divided best


@dataclass(frozen=True)
class RingLine:
    """A line of words, its font and the box it is painted in the middle of."""

    words: str
    font: QFont
    box: QRectF


def ring_lines(font: QFont, digits: str, word: str, circle: QRectF) -> tuple[RingLine, ...]:
    """The digits first, then the word on as many lines as it needs, all inside `circle`."""
    best: tuple[RingLine, ...] = ()
    for share in DIGITS:
        large = (digits, _digits_font(font, digits, circle, share), DIGITS_TALL)
        for lines, factors in ((_one(word), ONE_LINE), (_two(word), TWO_LINES)):
            for factor in factors:
                if scaled(font, factor).pixelSize() < LEAST_PIXELS:
                    continue
                best = _stack([large, *_small(font, lines, factor)], circle)
                if all(_inside(line, circle, digits) for line in best):
                    return best
    return best


def _one(word: str) -> tuple[str, ...]:
    return (word,) if word else ()


def _two(word: str) -> tuple[str, ...]:
    """A phrase divided where its halves are most alike, at a dot if it has one."""
    if LINE in word:
        return tuple(word.split(LINE, 1))
    parts = word.split()
    if len(parts) < 2:
        return _one(word)
    halves = [(" ".join(parts[:n]), " ".join(parts[n:])) for n in range(1, len(parts))]
    return min(halves, key=lambda pair: max(len(pair[0]), len(pair[1])))


def _digits_font(font: QFont, digits: str, circle: QRectF, share: float) -> QFont:
    """As large as a clock is, less when there are hours."""
    wished = scaled(font, sizes.CLOCK, strong=True)
    wide = QFontMetricsF(wished).horizontalAdvance(digits)
    room = circle.width() * 0.84
    fits = min(1.0, room / wide) if wide else 1.0
    return scaled(font, sizes.CLOCK * share * fits, strong=True)


def _small(font: QFont, lines: Sequence[str], factor: float) -> list[tuple[str, QFont, float]]:
    made = scaled(font, factor)
    return [(line, made, WORD_TALL) for line in lines]


def _stack(parts: Sequence[tuple[str, QFont, float]], circle: QRectF) -> tuple[RingLine, ...]:
    """Lines below one another, in the middle of the circle."""
    heights = [font.pixelSize() * tall for _words, font, tall in parts]
    top = circle.center().y() - sum(heights) / 2
    made = []
    for (words, font, _tall), height in zip(parts, heights, strict=True):
        made.append(RingLine(words, font, QRectF(circle.x(), top, circle.width(), height)))
        top += height
    return tuple(made)


def _inside(line: RingLine, circle: QRectF, digits: str) -> bool:
    """Whether the words end before the circle does, above and below; digits hang nowhere."""
    wide = QFontMetricsF(line.font).horizontalAdvance(line.words)
    bare = line.box.height() * (0.2 if line.words == digits else 0.0)
    edges = (line.box.top() + bare, line.box.bottom() - bare)
    return all(wide <= chord(circle, y) for y in edges)


def chord(circle: QRectF, y: float) -> float:
    """How wide a circle is at a height."""
    middle: QPointF = circle.center()
    radius = circle.width() / 2
    return 2 * sqrt(max(0.0, radius**2 - (y - middle.y()) ** 2))
