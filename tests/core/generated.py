"""Evenings and presses by chance, and the way to say that a broken variant must fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from facilitator.core import presses
from facilitator.core.catch_up import propose
from facilitator.core.errors import PressRefused
from facilitator.core.meeting_format import Limit, Turns
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.core.schedule import Plan
from facilitator.core.topic_deck import Prompt, Weight
from tests.core.builders import closing, discussion, minutes, plan_of, round_only, script, shares

Value = TypeVar("Value")
USUAL = 100  # what hypothesis tries when no profile says otherwise
PROMPT = Prompt("trust/first", Weight.LIGHT, {"en": "What helped?"})


@dataclass(frozen=True)
class Step:
    """A press that is made so many seconds after the one before."""

    gap: int
    press: Press


@dataclass(frozen=True)
class CatchUpNow(presses.CatchUp):
    """Stands for accepting whatever is proposed at that moment."""


def plans() -> st.SearchStrategy[Plan]:
    """Evenings with 0 to 12 people: full, short, fixed rounds, own minutes, raised hands."""
    people = st.integers(0, 12)
    fixed = st.builds(lambda n: plan_of(shares(limit=Limit(120, 120)), closing(), people=n), people)
    own = st.builds(
        lambda n: plan_of(
            script("welcome", minutes(1, 3), trim=2),
            shares("feedback", Limit(30, 30), lasting=minutes(3), trim=1, hand_over=5),
            shares(),
            closing(),
            people=n,
        ),
        people,
    )
    hands = st.builds(
        lambda n: plan_of(
            script("welcome", minutes(1, 3), trim=2),
            replace(
                shares("feedback", Limit(30, 30), lasting=minutes(3), trim=1, hand_over=5),
                turns=Turns.HANDS,
            ),
            shares(),
            closing(),
            people=n,
        ),
        people,
    )
    return st.one_of(
        hands,
        st.builds(discussion, people),
        st.builds(discussion, people, st.just(45)),
        fixed,
        own,
        st.builds(round_only, people),
    )


GAPS = st.sampled_from([0, 0, 1, 5, 20, 45, 90, 150, 300])
SEATS = st.integers(0, 14)
NEXT = st.just(presses.Next(0))
ROUND_PRESSES = st.one_of(
    st.builds(presses.GiveFloor, st.just(0.0), SEATS),
    st.builds(presses.Pass, st.just(0.0), st.none() | SEATS),
    st.builds(presses.Later, st.just(0.0), st.none() | SEATS),
    st.builds(presses.LeavesEarly, st.just(0.0), SEATS),
    st.just(presses.AddSeat(0)),
)
CLOCK_PRESSES = st.one_of(
    st.builds(presses.Pause, st.just(0.0), st.booleans()),
    st.builds(presses.Hold, st.just(0.0), st.booleans()),
    st.builds(presses.AddTime, st.just(0.0), st.sampled_from([-600, -60, 30, 120])),
    st.builds(presses.BackDate, st.just(0.0), st.sampled_from([-60, 0, 30, 180])),
    st.builds(presses.MoveEnd, st.just(0.0), st.sampled_from([0, 1800, 3300, 4500])),
    st.builds(presses.Away, st.just(0.0), st.sampled_from([1.0, 400.0])),
    st.just(CatchUpNow(0, ())),
)
MOVES = st.one_of(
    st.just(presses.Back(0)), st.builds(presses.Jump, st.just(0.0), st.integers(-1, 14))
)
OTHER = st.one_of(
    st.just(presses.Start(0)),
    st.builds(presses.Blank, st.just(0.0), st.booleans()),
    st.builds(presses.Count, st.just(0.0), st.sampled_from([-1, 1, 9, 501])),
    st.builds(presses.CountFirstTime, st.just(0.0), st.sampled_from([-1, 1])),
    st.builds(presses.SetSeats, st.just(0.0), st.sampled_from([-1, 0, 1, 6, 9, 501])),
    st.just(presses.AnotherCircuit(0)),
    st.just(presses.DrewTopic(0, PROMPT)),
    st.just(presses.SkippedTopic(0, PROMPT.id)),
    st.just(presses.OpenTopic(0)),
)


def steps(*kinds: st.SearchStrategy[Press], most: int = 40) -> st.SearchStrategy[list[Step]]:
    """Presses of these kinds, every other one Next, at random moments."""
    anything = st.one_of(NEXT, st.one_of(*kinds)) if kinds else NEXT
    return st.lists(st.builds(Step, GAPS, anything), max_size=most)


ALL_PRESSES = (ROUND_PRESSES, CLOCK_PRESSES, MOVES, OTHER)


@dataclass(frozen=True)
class Night:
    """An evening and what is pressed in it."""

    plan: Plan
    start: int
    steps: list[Step]


def nights(
    *kinds: st.SearchStrategy[Press],
    of: st.SearchStrategy[Plan] | None = None,
    most: int = 40,
) -> st.SearchStrategy[Night]:
    """Evenings that start between two minutes early and ten minutes late."""
    return st.builds(
        Night, plans() if of is None else of, st.integers(-120, 600), steps(*kinds, most=most)
    )


def at_moment(run: MeetingRun, press: Press, now: float) -> Press:
    if isinstance(press, CatchUpNow):
        return presses.CatchUp(now, propose(run.plan, run.state, now).cuts)
    return replace(press, at=now)


Watcher = Callable[[MeetingRun, Press, MeetingRun, float], None]


def led(night: Night, watch: Watcher | None = None) -> tuple[MeetingRun, float]:
    """The run after the evening's presses and the time; refused presses change nothing."""
    now = float(night.start)
    run = MeetingRun(night.plan).press(presses.Start(now))
    for step in night.steps:
        now += step.gap
        press = at_moment(run, step.press, now)
        try:
            after = run.press(press)
        except PressRefused:
            continue
        if watch is not None:
            watch(run, press, after, now)
        run = after
    return run, now


def holds_for_all(
    check: Callable[[Value], None], values: st.SearchStrategy[Value], examples: int = 60
) -> None:
    """Runs a check on values by chance; the profile "search" looks much longer."""
    longer = settings().max_examples
    quick = settings(
        max_examples=longer if longer > USUAL else examples,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    quick(given(values)(check))()


def must_fail(
    check: Callable[[Value], None], values: st.SearchStrategy[Value], examples: int = 1000
) -> None:
    """The control: the same check finds fault with a broken variant."""
    calm = settings(
        max_examples=examples,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    with pytest.raises((AssertionError, ExceptionGroup)):
        calm(given(values)(check))()
