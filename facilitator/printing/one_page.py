"""The run sheet: a whole evening on one page, as large as it fits.

Standard type and spacing shrink together from 12 points down to the floor of
9; type that was asked to be larger keeps its size, and only spacing gives way.
When that is not enough, details move up beside their titles, and then the
margins give way.  Two or three languages stand side by side, step beside step.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from facilitator.core.errors import N_
from facilitator.core.handout import Part
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.print_job import Arrangement
from facilitator.printing.arrangement import Arranger
from facilitator.printing.fit import STEP, Fit
from facilitator.printing.flow import Sheaf, finished
from facilitator.printing.forms.form import Leaf
from facilitator.printing.leaves import squeezed
from facilitator.printing.marks import Page, Row, height_of
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.structure import Kind, Node
from facilitator.printing.styles import LATIN_LEADING, Style

LARGEST, FLOOR = 12.0, 9.0  # points of standard type
_WAYS = ((False, 0.0), (True, 0.0), (True, 0.5), (True, 1.0))  # run in; how far margins give way
_TIGHTEST = 0.85  # spacing at the floor: lines of type nearly touch


class OverOnePage(NotAsAsked):
    """facts: `lines` that are over, at the smallest type."""

    template = N_(
        "The run sheet does not fit on one page, even in small type (lines over: {lines}). {remedy}"
    )
    advice = N_("Leave out a step, print one language, or choose larger paper.")


def one_page(
    parts: Sequence[Part], shaper: Shaper, leaf: Leaf, style: Style
) -> tuple[Page, Fit | None]:
    """The parts on one page, and the size that was chosen; raises OverOnePage."""
    same_text = [replace(part, text="one") for part in parts]

    def rows_at(style: Style, here: Leaf) -> tuple[Row, ...]:
        arranger = Arranger(Setter(shaper, style), here.inner_width, Arrangement.COLUMNS)
        chapters = arranger.chapters(same_text, Node(Kind.DOCUMENT))
        return chapters[0].flows[0] if chapters else ()

    for run_in, squeeze in _WAYS:
        here, styles = squeezed(leaf, squeeze), _styles(style, run_in=run_in)

        def fits(style: Style, here: Leaf = here) -> bool:
            return height_of(rows_at(style, here)) <= here.inner_height

        place = bisect_left(styles, True, key=fits)
        if place < len(styles):
            chosen = styles[place]
            page = _page(rows_at(chosen, here), here, parts[0].language if parts else "en")
            return page, Fit(chosen.body, chosen.leading, 1, squeeze)
    raise OverOnePage(needs=2, lines=_lines_over(rows_at(styles[-1], here), here.inner_height))


def _page(rows: tuple[Row, ...], leaf: Leaf, tag: str) -> Page:
    (page,) = finished([Sheaf(rows, tag)], lambda _: leaf, None)
    return page


def _styles(style: Style, *, run_in: bool) -> list[Style]:
    """From the most comfortable to the smallest, each less high than the one before.

    Gaps shrink faster than lines.
    """
    floor = FLOOR if style.body <= LARGEST else style.body
    count = round((LARGEST - FLOOR) / STEP)
    made = []
    for step in range(count + 1):
        spacing = 1 - (1 - _TIGHTEST) * step / count
        made.append(
            replace(
                style,
                body=style.body - (style.body - floor) * step / count,
                leading=LATIN_LEADING * spacing,
                between=0.6 * spacing**3,
                floor=max(FLOOR, style.floor),
                run_in=run_in,
            )
        )
    return made


def _lines_over(rows: tuple[Row, ...], room: float) -> int:
    count = 0
    while rows and height_of(rows) > room:
        rows = rows[:-1]
        count += 1
    return count
