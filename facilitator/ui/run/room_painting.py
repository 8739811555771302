"""Paints a picture for the room: title above, words or text in the middle, a line below.

All sizes come from the height of the page; text takes the largest size at
which every column fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextDocument

from facilitator.core.languages import is_right_to_left
from facilitator.core.prose import Paragraph, Prose, Span
from facilitator.core.share_timer import Phase
from facilitator.ui.run.room_screen import RoomColumn, RoomScreen, Shape
from facilitator.ui.style import strengthen
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.clock_ring import colour_of
from facilitator.ui.widgets.painting import draw_words, pen
from facilitator.ui.widgets.prose_writer import write_blocks

MARGIN = 0.09  # of the height
SMALL = 0.046  # of the height: title and foot
LEAST, MOST = 0.03, 0.085  # of the height: the text
STEPS = 14
RING = 0.46  # of the height


def paint_room(
    painter: QPainter,
    page: QRectF,
    screen: RoomScreen,
    colours: Palette,
    font: QFont,
    mirrored: bool,
) -> None:
    """Paint the whole page; `mirrored` puts the first column and the ring at the right."""
    tall = page.height()
    margin = tall * MARGIN
    inner = page.adjusted(margin, margin * 0.75, -margin, -margin * 0.75)
    small = _sized(font, tall * SMALL)
    line = tall * SMALL * 1.7
    titles = [column.title for column in screen.columns]
    above = _joined([*titles, screen.page])
    feet = _joined([column.foot for column in screen.columns])
    side = "right" if _leads_right(screen, mirrored) else "left"
    painter.setFont(small)
    painter.setPen(QColor(colours.muted))
    draw_words(painter, QRectF(inner.x(), inner.y(), inner.width(), line), above, side=side)
    foot = QRectF(inner.x(), inner.bottom() - 2 * line, inner.width(), 2 * line)
    draw_words(painter, foot, feet, side=side, wrap=True)
    room = inner.adjusted(0, line * 1.4, 0, -line * 2.2 if feet else -line * 0.6)
    if screen.shape is not None:
        ring = _ring_room(room, tall, mirrored)
        _paint_shape(painter, ring, screen.shape, colours, font, mirrored)
        away = ring.width() + margin
        room = room.adjusted(0, 0, -away, 0) if mirrored else room.adjusted(away, 0, 0, 0)
        _paint_stacked(painter, room, screen.columns, colours, font)
    else:
        _paint_beside(painter, room, screen.columns, colours, font, mirrored)


def _joined(parts: Sequence[str]) -> str:
    """Parts of several languages in a row, each once and each kept in one piece."""
    return " · ".join(f"\u2068{part}\u2069" for part in dict.fromkeys(parts) if part)


def _leads_right(screen: RoomScreen, mirrored: bool) -> bool:
    tags = [column.language for column in screen.columns]
    return mirrored if not tags else is_right_to_left(tags[0])


def _sized(font: QFont, pixels: float, *, strong: bool = False) -> QFont:
    made = QFont(font)
    made.setPixelSize(max(9, round(pixels)))
    if strong:
        strengthen(made)
    return made


def _ring_room(room: QRectF, tall: float, mirrored: bool) -> QRectF:
    side = min(tall * RING, room.height(), room.width() * 0.4)
    ring = QRectF(0, 0, side, side)
    ring.moveCenter(room.center())
    if mirrored:
        ring.moveRight(room.right())
    else:
        ring.moveLeft(room.left())
    return ring


def _paint_shape(
    painter: QPainter, area: QRectF, shape: Shape, colours: Palette, font: QFont, mirrored: bool
) -> None:
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
        painter.setFont(_sized(font, area.width() * 0.2, strong=True))
        painter.setPen(QColor(colours.ink))
        draw_words(painter, ring, shape.face)


Documents = list[QTextDocument]


def _words(
    column: RoomColumn, font: QFont, size: float, colours: Palette, width: float
) -> Documents:
    """The documents of a column, one below the other."""
    quiet = replace(colours, ink=colours.muted)
    parts: list[tuple[tuple[Prose, ...], float, Palette]] = [
        (column.blocks, 1.0, colours),
        (_line(column.large, strong=True), 1.0, colours),
        (_line(column.small), 0.55, quiet),
    ]
    made: Documents = []
    for blocks, factor, inks in parts:
        if blocks:
            document = QTextDocument()
            document.setDocumentMargin(0)
            sized = _sized(font, size * factor)
            write_blocks(document, blocks, sized, inks, is_right_to_left(column.language))
            document.setTextWidth(max(40.0, width))
            made.append(document)
    return made


def _line(words: str, *, strong: bool = False) -> tuple[Prose, ...]:
    return (Paragraph((Span(words, strong),)),) if words else ()


def _height(documents: Documents, size: float) -> float:
    gaps = size * 0.5 * max(0, len(documents) - 1)
    return sum(document.size().height() for document in documents) + gaps


def _width(documents: Documents) -> float:
    return max((document.idealWidth() for document in documents), default=0.0)


def _sizes(tall: float, most: float) -> list[float]:
    """Sizes to try, the largest first."""
    step = (most - LEAST) / STEPS
    return [tall * (most - step * place) for place in range(STEPS + 1)]


def _paint_beside(
    painter: QPainter,
    room: QRectF,
    columns: Sequence[RoomColumn],
    colours: Palette,
    font: QFont,
    mirrored: bool,
) -> None:
    """One or two columns side by side, as large as all of them fit."""
    if not columns:
        return
    tall = painter.viewport().height() or room.height()
    gap = tall * 0.16 if len(columns) > 1 else 0.0
    width = (room.width() - gap * (len(columns) - 1)) / len(columns)
    most = 0.11 if any(column.large for column in columns) else MOST
    size, made = _largest(columns, colours, font, width, room.height(), _sizes(tall, most))
    order = list(reversed(made)) if mirrored else made
    for place, documents in enumerate(order):
        left = room.x() + place * (width + gap)
        if place:
            painter.setPen(pen(colours.line, max(1.5, tall * 0.002)))
            x = left - gap / 2
            painter.drawLine(QPointF(x, room.y()), QPointF(x, room.bottom()))
        area = QRectF(left, room.y(), width, room.height())
        _paint_documents(painter, area, documents, size)


def _paint_stacked(
    painter: QPainter,
    room: QRectF,
    columns: Sequence[RoomColumn],
    colours: Palette,
    font: QFont,
) -> None:
    """The languages below one another, beside the ring."""
    tall = painter.viewport().height() or room.height()
    each = room.height() / max(1, len(columns))
    size, made = _largest(columns, colours, font, room.width(), each, _sizes(tall, 0.105))
    heights = [_height(documents, size) for documents in made]
    gap = size * 0.9
    top = room.center().y() - (sum(heights) + gap * (len(heights) - 1)) / 2
    for documents, height in zip(made, heights, strict=True):
        area = QRectF(room.x(), top, room.width(), height)
        _paint_documents(painter, area, documents, size)
        top += height + gap


def _largest(
    columns: Sequence[RoomColumn],
    colours: Palette,
    font: QFont,
    width: float,
    height: float,
    sizes: Sequence[float],
) -> tuple[float, list[Documents]]:
    """The largest size at which every column fits, else the smallest, with its documents."""
    made: list[Documents] = []
    size = sizes[-1]
    for size in sizes:
        made = [_words(column, font, size, colours, width) for column in columns]
        if all(_height(d, size) <= height and _width(d) <= width + 1 for d in made):
            break
    return size, made


def _paint_documents(painter: QPainter, area: QRectF, documents: Documents, size: float) -> None:
    """Documents below one another, in the middle of the area's height."""
    top = area.y() + max(0.0, (area.height() - _height(documents, size)) / 2)
    for document in documents:
        painter.save()
        painter.translate(area.x(), top)
        document.drawContents(painter)
        painter.restore()
        top += document.size().height() + size * 0.5
