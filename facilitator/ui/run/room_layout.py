"""Where everything of a room picture stands: boxes and set text, before anything is painted.

The page is divided before words are set: a line for titles above, a foot
below, the middle for the rest.  Text takes the largest size at which it fits
its own box, so nothing can run into anything else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QTextDocument, QTextOption

from facilitator.core.languages import is_right_to_left
from facilitator.core.prose import Paragraph, Prose, Span
from facilitator.ui.run.room_screen import RoomColumn, RoomScreen
from facilitator.ui.style import strengthen
from facilitator.ui.theme import Palette
from facilitator.ui.widgets.prose_writer import write_blocks

# Shares of the page's height.
MARGIN = 0.09
TITLE, FOOT = (0.046, 0.028), (0.046, 0.028)  # sizes of the text: the largest, the least
TITLE_ROOM, FOOT_ROOM = 0.08, 0.2
GAP = 0.03  # between title, middle and foot
MOST, LEAST = 0.085, 0.024  # of what is read
LARGE = 0.11  # a few words
BESIDE_RING = 0.105
RING = 0.46
STEPS = 18


@dataclass(frozen=True)
class Piece:
    """A set text and its box; `part` is "title", "words" or "foot"."""

    part: str
    box: QRectF
    document: QTextDocument


@dataclass(frozen=True)
class RoomLayout:
    """Boxes of one picture; `stems` are the thin lines between languages."""

    pieces: tuple[Piece, ...]
    ring: QRectF | None = None
    stems: tuple[QRectF, ...] = ()

    def boxes(self) -> list[QRectF]:
        """Everything that is painted, as rectangles."""
        return [*(piece.box for piece in self.pieces), *([self.ring] if self.ring else [])]


@dataclass(frozen=True)
class Ink:
    """What words are set with."""

    font: QFont
    colours: Palette

    @property
    def quiet(self) -> Palette:
        """For second words."""
        return replace(self.colours, ink=self.colours.muted)


Documents = list[QTextDocument]
Set = tuple[float, list[Documents]]  # a size of text, and what was set in it


def lay_out(page: QRectF, screen: RoomScreen, ink: Ink, mirrored: bool) -> RoomLayout:
    """Boxes for a picture; `mirrored` puts the first column and the ring at the right."""
    tall = page.height()
    margin = tall * MARGIN
    inner = page.adjusted(margin, margin * 0.75, -margin, -margin * 0.75)
    title = QRectF(inner.x(), inner.y(), inner.width(), tall * TITLE_ROOM)
    pieces = _title(screen, title, tall, ink, mirrored)
    feet = _feet(screen, inner, tall, ink, mirrored)
    middle = QRectF(inner)
    middle.setTop(title.bottom() + tall * GAP)
    if feet:
        middle.setBottom(min(piece.box.top() for piece in feet) - tall * GAP)
    pieces += feet
    if screen.shape is None:
        words, stems = _beside(screen.columns, middle, tall, ink, mirrored)
        return RoomLayout((*pieces, *words), None, stems)
    ring = _ring_room(middle, tall, mirrored)
    away = ring.width() + margin
    room = middle.adjusted(0, 0, -away, 0) if mirrored else middle.adjusted(away, 0, 0, 0)
    return RoomLayout((*pieces, *_stacked(screen.columns, room, tall, ink, mirrored)), ring)


def _ring_room(room: QRectF, tall: float, mirrored: bool) -> QRectF:
    side = min(tall * RING, room.height(), room.width() * 0.4)
    ring = QRectF(0, 0, side, side)
    ring.moveCenter(room.center())
    if mirrored:
        ring.moveRight(room.right())
    else:
        ring.moveLeft(room.left())
    return ring


def _title(
    screen: RoomScreen, box: QRectF, tall: float, ink: Ink, mirrored: bool
) -> tuple[Piece, ...]:
    """The titles of all languages in one line, each once, and the page."""
    parts = dict.fromkeys([*(column.title for column in screen.columns), screen.page])
    words = " · ".join(f"\u2068{part}\u2069" for part in parts if part)
    tags = [column.language for column in screen.columns]
    right = is_right_to_left(tags[0]) if tags else mirrored

    def write(size: float) -> list[Documents]:
        return [[_set(_line(words), ink.font, size, ink.quiet, box.width(), right)]]

    size, made = _largest(write, box.height(), _sizes(tall, TITLE))
    return _placed("title", box, made[0], size) if words else ()


def _feet(
    screen: RoomScreen, inner: QRectF, tall: float, ink: Ink, mirrored: bool
) -> tuple[Piece, ...]:
    """The foot of each language beside the others, as high as the highest of them."""
    once = {column.foot: column.language for column in reversed(screen.columns) if column.foot}
    feet = [(words, tag) for words, tag in reversed(once.items())]
    if not feet:
        return ()
    boxes = _side_by_side(inner, len(feet), tall, mirrored)

    def write(size: float) -> list[Documents]:
        return [
            [_set(_line(words), ink.font, size, ink.quiet, box.width(), is_right_to_left(tag))]
            for (words, tag), box in zip(feet, boxes, strict=True)
        ]

    size, made = _largest(write, tall * FOOT_ROOM, _sizes(tall, FOOT))
    high = max(_height(documents, size) for documents in made)
    pieces: tuple[Piece, ...] = ()
    for box, documents in zip(boxes, made, strict=True):
        area = QRectF(box.x(), inner.bottom() - high, box.width(), _height(documents, size))
        pieces += _placed("foot", area, documents, size)
    return pieces


def _side_by_side(room: QRectF, count: int, tall: float, mirrored: bool) -> list[QRectF]:
    """Equal boxes across a room, the first where reading begins."""
    gap = tall * 0.16 if count > 1 else 0.0
    width = (room.width() - gap * (count - 1)) / max(1, count)
    boxes = [
        QRectF(room.x() + place * (width + gap), room.y(), width, room.height())
        for place in range(count)
    ]
    return boxes[::-1] if mirrored else boxes


def _beside(
    columns: Sequence[RoomColumn], room: QRectF, tall: float, ink: Ink, mirrored: bool
) -> tuple[tuple[Piece, ...], tuple[QRectF, ...]]:
    """The languages side by side, with a stem between them."""
    boxes = _side_by_side(room, len(columns), tall, mirrored)
    most = LARGE if any(column.large for column in columns) else MOST

    def write(size: float) -> list[Documents]:
        pairs = zip(columns, boxes, strict=True)
        return [_words(column, ink, size, box.width()) for column, box in pairs]

    size, made = _largest(write, room.height(), _sizes(tall, (most, LEAST)))
    pieces: tuple[Piece, ...] = ()
    for box, documents in zip(boxes, made, strict=True):
        pieces += _placed("words", box, documents, size)
    left_to_right = sorted(boxes, key=QRectF.x)
    stems = tuple(
        QRectF((one.right() + two.left()) / 2, room.y(), 0, room.height())
        for one, two in pairwise(left_to_right)
    )
    return pieces, stems


def _stacked(
    columns: Sequence[RoomColumn], room: QRectF, tall: float, ink: Ink, mirrored: bool
) -> tuple[Piece, ...]:
    """The languages below one another, beside the ring and leaning towards it."""

    def write(size: float) -> list[Documents]:
        made = [_words(column, ink, size, room.width()) for column in columns]
        for document in (one for documents in made for one in documents):
            _lean(document, mirrored)
        return made

    def whole(size: float, made: list[Documents]) -> float:
        return sum(_height(d, size) for d in made) + size * 0.9 * (len(made) - 1)

    size, made = 0.0, list[Documents]()
    for size in _sizes(tall, (BESIDE_RING, LEAST)):
        made = write(size)
        if whole(size, made) <= room.height() and _within(made):
            break
    pieces: tuple[Piece, ...] = ()
    top = room.center().y() - whole(size, made) / 2
    for documents in made:
        high = _height(documents, size)
        pieces += _placed("words", QRectF(room.x(), top, room.width(), high), documents, size)
        top += high + size * 0.9
    return pieces


def _lean(document: QTextDocument, mirrored: bool) -> None:
    """Every line towards one side, whatever its direction."""
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    document.setDefaultTextOption(QTextOption(side | Qt.AlignmentFlag.AlignAbsolute))


def _words(column: RoomColumn, ink: Ink, size: float, width: float) -> Documents:
    """The documents of a column, one below the other."""
    right = is_right_to_left(column.language)
    parts: list[tuple[tuple[Prose, ...], float, Palette]] = [
        (column.blocks, 1.0, ink.colours),
        (_line(column.large, strong=True), 1.0, ink.colours),
        (_line(column.small), 0.55, ink.quiet),
    ]
    return [
        _set(blocks, ink.font, size * factor, colours, width, right)
        for blocks, factor, colours in parts
        if blocks
    ]


def _set(
    blocks: tuple[Prose, ...], font: QFont, size: float, colours: Palette, width: float, right: bool
) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    write_blocks(document, blocks, sized(font, size), colours, right)
    document.setTextWidth(max(40.0, width))
    return document


def sized(font: QFont, pixels: float, *, strong: bool = False) -> QFont:
    """The same face at another size."""
    made = QFont(font)
    made.setPixelSize(max(9, round(pixels)))
    if strong:
        strengthen(made)
    return made


def _line(words: str, *, strong: bool = False) -> tuple[Prose, ...]:
    return (Paragraph((Span(words, strong),)),) if words else ()


def _height(documents: Documents, size: float) -> float:
    gaps = size * 0.5 * max(0, len(documents) - 1)
    return sum(document.size().height() for document in documents) + gaps


def _within(made: list[Documents]) -> bool:
    """Whether no word is wider than its column."""
    return all(one.idealWidth() <= one.textWidth() + 1 for documents in made for one in documents)


def _sizes(tall: float, between: tuple[float, float]) -> list[float]:
    """Sizes to try, the largest first."""
    most, least = between
    step = (most - least) / STEPS
    return [tall * (most - step * place) for place in range(STEPS + 1)]


def _largest(
    write: Callable[[float], list[Documents]], height: float, sizes: Sequence[float]
) -> Set:
    """The largest size at which everything fits, else the smallest, with its documents."""
    size, made = sizes[-1], list[Documents]()
    for size in sizes:
        made = write(size)
        if _within(made) and all(_height(documents, size) <= height for documents in made):
            break
    return size, made


def _placed(part: str, area: QRectF, documents: Documents, size: float) -> tuple[Piece, ...]:
    """Documents below one another, in the middle of the area's height."""
    pieces = []
    top = area.y() + max(0.0, (area.height() - _height(documents, size)) / 2)
    for document in documents:
        high = document.size().height()
        pieces.append(Piece(part, QRectF(area.x(), top, area.width(), high), document))
        top += high + size * 0.5
    return tuple(pieces)
