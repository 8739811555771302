"""Rows onto pages: rows that belong together stay together, and no row is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.printing.marks import Row, height_of

_A_HAIR = 0.01


def groups(rows: Sequence[Row], room: float) -> Iterator[tuple[Row, ...]]:
    """Stretches of rows bound by `keep`; one that is higher than the room comes row by row."""
    group: list[Row] = []
    for number, row in enumerate(rows):
        group.append(row)
        if row.keep and number + 1 < len(rows):
            continue
        if height_of(group) <= room + _A_HAIR:
            yield tuple(group)
        else:
            yield from ((single,) for single in group)
        group = []


def paged(rows: Sequence[Row], room: float) -> tuple[tuple[Row, ...], ...]:
    """The rows of each page; only a row that is itself higher than the room stands out."""
    pages: list[list[Row]] = [[]]
    for group in groups(rows, room):
        if pages[-1] and height_of((*pages[-1], *group)) > room + _A_HAIR:
            pages.append([])
        pages[-1] += group
    return tuple(tuple(page) for page in pages)
