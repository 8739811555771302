"""What newcomers take home: bookmarks with kind words, and the cover of their packet."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.core.errors import N_
from facilitator.core.handout import Block, Part, Ticks
from facilitator.core.prose import Heading, Paragraph, Span
from facilitator.language.catalogues import Catalogue
from facilitator.printing.pieces.materials import Words
from facilitator.printing.pieces.own_words import SIGNED, SIGNED_CARD, all_in_turn, own_parts

KIND_WORDS = (
    (
        N_("We do not have to carry it alone."),
        N_("Someone we know may be glad to be asked."),
    ),
    (N_("Rest counts."), N_("A quiet hour moves us forward too.")),
    (N_("We can always come back."), N_("There is a chair, and nobody asks where we were.")),
    (
        N_("A small step is a step."),
        N_("We look for the one that fits into today."),
    ),
    (
        N_("Every part of us is welcome."),
        N_("The part that hopes, and the part that is tired."),
    ),
)
IN_THE_PACKET = (
    N_("A page about who we are"),
    N_("Six things that have helped us"),
    N_("Days, times and places of meetings"),
    N_("A card for the numbers of people we trust, to be filled in at home"),
    N_("A bookmark"),
)


def bookmarks(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """A few words each."""

    def made(number: int, title: str, line: str) -> tuple[Part, ...]:
        return own_parts(
            languages,
            words,
            lambda _: Part("", _(title), (Paragraph((Span(_(line)),)),), f"bookmark-{number}"),
            SIGNED_CARD,
        )

    return all_in_turn(*(made(n, title, line) for n, (title, line) in enumerate(KIND_WORDS)))


def packet_cover(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """Nothing on it says what kind of meeting it is from: it is carried home."""

    def cover(_: Catalogue) -> Part:
        lines = (
            _("We are glad that you came. These pages are yours to keep."),
            _("Read what you like, when you like. There is nothing to fill in and hand back."),
            _("Many of us were not sure after the first time. Try a few meetings, then decide."),
        )
        blocks: tuple[Block, ...] = (
            *(Paragraph((Span(line),)) for line in lines),
            Heading((Span(_("In this packet")),)),
            Ticks(tuple((Span(_(item)),) for item in IN_THE_PACKET)),
        )
        return Part("", _("Welcome"), blocks, "packet-cover")

    return own_parts(languages, words, cover, SIGNED)
