"""A round by raised hands asks nobody: the leader types a seat, and Next ends it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core import presses
from facilitator.core.errors import PressRefused
from facilitator.core.forecast import forecast, planned_round, round_forecast
from facilitator.core.meeting_format import Lasting, Limit, Rest, Shares, Turns
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.schedule import Plan
from facilitator.core.share_round import Seat
from facilitator.core.snapshot import from_text, to_text
from tests.core.builders import (
    at_step,
    closing,
    minutes,
    plan_of,
    pressed,
    script,
    shares,
    step_id,
    tried,
)


def feedback(
    lasting: Lasting | None = None, turns: Turns = Turns.HANDS, people: int = 9, read: str = ""
) -> Plan:
    own = minutes(3) if lasting is None else lasting
    step = shares("feedback", Limit(30, 30), lasting=own, hand_over=5, read=read or None)
    return plan_of(
        script("welcome", minutes(2)), replace(step, turns=turns), closing(2), people=people
    )


def run_of(plan: Plan, at: float = 120.0) -> MeetingRun:
    return at_step(plan, "feedback", at)


def speaking(run: MeetingRun) -> int:
    turn = run.state.rounds["feedback"].speaking
    return turn.seat if turn else 0


def test_next_asks_nobody_and_ends_the_round() -> None:
    run = run_of(feedback())
    assert run.state.rounds["feedback"].queue() == ()
    assert step_id(run.press(presses.Next(130))) == "closing"


def test_in_order_next_would_have_asked_seat_one() -> None:
    """The control: what such a round did before it knew of raised hands."""
    run = run_of(feedback(turns=Turns.IN_ORDER)).press(presses.Next(130))
    assert (step_id(run), speaking(run)) == ("feedback", 1)


def test_the_text_is_read_to_its_end_first() -> None:
    run = run_of(feedback(read="welcome"))
    assert run.plan.steps[1].text is not None
    pages = len(run.plan.steps[1].text.pages)
    for page in range(1, pages):
        run = run.press(presses.Next(130))
        assert (step_id(run), run.state.page) == ("feedback", page)
    assert step_id(run.press(presses.Next(140))) == "closing"


def test_after_each_hand_the_floor_is_free() -> None:
    run = run_of(feedback()).press(presses.GiveFloor(130, 7))
    assert speaking(run) == 7
    run = run.press(presses.Next(150))
    assert (step_id(run), speaking(run)) == ("feedback", 0)
    assert run.state.rounds["feedback"].seat(7) is Seat.HEARD
    run = pressed(run, presses.GiveFloor(155, 2), presses.GiveFloor(170, 3))
    assert speaking(run) == 3
    assert step_id(pressed(run, presses.Next(180), presses.Next(181))) == "closing"


def test_one_person_may_speak_again_and_going_back_gives_the_floor_back() -> None:
    run = pressed(
        run_of(feedback()),
        presses.GiveFloor(130, 7),
        presses.Next(140),
        presses.GiveFloor(150, 7),
    )
    assert speaking(run) == 7
    first = run.press(presses.Back(155)).state.rounds["feedback"].speaking
    assert first is not None
    assert (first.seat, first.watch.since) == (7, 130)
    before = pressed(run, presses.Back(155), presses.Back(156))
    assert speaking(before) == 0
    assert before.state.rounds["feedback"].seat(7) is Seat.WAITING
    ordered = pressed(run_of(feedback(turns=Turns.IN_ORDER)), presses.GiveFloor(130, 7))
    assert not tried(ordered.press(presses.GiveFloor(140, 1)), presses.GiveFloor(150, 7))[1]


def test_who_passes_or_waits_hands_the_floor_to_nobody() -> None:
    given = run_of(feedback()).press(presses.GiveFloor(130, 4))
    passed = given.press(presses.Pass(135))
    assert (step_id(passed), speaking(passed)) == ("feedback", 0)
    later = given.press(presses.Later(135))
    assert speaking(later) == 0
    assert speaking(later.press(presses.Next(140))) == 4
    with pytest.raises(PressRefused, match="Nobody has the floor"):
        passed.press(presses.Pass(140))


def test_nobody_goes_unheard_and_the_step_keeps_its_minutes() -> None:
    plan = feedback(people=40)
    assert planned_round(plan, "feedback").unheard == 0
    assert planned_round(plan, "feedback").each == 30
    run = run_of(plan)
    promise = round_forecast(run.plan, run.state, 130)
    assert promise is not None
    assert (promise.waiting, promise.unheard, promise.each) == (0, 0, 30)
    assert forecast(run.plan, run.state, 120).begins[2] == 120 + 180
    assert forecast(run.plan, run.state, 180).begins[2] == 300


def test_whoever_speaks_is_counted_when_the_minutes_are_over() -> None:
    run = run_of(feedback()).press(presses.GiveFloor(295, 4))
    assert forecast(run.plan, run.state, 295).begins[2] == 295 + 35
    assert forecast(run.plan, run.state, 320).begins[2] == 320 + 10


def test_the_rest_of_the_evening_may_be_for_raised_hands() -> None:
    plan = feedback(Rest())
    assert plan.steps[1].seconds == 3600 - 240
    run = run_of(plan)
    assert forecast(plan, run.state, 600).ends == 3600
    late = run.press(presses.GiveFloor(3475, 4))
    assert forecast(plan, late.state, 3475).begins[2] == 3475 + 35


def test_another_circuit_is_by_hands_too() -> None:
    run = run_of(feedback()).press(presses.GiveFloor(130, 4))
    again = run.press(presses.AnotherCircuit(150)).state.rounds["feedback"]
    assert (again.circuit, again.by_hands, again.queue()) == (2, True, ())


def test_a_saved_meeting_comes_back_and_an_older_one_goes_in_order() -> None:
    run = run_of(feedback()).press(presses.GiveFloor(130, 4))
    assert from_text(to_text(run)) == run
    older = to_text(run).replace(',"turns":{"=":"Turns","is":"hands"}', "")
    assert older != to_text(run)
    (step,) = [p.step for p in from_text(older).plan.steps if isinstance(p.step, Shares)]
    assert step.turns is Turns.IN_ORDER
