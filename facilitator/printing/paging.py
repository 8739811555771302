"""Rows onto pages: rows that belong together stay together, and no row is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from facilitator.printing.marks import Row, height_of

Room = Callable[[int], float]  # height of the page of that number, from 0
_A_HAIR = 0.01


def groups(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """Stretches of rows bound by `keep`."""
    start = 0
    for end, row in enumerate(rows, start=1):
        if not row.keep or end == len(rows):
            yield tuple(rows[start:end])
            start = end


def paged(rows: Sequence[Row], room: float | Room) -> tuple[tuple[Row, ...], ...]:
    """The rows of each page; only a row that is itself higher than the room stands out.

    Bound rows that are higher than a page come row by row.  Headings come
    again above a row that begins a page and asks for them.
    """
    space = room if callable(room) else lambda _: room
    pages = _Pages(space)
    for group in groups(rows):
        if group[0].between and not pages.begun:
            continue
        height = height_of(group)
        if pages.holds(group, height):
            pages.add(group, height)
        elif group[0].between:
            pages.turn(group[0])
        elif pages.would_hold(group):
            pages.turn(group[0])
            pages.add(group, height)
        else:
            for row in group:
                if not pages.holds((row,), row.height):
                    pages.turn(row)
                pages.add((row,), row.height)
    return tuple(map(tuple, pages.done))


class _Pages:
    """Pages filled so far, and how high the last one is."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.done: list[list[Row]] = [[]]
        self._filled = 0.0

    @property
    def begun(self) -> bool:
        """Whether this page has rows."""
        return bool(self.done[-1])

    def holds(self, group: Sequence[Row], height: float) -> bool:
        """Whether the group still goes onto this page."""
        gap = group[0].gap if self.done[-1] else 0.0
        needed = self._filled + gap + height
        return needed <= self._room(len(self.done) - 1) + _A_HAIR

    def would_hold(self, group: Sequence[Row]) -> bool:
        """Whether a new page is high enough for the whole group."""
        needed = height_of((*group[0].again, *group))
        return needed <= self._room(len(self.done)) + _A_HAIR

    def turn(self, row: Row) -> None:
        """Begin a page with the headings of its first row."""
        if self.done[-1]:
            self.done.append([])
            self._filled = 0.0
            self.add(row.again, height_of(row.again))

    def add(self, group: Sequence[Row], height: float) -> None:
        """Put rows onto this page."""
        if group:
            self._filled += (group[0].gap if self.done[-1] else 0.0) + height
            self.done[-1] += group
