"""How long a person has, said to the half minute."""

from __future__ import annotations

import pytest

from facilitator.core.forecast import RoundForecast
from facilitator.language.catalogues import ENGLISH
from facilitator.language.share_words import share_length, unheard_words


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (30, "30 seconds"),
        (45, "45 seconds"),
        (90, "1:30"),
        (147, "about 2:30"),
        (127, "about 2 minutes"),
        (180, "3 minutes"),
        (184, "about 3 minutes"),
    ],
)
def test_a_share_is_told_to_the_half_minute_and_exactly_only_when_it_is(
    seconds: int, told: str
) -> None:
    assert share_length(seconds, ENGLISH) == told


def test_who_will_not_be_heard_is_said_with_the_shortest_share() -> None:
    promise = RoundForecast(waiting=14, each=90, least=90, unheard=13, closing_at=0.0)
    assert unheard_words(promise, ENGLISH) == "At 1:30 each, 13 people will not be heard."


def test_where_there_is_time_for_everybody_nothing_is_said() -> None:
    promise = RoundForecast(waiting=9, each=180, least=90, unheard=0, closing_at=0.0)
    assert unheard_words(promise, ENGLISH) == ""
