"""How this person wants the program to look and sound; nothing about the group."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Appearance(StrEnum):
    """Which of our palettes; AUTOMATIC follows the system."""

    AUTOMATIC = "automatic"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Settings:
    """`language` is the screen's; "" follows the system.  `text_percent` 100 to 200."""

    language: str = ""
    appearance: Appearance = Appearance.AUTOMATIC
    text_percent: int = 100
    bell: bool = True
    bell_volume: int = 60
    room_digits: bool = False
    room_screen: str = ""
    first_start_done: bool = False
