"""What stands at the foot of a page besides the text: its number, and what it belongs to.

The number stands at the end side, the title at the start side.  Neither is
part of the document for those who hear it.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.core.prose import Span
from facilitator.printing.columns import Column
from facilitator.printing.forms.form import Leaf
from facilitator.printing.lettering import Lettering
from facilitator.printing.marks import Mark, Text
from facilitator.printing.sheets import PRINTABLE

_AWAY = 1.1  # of the type size: at least so much white above the line
_BELOW = 0.6  # of the type size: tails of letters, in all scripts
_LONGEST = 0.75  # of the width for a running title


@dataclass(frozen=True)
class Foot:
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
        column = Column(leaf.left, leaf.inner_width, tag)
        y = max(leaf.bottom * 0.5, PRINTABLE + self.size * _BELOW)
        marks = [self._at_end(number, column, leaf.height - y)]
        if title:
            part = self.letters.style.small
            words = self.letters.paragraph((Span(title),), tag, part)
            if words.natural_width() < column.width * _LONGEST:
                line = words.lines(column.width)[0]
                marks.append(Text(line.words, column.x, leaf.height - y))
        return tuple(marks)

    def _at_end(self, number: str, column: Column, y: float) -> Text:
        small = self.letters.style.small
        line = self.letters.paragraph((Span(number),), "en", small).lines(column.width)[0]
        x = column.x if column.right_to_left else column.x + column.width - line.width
        return Text(line.words, x, y)
