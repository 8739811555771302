"""Even lines: where the room that is left over goes.

Between words at their spaces; between the squares of Chinese and Japanese
everywhere.  Letters of a word are never drawn apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from facilitator.printing.shaping import SQUARE, Word

_WIDEST = 1.0  # em: a line whose spaces would grow by more is left uneven


def spread(words: Sequence[Word], left_over: float, size: float) -> tuple[float, ...]:
    """Points to add after each word so that they fill the line; empty when they should not."""
    opens = [
        one.space or (not other.space and (one.script in SQUARE or other.script in SQUARE))
        for one, other in pairwise(words)
    ]
    count = sum(opens)
    if not count or left_over <= 0 or left_over / count > _WIDEST * size:
        return ()
    each = left_over / count
    return (*(each if here else 0.0 for here in opens), 0.0)
