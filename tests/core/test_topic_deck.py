"""No prompt comes back until the deck is through."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.topic_deck import DeckMemory, Prompt, Theme, TopicDeck, Weight

WEIGHTS = (Weight.LIGHT, Weight.MEDIUM, Weight.HEAVY)
THEMES = tuple(
    Theme(
        name,
        {"en": name},
        tuple(Prompt(f"{name}/{w.value}", w, {"en": f"{name} {w}", "es": "…"}) for w in WEIGHTS),
    )
    for name in ("body", "trust", "work")
)


def evenings(count: int, chance: Random, forget: bool = False) -> list[str]:
    """The topics of many evenings, each with a program that was started anew."""
    memory, drawn = DeckMemory(), []
    for _ in range(count):
        deck = TopicDeck.of(THEMES, memory)
        prompt = deck.draw(chance)
        assert prompt is not None
        drawn.append(prompt.id)
        memory = DeckMemory() if forget else deck.after(prompt.id)
    return drawn


def no_repeat(seed: int, forget: bool = False) -> None:
    drawn = evenings(18, Random(seed), forget)
    assert len(set(drawn[:9])) == 9
    assert len(set(drawn[9:])) == 9


@given(st.integers())
def test_no_prompt_comes_back_until_the_deck_is_through(seed: int) -> None:
    no_repeat(seed)


def test_a_deck_that_forgets_is_found() -> None:
    with pytest.raises(AssertionError):
        no_repeat(1, forget=True)


def test_heavy_prompts_can_be_left_out_and_come_back_later() -> None:
    deck = TopicDeck.of(THEMES, DeckMemory(), leave_out_heavy=True)
    assert len(deck.prompts) == 6
    assert all(prompt.weight is not Weight.HEAVY for prompt in deck.prompts)
    memory = DeckMemory()
    for prompt in deck.prompts:
        memory = TopicDeck(deck.prompts, memory).after(prompt.id)
    waiting = TopicDeck.of(THEMES, memory).waiting()
    assert {prompt.weight for prompt in waiting} == {Weight.HEAVY}


def test_a_prompt_put_aside_tonight_does_not_come_until_all_were() -> None:
    deck = TopicDeck.of(THEMES[:1], DeckMemory())
    skipped = frozenset({"body/light", "body/heavy"})
    drawn = deck.draw(Random(1), skipped)
    assert drawn is not None
    assert drawn.id == "body/medium"
    assert deck.draw(Random(1), frozenset(p.id for p in deck.prompts)) is not None


def test_a_pinned_prompt_comes_next_and_once() -> None:
    deck = TopicDeck.of(THEMES, DeckMemory(pinned="work/heavy"))
    drawn = deck.draw(Random(5))
    assert drawn is not None
    assert drawn.id == "work/heavy"
    memory = deck.after("work/heavy")
    assert memory == DeckMemory(frozenset({"work/heavy"}))


def test_a_pinned_prompt_that_was_put_aside_waits() -> None:
    deck = TopicDeck.of(THEMES, DeckMemory(pinned="work/heavy"))
    drawn = deck.draw(Random(5), frozenset({"work/heavy"}))
    assert drawn is not None
    assert drawn.id != "work/heavy"


def test_a_deck_without_prompts_draws_nothing() -> None:
    assert TopicDeck(()).draw(Random(1)) is None


def test_words_fall_back_to_english() -> None:
    prompt = THEMES[0].prompts[0]
    assert prompt.in_language("es") == "…"
    assert prompt.in_language("ar").startswith("body")
