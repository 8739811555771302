"""What every form tells the setter, and what it does with the pages that come back.

A leaf is a page as it is read; sides of paper come later, in `impose`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from facilitator.printing.sides import Imposition


@dataclass(frozen=True, slots=True)
class Leaf:
    """The size of one page as it is read, and its margins, in points."""

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float

    @property
    def inner_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def inner_height(self) -> float:
        """Height between the margins."""
        return self.height - self.top - self.bottom


class FormPlan(Protocol):
    """A form on one paper in one direction.

    `floor` is the smallest body type in points.  `pages` is how many pages the
    form has when it is complete (a trifold: 6), None for any number.  When
    `each_alone` is set every part begins a page of its own (cards); otherwise
    parts flow on.
    """

    floor: float
    pages: int | None
    each_alone: bool

    def leaf(self, number: int) -> Leaf:
        """The page of that number, from 0."""

    def impose(self, count: int) -> Imposition:
        """Sides of paper for so many pages."""
