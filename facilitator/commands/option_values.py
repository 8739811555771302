"""What may stand behind an option; anything else is wrong usage and says how to write it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, time

from facilitator.core.errors import N_, BadNumber, Problem
from facilitator.library.headed_files import LANGUAGE

SHOWN = 40  # characters of a mistake that are said again
NOT_A_NUMBER = N_("“{value}” is not a whole number. Write it in digits, like 60.")
NOT_A_DAY = N_(
    "“{value}” is not a day of the calendar. Write year, month and day, like 2026-03-31."
)
NOT_A_TIME = N_("“{value}” is not a time of day. Write hours and minutes, like 19:30.")
NOT_A_LANGUAGE = N_("“{value}” is not the short name of a language. Write it like en, es or pt-BR.")

OUT_OF_BOUNDS = N_("{option} cannot be {value}. Give a number from {least} to {most}.")


class WrongUsage(Problem):
    """An option that cannot be understood: exit code 2; facts: mostly `value`."""


def whole_number(words: str) -> int:
    """60, -5; raises WrongUsage."""
    if not re.fullmatch(r"[+-]?\d{1,12}", words.strip()):
        raise WrongUsage(NOT_A_NUMBER, value=shortened(words))
    return int(words)


def calendar_day(words: str) -> date:
    """2026-03-31; raises WrongUsage."""
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", words, re.ASCII):
            return date.fromisoformat(words)
    except ValueError:
        pass  # 2026-02-30
    raise WrongUsage(NOT_A_DAY, value=shortened(words))


def time_of_day(words: str) -> time:
    """19:30, 9:05 or 19; raises WrongUsage."""
    found = re.fullmatch(r"(\d\d?)(?::(\d\d))?", words, re.ASCII)
    if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
        return time(int(found[1]), int(found[2] or 0))
    raise WrongUsage(NOT_A_TIME, value=shortened(words))


def language_tag(words: str) -> str:
    """A BCP 47 tag as texts are named by it: "pt_br" becomes "pt-BR"; raises WrongUsage."""
    first, *others = words.replace("_", "-").split("-")
    tag = "-".join([first.lower(), *(o.title() if len(o) == 4 else o.upper() for o in others)])
    if not LANGUAGE.fullmatch(tag):
        raise WrongUsage(NOT_A_LANGUAGE, value=shortened(words))
    return tag


def whole_number_within(option: str, least: int, most: int) -> Callable[[str], int]:
    """What reads the number of `option`; that raises WrongUsage, and BadNumber out of bounds."""

    def read(words: str) -> int:
        number = whole_number(words)
        if not least <= number <= most:
            raise BadNumber(OUT_OF_BOUNDS, option=option, value=number, least=least, most=most)
        return number

    return read


class TooLong(Problem):
    """facts: `option`, `count` and `most` (characters)."""

    template = N_("{option} has {count} characters, and {most} are the most. Write it shorter.")


def line_of_text(option: str, most: int) -> Callable[[str], str]:
    """What reads the text of `option` as the one line it is kept as; that raises TooLong."""

    def read(words: str) -> str:
        seen = (" " if unicodedata.category(letter) == "Cc" else letter for letter in words)
        line = " ".join("".join(seen).split())
        if len(line) > most:
            raise TooLong(option=option, count=len(line), most=most)
        return line

    return read


def shortened(words: str) -> str:
    """A mistake as it is said again: whole when it is short."""
    return words if len(words) <= SHOWN else words[: SHOWN - 1] + "…"
