"""The tool of a round of shares: clock, seats, who is still to be heard, what can be offered."""

from __future__ import annotations

from facilitator.core.errors import N_
from facilitator.core.forecast import RoundForecast, round_forecast
from facilitator.core.meeting_format import Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import parts_of, root_of
from facilitator.core.schedule import seats_for
from facilitator.core.share_round import Seat, ShareRound
from facilitator.core.share_timer import Phase
from facilitator.language.catalogues import Catalogue
from facilitator.language.share_words import unheard_words
from facilitator.language.wording import clock_face
from facilitator.ui.run.actions import Action
from facilitator.ui.run.clock_words import Times, short_time
from facilitator.ui.run.clocks import clock_picture
from facilitator.ui.run.keys import cap
from facilitator.ui.run.picture import Button, ClockPicture, Line, SeatPicture, Tool

_SEAT_NAMES = {
    Seat.WAITING: N_("Seat {seat}, waiting"),
    Seat.EARLY: N_("Seat {seat}, leaves early and comes first"),
    Seat.LATER: N_("Seat {seat}, we come back later"),
    Seat.SPEAKING: N_("Seat {seat}, speaking"),
    Seat.HEARD: N_("Seat {seat}, heard"),
    Seat.PASSED: N_("Seat {seat}, passed"),
}
_NOT_SPOKEN = N_("Seat {seat}, has not spoken")  # by raised hands nobody waits


def round_tool(run: MeetingRun, step: Shares, times: Times, now: float, _: Catalogue) -> Tool:
    """The tool while people share."""
    share_round = run.state.rounds[root_of(step)]
    found = round_forecast(run.plan, run.state, now)
    if found is None:
        return Tool("")
    lines = (
        *_by_hands(share_round, found, _),
        *_hearing(run, found, times, _),
        *_last_call(run, step, share_round, found, now, _),
        *_mismatch(run, share_round, _),
    )
    return Tool(
        heading=_heading(share_round, _),
        clock=clock_picture(run, now, _) or _waiting_clock(share_round, found, _),
        lines=lines,
        seats=tuple(
            SeatPicture(number, seat, _seat_name(share_round, seat, _).format(seat=number))
            for number, seat in enumerate(share_round.seats, 1)
        ),
        buttons=_buttons(run, share_round, _),
        offers=(*_circuit_offer(run, step, share_round, found, now, _), *_offers(run, _)),
    )


def _seat_name(share_round: ShareRound, seat: Seat, _: Catalogue) -> str:
    if share_round.by_hands and seat is Seat.WAITING:
        return _(_NOT_SPOKEN)
    return _(_SEAT_NAMES[seat])


def _heading(share_round: ShareRound, _: Catalogue) -> str:
    seats = len(share_round.seats)
    if share_round.speaking is not None:
        if share_round.circuit > 1:
            words = _("Seat {seat} of {seats} · circuit {circuit}")
        else:
            words = _("Seat {seat} of {seats}")
        turn = share_round.speaking.seat
        return words.format(seat=turn, seats=seats, circuit=share_round.circuit)
    if share_round.queue():
        return _.plural(
            "{n} seat · nobody has the floor", "{n} seats · nobody has the floor", seats
        ).format(n=seats)
    if not seats:
        return _("This round has no seats")
    return _("Raised hands") if share_round.by_hands else _("Everyone has been heard")


def _waiting_clock(
    share_round: ShareRound, found: RoundForecast, _: Catalogue
) -> ClockPicture | None:
    """What the next person will have, standing still."""
    if not share_round.queue() and not (share_round.by_hands and share_round.seats):
        return None
    name = _("What the next person will have")
    return ClockPicture(
        clock_face(found.each, _), _("for the next person"), 0.0, Phase.RUNNING, name
    )


def _by_hands(share_round: ShareRound, found: RoundForecast, _: Catalogue) -> tuple[Line, ...]:
    """How the floor is given where nobody is asked."""
    if not share_round.by_hands or not share_round.seats:
        return ()
    words = _("Type the number of the seat, then Enter · {each} each")
    return (Line(words.format(each=clock_face(found.each, _)), "muted"),)


def _hearing(run: MeetingRun, found: RoundForecast, times: Times, _: Catalogue) -> tuple[Line, ...]:
    n = found.waiting
    if n == 0:
        return ()
    words = _.plural(
        "{n} person still to hear · {each} each ends at {ends}",
        "{n} people still to hear · {each} each ends at {ends}",
        n,
    ).format(n=n, each=clock_face(found.each, _), ends=short_time(run.plan, times.ends, _))
    warning = unheard_words(found, _)
    return (Line(words, "muted"), *((Line(warning, "warn"),) if warning else ()))


def last_part(run: MeetingRun, step: Shares) -> bool:
    """Whether the round ends in this step."""
    return run.state.position == parts_of(run.plan, root_of(step))[-1]


def _last_call(
    run: MeetingRun,
    step: Shares,
    share_round: ShareRound,
    found: RoundForecast,
    now: float,
    _: Catalogue,
) -> tuple[Line, ...]:
    near = last_part(run, step) and step.last_call and now >= found.closing_at - step.last_call
    idle = share_round.speaking is None and not share_round.queue()
    heard = idle and share_round.seats and not share_round.by_hands
    if not (near or heard):
        return ()
    return (Line(_("Last call: ask whether anyone has not shared yet."), "warn"),)


def expected_from_count(run: MeetingRun) -> int | None:
    """How many seats the count speaks for; None when nobody has been counted."""
    if run.state.count == 0:
        return None
    return seats_for(run.state.count, run.plan.leader_has_seat)


def _mismatch(run: MeetingRun, share_round: ShareRound, _: Catalogue) -> tuple[Line, ...]:
    expected, seats = expected_from_count(run), len(share_round.seats)
    if few_counted(run):
        words = _("{planned} planned, {counted} counted")
        return (Line(words.format(planned=run.plan.people, counted=run.state.count), "muted"),)
    if expected is None or expected == seats:
        return ()
    words = _("The round has {seats} seats, the count speaks for {expected}.")
    return (Line(words.format(seats=seats, expected=expected), "warn"),)


def few_counted(run: MeetingRun) -> bool:
    """Whether less than half of the people who were expected have been counted so far."""
    return 0 < run.state.count * 2 < run.plan.people


def count_for_seats(run: MeetingRun, seats: int) -> int:
    """The count at which the round would have that many seats."""
    return seats if run.plan.leader_has_seat else seats + 1


def _offers(run: MeetingRun, _: Catalogue) -> tuple[Button, ...]:
    """What mends a count and seats that differ."""
    planned = run.plan.steps[run.state.position].step
    expected = expected_from_count(run)
    if not isinstance(planned, Shares) or expected is None:
        return ()
    seats = len(run.state.rounds[root_of(planned)].seats)
    wanted = expected
    if expected == seats and few_counted(run):
        wanted = seats_for(run.plan.people, run.plan.leader_has_seat)
    if wanted == seats:
        return ()
    count = count_for_seats(run, seats)
    more = Button(Action.SEATS_TO_COUNT, _("Make the seats {n}").format(n=wanted), value=wanted)
    if expected == seats:
        return (more,)
    return (
        more,
        Button(Action.COUNT_TO_SEATS, _("Make the count {n}").format(n=count), value=count),
    )


def _circuit_offer(
    run: MeetingRun,
    step: Shares,
    share_round: ShareRound,
    found: RoundForecast,
    now: float,
    _: Catalogue,
) -> tuple[Button, ...]:
    """Once more round, when all have been heard and everybody could have the shortest time."""
    if share_round.queue() or not share_round.seats or not last_part(run, step):
        return ()
    wanted = len(share_round.seats) * (found.least + step.hand_over)
    meant = step.limit.fair or step.circuits > share_round.circuit
    if not meant or found.closing_at - now < wanted:
        return ()
    return (Button(Action.CIRCUIT, _("There is time for another round"), cap(Action.CIRCUIT, _)),)


def _buttons(run: MeetingRun, share_round: ShareRound, _: Catalogue) -> tuple[Button, ...]:
    someone = bool(share_round.queue()) or share_round.speaking is not None
    speaking = share_round.speaking is not None
    paused = run.state.paused
    return (
        Button(Action.PASS, _("Pass"), cap(Action.PASS, _), enabled=someone),
        Button(Action.LATER, _("Later"), cap(Action.LATER, _), enabled=someone),
        Button(Action.EARLY, _("Leaves early…"), cap(Action.EARLY, _), enabled=someone),
        Button(Action.ADD_SECONDS, _("+1 min"), value=60, enabled=speaking),
        Button(
            Action.PAUSE,
            _("Go on") if paused else _("Pause"),
            cap(Action.PAUSE, _),
            enabled=speaking,
            on=paused,
        ),
        Button(Action.ADD_SEAT, _("Add a seat"), cap(Action.ADD_SEAT, _)),
    )
