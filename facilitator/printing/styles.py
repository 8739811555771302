"""How large and how far apart: one style for each way of seeing.

A style is numbers only.  Sizes other than the body’s are parts of it, so that
everything grows together when a text is made to fill a page.
"""

from __future__ import annotations

from dataclasses import dataclass

LATIN_LEADING = 1.38  # line height of Latin type at spacing 1, in parts of its size


@dataclass(frozen=True)
class Style:
    """Body size in points, and everything else in parts of it.

    `leading` is the distance of Latin baselines; taller scripts keep their
    proportion.  `between` is the gap between two blocks.  Nothing is set
    smaller than `floor` points.  `run_in` puts the details of a timed row on
    the line of its title; `whole` keeps paragraphs and list items in one piece.
    """

    body: float = 12.0
    leading: float = LATIN_LEADING
    between: float = 0.6
    title: float = 1.5
    heading: float = 1.2
    subheading: float = 1.0
    detail: float = 0.85
    small: float = 0.75
    floor: float = 9.0
    run_in: bool = False
    whole: bool = False

    @property
    def gap(self) -> float:
        """Space between two blocks, in points."""
        return self.body * self.between

    @property
    def spacing(self) -> float:
        """Line height in parts of the natural one of each script."""
        return self.leading / LATIN_LEADING

    def points(self, part: float) -> float:
        """Type size of that part of the body, never below the floor."""
        return max(self.floor, self.body * part)
