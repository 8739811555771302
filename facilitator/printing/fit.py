"""Making a text fill so many pages, by type that is never smaller than its floor.

First the type grows from the floor upwards; when even the floor does not fit,
lines move nearer to each other and then the margins give way, down to what
printers can print.  What still does not fit is refused and says by how much.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from facilitator.core.errors import N_
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.printing.styles import TIGHTEST, WIDEST, Style

STEP = 0.25  # points
_LEADING_STEP = 0.02
_SQUEEZES = (0.25, 0.5, 0.75, 1.0)


class Fit(NamedTuple):
    """What was chosen: body size in points, leading, pages, how far margins gave way (0 to 1)."""

    size: float
    leading: float
    pages: int
    squeeze: float = 0.0


class DoesNotFit(NotAsAsked):
    """facts: `pages`, `size` in points, `lines` that are over."""

    template = N_(
        "The text does not fit on so few pages in type of {size} points"
        " (pages: {pages}, lines over: {lines}). {remedy}"
    )
    advice = N_("Allow more pages, choose larger paper, or print fewer texts.")


class TooShort(NotAsAsked):
    """facts: `pages`, `size` in points, `filled` pages."""

    template = N_(
        "The text is too short for so many pages: even in type of {size} points"
        " it fills {filled} of {pages}. {remedy}"
    )
    advice = N_("Ask for fewer pages, or add a text.")


class Trial(NamedTuple):
    """How a text comes out at one style and squeeze: its pages, and whether no word is cut."""

    pages: int
    whole_words: bool = True


Try = Callable[[Style, float], Trial]


class Goal(NamedTuple):
    """At most `pages`, exactly so many when `exact`; type up to `ceiling` points."""

    pages: int
    ceiling: float
    exact: bool = False


def fitted(style: Style, goal: Goal, tried: Try) -> tuple[Style, float] | None:
    """The style and squeeze that suit the goal best, from the floor `style`; None if none does.

    With an exact goal the result may still have too few pages: `TooShort` is
    for whoever asked.
    """
    if _fits(tried(style, 0.0), goal):
        return _grown(style, goal, tried), 0.0
    leadings = [style.leading, *_down(style.leading)]
    if _fits(tried(style.at(style.body, leadings[-1]), 0.0), goal):
        place = _first(leadings, lambda x: _fits(tried(style.at(style.body, x), 0.0), goal))
        return style.at(style.body, leadings[place]), 0.0
    tight = style.at(style.body, TIGHTEST)
    for squeeze in _SQUEEZES:
        if _fits(tried(tight, squeeze), goal):
            return tight, squeeze
    return None


def _fits(trial: Trial, goal: Goal) -> bool:
    return trial.pages <= goal.pages


def _grown(style: Style, goal: Goal, tried: Try) -> Style:
    """The largest type with so many pages; for an exact goal also wider lines."""
    count = max(0, int((goal.ceiling - style.body) / STEP))
    sizes = [style.body + STEP * n for n in range(count + 1)]

    def suits(size: float) -> bool:
        trial = tried(style.at(size), 0.0)
        return trial.pages <= goal.pages and (trial.whole_words or size == style.body)

    def too_large(size: float) -> bool:
        return not suits(size)

    last = len(sizes) - 1
    place = last if suits(sizes[last]) else bisect_right(sizes[1:last], False, key=too_large)
    chosen = style.at(sizes[place])
    if not goal.exact or tried(chosen, 0.0).pages == goal.pages:
        return chosen
    return next(_filling(style, sizes[: place + 1], goal, tried), chosen)


def _filling(style: Style, sizes: list[float], goal: Goal, tried: Try) -> Iterator[Style]:
    """Styles with exactly the asked pages: the largest type whose lines can be set so wide."""
    leadings = _up(style.leading)
    for size in reversed(sizes):
        if tried(style.at(size, WIDEST), 0.0).pages < goal.pages:
            return
        for leading in leadings:
            if tried(style.at(size, leading), 0.0).pages == goal.pages:
                yield style.at(size, leading)
                break


def _down(leading: float) -> list[float]:
    count = max(0, round((leading - TIGHTEST) / _LEADING_STEP))
    nearer = (leading - _LEADING_STEP * (n + 1) for n in range(count))
    return [max(TIGHTEST, x) for x in nearer] or [leading]


def _up(leading: float) -> list[float]:
    count = max(0, round((WIDEST - leading) / _LEADING_STEP))
    return [min(WIDEST, leading + _LEADING_STEP * (n + 1)) for n in range(count)]


def _first(values: list[float], suits: Callable[[float], bool]) -> int:
    """The first of these that suits, when all after it do and the last does."""
    low, high = 0, len(values) - 1
    while low < high:
        middle = (low + high) // 2
        if suits(values[middle]):
            high = middle
        else:
            low = middle + 1
    return low
