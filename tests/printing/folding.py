"""Paper in numbers: print sides on it, turn it, pile it, fold it, and read what comes out.

Knows how printers and hands behave, and nothing of how forms lie on paper:
it must never import the forms.  All paper is seen from its front, upright,
from the top left; printers draw it in with the short edge first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from facilitator.core.print_job import Duplex
from facilitator.printing.sides import Imposition, Placement, Side

Point = tuple[float, float]
CLOSE = 0.01  # points
MM = 72 / 25.4


@dataclass(frozen=True)
class Ink:
    """A page on paper: what it covers (left, top, right, bottom) and where its top points."""

    page: int
    back: bool
    box: tuple[float, float, float, float]
    up: tuple[int, int]

    @property
    def middle(self) -> Point:
        left, top, right, bottom = self.box
        return (left + right) / 2, (top + bottom) / 2


@dataclass(frozen=True)
class Line:
    """A printed mark; folds are dashed."""

    start: Point
    end: Point
    dashed: bool


@dataclass(frozen=True)
class Paper:
    """One printed sheet, upright."""

    width: float
    height: float
    inks: tuple[Ink, ...]
    lines: tuple[Line, ...]


def printed(imposition: Imposition, comes_out_face_down: bool = False) -> list[Paper]:
    """What lies in the tray in the end, first sheet first."""
    sides = imposition.sides
    match imposition.duplex:
        case Duplex.ONE_SIDE:
            return [_sheet(side) for side in sides]
        case Duplex.LONG_EDGE | Duplex.SHORT_EDGE:
            long = imposition.duplex is Duplex.LONG_EDGE
            backs = [*sides[1::2], *([None] if len(sides) % 2 else [])]
            return [_sheet(*sheet, long) for sheet in zip(sides[::2], backs, strict=True)]
    half = len(sides) // 2
    fronts, backs_in_order = sides[:half], sides[half:]
    pile = list(reversed(range(half)))  # what came out last lies on top
    goes_in_face_down = imposition.duplex is Duplex.BY_HAND_FACE_DOWN
    if goes_in_face_down != comes_out_face_down:
        pile.reverse()  # the pile is turned over before it goes in again
    back_of = dict(zip(pile, backs_in_order, strict=True))  # drawn in from the top
    return [_sheet(front, back_of[n], True) for n, front in enumerate(fronts)]


def _sheet(front: Side, back: Side | None = None, over_long_edge: bool = True) -> Paper:
    short, long = sorted((front.width, front.height))
    inks, lines = [], []
    for side in (front, back):
        if side is None:
            continue
        assert sorted((side.width, side.height)) == [short, long]
        place = _Place(side, side is back, over_long_edge, short, long)
        inks += [place.ink(placement) for placement in side.placements]
        lines += [
            Line(place.point(s.x1, s.y1), place.point(s.x2, s.y2), s.dash > 0) for s in side.strokes
        ]
    return Paper(short, long, tuple(inks), tuple(lines))


@dataclass(frozen=True)
class _Place:
    """From a point of a side to the point of the paper it is printed on."""

    side: Side
    back: bool
    over_long_edge: bool
    short: float
    long: float

    def point(self, x: float, y: float) -> Point:
        if self.side.width > self.side.height:
            x, y = self.side.height - y, x  # lying pages are turned to go through the printer
        if not self.back:
            return x, y
        return (self.short - x, y) if self.over_long_edge else (x, self.long - y)

    def ink(self, placement: Placement) -> Ink:
        box = placement.box
        corners = [
            self.point(x, y) for x in (box.x, box.right) for y in (box.y, box.y + box.height)
        ]
        across, down = sorted(x for x, _ in corners), sorted(y for _, y in corners)
        top = {0: (0, -1), 90: (1, 0), 180: (0, 1), 270: (-1, 0)}[placement.turn]
        origin, tip = self.point(0, 0), self.point(*top)
        up = (round(tip[0] - origin[0]), round(tip[1] - origin[1]))
        return Ink(placement.page, self.back, (across[0], down[0], across[-1], down[-1]), up)


class Unreadable(AssertionError):
    """The folded thing cannot be read."""


def the_way_up(papers: Sequence[Paper]) -> tuple[int, int]:
    """Where the tops of all pages point; raises Unreadable when they differ."""
    ways = {ink.up for paper in papers for ink in paper.inks}
    if len(ways) != 1:
        raise Unreadable("pages stand on their heads")
    return ways.pop()


def to_the_right(up: tuple[int, int]) -> tuple[int, int]:
    """The right hand of somebody who sees the front with `up` at the top."""
    return -up[1], up[0]


def along(point: Point, way: tuple[int, int]) -> float:
    return point[0] * way[0] + point[1] * way[1]


def booklet_pages(
    papers: Sequence[Paper], spine_on_the_right: bool, signatures: Sequence[int] = ()
) -> list[int | None]:
    """Fold each signature once across the long edge, the first sheet outermost, and leaf through.

    Gives what each page shows, from the front cover to the back cover.
    """
    right = to_the_right(the_way_up(papers))
    if right[0]:
        raise Unreadable("the lines run into the fold")
    read: list[int | None] = []
    ends = [0, *signatures] if signatures else [0, len(papers)]
    for start, end in pairwise([sum(ends[: n + 1]) for n in range(len(ends))]):
        before: list[int | None] = []
        after: list[int | None] = []
        for paper in papers[start:end]:
            cover, other = (-1, 1) if spine_on_the_right else (1, -1)
            before += [_on(paper, right, cover, back) for back in (False, True)]
            after = [_on(paper, right, other, back) for back in (True, False)] + after
        read += before + after
    return read


def _on(paper: Paper, right: tuple[int, int], half: int, back: bool) -> int | None:
    """The page on the right (1) or left (-1) half of a face."""
    fold = along((paper.width / 2, paper.height / 2), right)
    found = [
        ink.page
        for ink in paper.inks
        if ink.back is back and (along(ink.middle, right) - fold) * half > 0
    ]
    if len(found) > 1:
        raise Unreadable("two pages on one")
    return found[0] if found else None


@dataclass(frozen=True)
class Leaflet:
    """A letter fold: what is seen, in the order of opening it."""

    cover: int
    opened: tuple[int, int]  # inside the cover, and the flap that lies beside it
    spread: tuple[int, ...]  # from the cover's side to the flap's
    back: int
    flap: float  # its width
    others: tuple[float, float]  # widths of cover and middle


def leaflet(paper: Paper) -> Leaflet:
    """Fold at the dashed marks: the narrow outer panel in, the other over it, print outside."""
    right = to_the_right(the_way_up([paper]))
    folds = sorted({round(along(line.start, right), 2) for line in paper.lines if line.dashed})
    ends = sorted((0.0, along((paper.width, paper.height), right)))
    edges = [ends[0], *folds, ends[1]]
    if len(edges) != 4:
        raise Unreadable("a letter fold has two folds")
    widths = [b - a for a, b in pairwise(edges)]
    order = [0, 1, 2] if widths[0] > widths[2] else [2, 1, 0]  # from the cover's panel to the flap
    inside = tuple(_between(paper, right, edges[n], edges[n + 1], True) for n in order)
    outside = [_between(paper, right, edges[n], edges[n + 1], False) for n in order]
    cover, middle, flap = (widths[n] for n in order)
    opened = (inside[0], outside[2])
    return Leaflet(outside[0], opened, inside, outside[1], flap, (cover, middle))


def _between(paper: Paper, right: tuple[int, int], low: float, high: float, back: bool) -> int:
    found = []
    for ink in paper.inks:
        ends = sorted(along(corner, right) for corner in (ink.box[:2], ink.box[2:]))
        if ink.back is back and ends[0] > low - CLOSE and ends[1] < high + CLOSE:
            found.append(ink.page)
    if len(found) != 1:
        raise Unreadable(f"{len(found)} pages on a panel")
    return found[0]


def cut_cards(paper: Paper) -> list[tuple[int, int | None]]:
    """Cut out every front and turn it over like the page of a book: front and back of each."""
    cards = []
    backs = [ink for ink in paper.inks if ink.back]
    for front in (ink for ink in paper.inks if not ink.back):
        behind = [ink for ink in backs if same_box(ink, front)]
        if any(ink.up != front.up for ink in behind):
            raise Unreadable("a back stands on its head")
        cards.append((front.page, behind[0].page if behind else None))
        backs = [ink for ink in backs if ink not in behind]
    if backs:
        raise Unreadable("a back without a front")
    return cards


def same_box(one: Ink, other: Ink) -> bool:
    return all(abs(a - b) < CLOSE for a, b in zip(one.box, other.box, strict=True))


def fold_cards(paper: Paper) -> list[tuple[int, int]]:
    """Fold each double card outwards at its upright dashes: right and left panel of each."""
    right = to_the_right(the_way_up([paper]))
    cards = []
    for line in {(round(along(x.start, right), 2)) for x in paper.lines if x.dashed}:
        for one in paper.inks:
            for two in paper.inks:
                if _beside(one, two, right, line):
                    cards.append((one.page, two.page))
    return cards


def _beside(one: Ink, two: Ink, right: tuple[int, int], line: float) -> bool:
    """Whether `one` lies just right of the fold and `two` falls on its back."""
    low, high = (sorted(along(c, right) for c in (ink.box[:2], ink.box[2:])) for ink in (two, one))
    touching = abs(high[0] - line) < CLOSE and abs(low[1] - line) < CLOSE
    down = (-right[1], right[0])
    level = abs(along(one.middle, down) - along(two.middle, down)) < CLOSE
    return touching and level and abs((high[1] - high[0]) - (low[1] - low[0])) < CLOSE


def tent_faces(paper: Paper, ridge: float) -> tuple[int, int]:
    """Fold at the height `ridge`: the near and the far face, each upright for its reader."""
    near = [x for x in paper.inks if abs(x.box[1] - ridge) < CLOSE]
    far = [x for x in paper.inks if abs(x.box[3] - ridge) < CLOSE]
    if len(near) != 1 or len(far) != 1 or near[0].up != (0, -1) or far[0].up != (0, 1):
        raise Unreadable("a face of the tent stands on its head")
    return near[0].page, far[0].page
