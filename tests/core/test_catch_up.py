"""What may be shortened when it is late, in which order, and what never."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core import presses
from facilitator.core.catch_up import Proposal, propose, shortfall
from facilitator.core.forecast import forecast, planned_round, round_forecast
from facilitator.core.meeting_format import Limit, Step
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import RunState
from facilitator.core.schedule import Plan
from tests.core.builders import (
    AS_READ,
    at_step,
    closing,
    discussion,
    index_of,
    minutes,
    plan_of,
    script,
    shares,
    started,
    step_id,
)
from tests.core.generated import ALL_PRESSES, Night, holds_for_all, led, must_fail, nights


def proposed(run: MeetingRun, now: float) -> list[tuple[str, int]]:
    cuts = propose(run.plan, run.state, now).cuts
    return [(run.plan.steps[cut.step].step.id, cut.seconds) for cut in cuts]


def test_in_time_there_is_nothing_to_shorten() -> None:
    assert proposed(started(discussion()), 0) == []


def test_a_late_start_is_won_back_in_trim_order_for_the_shares_to_come() -> None:
    run = started(discussion(), 150)
    assert proposed(run, 150) == [("announcements", 0), ("story", 0)]


def test_what_is_lost_is_measured_against_what_the_plan_promised() -> None:
    plan = plan_of(script("hello", minutes(1)), shares("one"), shares("two"), closing(), people=4)
    promised = planned_round(plan, "one").each, planned_round(plan, "two").each
    assert promised == (300, 300)  # both at the ceiling: there is time to lose
    assert shortfall(plan, started(plan, 120).state, 120) == 0
    tight = plan_of(script("hello", minutes(1)), shares(), closing(), people=9, length=30)
    lost = shortfall(tight, started(tight, 120).state, 120)
    assert lost == pytest.approx(120, abs=9)  # a promise is in whole seconds


def test_very_late_everything_that_may_gives_way_and_the_rest_is_said() -> None:
    run = started(discussion(), 1500)
    proposal = propose(run.plan, run.state, 1500)
    assert proposed(run, 1500) == [
        ("announcements", 0),
        ("story", 0),
        ("introductions", 0),
        ("last-words", 60),
    ]
    saved = sum(saving.saves for saving in proposal.savings)
    assert saved == 120 + 60 + 330 + 60
    assert proposal.still_late > 0


def test_what_was_accepted_is_left_out_and_counts_at_once() -> None:
    plan = discussion(people=12)
    run = started(plan, 1800)
    before = forecast(plan, run.state, 1800)
    proposal = propose(plan, run.state, 1800)
    run = run.press(presses.CatchUp(1800, proposal.cuts))
    after = forecast(plan, run.state, 1800)
    introductions, story = index_of(plan, "introductions"), index_of(plan, "story")
    assert before.begins[introductions] == after.begins[introductions]
    assert after.begins[story] == after.begins[introductions]  # nothing is left of either
    run = run.press(presses.Jump(1810, introductions - 1)).press(presses.Next(1820))
    assert step_id(run) == "topic"


def test_a_step_that_was_left_out_is_whole_again_when_one_goes_there() -> None:
    plan = discussion()
    run = started(plan, 1500)
    run = run.press(presses.CatchUp(1500, propose(plan, run.state, 1500).cuts))
    run = run.press(presses.Jump(1510, index_of(plan, "introductions")))
    run = run.press(presses.Next(1520))
    found = round_forecast(plan, run.state, 1520)
    assert found is not None
    assert found.each == 30
    story = run.press(presses.Jump(1600, index_of(plan, "story")))
    assert story.state.seconds[index_of(plan, "story")] == 60


def test_a_range_is_shortened_to_its_least_and_never_left_out() -> None:
    plan = plan_of(
        script("hello", minutes(1)),
        script("talk", minutes(15, 25), trim=1),
        script("after", minutes(30)),
        closing(2),
    )
    run = started(plan, 1200)
    assert proposed(run, 1200) == [("talk", 900)]
    run = run.press(presses.CatchUp(1200, propose(plan, run.state, 1200).cuts))
    assert proposed(run, 1200) == []  # the speaker is not sent home


def test_a_round_with_its_own_minutes_is_shortened_like_any_range() -> None:
    questions = shares("questions", Limit(90, 90), lasting=minutes(5, 10), trim=1)
    plan = plan_of(script("hello", minutes(1)), questions, script("more", minutes(40)), closing())
    run = started(plan, 900)
    assert proposed(run, 900) == [("questions", 300)]
    run = run.press(presses.CatchUp(900, propose(plan, run.state, 900).cuts))
    assert run.state.seconds[1] == 300
    assert forecast(plan, run.state, 900).begins[2] == 900 + 60 + 300


def test_a_range_of_limits_shortens_every_share_by_the_same() -> None:
    plan = plan_of(
        script("hello", minutes(1)),
        shares("hi", Limit(60, 120), lasting=AS_READ, trim=5),
        script("more", minutes(35)),
        closing(),
        people=9,
    )
    run = started(plan, 900)
    proposal = propose(plan, run.state, 900)
    assert [(saving.cut.seconds, saving.saves, saving.each) for saving in proposal.savings] == [
        (60, 540, True)
    ]


def test_the_step_that_runs_is_never_cut() -> None:
    run = at_step(discussion(), "announcements", 2500)
    assert "announcements" not in dict(proposed(run, 2500))


@pytest.mark.parametrize("trim", [None, 1])
def test_a_protected_step_is_never_cut_even_with_a_rank(trim: int | None) -> None:
    steps: tuple[Step, ...] = (
        script("hello", minutes(1)),
        script("promise", minutes(2), trim=trim, protected=True),
        closing(),
    )
    assert proposed(started(plan_of(*steps), 3600), 3600) == []


def only_what_may_be_cut(night: Night) -> None:
    run, now = led(night)
    proposal = propose(run.plan, run.state, now)
    planned = [run.plan.steps[cut.step] for cut in proposal.cuts]
    assert all(one.step.trim is not None and not one.protected for one in planned)
    ranks = [one.step.trim or 0 for one in planned]
    assert ranks == sorted(ranks)
    after = run.press(presses.CatchUp(now, proposal.cuts))
    was, then = forecast(run.plan, run.state, now), forecast(run.plan, after.state, now)
    assert then.ends <= was.ends + 0.01


EVERYTHING = nights(*ALL_PRESSES)


def test_only_what_may_be_cut_is_proposed_in_trim_order_and_never_makes_it_later() -> None:
    holds_for_all(only_what_may_be_cut, EVERYTHING, 100)


def test_a_proposal_that_cuts_the_closing_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = propose

    def ruthless(plan: Plan, state: RunState, now: float) -> Proposal:
        free = [replace(one, step=replace(one.step, trim=1, protected=False)) for one in plan.steps]
        return honest(replace(plan, steps=tuple(free)), state, now)

    monkeypatch.setitem(globals(), "propose", ruthless)
    must_fail(only_what_may_be_cut, EVERYTHING)
