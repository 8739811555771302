"""An invitation with strips to tear off.

The strips go into pockets and bags: they say the meeting's name, its day and
its place, and never what the meeting is about.  The group's name stands in
the text alone; titles, which become metadata and bookmarks, are the same for
every group.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from facilitator.core.group import Group
from facilitator.core.handout import TAB, Block, Code, Part, SmallPrint, WriteLine
from facilitator.core.prose import Bullets, Paragraph, Span
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import clock_time, isolated, weekday
from facilitator.printing.pieces.materials import Materials
from facilitator.printing.pieces.own_words import SIGNED, own_parts

_BETWEEN = " · "
_WEB = re.compile("https?://", re.IGNORECASE)
_NEXT_LINE = Span("\n", strong=True)


def flyer(
    languages: Sequence[str], materials: Materials, together: bool = False
) -> tuple[Part, ...]:
    """The page in each language, then the strip in each.

    When languages stand `together` on one page they share a strip, which has
    no room to say name and place twice.
    """
    group, words = materials.group, materials.words
    pages = own_parts(languages, words, lambda _: _page(group, _), SIGNED)
    tags = [page.language for page in pages]
    first = own_parts(
        tags[:1] if together else tags, words, lambda _: _strip(group, _, narrow=together)
    )
    others = own_parts(tags[1:], words, lambda _: _day_alone(group, _)) if together else ()
    strips = (replace(s, blocks=_without_small_print(s)) for s in (*first, *others))
    return (*pages, *(strip for strip in strips if strip.blocks))


def _page(group: Group, _: Catalogue) -> Part:
    open_to = (
        _("Friends, family and people who would like to learn are welcome too.")
        if group.open_meeting
        else _("This meeting is for people with their own experience of both.")
    )
    promises = (
        _("You need no diagnosis, no referral and no money."),
        _("You may just listen. You need not give your name."),
        _("We have no opinion about prescribed medicine. You are welcome with it."),
        _("We are peers, not a treatment. Keep the care that you have."),
    )
    blocks: list[Block] = [
        Paragraph(
            (
                Span(
                    _(
                        "We live with a mental-health condition and a substance use disorder,"
                        " both at once. We meet to help one another."
                    )
                ),
            )
        ),
        *_together(_facts(group, _)),
        Bullets(tuple((Span(line),) for line in promises)),
        Paragraph((Span(open_to),)),
    ]
    if group.address:
        shown = isolated(_WEB.sub("", group.address), _)
        blocks.append(Code(group.address, _("QR code with the address of the meeting"), shown))
    return Part("", _("There is a chair for you"), tuple(blocks), "flyer")


def _facts(group: Group, _: Catalogue) -> Iterator[Block]:
    """Name, day and time, place: as the group wrote them, or lines to write them on."""
    name = isolated(group.name, _) if group.name else ""
    for label, value in (
        (_("Name of the meeting"), name),
        (_("Day and time"), _day(group, _)),
        (_("Place"), isolated(group.address, _) if group.address else ""),
    ):
        if value:
            yield Paragraph((Span(value, strong=True),))
        else:
            yield WriteLine(label)


def _together(facts: Iterator[Block]) -> Iterator[Block]:
    """What is known in one block, a line each; it is what one comes back to look for."""
    for known, found in groupby(facts, lambda fact: isinstance(fact, Paragraph)):
        if not known:
            yield from found
            continue
        first, *others = [fact.spans for fact in found if isinstance(fact, Paragraph)]
        yield Paragraph((*first, *(x for spans in others for x in (_NEXT_LINE, *spans))))


def _strip(group: Group, _: Catalogue, *, narrow: bool) -> Part:
    """Three facts, on three lines; `narrow` puts name and day on one, when both are known."""
    facts = tuple(_facts(group, _))
    name, day, *place = facts
    if narrow and isinstance(name, Paragraph) and isinstance(day, Paragraph):
        facts = (Paragraph((*name.spans, Span(_BETWEEN), *day.spans)), *place)
    return Part("", "", facts, TAB)


def _day_alone(group: Group, _: Catalogue) -> Part:
    day = _day(group, _)
    return Part("", "", (Paragraph((Span(day, strong=True),)),) if day else (), TAB)


def _day(group: Group, _: Catalogue) -> str:
    """“Tuesday, 7:00 PM”; empty when either is not known."""
    if group.weekday is None or group.starts is None:
        return ""
    day, time = weekday(group.weekday, _), clock_time(group.starts, _)
    return _("{weekday}, {time}").format(weekday=day, time=time)


def _without_small_print(strip: Part) -> tuple[Block, ...]:
    """A strip holds three facts; what is to be said about words is said on the page above."""
    return tuple(block for block in strip.blocks if not isinstance(block, SmallPrint))
