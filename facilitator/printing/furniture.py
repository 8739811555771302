"""What stands at the foot of a page besides the text: its number, and what it belongs to.

The number stands at the end side, or away from the spine where there is one;
the title stands opposite.  Neither is part of the document for those who hear it.
"""

from __future__ import annotations

from typing import NamedTuple

from facilitator.core.languages import is_right_to_left
from facilitator.core.prose import Span
from facilitator.printing.forms.form import Leaf
from facilitator.printing.lettering import Lettering
from facilitator.printing.marks import Mark, Text
from facilitator.printing.sheets import PRINTABLE

_AWAY = 1.1  # of the type size: at least so much white above the line
_BELOW = 0.6  # of the type size: tails of letters, in all scripts
_LONGEST = 0.75  # of the width for a running title


class Foot(NamedTuple):
    """The line at the foot of pages, in the small size of the style."""

    letters: Lettering

    @property
    def size(self) -> float:
        """Type size in points."""
        return self.letters.style.points(self.letters.style.small)

    def room(self, leaf: Leaf) -> float:
        """How much of the text's height it takes where the margin is too narrow for it."""
        return max(0.0, PRINTABLE + self.size * (1 + _BELOW + _AWAY) - leaf.bottom)

    def marks(self, leaf: Leaf, tag: str, number: str, title: str) -> tuple[Mark, ...]:
        """The number and, when it is not too long, the title."""
        y = leaf.height - max(leaf.bottom * 0.5, PRINTABLE + self.size * _BELOW)
        right = _outer_is_right(leaf, tag)
        words, width = self.letters.digits(number, self.letters.style.small)
        told = Text(words, leaf.left + (leaf.inner_width - width) * right, y)
        return (told, *self._titled(title, tag, leaf, y, right=not right))

    def _titled(
        self, title: str, tag: str, leaf: Leaf, y: float, *, right: bool
    ) -> tuple[Mark, ...]:
        """The title at the left or right end of the text’s width, unless it is too long."""
        words = self.letters.paragraph((Span(title),), tag, self.letters.style.small)
        if not title or words.natural_width() >= leaf.inner_width * _LONGEST:
            return ()
        line = words.lines(leaf.inner_width)[0]
        aside = (leaf.inner_width - line.width) * (right - is_right_to_left(tag))
        return (Text(line.words, leaf.left + aside, y),)


def _outer_is_right(leaf: Leaf, tag: str) -> bool:
    """Whether the number stands at the right."""
    if leaf.left != leaf.right:
        return leaf.left > leaf.right
    return not is_right_to_left(tag)
