"""How things to press are drawn: a rounded ground, and a ring around what has the focus.

The ring lies inside the widget's own rectangle, so that nothing moves when the
focus does.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from facilitator.ui.sizes import BUTTON_RADIUS
from facilitator.ui.theme import Palette

RING = 3.0  # room around a button in which its focus ring is drawn


def pen(colour: str, width: float) -> QPen:
    """A round pen."""
    made = QPen(QColor(colour), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made


def line_width(colours: Palette) -> float:
    """Lines are 1 pixel, 2 in high contrast."""
    return 2.0 if colours.strong else 1.0


def mixed(colour: str, other: str, share: float) -> str:
    """`colour` with a share (0 to 1) of `other` in it."""
    one, two = QColor(colour), QColor(other)
    return QColor(
        round(one.red() * (1 - share) + two.red() * share),
        round(one.green() * (1 - share) + two.green() * share),
        round(one.blue() * (1 - share) + two.blue() * share),
    ).name()


def draw_ground(
    painter: QPainter,
    area: QRectF,
    fill: str,
    edge: str,
    width: float,
    radius: float = -1,
    *,
    dashed: bool = False,
) -> None:
    """A rounded rectangle; `dashed` when it cannot be pressed and no colour may say so."""
    round_by = BUTTON_RADIUS if radius < 0 else radius
    inner = area.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    line = pen(edge, width)
    if dashed:
        line.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(line)
    painter.setBrush(QColor(fill))
    painter.drawRoundedRect(inner, round_by, round_by)


def draw_ring(painter: QPainter, area: QRectF, colours: Palette, radius: float = -1) -> None:
    """The focus ring: 2 pixels of the accent colour, outside `area`."""
    round_by = (BUTTON_RADIUS if radius < 0 else radius) + 2
    painter.setPen(pen(colours.accent, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    outer = area.adjusted(-RING + 1, -RING + 1, RING - 1, RING - 1)
    painter.drawRoundedRect(outer, round_by, round_by)


def draw_line(painter: QPainter, points: Sequence[tuple[float, float]], box: QRectF) -> None:
    """A line through points given as shares (0 to 1) of a box."""
    path = QPainterPath()
    for place, (x, y) in enumerate(points):
        point = QPointF(box.x() + x * box.width(), box.y() + y * box.height())
        if place:
            path.lineTo(point)
        else:
            path.moveTo(point)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def draw_words(
    painter: QPainter, room: QRectF, words: str, *, side: str = "centre", wrap: bool = False
) -> None:
    """Words in their own direction, at the "left", "right" or "centre" of a room."""
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    across = {
        "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
        "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
        "centre": Qt.AlignmentFlag.AlignHCenter,
    }[side]
    flags = (across | Qt.AlignmentFlag.AlignVCenter).value | Qt.TextFlag.TextDontClip.value
    painter.drawText(room, flags | (Qt.TextFlag.TextWordWrap.value if wrap else 0), words)


def leading_side(mirrored: bool) -> str:
    """Where a line begins."""
    return "right" if mirrored else "left"


TICK = ((0.2, 0.55), (0.42, 0.76), (0.82, 0.28))
CHEVRON = ((0.2, 0.38), (0.5, 0.66), (0.8, 0.38))
