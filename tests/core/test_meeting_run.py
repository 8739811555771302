"""What holds for a running meeting whatever is pressed: undo, redo, refusals, snapshots."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import strategies as st

from facilitator.core import meeting_run, presses, pressing
from facilitator.core.catch_up import propose
from facilitator.core.errors import PressRefused
from facilitator.core.forecast import forecast, next_limit, round_forecast
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.core.run_state import RunState
from facilitator.core.schedule import Plan
from facilitator.core.snapshot import from_text, to_text
from tests.core.builders import discussion, index_of, round_only, started, step_id
from tests.core.generated import ALL_PRESSES, Night, holds_for_all, led, must_fail, nights
from tests.core.playing_out import floor, round_of

EVERYTHING = nights(*ALL_PRESSES)
A_ROUND = nights(*ALL_PRESSES, of=st.builds(round_only, st.integers(1, 12)))


def undone_and_redone(night: Night) -> None:
    run, _ = led(night)
    back = run
    while back.presses:
        back = back.undo()
    assert back.state == RunState.of(night.plan)
    while back.undone:
        back = back.redo()
    assert back == run
    assert back.state == run.state


def test_undo_all_the_way_is_the_start_and_redo_all_the_way_the_end() -> None:
    holds_for_all(undone_and_redone, EVERYTHING)


def test_an_undo_that_forgets_to_rework_the_state_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(run: MeetingRun) -> MeetingRun:
        return run._with(run.presses[:-1], (*run.undone, run.presses[-1]), run.state)

    monkeypatch.setattr(MeetingRun, "undo", forgetful)
    must_fail(undone_and_redone, EVERYTHING)


def refused_or_done(night: Night) -> None:
    """`led` lets nothing but PressRefused through; each moment can be looked at."""

    def look(_before: MeetingRun, _press: Press, run: MeetingRun, now: float) -> None:
        shown = forecast(run.plan, run.state, now)
        begins = [begin for begin in shown.begins if begin is not None]
        assert begins == sorted(begins)
        assert all(begin <= shown.ends for begin in begins)
        promise = round_forecast(run.plan, run.state, now)
        assert promise is None or 0 <= promise.unheard <= promise.waiting
        assert next_limit(run.plan, run.state, now) >= 0
        propose(run.plan, run.state, now)

    led(night, look)


def test_a_press_is_done_or_refused_with_a_sentence() -> None:
    holds_for_all(refused_or_done, EVERYTHING, 150)


def test_a_press_that_fails_otherwise_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(_plan: Plan, state: RunState, press: presses.CatchUp) -> RunState:
        assert press.cuts, "an empty proposal"
        return state

    monkeypatch.setattr(pressing, "_catch_up", careless)
    must_fail(refused_or_done, EVERYTHING)


def test_a_cut_of_a_step_that_is_not_there_is_refused() -> None:
    with pytest.raises(PressRefused):
        started(round_only()).press(presses.CatchUp(0, (presses.Cut(99, 0),)))


def back_date_then_undo(night: Night) -> None:
    run, now = led(night)
    try:
        moved = run.press(presses.BackDate(now, 60))
    except PressRefused:
        return
    assert moved.state != run.state
    assert moved.undo().state == run.state
    assert forecast(run.plan, moved.undo().state, now) == forecast(run.plan, run.state, now)


def test_back_dating_and_undoing_it_changes_nothing() -> None:
    holds_for_all(back_date_then_undo, EVERYTHING)


def test_a_back_date_that_wears_off_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pressing, "_back_date", lambda _plan, state, _seconds: state)
    must_fail(back_date_then_undo, EVERYTHING)


def same_after_saving(night: Night) -> None:
    run, _ = led(night)
    for _ in range(min(3, len(run.presses) - 1)):
        run = run.undo()
    again = from_text(to_text(run))
    assert again == run
    assert again.state == run.state
    assert to_text(again) == to_text(run)


def test_a_saved_meeting_is_read_back_the_same() -> None:
    holds_for_all(same_after_saving, EVERYTHING)


def test_a_snapshot_that_loses_what_was_undone_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = to_text
    monkeypatch.setitem(globals(), "to_text", lambda run: whole(replace(run, undone=())))
    must_fail(same_after_saving, EVERYTHING)


def count_and_seats_apart(night: Night) -> None:
    def look(before: MeetingRun, press: Press, after: MeetingRun, _now: float) -> None:
        seats = {root: len(one.seats) for root, one in before.state.rounds.items()}
        now_seats = {root: len(one.seats) for root, one in after.state.rounds.items()}
        if isinstance(press, presses.Count):
            assert now_seats == seats
        else:
            assert after.state.count == before.state.count
        if not isinstance(press, presses.AddSeat | presses.SetSeats):
            assert {root: now_seats[root] for root in seats} == seats

    led(night, look)


def test_count_and_seats_never_change_each_other() -> None:
    holds_for_all(count_and_seats_apart, EVERYTHING)
    holds_for_all(count_and_seats_apart, A_ROUND)


def test_a_seat_that_counts_a_person_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = pressing.apply

    def counting(plan: Plan, state: RunState, press: Press) -> RunState:
        after = honest(plan, state, press)
        more = isinstance(press, presses.AddSeat)
        return replace(after, count=after.count + 1) if more else after

    monkeypatch.setattr(meeting_run, "apply", counting)
    must_fail(count_and_seats_apart, A_ROUND)


def limit_stays_while_speaking(night: Night) -> None:
    def look(before: MeetingRun, press: Press, after: MeetingRun, _now: float) -> None:
        was, now = floor(before), floor(after)
        if was is None or now is None or was.seat != now.seat:
            return
        if isinstance(press, presses.Back | presses.AnotherCircuit | presses.Jump):
            return
        assert now.limit == was.limit
        if not isinstance(press, presses.AddTime):
            assert now.extra == was.extra

    led(night, look)


def test_a_limit_never_changes_under_a_person_who_speaks() -> None:
    holds_for_all(limit_stays_while_speaking, EVERYTHING, 100)
    holds_for_all(limit_stays_while_speaking, A_ROUND)


def test_a_limit_that_follows_the_clock_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = pressing.apply

    def greedy(plan: Plan, state: RunState, press: Press) -> RunState:
        after = honest(plan, state, press)
        root = pressing.speaking_root(plan, after)
        if root is None or not isinstance(press, presses.AddSeat | presses.Count):
            return after
        share_round = after.rounds[root]
        assert share_round.speaking is not None
        shorter = replace(share_round.speaking, limit=share_round.speaking.limit - 7)
        return after.with_round(root, replace(share_round, speaking=shorter))

    monkeypatch.setattr(meeting_run, "apply", greedy)
    must_fail(limit_stays_while_speaking, A_ROUND)


def test_there_is_nothing_to_undo_or_redo_at_first() -> None:
    run = MeetingRun(round_only())
    with pytest.raises(PressRefused):
        run.undo()
    with pytest.raises(PressRefused):
        run.redo()


def test_a_new_press_forgets_what_was_undone() -> None:
    run = started(discussion()).press(presses.Count(1, 1)).undo()
    assert run.undone
    assert not run.press(presses.Blank(2, on=True)).undone


def test_a_press_again_after_the_last_step_is_refused_and_the_meeting_stays_open() -> None:
    plan = discussion()
    run = started(plan).press(presses.Jump(60, index_of(plan, "closing")))
    run = run.press(presses.Next(160))
    assert step_id(run) == "totals"
    with pytest.raises(PressRefused):
        run.press(presses.Next(200))
    assert step_id(run.press(presses.Back(201))) == "closing"
    assert forecast(plan, run.state, 900).ends == 160  # what is talked of afterwards is not late


@pytest.mark.parametrize("people", [0, 1])
def test_an_almost_empty_room_reaches_the_end_with_next_alone(people: int) -> None:
    run = started(discussion(people=people))
    for at in range(1, 60):
        if step_id(run) == "totals":
            break
        run = run.press(presses.Next(at * 10))
    assert step_id(run) == "totals"
    assert round_of(run) is None


def test_jumping_to_the_step_that_runs_is_refused_and_ends_nobodys_share() -> None:
    run = started(round_only()).press(presses.Next(0))
    with pytest.raises(PressRefused):
        run.press(presses.Jump(10, 0))
