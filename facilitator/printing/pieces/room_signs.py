"""Words that stand in a room: folded table signs, and signs for doors and corridors."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.core.errors import N_
from facilitator.core.handout import Block, Part
from facilitator.core.prose import Paragraph, Span
from facilitator.language.catalogues import Catalogue
from facilitator.printing.pieces.materials import Words
from facilitator.printing.pieces.own_words import all_in_turn, own_parts

TENTS = (
    N_("Welcome"),
    N_("Reserved for newcomers"),
    N_("Timekeeper"),
    N_("Leading tonight"),
    N_("Greeting at the door"),
    N_("Literature"),
    N_("Basket and treasury"),
    N_("Tea and coffee"),
    N_("I can step outside with you"),
)
SIGNS = (
    (N_("Meeting in progress"), N_("Please come in quietly. You are welcome.")),
    (N_("Phones silent, please"), N_("We are listening to one another.")),
    (
        N_("No photos, no recordings"),
        N_("What is said here stays here, and so do faces."),
    ),
    (
        N_("Fragrance-free room"),
        N_("Scents make some of us ill. Thank you for leaving them at home."),
    ),
)
WAY = N_("This way")
ARROWS = ("→", "←", "↑")  # on a wall: they do not turn round with the direction of writing


def tents(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """One sign after the other, each in every language."""
    return all_in_turn(
        *(_one(f"tent-{n}", title, "", languages, words) for n, title in enumerate(TENTS))
    )


def signs(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """The arrows first: they are used at every meeting."""
    arrows = (_arrow(f"way-{n}", arrow, languages, words) for n, arrow in enumerate(ARROWS))
    others = (
        _one(f"sign-{n}", title, line, languages, words) for n, (title, line) in enumerate(SIGNS)
    )
    return all_in_turn(*arrows, *others)


def _one(
    name: str, title: str, line: str, languages: Sequence[str], words: Words
) -> tuple[Part, ...]:
    def sign(_: Catalogue) -> Part:
        below: tuple[Block, ...] = (Paragraph((Span(_(line)),)),) if line else ()
        return Part("", _(title), below, name)

    return own_parts(languages, words, sign)


def _arrow(name: str, arrow: str, languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    return own_parts(languages, words, lambda _: Part("", "\n".join((_(WAY), arrow)), (), name))
