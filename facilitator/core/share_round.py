"""A round of shares.  People are seats; no name exists here.

The one thing to know is `queue`: who comes next.  First those who leave
early, then round the room from where the round stands, then those who asked
to be come back to.  A raised hand taken out of turn does not move the place.
In a round by raised hands nobody is asked: nobody waits but those who said so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator.core.errors import N_, PressRefused
from facilitator.core.share_timer import Stopwatch, Turn


class Seat(StrEnum):
    """What one seat has done in this circuit."""

    WAITING = "waiting"
    EARLY = "early"  # leaves early, comes first
    LATER = "later"  # asked to be come back to
    SPEAKING = "speaking"
    HEARD = "heard"
    PASSED = "passed"


WAITING = (Seat.WAITING, Seat.EARLY, Seat.LATER)
MAY_SPEAK = (*WAITING, Seat.PASSED)  # whoever passed may think better of it


@dataclass(frozen=True)
class ShareRound:
    """`seats[0]` is seat 1.  `place` is the last seat that was heard in order.

    `early` and `later` keep the order in which seats asked; `turns` are the
    finished turns of the circuit, newest last, kept so that one can go back.
    `opened` is how many seats there were before anybody changed their number.
    With `by_hands` a seat may speak again.
    """

    seats: tuple[Seat, ...]
    circuit: int = 1
    place: int = 0
    early: tuple[int, ...] = ()
    later: tuple[int, ...] = ()
    turns: tuple[Turn, ...] = ()
    speaking: Turn | None = None
    opened: int = 0
    by_hands: bool = False

    @classmethod
    def of(cls, seats: int, *, by_hands: bool = False) -> ShareRound:
        """A new round in which every seat waits, or is free to raise a hand."""
        return cls((Seat.WAITING,) * max(0, seats), opened=max(0, seats), by_hands=by_hands)

    def seat(self, number: int) -> Seat:
        """What seat `number` (from 1) has done; PressRefused when there is no such seat."""
        if not 1 <= number <= len(self.seats):
            raise PressRefused(
                N_("There is no seat {seat}; the round has {seats}. Press A to add a seat."),
                seat=number,
                seats=len(self.seats),
            )
        return self.seats[number - 1]

    def queue(self) -> tuple[int, ...]:
        """Seats still to hear, in the order in which they come."""
        if self.by_hands:
            return (*self.early, *self.later)
        count = len(self.seats)
        around = ((self.place + step) % count + 1 for step in range(count)) if count else ()
        waiting = (number for number in around if self.seats[number - 1] is Seat.WAITING)
        return (*self.early, *waiting, *self.later)

    @property
    def done(self) -> int:
        """How many seats have been heard or have passed in this circuit."""
        return sum(seat in (Seat.HEARD, Seat.PASSED) for seat in self.seats)

    def _set(self, number: int, seat: Seat) -> ShareRound:
        seats = list(self.seats)
        seats[number - 1] = seat
        return replace(
            self,
            seats=tuple(seats),
            early=_moved(self.early, number, seat is Seat.EARLY),
            later=_moved(self.later, number, seat is Seat.LATER),
        )

    def give_floor(self, number: int, at: float, limit: int) -> ShareRound:
        """That seat speaks from `at`; whoever spoke has been heard.

        A seat that has passed may speak after all; one that was heard may not,
        but by a raised hand in a round of such hands.
        """
        if self.seat(number) is Seat.SPEAKING:
            raise PressRefused(N_("Seat {seat} is speaking already."), seat=number)
        again = self.by_hands and self.seat(number) is Seat.HEARD
        if self.seat(number) not in MAY_SPEAK and not again:
            raise PressRefused(
                N_("Seat {seat} has had a turn. Undo, or begin another circuit."), seat=number
            )
        ended = self.finish(at)
        queue = ended.queue()
        in_order = ended.seat(number) is Seat.WAITING and (
            ended.place == 0 or _first_waiting(ended, queue) == number
        )
        given = ended._set(number, Seat.SPEAKING)
        waited = ended.seat(number).value
        turn = Turn(number, Stopwatch(at), limit, place=ended.place, waited=waited)
        return replace(given, place=number if in_order else ended.place, speaking=turn)

    def finish(self, at: float) -> ShareRound:
        """Whoever speaks has been heard; nobody speaks."""
        if self.speaking is None:
            return self
        turn = replace(self.speaking, watch=self.speaking.watch.stop(at))
        heard = self._set(turn.seat, Seat.HEARD)
        return replace(heard, speaking=None, turns=(*self.turns, turn))

    def put(self, number: int, seat: Seat, at: float) -> ShareRound:
        """Seat `number` passes, is come back to, or leaves early.

        A seat that was heard cannot; PressRefused says so.
        """
        now = self.seat(number)
        if now is Seat.SPEAKING and seat is Seat.EARLY:
            raise PressRefused(N_("Seat {seat} is speaking already."), seat=number)
        if now is Seat.HEARD:
            raise PressRefused(
                N_("Seat {seat} has had a turn. Undo, or begin another circuit."), seat=number
            )
        silent = replace(self, speaking=None) if now is Seat.SPEAKING else self
        if now is Seat.SPEAKING and self.speaking and seat is Seat.PASSED:
            turn = replace(self.speaking, watch=self.speaking.watch.stop(at))
            silent = replace(silent, turns=(*self.turns, turn))
        return silent._set(number, seat)

    def unspoken(self) -> ShareRound:
        """Whoever speaks waits again, as if the floor had not been given."""
        if self.speaking is None:
            return self
        turn = self.speaking
        waiting = replace(self._set(turn.seat, Seat(turn.waited)), speaking=None, place=turn.place)
        return replace(
            waiting,
            early=_first(waiting.early, turn.seat),
            later=_first(waiting.later, turn.seat),
        )

    def with_seats(self, count: int) -> ShareRound:
        """As many seats as asked; PressRefused when that takes one that had its turn."""
        keep = max(
            (n for n, seat in enumerate(self.seats, 1) if seat not in WAITING),
            default=0,
        )
        if count < keep:
            raise PressRefused(
                N_("Seat {seat} has had a turn; the round cannot have fewer seats."), seat=keep
            )
        seats = (self.seats + (Seat.WAITING,) * count)[:count]
        early = tuple(n for n in self.early if n <= count)
        later = tuple(n for n in self.later if n <= count)
        return replace(self, seats=seats, early=early, later=later, place=min(self.place, count))

    def next_circuit(self, at: float) -> ShareRound:
        """Everybody waits again, also those who passed."""
        ended = self.finish(at)
        if ended.queue():
            raise PressRefused(N_("Some seats have not been heard in this circuit yet."))
        again = ShareRound.of(len(self.seats), by_hands=self.by_hands)
        return replace(again, circuit=self.circuit + 1, opened=self.opened)

    def back(self, at: float) -> ShareRound | None:
        """The turn before has the floor again, its clock going on; None when there was none."""
        if not self.turns:
            return None
        turn = self.turns[-1]
        again = self.unspoken()._set(turn.seat, Seat.SPEAKING)
        speaking = replace(turn, watch=turn.watch.go(at))
        return replace(again, turns=self.turns[:-1], speaking=speaking)


def _moved(order: tuple[int, ...], number: int, joins: bool) -> tuple[int, ...]:
    rest = tuple(other for other in order if other != number)
    return (*rest, number) if joins else rest


def _first_waiting(share_round: ShareRound, queue: tuple[int, ...]) -> int | None:
    return next((n for n in queue if share_round.seats[n - 1] is Seat.WAITING), None)


def _first(order: tuple[int, ...], number: int) -> tuple[int, ...]:
    """The same with that seat at the head, when it is among them."""
    return tuple(sorted(order, key=lambda other: other != number))
