"""A format becomes an evening: what fits, what gives way, what cannot."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.core.errors import CannotFit, UnknownName
from facilitator.core.meeting_format import Limit, Rest, Step
from facilitator.core.schedule import Evening, Plan, in_language, plan_evening, seats_for
from tests.core.builders import (
    AS_READ,
    SHELF,
    START,
    closing,
    discussion,
    index_of,
    meeting,
    minutes,
    plan_of,
    script,
    shares,
)


def seconds(plan: Plan, step_id: str) -> int:
    return plan.steps[index_of(plan, step_id)].seconds


def test_exact_minutes_ranges_and_the_rest_fill_the_evening() -> None:
    plan = plan_of(script("welcome", minutes(2, 5)), shares(), closing(2), people=9, length=60)
    assert [step.seconds for step in plan.steps] == [300, 3180, 120]
    assert plan.offsets() == (0, 300, 3480, 3600)
    assert plan.clock(3480) - START == timedelta(minutes=58)


def test_a_text_takes_as_long_as_reading_it_in_quarter_minutes() -> None:
    assert seconds(plan_of(script("welcome", read="welcome")), "welcome") == 60
    assert seconds(plan_of(script("hello", read="hello")), "hello") == 15
    assert seconds(plan_of(script("silent")), "silent") == 60


def test_read_in_both_languages_takes_both_times() -> None:
    steps = (script("welcome", read="welcome"), closing())
    both = Evening(meeting(*steps), START, 3600, 9, ("en", "es"), both_read=True)
    shown = Evening(meeting(*steps), START, 3600, 9, ("en", "es"))
    assert plan_evening(both, SHELF).steps[0].seconds == 120
    assert plan_evening(shown, SHELF).steps[0].seconds == 60


def test_a_language_that_is_missing_is_marked() -> None:
    evening = Evening(meeting(script("story", read="story")), START, 3600, 9, ("es", "en"))
    planned = plan_evening(evening, SHELF).steps[0].text
    assert planned is not None
    assert planned.shown_in == {"es": "en", "en": "en"}


def test_ranges_give_way_in_trim_order_until_the_rest_has_room() -> None:
    steps: tuple[Step, ...] = (
        script("first", minutes(1, 10), trim=1),
        script("second", minutes(1, 10), trim=2),
        script("never", minutes(1, 10)),
        shares(limit=Limit(60, 60, fair=True), hand_over=0),
        closing(2),
    )
    plan = plan_of(*steps, people=20, length=45)  # 20 + 2 + 30 is seven minutes too many
    assert [planned.seconds for planned in plan.steps] == [180, 600, 600, 1200, 120]
    plan = plan_of(*steps, people=20, length=35)
    assert [planned.seconds for planned in plan.steps] == [60, 120, 600, 1200, 120]


def test_minutes_that_cannot_fit_are_refused_with_both_numbers() -> None:
    with pytest.raises(CannotFit) as problem:
        plan_of(script("long", minutes(40)), closing(21), length=60)
    assert problem.value.facts == {"needed": 61, "given": 60}


def test_a_round_alone_never_makes_an_evening_impossible() -> None:
    plan = plan_of(script("long", minutes(50)), shares(), closing(2), people=40)
    assert seconds(plan, "sharing") == 480


def test_two_rests_share_by_weight() -> None:
    plan = plan_of(shares("one", lasting=Rest(3)), shares("two", lasting=Rest(1)), length=40)
    assert [planned.seconds for planned in plan.steps] == [1800, 600]


def test_a_round_as_long_as_its_shares_counts_text_people_and_hand_over() -> None:
    round_ = shares("hello", Limit(30, 30), lasting=AS_READ, read="hello", hand_over=5)
    assert seconds(plan_of(round_, people=9), "hello") == 15 + 9 * 35


def test_the_leader_sits_in_the_round_only_where_the_group_says_so() -> None:
    assert (seats_for(9, True), seats_for(9, False), seats_for(0, False)) == (9, 8, 0)
    round_ = shares("hello", Limit(30, 30), lasting=AS_READ, hand_over=0)
    assert seconds(plan_of(round_, people=9, leader_has_seat=False), "hello") == 240


def test_a_text_that_does_not_exist_is_named() -> None:
    with pytest.raises(UnknownName):
        plan_of(script("lost", read="nowhere"))


def test_the_plan_carries_phrases_and_help_card_whatever_happens_to_the_files() -> None:
    plan = discussion()
    assert plan.phrases["en"] == ("word word word word", "word word word word word")
    assert plan.help_card["es"]


def test_a_closing_is_always_protected() -> None:
    plan = discussion()
    protected = [planned.step.id for planned in plan.steps if planned.protected]
    assert protected == ["before-we-close", "closing"]


def test_a_title_falls_back_to_its_language_then_english_then_any() -> None:
    assert in_language({"es": "Hola", "en": "Hello"}, "es-MX") == "Hola"
    assert in_language({"es": "Hola", "en": "Hello"}, "ar") == "Hello"
    assert in_language({"es": "Hola"}, "ar") == "Hola"
    assert in_language({}, "ar") == ""


def test_the_rest_is_shared_out_to_the_last_second() -> None:
    three = [shares(f"round-{n}") for n in range(3)]
    plan = plan_of(script("welcome", minutes(5)), *three, closing(2), people=9, length=61)
    assert plan.offsets()[-1] == 61 * 60
