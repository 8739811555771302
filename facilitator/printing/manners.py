"""How a paragraph is set."""

from __future__ import annotations

from typing import NamedTuple

from facilitator.core.languages import is_right_to_left


class Manner(NamedTuple):
    """Language, type size in points, weight, spacing of lines.

    `hyphenate` divides words by the patterns of the language; `justified`
    widens spaces until lines are even, all but the last.
    """

    tag: str
    size: float
    strong: bool = False
    spacing: float = 1.0
    hyphenate: bool = False
    justified: bool = False

    @property
    def right_to_left(self) -> bool:
        """Whether lines begin at the right."""
        return is_right_to_left(self.tag)
