"""The group's numbers to call, or lines to write them on by hand."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator.core.group import Group, LocalLine
from facilitator.core.handout import Block, WriteLine
from facilitator.core.prose import Paragraph, Span
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import full_date, isolated


def number_lines(group: Group, _: Catalogue) -> Iterator[Block]:
    """The crisis line and the emergency number, with the days on which somebody tried them."""
    for label, kept in _lines(group, _):
        if kept.number:
            yield Paragraph(_told(label, kept, _))
        else:
            yield WriteLine(_("{label}: write your local number here").format(label=label))


def card_lines(group: Group, _: Catalogue) -> Iterator[Block]:
    """The same in as few words as a wallet has room for."""
    for label, kept in _lines(group, _):
        if kept.number:
            yield Paragraph(_told(label, kept, _)[:1])
        else:
            yield WriteLine(_("{label} (local)").format(label=label))


def _lines(group: Group, _: Catalogue) -> tuple[tuple[str, LocalLine], ...]:
    return (_("Crisis line"), group.crisis_line), (_("Emergency number"), group.emergency)


def _told(label: str, kept: LocalLine, _: Catalogue) -> tuple[Span, ...]:
    told = _("{label}: {number}").format(label=label, number=isolated(kept.number, _))
    spans = [Span(told, strong=True)]
    if kept.checked_on is not None:
        day = full_date(kept.checked_on, _)
        spans += [Span(" "), Span(_("(checked on {date})").format(date=isolated(day, _)))]
    return tuple(spans)
