"""Paints what `room_layout` has laid out: set texts, the ring, the lines between languages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from facilitator.core.share_timer import Phase
from facilitator.ui.run.room_layout import Ink, RoomLayout, sized
from facilitator.ui.run.room_screen import Shape
from facilitator.ui.widgets.clock_ring import colour_of
from facilitator.ui.widgets.painting import draw_words, pen


def paint_room(
    painter: QPainter, layout: RoomLayout, shape: Shape | None, ink: Ink, mirrored: bool
) -> None:
    """Paint the whole page; a `mirrored` ring runs the other way round."""
    for piece in layout.pieces:
        painter.save()
        painter.translate(piece.box.topLeft())
        piece.document.drawContents(painter)
        painter.restore()
    for stem in layout.stems:
        painter.setPen(pen(ink.colours.line, 1.5))
        painter.drawLine(stem.topLeft(), stem.bottomLeft())
    if shape is not None and layout.ring is not None:
        _paint_shape(painter, layout.ring, shape, ink, mirrored)


def _paint_shape(painter: QPainter, area: QRectF, shape: Shape, ink: Ink, mirrored: bool) -> None:
    colours = ink.colours
    thick = area.width() * 0.062
    ring = area.adjusted(thick, thick, -thick, -thick)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen(colours.line, thick))
    painter.drawEllipse(ring)
    calm = colours.accent if shape.phase is Phase.OVER else colour_of(shape.phase, colours)
    painter.setPen(pen(calm, thick))
    around = round(360 * 16 * shape.fraction)
    painter.drawArc(ring, 90 * 16, around if mirrored else -around)
    if shape.face:
        painter.setFont(sized(ink.font, area.width() * 0.2, strong=True))
        painter.setPen(QColor(colours.ink))
        draw_words(painter, ring, shape.face)
