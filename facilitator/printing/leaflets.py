"""A folded sheet that has a cover: text inside, small print on the back.

Panels of a leaflet lie side by side when it is open, so that text runs evenly
over all of them; pages of a booklet are filled one after the other, and a
single one lies at the end side, where a card is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from facilitator.printing.arrangement import Chapter
from facilitator.printing.flow import LeafAt, Sheaf, flowed
from facilitator.printing.forms.form import Leaf
from facilitator.printing.furniture import Foot
from facilitator.printing.marks import Row, height_of
from facilitator.printing.paging import groups

_STEP = 6.0  # points by which panels are made longer until the text has room


class Folded(NamedTuple):
    """How many pages the folded sheet has, and how many of them lie open side by side.

    With `evenly` these are filled to about the same height.
    """

    pages: int
    inside: int
    evenly: bool


def opened_out(
    chapters: Sequence[Chapter], leaf: LeafAt, foot: Foot | None, folded: Folded
) -> list[Sheaf]:
    """The pages of a cover and texts that follow it.

    The small print stands at the foot of the last page when the text leaves it free.
    """
    parted = [_parted(chapter) for chapter in chapters]
    small = tuple(row for _chapter, rows in parted for row in rows)
    text = [chapter for chapter, _rows in parted]
    sheaves = _filled(text, leaf, foot, folded)
    if not small or len(sheaves) >= folded.pages:
        return _filled(chapters, leaf, foot, folded)
    tag = sheaves[0].tag
    empty = [Sheaf((), tag, footed=False)] * (folded.pages - 1 - len(sheaves))
    return [*sheaves, *empty, Sheaf(small, tag, footed=False, low=True)]


def _parted(chapter: Chapter) -> tuple[Chapter, tuple[Row, ...]]:
    """A chapter without the small print at its end, and this."""
    (rows,) = chapter.flows
    count = len(rows)
    while count and rows[count - 1].low:
        count -= 1
    return chapter._replace(flows=(rows[:count],)), rows[count:]


def _filled(
    chapters: Sequence[Chapter], leaf: LeafAt, foot: Foot | None, folded: Folded
) -> list[Sheaf]:
    sheaves = flowed(chapters, leaf, foot)
    if folded.evenly:
        return _even(chapters, leaf, max(len(sheaves), 1 + folded.inside)) or sheaves
    if len(sheaves) == folded.inside:  # the cover and one page
        cover, text = sheaves
        return [cover, Sheaf((), text.tag, footed=False), text._replace(footed=False)]
    return sheaves


def _even(chapters: Sequence[Chapter], leaf: LeafAt, pages: int) -> list[Sheaf] | None:
    """The text on so many pages that are as short as they can be without parting what is bound."""
    whole = leaf(1).inner_height
    least = _highest_bound(chapters, whole)
    for step in range(int(least / _STEP), int(whole / _STEP)):
        height = (step + 1) * _STEP

        def short(number: int, height: float = height) -> Leaf:
            here = leaf(number)
            return here._replace(bottom=here.height - here.top - height) if number else here

        sheaves = flowed(chapters, short, None)
        fits = all(sheaf.height <= height for sheaf in sheaves[1:])
        if fits and len(sheaves) <= pages:
            return sheaves
    return None


def _highest_bound(chapters: Sequence[Chapter], room: float) -> float:
    """The height of the highest stretch of rows that stay together and have room on a page."""
    stretches = (
        height_of(group)
        for chapter in chapters
        if not chapter.cover
        for rows in chapter.flows
        for group in groups(rows)
    )
    return max((height for height in stretches if height <= room), default=0.0)
