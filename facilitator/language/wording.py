"""Times, dates, numbers and problems in the words of one language.

Babel is imported inside the functions that need it, so that a window can be
painted before.  Digits are always European: Babel prints no others.  What
could be turned round inside right-to-left text is isolated (`isolated`).
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Literal

from facilitator.core.errors import Problem
from facilitator.language.catalogues import Catalogue

FIRST_STRONG, LEFT_TO_RIGHT, POP = "\u2068", "\u2066", "\u2069"
WORDS_OF_OURS = frozenset({"kind", "problem", "reason", "remedy"})  # facts that are msgids


def isolated(text: str, _: Catalogue) -> str:
    """`text` kept in one piece where it meets text of the other direction."""
    if _.right_to_left or any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        return f"{FIRST_STRONG}{text}{POP}"
    return text


def clock_time(moment: time | datetime, _: Catalogue) -> str:
    """Time of day as the language writes it, short: “7:24 PM”, “19:24”."""
    from babel.dates import format_time

    of_day = moment.time() if isinstance(moment, datetime) else moment
    return isolated(format_time(of_day, "short", locale=_locale(_)), _)


def weekday(number: int, _: Catalogue) -> str:
    """The name of a weekday, 0 for Monday."""
    from babel.dates import get_day_names

    return str(get_day_names("wide", "stand-alone", _locale(_))[number % 7])


def day_and_month(day: date, _: Catalogue) -> str:
    """Weekday, day and month: “Sunday, November 22”."""
    from babel.dates import format_skeleton

    written = format_skeleton("MMMMd", day, locale=_locale(_))
    return _("{weekday}, {day}").format(weekday=weekday(day.weekday(), _), day=written)


def full_date(day: date, _: Catalogue) -> str:
    """Day, month and year: “November 22, 2026”."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_locale(_))


def number(value: float, _: Catalogue) -> str:
    """A number with the language's separators."""
    from babel.numbers import format_decimal

    return format_decimal(value, locale=_locale(_))


def percent(value: int, _: Catalogue) -> str:
    """“100%”, or “100 %” where that is the custom."""
    from babel.numbers import format_percent

    return format_percent(value / 100, locale=_locale(_))


def all_of(items: Sequence[str], _: Catalogue) -> str:
    """“a, b, and c”."""
    return _listed(items, "standard", _)


def one_of(items: Sequence[str], _: Catalogue) -> str:
    """“a, b, or c”."""
    return _listed(items, "or", _)


def clock_face(seconds: float, _: Catalogue) -> str:
    """Seconds left as digits: “2:14”, “1:02:00”, and “+0:15” once below zero.

    A second is shown until it has gone by whole, so 0:00 is the end itself.
    """
    whole = math.ceil(round(seconds, 3))  # sums of floats must not show a second too many
    minutes, rest = divmod(abs(whole), 60)
    hours, minutes = divmod(minutes, 60)
    face = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
    face = f"+{face}" if whole < 0 else face
    return f"{LEFT_TO_RIGHT}{face}{POP}" if _.right_to_left else face


def duration(seconds: float, _: Catalogue) -> str:
    """A length in words: “4 minutes” when it is just that, else “about 4 minutes”.

    Below a minute it is told in seconds, from three hours on in hours.
    """
    if abs(seconds) < 60:
        n = round(abs(seconds))
        return _.plural("{n} second", "{n} seconds", n).format(n=n)
    if abs(seconds) % 60 == 0 and abs(seconds) < 3 * 3600:
        n = round(abs(seconds) / 60)
        return _.plural("{n} minute", "{n} minutes", n).format(n=n)
    return about(seconds, _)


def about(seconds: float, _: Catalogue) -> str:
    """A length that moves: “about 4 minutes”, at least one."""
    n = max(1, _nearest(abs(seconds) / 60))
    if n < 180:
        return _.plural("about {n} minute", "about {n} minutes", n).format(n=n)
    n = _nearest(abs(seconds) / 3600)
    return _.plural("about {n} hour", "about {n} hours", n).format(n=n)


def lateness(seconds: float, _: Catalogue) -> str:
    """How a meeting stands against its plan, late above zero; within a minute is on time."""
    n = _nearest(abs(seconds) / 60)
    if abs(seconds) < 60:
        return _("on time")
    if seconds > 0:
        return _.plural("about {n} minute late", "about {n} minutes late", n).format(n=n)
    return _.plural("about {n} minute ahead", "about {n} minutes ahead", n).format(n=n)


def sentence(problem: Problem, _: Catalogue) -> str:
    """What went wrong, in the reader's language.

    Facts named in WORDS_OF_OURS are msgids and are translated; dates, numbers
    and lists are worded; other text (a file's name) is isolated.
    """
    facts = {name: _fact(name, value, _) for name, value in problem.facts.items()}
    return _(problem.message).format(**facts)


def _fact(name: str, value: object, _: Catalogue) -> str:
    match value:
        case Problem():
            return sentence(value, _)
        case datetime() | time():
            return clock_time(value, _)
        case date():
            return full_date(value, _)
        case bool() | int() | float():
            return str(value)  # line 1204 is not line 1,204
        case list() | tuple():
            return one_of([_fact(name, item, _) for item in value], _)
        case str() if name in WORDS_OF_OURS:
            return _(value)
    return isolated(str(value), _)


def _listed(items: Sequence[str], style: Literal["standard", "or"], _: Catalogue) -> str:
    from babel.lists import format_list

    return format_list(items, style=style, locale=_locale(_))


def _nearest(value: float) -> int:
    return math.floor(value + 0.5)  # round() would make 2.5 a 2


def _locale(_: Catalogue) -> str:
    return _.tag.replace("-", "_")
