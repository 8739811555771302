from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from facilitator.computer.awake import KeepAwake, MayGoDark, ways_of_this_computer


@dataclass
class Way:
    """A way to stay awake, which works or not."""

    active: bool
    held: int = 0

    @contextmanager
    def context(self) -> Iterator[Way]:
        self.held += 1
        yield self
        self.held -= 1


def keep(*ways: Way) -> KeepAwake:
    return KeepAwake(lambda: tuple(way.context() for way in ways))


def test_the_screen_stays_on_while_a_meeting_runs() -> None:
    screen, system = Way(active=True), Way(active=True)
    awake = keep(screen, system)
    assert awake.start() is None
    assert awake.start() is None
    assert (screen.held, system.held) == (1, 0)
    awake.stop()
    awake.stop()
    assert (screen.held, system.held) == (0, 0)


def test_where_only_sleep_can_be_stopped_that_is_done_and_told() -> None:
    screen, system = Way(active=False), Way(active=True)
    awake = keep(screen, system)
    assert isinstance(awake.start(), MayGoDark)
    assert (screen.held, system.held) == (0, 1)
    awake.stop()
    assert system.held == 0


def test_a_computer_that_refuses_is_told() -> None:
    screen, system = Way(active=False), Way(active=False)
    awake = keep(screen, system)
    assert isinstance(awake.start(), MayGoDark)
    assert (screen.held, system.held) == (0, 0)
    awake.stop()


def test_without_any_way_it_is_told() -> None:
    assert isinstance(keep().start(), MayGoDark)


def test_the_next_meeting_keeps_awake_again() -> None:
    screen = Way(active=True)
    awake = keep(screen)
    for _ in range(2):
        awake.start()
        assert screen.held == 1
        awake.stop()


def test_the_real_computer_agrees_or_refuses_and_never_raises() -> None:
    assert len(ways_of_this_computer()) == 2
    awake = KeepAwake()
    assert isinstance(awake.start(), MayGoDark | None)
    awake.stop()
