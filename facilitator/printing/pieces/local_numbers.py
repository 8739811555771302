"""The group's numbers to call, or lines to write them on by hand."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.core.group import Group, LocalLine
from facilitator.core.handout import Block, WriteLine
from facilitator.core.prose import Paragraph, Span
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import full_date, isolated


def number_lines(group: Group, _: Catalogue, *, checked: bool = True) -> Iterator[Block]:
    """The crisis line and the emergency number; `checked` adds the day somebody tried them."""
    yield _line(_("Crisis line"), group.crisis_line, checked, _)
    yield _line(_("Emergency number"), group.emergency, checked, _)


def _line(label: str, kept: LocalLine, checked: bool, _: Catalogue) -> Block:
    if not kept.number:
        return WriteLine(_("{label}: write your local number here").format(label=label))
    told = _("{label}: {number}").format(label=label, number=isolated(kept.number, _))
    spans = [Span(told, strong=True)]
    if checked and kept.checked_on is not None:
        day = full_date(kept.checked_on, _)
        spans += [Span(" "), Span(_("(checked on {date})").format(date=isolated(day, _)))]
    return Paragraph(tuple(spans))
