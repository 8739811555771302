"""Work that may be left: who makes pages asks now and then whether they are still wanted."""

from __future__ import annotations

from collections.abc import Callable

GoOn = Callable[[], None]  # comes back when the work goes on, raises to leave it


def to_the_end() -> None:
    """Nothing interrupts this work."""
