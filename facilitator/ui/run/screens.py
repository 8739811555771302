"""Where the room display belongs: a decision without Qt.

The controls always stand on a screen that is there, and the room display is
never full screen on top of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Screen:
    """One screen: its name and its rectangle in the program's pixels."""

    name: str
    x: int
    y: int
    width: int
    height: int

    def holds(self, x: int, y: int) -> bool:
        """Whether a point lies on it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height

    def overlaps(self, other: Screen) -> bool:
        """Whether they share room, as mirrored screens do."""
        across = self.x < other.x + other.width and other.x < self.x + self.width
        down = self.y < other.y + other.height and other.y < self.y + self.height
        return across and down


class Shown(StrEnum):
    """How the room display stands."""

    FULL_SCREEN = "full-screen"
    WINDOW = "window"
    CLOSED = "closed"


@dataclass(frozen=True)
class Placement:
    """How the display stands, and on which screen; "" when it is closed."""

    shown: Shown
    screen: str = ""


def place(
    screens: Sequence[Screen], control_screen: str, remembered: str = "", *, wanted: bool = False
) -> Placement:
    """Where the room display belongs.

    A second screen gets it as soon as there is one, the remembered one first;
    with one screen alone it is a small window, and only when it is `wanted`.
    A screen that mirrors the controls' own would cover them and is no second one.
    """
    home = [screen for screen in screens if screen.name == control_screen]
    others = [screen.name for screen in screens if not any(map(screen.overlaps, home))]
    if remembered in others:
        return Placement(Shown.FULL_SCREEN, remembered)
    if others:
        return Placement(Shown.FULL_SCREEN, others[0])
    if wanted and screens:
        return Placement(Shown.WINDOW, screens[0].name)
    return Placement(Shown.CLOSED)


def safe_corner(
    screens: Sequence[Screen], primary: str, frame: tuple[int, int, int, int]
) -> tuple[int, int] | None:
    """Where a window with that frame (x, y, width, height) has to go; None where it can stay.

    It may stay when the middle of its upper edge lies on a screen that is there.
    """
    x, y, width, _height = frame
    middle = x + width // 2
    if not screens or any(s.holds(middle, max(y, s.y)) and y < s.y + s.height for s in screens):
        return None
    home = next((screen for screen in screens if screen.name == primary), screens[0])
    return home.x + max(0, (home.width - width) // 2), home.y


def window_area(screen: Screen) -> tuple[int, int, int, int]:
    """A small window in the lower corner of a screen, where it hides little of the controls."""
    width = max(320, screen.width * 3 // 10)
    height = width * 9 // 16
    right, bottom = screen.x + screen.width, screen.y + screen.height
    return right - width - 24, bottom - height - 64, width, height
