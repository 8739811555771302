"""Chapters onto the leaves of a form, one page after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from facilitator.printing.arrangement import Chapter
from facilitator.printing.forms.form import Leaf
from facilitator.printing.furniture import Foot
from facilitator.printing.going_on import GoOn, to_the_end
from facilitator.printing.marks import Mark, Page, Row, Text, height_of, stacked
from facilitator.printing.paging import paged
from facilitator.printing.structure import Kind, Node

LeafAt = Callable[[int], Leaf]


class Sheaf(NamedTuple):
    """The rows of one page, and the running title at its foot; no foot when not `footed`.

    The small print of a `low` one stands at the foot of the page.
    """

    rows: tuple[Row, ...]
    tag: str
    title: str = ""
    footed: bool = True
    low: bool = False

    @property
    def height(self) -> float:
        """In points."""
        return height_of(self.rows)


def flowed(
    chapters: Sequence[Chapter],
    leaf: LeafAt,
    foot: Foot | None,
    *,
    bound: bool = False,
    go_on: GoOn = to_the_end,
) -> list[Sheaf]:
    """The pages of all chapters; `foot` takes its room where margins are narrow.

    In a `bound` form pages face each other when the first of them is the
    second, fourth or sixth: an empty page is put before it where it is not.
    """

    @cache
    def room(number: int) -> float:
        here = leaf(number)
        return here.inner_height - (foot.room(here) if foot else 0.0)

    sheaves: list[Sheaf] = []
    for chapter in chapters:
        if bound and len(chapter.flows) > 1 and len(sheaves) % 2 == 0:
            sheaves.append(Sheaf((), chapter.tags[0], footed=False))
        sheaves += _facing(chapter, room, len(sheaves), go_on)
    return sheaves


def _facing(
    chapter: Chapter, room: Callable[[int], float], start: int, go_on: GoOn
) -> Iterator[Sheaf]:
    """Pages of a chapter; those of two flows take turns."""
    count = len(chapter.flows)

    def lowest(number: int) -> float:
        go_on()
        first = start + number * count
        return min(room(first + flow) for flow in range(count))

    flows = [paged(rows, lowest) for rows in chapter.flows]
    for number, pages in enumerate(zip(*flows, strict=True)):
        for rows, tag, title in zip(pages, chapter.tags, chapter.titles, strict=False):
            yield Sheaf(rows, tag, title if number else "", not chapter.cover)


def finished(
    sheaves: Sequence[Sheaf],
    leaf: LeafAt,
    foot: Foot | None,
    *,
    middle: bool = False,
    low: bool = False,
    go_on: GoOn = to_the_end,
) -> tuple[Page, ...]:
    """The pages with their marks, in the order in which they are read.

    With `middle` the text stands in the middle of the height; with `low` its
    small print stands at the foot of the page.
    """
    order: dict[Node | None, int] = {}
    pages = []
    for number, sheaf in enumerate(sheaves):
        go_on()
        here = leaf(number)
        spare = max(0.0, here.inner_height - height_of(sheaf.rows)) if middle else 0.0
        count = _above_small_print(sheaf.rows) if low or sheaf.low else len(sheaf.rows)
        below = sheaf.rows[count:]
        marks = stacked(sheaf.rows[:count], here.top + spare / 2, here.left)
        marks += stacked(below, here.height - here.bottom - height_of(below), here.left)
        if foot and sheaf.footed:
            told = f"{number + 1} / {len(sheaves)}"
            marks = (*marks, *foot.marks(here, sheaf.tag, told, sheaf.title))
        pages.append(Page(_as_read(marks, order), here.width, here.height))
    return tuple(pages)


def _above_small_print(rows: Sequence[Row]) -> int:
    """How many rows stand before the small print at the end."""
    count = len(rows)
    while count and rows[count - 1].low:
        count -= 1
    return count


def _as_read(marks: Sequence[Mark], order: dict[Node | None, int]) -> tuple[Mark, ...]:
    """Marks of one part together: columns are read one after the other."""

    def place(mark: Mark) -> int:
        part = _part_of(mark.node)
        return order.setdefault(part, len(order)) if part else len(order) + 1

    return tuple(sorted(marks, key=place))


def _part_of(node: Node | None) -> Node | None:
    while node is not None and node.kind is not Kind.PART:
        node = node.parent
    return node


def lines_over(sheaves: Sequence[Sheaf], pages: int) -> int:
    """How many lines of type lie beyond the first pages."""
    return sum(
        any(isinstance(mark, Text) and mark.words for mark in row.marks)
        for sheaf in sheaves[pages:]
        for row in sheaf.rows
    )
