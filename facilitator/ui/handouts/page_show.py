"""The page in view: white paper on a calm ground, one page or two that face each other."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.handouts.preview import PagePicture, Room
from facilitator.ui.handouts.screen import PageView
from facilitator.ui.sizes import CARD_RADIUS, UNIT
from facilitator.ui.style import colours_of
from facilitator.ui.widgets.painting import (
    RING,
    draw_ground,
    draw_ring,
    draw_words,
    line_width,
    mixed,
    pen,
)

EDGE = 2 * UNIT + RING  # between the ground's edge and the paper
_GAP = 2  # between facing pages
_LEAST = 270  # pixels of height: a page that can be made out, and read when it is larger
_FITS = 0.95  # a picture hardly larger than its room is drawn as sharp as it is


class PageShow(QWidget):
    """`room_changed` brings the place there is for pictures, in pixels of the screen itself.

    `toggled` tells of Enter or a double click: larger, or small again.
    """

    room_changed = Signal(object)
    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: tuple[QImage, ...] = ()
        self._pictures: tuple[PagePicture, ...] = ()
        self._words = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, view: PageView, teaches: str, description: str) -> None:
        """Show these pages; `teaches` stands in their place while there are none."""
        self._words = "" if view.pictures or view.refusal else teaches
        if view.pictures is not self._pictures:
            self._pictures = view.pictures
            self._images = tuple(_image(picture) for picture in view.pictures)
        name = view.name or teaches
        if self.accessibleName() != name:
            self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.updateGeometry()
        self.update()

    def room(self) -> Room:
        """The place for pictures now."""
        ratio = self.devicePixelRatioF()
        edge = 2 * EDGE
        width = max(40, round((self.width() - edge) * ratio))
        return Room(width, max(40, round((self.height() - edge) * ratio)), round(_GAP * ratio))

    def pictures_height(self) -> int:
        """How high the highest picture is drawn."""
        return max((round(size.height()) for size in self._sizes()), default=0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Enter, and all other keys are left to what is around."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Qt's: the hand's Enter."""
        self.toggled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's: tell the new room."""
        super().resizeEvent(event)
        self.room_changed.emit(self.room())

    def event(self, event: QEvent) -> bool:
        """Qt's: another screen may have finer pixels."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.room_changed.emit(self.room())
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Qt's: no higher than must be, since it takes all the room there is."""
        return QSize(480, _LEAST)

    def minimumSizeHint(self) -> QSize:
        """Qt's: not growing with the text, which it does not show."""
        return QSize(240, _LEAST)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt's: ground, paper, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = colours_of(self)
        area = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING)
        ground = colours.surface if colours.strong else mixed(colours.surface, colours.ink, 0.06)
        draw_ground(painter, area, ground, colours.line, line_width(colours), CARD_RADIUS)
        if self.hasFocus():
            draw_ring(painter, area, colours, CARD_RADIUS)
        if self._words:
            painter.setPen(QColor(colours.muted))
            room = area.adjusted(4 * UNIT, 2 * UNIT, -4 * UNIT, -2 * UNIT)
            draw_words(painter, room, self._words, wrap=True)
        self._paint_pages(painter, colours.edge)

    def _paint_pages(self, painter: QPainter, edge: str) -> None:
        ratio = self.devicePixelRatioF()
        sizes = self._sizes()
        whole = sum(size.width() for size in sizes) + _GAP * max(0, len(sizes) - 1)
        left = (self.width() - whole) / 2
        for image, size in zip(self._images, sizes, strict=True):
            # whole pixels of the screen, so that letters stay as sharp as they were made
            down = round((self.height() - size.height()) / 2)
            paper = QRectF(QPointF(round(left * ratio) / ratio, down), size)
            painter.drawImage(paper, image)
            painter.setPen(pen(edge, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(paper.adjusted(-0.5, -0.5, 0.5, 0.5))
            left += size.width() + _GAP

    def _sizes(self) -> list[QSizeF]:
        """How large the pictures are drawn; those for a larger room wait, made smaller."""
        room, ratio = self.room(), self.devicePixelRatioF()
        across = sum(image.width() for image in self._images) + room.gap * (len(self._images) - 1)
        down = max((image.height() for image in self._images), default=1)
        fit = min(1.0, room.width / max(1, across), room.height / down)
        shrink = 1.0 if fit > _FITS else fit
        return [QSizeF(image.size()) * (shrink / ratio) for image in self._images]


def _image(picture: PagePicture) -> QImage:
    """An image of its own: the picture's bytes may go."""
    width, height = picture.width, picture.height
    image = QImage(picture.pixels, width, height, 4 * width, QImage.Format.Format_RGB32)
    return image.copy()
