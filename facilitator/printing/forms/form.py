"""What every form tells the setter, and what it does with the pages that come back.

A leaf is a page as it is read; sides of paper come later, in `impose`.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from facilitator.printing.sides import Imposition

PANELS = 6  # of a leaflet folded in three


class Leaf(NamedTuple):
    """The size of one page as it is read, and its margins, in points.

    `floor` is the smallest body type on this leaf where it may be smaller than
    the form's (the tab of a flyer); 0 when it is the form's.
    """

    width: float
    height: float
    left: float
    top: float
    right: float
    bottom: float
    floor: float = 0.0

    @property
    def inner_width(self) -> float:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def inner_height(self) -> float:
        """Height between the margins."""
        return self.height - self.top - self.bottom


def even_leaf(width: float, height: float, margin: float) -> Leaf:
    """A leaf with the same margin all round."""
    return Leaf(width, height, margin, margin, margin, margin)


class FormPlan(Protocol):
    """A form on one paper in one direction."""

    @property
    def floor(self) -> float:
        """The smallest body type in points."""

    @property
    def pages(self) -> int | None:
        """How many pages the form has when it is complete (a trifold: 6); None for any number.

        Where it is given it is what the text has to fit, whatever the job asks.
        """

    @property
    def each_alone(self) -> bool:
        """Whether every part begins a page of its own (cards); otherwise parts flow on."""

    def leaf(self, number: int) -> Leaf:
        """The page of that number, from 0."""

    def impose(self, count: int) -> Imposition:
        """Sides of paper for so many pages."""
