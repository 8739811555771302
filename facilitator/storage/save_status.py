"""What the writer tells: saved up to a ticket, or not saved since a moment.

Apart from the writer itself, so that a window can know these words without
paying for SQLAlchemy.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.core.errors import StorageProblem


@dataclass(frozen=True)
class Saved:
    """Everything up to ticket `upto` is on the disk since `at` (the clock handed in)."""

    at: float
    upto: int


@dataclass(frozen=True)
class NotSaved:
    """Nothing has been saved since `since`; it is tried again by itself."""

    since: float
    problem: StorageProblem


SaveStatus = Saved | NotSaved
