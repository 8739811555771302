"""Pass, come back to me, leave early, sit down: at every moment of a round."""

from __future__ import annotations

import pytest

from facilitator.core import presses
from facilitator.core.errors import PressRefused
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.core.share_round import Seat
from tests.core.builders import at_step, discussion, pressed, round_only, started, step_id
from tests.core.playing_out import floor, round_of


def queue(run: MeetingRun) -> tuple[int, ...]:
    share_round = round_of(run)
    assert share_round is not None
    return share_round.queue()


def seat(run: MeetingRun) -> int | None:
    turn = floor(run)
    return turn.seat if turn else None


OPENED = started(round_only(people=5))
FIRST = OPENED.press(presses.Next(0))


@pytest.mark.parametrize(
    "press", [presses.Pass(5), presses.AddSeat(5), presses.GiveFloor(5, 1), presses.SetSeats(5, 3)]
)
def test_seats_matter_only_in_a_round(press: Press) -> None:
    with pytest.raises(PressRefused):
        started(discussion()).press(press)


def test_who_passes_hands_the_floor_to_the_next() -> None:
    run = FIRST.press(presses.Pass(5))
    assert seat(run) == 2
    assert run.state.rounds["sharing"].seat(1) is Seat.PASSED


def test_a_pass_before_anybody_speaks_is_the_next_ones() -> None:
    run = OPENED.press(presses.Pass(5))
    assert (seat(run), queue(run)) == (None, (2, 3, 4, 5))


def test_a_pass_by_number_leaves_the_speaker_alone() -> None:
    run = FIRST.press(presses.Pass(5, 4))
    assert (seat(run), queue(run)) == (1, (2, 3, 5))


def test_seat_zero_is_nobody() -> None:
    with pytest.raises(PressRefused, match="no seat 0"):
        FIRST.press(presses.Pass(5, 0))


def test_come_back_to_me_goes_to_the_end_and_gives_the_next_the_floor() -> None:
    run = FIRST.press(presses.Later(5))
    assert (seat(run), queue(run)) == (2, (3, 4, 5, 1))


def test_the_only_one_left_may_ask_for_a_moment_and_is_asked_again() -> None:
    run = started(round_only(people=1)).press(presses.Next(0)).press(presses.Later(5))
    assert (seat(run), queue(run)) == (None, (1,))
    assert seat(run.press(presses.Next(60))) == 1


def test_who_passed_can_speak_after_all_for_what_is_fair_then() -> None:
    run = pressed(FIRST, presses.Pass(0), presses.Next(60), presses.GiveFloor(120, 1))
    turn = floor(run)
    assert turn is not None
    assert turn.seat == 1
    assert queue(run) == (4, 5)
    late = pressed(
        started(round_only(people=2)), presses.Pass(0, 2), presses.Next(0), presses.Next(2160)
    )
    hand = floor(late.press(presses.GiveFloor(2160, 2)))
    assert hand is not None
    assert hand.limit == 110  # two minutes until the closing, not the ceiling of five


def test_when_everybody_passes_nobody_is_asked_twice_and_the_meeting_goes_on() -> None:
    run = FIRST
    for at in range(1, 6):
        run = run.press(presses.Pass(at))
    assert (seat(run), queue(run)) == (None, ())
    with pytest.raises(PressRefused, match="Everyone"):
        run.press(presses.Pass(9))
    assert step_id(run.press(presses.Next(10))) == "closing"
    again = run.press(presses.AnotherCircuit(10)).press(presses.Next(11))
    assert seat(again) == 1


def test_passing_before_the_basket_suspends_the_round_without_giving_the_floor() -> None:
    run = at_step(discussion(people=4), "sharing")
    run = pressed(run, presses.Next(0), presses.Next(60), presses.Pass(70))
    assert (step_id(run), seat(run)) == ("sharing", None)
    assert step_id(run.press(presses.Next(80))) == "basket"


def test_a_round_never_has_fewer_seats_than_were_heard_and_says_so() -> None:
    run = FIRST.press(presses.GiveFloor(30, 5))
    with pytest.raises(PressRefused, match="Seat 5"):
        run.press(presses.SetSeats(40, 3))
    for wrong in (-1, 501):
        with pytest.raises(PressRefused):
            run.press(presses.SetSeats(40, wrong))


def test_another_circuit_has_to_wait_until_everyone_was_asked() -> None:
    with pytest.raises(PressRefused):
        FIRST.press(presses.AnotherCircuit(5))


def test_a_second_circuit_after_the_basket_hears_everyone_again() -> None:
    run = at_step(discussion(people=2), "sharing")
    for at in range(0, 900, 60):
        if step_id(run) == "sharing-goes-on" and not queue(run):
            break
        run = run.press(presses.Next(at))
    run = run.press(presses.AnotherCircuit(900))
    assert queue(run) == (1, 2)
    run = pressed(run, presses.Next(910), presses.Next(970))
    assert (seat(run), queue(run)) == (2, ())
