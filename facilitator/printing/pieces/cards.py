"""Cards: questions to draw, time to hold up, numbers to carry in a wallet."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.core.errors import N_
from facilitator.core.handout import Block, Grid, Part
from facilitator.core.pieces import CUE_CARDS, TOPIC_CARDS, WALLET_CARD
from facilitator.core.prose import Paragraph, Span
from facilitator.core.schedule import in_language
from facilitator.core.topic_deck import Prompt, Theme
from facilitator.language.catalogues import Catalogue
from facilitator.printing.pieces.local_numbers import card_lines
from facilitator.printing.pieces.materials import Materials, Words
from facilitator.printing.pieces.own_words import all_in_turn, own_parts
from facilitator.printing.pieces.small_print import Provenance, small_print

CUES = (N_("One minute"), N_("30 seconds"), N_("Thank you"))
PEOPLE_TO_CALL = 3
_LINE = 15.5  # points: the least for a name by hand


def cue_cards(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """What the timekeeper holds up: never “time is up”, which would cut a sentence in two."""

    def card(number: int, cue: str) -> tuple[Part, ...]:
        name = f"{CUE_CARDS}-{number}"
        return own_parts(languages, words, lambda _: Part("", _(cue), (), name))

    return all_in_turn(*(card(number, cue) for number, cue in enumerate(CUES)))


def topic_cards(
    languages: Sequence[str], themes: Sequence[Theme], words: Words
) -> tuple[Part, ...]:
    """One question on each card, in each language that has it."""
    return tuple(
        part
        for theme in themes
        for prompt in theme.prompts
        for part in _prompt(theme, prompt, languages, words)
    )


def wallet_card(languages: Sequence[str], materials: Materials) -> tuple[Part, ...]:
    """Few words and a lot of room to write: it is read on a bad day, and kept by its owner."""

    def card(_: Catalogue) -> Part:
        people = Grid((_("People I can call"), _("Number")), PEOPLE_TO_CALL, _LINE)
        blocks: tuple[Block, ...] = (*card_lines(materials.group, _), people)
        return Part("", _("One slow breath, then one call."), blocks, WALLET_CARD)

    return own_parts(languages, materials.words, card)


def _prompt(
    theme: Theme, prompt: Prompt, languages: Sequence[str], words: Words
) -> tuple[Part, ...]:
    missing: dict[str, list[str]] = {}
    for tag in languages:
        shown = next((t for t in (tag, tag.split("-")[0], "en") if t in prompt.words), "")
        shown = shown or next(iter(prompt.words))
        missing.setdefault(shown, [])
        if shown != tag:
            missing[shown].append(tag)
    return tuple(_card(theme, prompt, tag, lacking, words(tag)) for tag, lacking in missing.items())


def _card(theme: Theme, prompt: Prompt, tag: str, lacking: list[str], _: Catalogue) -> Part:
    told = Provenance(
        theme.source, theme.licence, tag in theme.unreviewed, missing=tuple(lacking), brief=True
    )
    question = Paragraph((Span(prompt.in_language(tag)),))
    title = in_language(theme.titles, tag)
    blocks = (question, small_print(tag, told, _))
    return Part(tag, title, blocks, f"{TOPIC_CARDS}/{prompt.id}")
