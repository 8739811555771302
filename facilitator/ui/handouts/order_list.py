"""The list of what is to be printed: one order a line, each with choices of its own.

A choice is made for the line in hand or for all lines at once; a mixed job is
the same piece on several lines, which together are what was ordered.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from facilitator.core.print_job import PrintJob

ALL = -1


@dataclass(frozen=True)
class OrderList:
    """`chosen` is the line in hand, counted from 0, or ALL when there are several."""

    orders: tuple[PrintJob, ...] = ()
    chosen: int = 0

    @property
    def in_hand(self) -> tuple[PrintJob, ...]:
        """The orders that a choice is made for."""
        if self.chosen == ALL:
            return self.orders
        return self.orders[self.chosen : self.chosen + 1]

    @property
    def several(self) -> bool:
        """Whether there is more than one line."""
        return len(self.orders) > 1

    @property
    def different(self) -> int:
        """How many pieces there are, each counted once in whatever ways it is ordered."""
        return len({job.pieces for job in self.orders})

    def like(self, line: int) -> int:
        """How many copies of this line's pieces are ordered on other lines."""
        pieces = self.orders[line].pieces
        others = (*self.orders[:line], *self.orders[line + 1 :])
        return sum(job.copies for job in others if job.pieces == pieces)

    def choose(self, line: int) -> OrderList:
        """Another line in hand; ALL only when there are several."""
        if line == ALL and self.several:
            return replace(self, chosen=ALL)
        return replace(self, chosen=max(0, min(line, len(self.orders) - 1)))

    def added(self, jobs: Iterable[PrintJob]) -> OrderList:
        """With these at the end, but for those that are there already; the first new in hand.

        Several new ones at once leave all lines in hand.
        """
        new = tuple(job for job in dict.fromkeys(jobs) if job not in self.orders)
        if not new:
            return self
        orders = self.orders + new
        return OrderList(orders, ALL if len(new) > 1 else len(orders) - 1)

    def removed(self) -> OrderList:
        """Without the line in hand, or empty when all are."""
        if self.chosen == ALL or not self.orders:
            return OrderList()
        left = self.orders[: self.chosen] + self.orders[self.chosen + 1 :]
        return OrderList(left).choose(self.chosen)

    def moved(self, step: int) -> OrderList:
        """The line in hand `step` places down (below zero: up), as far as there are lines."""
        here, there = self.chosen, self.chosen + step
        if here == ALL or not 0 <= there < len(self.orders):
            return self
        orders = list(self.orders)
        orders.insert(there, orders.pop(here))
        return OrderList(tuple(orders), there)

    def split(self, copies: int, *, among: bool, **changes: object) -> OrderList:
        """So many copies like the line in hand, with changes, below all lines of its pieces.

        When they are `among` its copies, of which it keeps some, they are taken
        off it.  It stays in hand, for the next who want it otherwise.  A line
        that is like them already gets them.
        """
        if self.chosen == ALL or not self.orders:
            return self
        first = self.orders[self.chosen]
        made = replace(first, copies=copies, leave_out="", **changes)  # type: ignore[arg-type]
        orders = list(self.orders)
        if among:
            orders[self.chosen] = replace(first, copies=first.copies - copies)
        for place, job in enumerate(orders):
            if replace(job, copies=copies) == made:
                orders[place] = replace(made, copies=copies + job.copies)
                return replace(self, orders=tuple(orders))
        last = max(place for place, job in enumerate(orders) if job.pieces == first.pieces)
        orders.insert(last + 1, made)
        return replace(self, orders=tuple(orders))

    def changed(self, **changes: object) -> OrderList:
        """With these fields of a PrintJob for what is in hand."""
        hand = range(len(self.orders)) if self.chosen == ALL else (self.chosen,)
        orders = tuple(
            replace(job, **changes) if place in hand else job  # type: ignore[arg-type]
            for place, job in enumerate(self.orders)
        )
        return replace(self, orders=orders)

    def value(self, field: str) -> object:
        """What all in hand have in this field; None when they differ or there are none."""
        found = {getattr(job, field) for job in self.in_hand}
        return found.pop() if len(found) == 1 else None

    def differs(self, field: str) -> bool:
        """Whether the orders in hand have different values in this field."""
        return len({getattr(job, field) for job in self.in_hand}) > 1


EMPTY = OrderList()


def copies_in_all(jobs: Iterable[PrintJob]) -> dict[tuple[str, ...], int]:
    """The copies of pieces that stand on several lines, unless each is there once."""
    found: dict[tuple[str, ...], list[int]] = {}
    for job in jobs:
        found.setdefault(job.pieces, []).append(job.copies)
    return {pieces: sum(each) for pieces, each in found.items() if sum(each) > len(each) > 1}
