"""What holds for a round whatever is pressed: everybody once, and true warnings."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import strategies as st

from facilitator.core import forecast as forecasts
from facilitator.core import presses
from facilitator.core.errors import PressRefused
from facilitator.core.forecast import RoundForecast, round_forecast
from facilitator.core.meeting_format import Limit
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.core.run_state import RunState
from facilitator.core.schedule import Plan
from facilitator.core.share_round import Seat, ShareRound
from facilitator.core.share_timer import Turn
from tests.core.builders import at_step, closing, discussion, plan_of, round_only, shares
from tests.core.generated import (
    CLOCK_PRESSES,
    MOVES,
    ROUND_PRESSES,
    Night,
    Step,
    holds_for_all,
    led,
    must_fail,
    nights,
    steps,
)
from tests.core.playing_out import floor, hand_over, played_out, round_of

ROOT = "sharing"
JUMPS = st.builds(presses.Jump, st.just(0.0), st.integers(6, 9))
IN_THE_ROUND = st.builds(
    Night,
    st.builds(discussion, st.integers(0, 12)),
    st.integers(0, 300),
    st.builds(
        lambda before, rest: [Step(0, presses.Jump(0, 6)), *before, *rest],
        steps(ROUND_PRESSES, most=10),
        steps(ROUND_PRESSES, CLOCK_PRESSES, JUMPS, most=50),
    ),
)


def heard_out(run: MeetingRun, now: float) -> MeetingRun:
    """Next in the last part of the round until nobody waits, others jumped over."""
    if run.state.held:
        run = run.press(presses.Hold(now, on=False))
    last = 9
    if run.state.position != last:
        run = run.press(presses.Jump(now, last))
    while run.state.position == last:
        now += 60
        run = run.press(presses.Next(now))
    return run


def everybody_once(night: Night) -> None:
    """Counts shares that were begun and not handed back, from outside, by seat."""
    given: Counter[int] = Counter()

    def follow(before: MeetingRun, press: Press, after: MeetingRun, _now: float) -> None:
        was, now = floor(before), floor(after)
        if was is not None and (now is None or now.watch.since != was.watch.since or was != now):
            back = isinstance(press, presses.Pass | presses.Later)
            about_it = back and getattr(press, "seat", None) in (None, was.seat)
            if about_it:
                given[was.seat] -= 1
        if now is not None and (was is None or was.seat != now.seat):
            given[now.seat] += 1

    run, now = led(night, follow)
    before = run
    for press in _to_the_end(run, now):
        after = run.press(press)
        follow(run, press, after, press.at)
        run = after
    assert before.plan is run.plan
    seats = run.state.rounds[ROOT].seats
    for number, seat in enumerate(seats, 1):
        assert given[number] == (0 if seat is Seat.PASSED else 1), (number, seat, given)
        assert seat in (Seat.HEARD, Seat.PASSED)


def _to_the_end(run: MeetingRun, now: float) -> list[Press]:
    return list(heard_out(run, now).presses[len(run.presses) :])


def test_everybody_who_does_not_pass_is_heard_exactly_once() -> None:
    holds_for_all(everybody_once, IN_THE_ROUND, 150)


def test_a_queue_that_forgets_who_comes_back_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = ShareRound.queue
    monkeypatch.setattr(
        ShareRound, "queue", lambda self: tuple(n for n in honest(self) if n not in self.later)
    )
    must_fail(everybody_once, IN_THE_ROUND)


def test_a_circle_that_asks_a_raised_hand_again_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = ShareRound.finish

    def forgetting(self: ShareRound, at: float) -> ShareRound:
        done = honest(self, at)
        spoke: Turn | None = self.speaking
        again = spoke is not None and spoke.seat != self.place and self.circuit == 1
        return done._set(spoke.seat, Seat.WAITING) if spoke and again else done

    monkeypatch.setattr(ShareRound, "finish", forgetting)
    must_fail(everybody_once, IN_THE_ROUND)


WITH_UNDO = st.builds(
    Night,
    st.builds(discussion, st.integers(0, 12)),
    st.integers(0, 300),
    steps(ROUND_PRESSES, CLOCK_PRESSES, MOVES, most=40),
)


def everybody_once_with_undo(night: Night) -> None:
    """Undoing now and then loses nobody: at the end every seat was heard or has passed."""
    now = float(night.start)
    run = at_step(night.plan, ROOT, now)
    for number, step in enumerate(night.steps):
        now += step.gap
        try:
            if number % 5 == 4 and len(run.presses) > 2:
                run = run.undo()
            else:
                run = run.press(type(step.press)(**{**vars(step.press), "at": now}))
        except PressRefused:
            continue
    run = heard_out(run, now)
    share_round = run.state.rounds[ROOT]
    turns = Counter(
        t.seat for t in share_round.turns if share_round.seats[t.seat - 1] is Seat.HEARD
    )
    heard = [n for n, seat in enumerate(share_round.seats, 1) if seat is Seat.HEARD]
    assert all(seat in (Seat.HEARD, Seat.PASSED) for seat in share_round.seats)
    assert all(turns[number] >= 1 for number in heard)
    assert not share_round.queue()


def test_undo_and_back_lose_nobody() -> None:
    holds_for_all(everybody_once_with_undo, WITH_UNDO, 100)


def test_a_back_that_drops_a_turn_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = ShareRound.back

    def dropping(self: ShareRound, at: float) -> ShareRound | None:
        again = honest(self, at)
        number = self.speaking.seat if self.speaking else 0
        return again._set(number, Seat.HEARD) if again and number else again

    monkeypatch.setattr(ShareRound, "back", dropping)
    goes_back = st.builds(
        Night,
        st.builds(discussion, st.integers(3, 6)),
        st.integers(0, 300),
        steps(st.just(presses.Back(0)), most=20),
    )
    must_fail(everybody_once_with_undo, goes_back)


CROWDED = nights(
    ROUND_PRESSES,
    CLOCK_PRESSES,
    of=st.one_of(
        st.builds(round_only, st.integers(0, 12), st.sampled_from([15, 25, 40])),
        st.builds(discussion, st.integers(6, 12), st.just(45)),
        st.builds(
            lambda n: plan_of(shares(limit=Limit(120, 120)), closing(), people=n, length=25),
            st.integers(0, 12),
        ),
    ),
)


def unheard_is_true(night: Night) -> None:
    """Plays the rest out: so many people are not through when the closing has to begin."""
    run, now = led(night)
    share_round = round_of(run)
    promise = round_forecast(run.plan, run.state, now)
    if promise is None or share_round is None or share_round.circuit > 1:
        return
    here = run.plan.steps[run.state.position].step.id
    if here == "introductions":
        return  # its closing is far away; nobody is left unheard there
    played = played_out(run, now)
    if len(run.plan.steps) > 2 and played.began.get(7, 0.0) > promise.closing_at - 300:
        return  # so late that the basket itself would come after the closing
    waiting = promise.waiting
    last = played.heard[len(played.heard) - waiting :] if waiting else []
    late = [end > promise.closing_at for end in last]
    close = sum(abs(end - promise.closing_at) <= 2 + waiting for end in last)
    assert abs(sum(late) - promise.unheard) <= close, (played.heard, promise)


def test_people_who_will_not_be_heard_are_announced_truly() -> None:
    holds_for_all(unheard_is_true, CROWDED, 150)


def test_a_warning_that_forgets_the_hand_over_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def hopeful(plan: Plan, state: RunState, now: float) -> RoundForecast | None:
        found = forecasts.round_forecast(plan, state, now)
        if found is None:
            return None
        fits = int(max(0.0, found.closing_at - now) // max(1, found.least))
        return RoundForecast(
            found.waiting, found.each, found.least, max(0, found.waiting - fits), found.closing_at
        )

    monkeypatch.setitem(globals(), "round_forecast", hopeful)
    must_fail(unheard_is_true, CROWDED)


def test_the_hand_over_of_a_round_is_the_steps_own() -> None:
    assert hand_over(at_step(discussion(), "introductions")) == 5
