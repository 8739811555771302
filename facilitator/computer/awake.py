"""Keep the screen on while a meeting runs, where the computer lets us."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from typing import Protocol

from facilitator.core.errors import N_, Problem


class MayGoDark(Problem):
    """The computer does not let us keep its screen on."""

    template = N_(
        "This computer may switch its screen off during the meeting. Touch a key when it does,"
        " or set it to stay on in its own settings."
    )


class Wake(Protocol):
    """A context that keeps the computer awake; `active` says whether it does."""

    @property
    def active(self) -> bool:
        """Whether the computer has agreed."""


Way = AbstractContextManager[Wake]


class KeepAwake:
    """`start` when a meeting begins, `stop` when it ends, both on one thread."""

    def __init__(self, ways: Callable[[], tuple[Way, ...]] | None = None) -> None:
        self._ways = ways or ways_of_this_computer
        self._held: ExitStack | None = None

    def start(self) -> Problem | None:
        """Keep awake from now on; a problem to tell when the screen may still go dark.

        A second start does nothing.
        """
        if self._held is not None:
            return None
        for place, way in enumerate(self._ways()):
            held = ExitStack()
            if held.enter_context(way).active:
                self._held = held
                return None if place == 0 else MayGoDark()
            held.close()
        return MayGoDark()

    def stop(self) -> None:
        """Let the computer sleep again; a second stop does nothing."""
        if self._held is not None:
            self._held.close()
            self._held = None


def ways_of_this_computer() -> tuple[Way, ...]:
    """First with the screen on, else at least without sleep; none where wakepy cannot load."""
    try:
        from wakepy import keep
    except (ImportError, OSError):
        return ()
    return keep.presenting(on_fail="pass"), keep.running(on_fail="pass")
