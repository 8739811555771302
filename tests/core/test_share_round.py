"""Who comes next, by seat."""

from __future__ import annotations

import pytest

from facilitator.core.errors import PressRefused
from facilitator.core.share_round import Seat, ShareRound


def heard(share_round: ShareRound, *seats: int) -> ShareRound:
    """The round after these seats have spoken, the last of them still speaking."""
    for seat in seats:
        share_round = share_round.give_floor(seat, 0, 60)
    return share_round


def test_people_come_in_the_order_of_their_seats() -> None:
    assert ShareRound.of(4).queue() == (1, 2, 3, 4)


def test_the_round_may_begin_anywhere_and_goes_round_the_circle() -> None:
    assert heard(ShareRound.of(5), 3).queue() == (4, 5, 1, 2)


def test_a_raised_hand_does_not_move_the_place() -> None:
    assert heard(ShareRound.of(6), 1, 2, 5).queue() == (3, 4, 6)


def test_early_comes_first_and_later_comes_last() -> None:
    share_round = heard(ShareRound.of(6), 1).put(2, Seat.LATER, 0).put(5, Seat.EARLY, 0)
    assert share_round.queue() == (5, 3, 4, 6, 2)
    assert heard(share_round, 5).queue() == (3, 4, 6, 2)


def test_who_asked_first_comes_first_among_early_and_among_later() -> None:
    share_round = ShareRound.of(6)
    for seat, what in ((4, Seat.LATER), (2, Seat.LATER), (6, Seat.EARLY), (3, Seat.EARLY)):
        share_round = share_round.put(seat, what, 0)
    assert share_round.queue() == (6, 3, 1, 5, 4, 2)


def test_who_speaks_and_asks_for_later_gives_the_floor_back() -> None:
    share_round = heard(ShareRound.of(3), 1).put(1, Seat.LATER, 5)
    assert share_round.speaking is None
    assert share_round.queue() == (2, 3, 1)
    assert not share_round.turns


def test_a_late_arrival_is_the_last_of_the_circle() -> None:
    assert heard(ShareRound.of(3), 1).with_seats(4).queue() == (2, 3, 4)


def test_a_late_arrival_after_everyone_is_heard_is_next() -> None:
    assert heard(ShareRound.of(2), 1, 2).finish(9).with_seats(3).queue() == (3,)


def test_seats_that_nobody_used_can_be_taken_away() -> None:
    share_round = ShareRound.of(6).put(5, Seat.EARLY, 0).put(6, Seat.LATER, 0).with_seats(4)
    assert share_round.queue() == (1, 2, 3, 4)
    assert (share_round.early, share_round.later) == ((), ())


def test_no_seat_is_taken_from_somebody_who_had_the_floor() -> None:
    with pytest.raises(PressRefused, match="Seat 3"):
        heard(ShareRound.of(4), 3, 1).with_seats(2)


def test_a_seat_that_was_heard_is_not_heard_again() -> None:
    share_round = heard(ShareRound.of(3), 1, 2)
    with pytest.raises(PressRefused):
        share_round.give_floor(1, 0, 60)
    with pytest.raises(PressRefused):
        share_round.put(1, Seat.LATER, 0)


def test_who_passed_may_raise_a_hand_after_all() -> None:
    share_round = heard(ShareRound.of(3).put(2, Seat.PASSED, 0), 1)
    assert share_round.queue() == (3,)
    assert share_round.put(2, Seat.LATER, 0).queue() == (3, 2)
    assert heard(share_round, 2).seat(2) is Seat.SPEAKING


@pytest.mark.parametrize("seat", [0, -1, 4])
def test_a_seat_that_is_not_there_is_refused(seat: int) -> None:
    with pytest.raises(PressRefused, match="no seat"):
        ShareRound.of(3).give_floor(seat, 0, 60)


def test_who_speaks_cannot_be_given_the_floor_or_leave_early() -> None:
    share_round = heard(ShareRound.of(3), 1)
    with pytest.raises(PressRefused, match="speaking already"):
        share_round.give_floor(1, 0, 60)
    with pytest.raises(PressRefused, match="speaking already"):
        share_round.put(1, Seat.EARLY, 0)


def test_another_circuit_begins_when_nobody_waits_and_asks_everyone_again() -> None:
    with pytest.raises(PressRefused):
        heard(ShareRound.of(2), 1).next_circuit(0)
    again = heard(ShareRound.of(3).put(3, Seat.PASSED, 0), 1, 2).next_circuit(0)
    assert (again.circuit, again.queue()) == (2, (1, 2, 3))


def test_going_back_gives_the_one_before_the_floor_with_the_clock_going_on() -> None:
    share_round = ShareRound.of(3).give_floor(1, 0, 60).give_floor(2, 50, 60)
    again = share_round.back(70)
    assert again is not None
    assert again.speaking is not None
    assert (again.speaking.seat, again.speaking.left(75)) == (1, 5)
    assert again.queue() == (2, 3)


def test_going_back_to_a_raised_hand_keeps_the_place_in_the_circle() -> None:
    share_round = heard(ShareRound.of(9), 1, 2, 7, 3)
    again = share_round.back(9)
    assert again is not None
    assert again.queue() == (3, 4, 5, 6, 8, 9)
    further = again.back(9)
    assert further is not None
    assert further.queue() == (3, 4, 5, 6, 7, 8, 9)


def test_going_back_from_the_first_makes_it_the_first_again() -> None:
    share_round = heard(ShareRound.of(3), 1)
    assert share_round.back(9) is None
    assert share_round.unspoken().queue() == (1, 2, 3)


def test_going_back_restores_how_a_seat_waited() -> None:
    share_round = ShareRound.of(4).put(3, Seat.EARLY, 0).put(4, Seat.EARLY, 0)
    again = heard(share_round, 3).unspoken()
    assert again.queue() == (3, 4, 1, 2)


def test_a_round_without_seats_has_no_queue() -> None:
    assert ShareRound.of(0).queue() == ()
    assert ShareRound.of(-3).seats == ()
    assert ShareRound.of(0).next_circuit(0).circuit == 2
