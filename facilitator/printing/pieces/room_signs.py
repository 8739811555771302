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
# Translators: {arrow} points to where a line of your language ends (→ in English).
ONWARD = N_("This way {arrow}")
# Translators: {arrow} points to where a line of your language begins (← in English).
BACK = N_("{arrow} This way")
RIGHT, LEFT = "→", "←"


def tents(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """One sign after the other, each in every language."""
    return all_in_turn(
        *(_one(f"tent-{n}", title, "", languages, words) for n, title in enumerate(TENTS))
    )


def signs(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """The two arrows first: they are used at every meeting."""
    arrows = (_arrow(f"way-{n}", title, n == 0, languages, words) for n, title in _WAYS)
    others = (
        _one(f"sign-{n}", title, line, languages, words) for n, (title, line) in enumerate(SIGNS)
    )
    return all_in_turn(*arrows, *others)


_WAYS = ((0, ONWARD), (1, BACK))


def _one(
    name: str, title: str, line: str, languages: Sequence[str], words: Words
) -> tuple[Part, ...]:
    def sign(_: Catalogue) -> Part:
        below: tuple[Block, ...] = (Paragraph((Span(_(line)),)),) if line else ()
        return Part("", _(title), below, name)

    return own_parts(languages, words, sign)


def _arrow(
    name: str, title: str, onward: bool, languages: Sequence[str], words: Words
) -> tuple[Part, ...]:
    """A wall does not turn round with the direction of writing: the arrow is chosen here."""

    def sign(_: Catalogue) -> Part:
        arrow = LEFT if onward is _.right_to_left else RIGHT
        return Part("", _(title).format(arrow=arrow), (), name)

    return own_parts(languages, words, sign)
