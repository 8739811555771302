"""A meeting was running when the program, or the computer, went away: what now?"""

from __future__ import annotations

from enum import StrEnum

from facilitator.core.meeting_format import Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import current_step, root_of
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import day_and_month, duration, isolated
from facilitator.ui.question.question import Question

LONG_OVER = 3 * 60 * 60  # seconds after its end at which a meeting belongs to another evening


class Answer(StrEnum):
    """What the leader may decide."""

    ROOM_WENT_ON = "room-went-on"
    AS_IT_STOOD = "as-it-stood"
    CLOSE = "close"
    DISCARD = "discard"


def left_open_question(run: MeetingRun, then: float, away: float, _: Catalogue) -> Question:
    """The question after `away` seconds; `then` is the evening second of the last press."""
    if then + away > run.state.end + LONG_OVER:
        return _of_another_evening(run, _)
    return Question(
        heading=_("A meeting was running"),
        about=_("Go on at {place}?").format(place=place_of(run, _)),
        explanation=_("The program was away for {time}.").format(time=duration(away, _)),
        answers=(
            (Answer.ROOM_WENT_ON, _("Go on: the room went on meanwhile")),
            (Answer.AS_IT_STOOD, _("Go on as it stood")),
            (Answer.CLOSE, _closing(run.state.count, _)),
            (Answer.DISCARD, _("Discard the meeting")),
        ),
    )


def _of_another_evening(run: MeetingRun, _: Catalogue) -> Question:
    day, count = day_and_month(run.plan.start.date(), _), run.state.count
    return Question(
        heading=_("A meeting was left open"),
        about=_.plural(
            "{day}: {title}, {n} person counted", "{day}: {title}, {n} people counted", count
        ).format(day=day, title=isolated(run.plan.title(_.tag), _), n=count),
        explanation=_("Its numbers are kept under its own date when you close it."),
        answers=(
            (Answer.CLOSE, _("Close it and keep its numbers")),
            (Answer.DISCARD, _("Discard it")),
        ),
    )


def _closing(count: int, _: Catalogue) -> str:
    if not count:
        return _("Close the meeting; nobody was counted")
    return _.plural(
        "Close the meeting with {n} person", "Close the meeting with {n} people", count
    ).format(n=count)


def place_of(run: MeetingRun, _: Catalogue) -> str:
    """Where the meeting stands: “step 5, Sharing, seat 3”."""
    planned = current_step(run.plan, run.state)
    if planned is None:
        return _("the last page")
    title = isolated(planned.title(_.tag), _)
    number = run.state.position + 1
    if isinstance(planned.step, Shares):
        turn = run.state.rounds[root_of(planned.step)].speaking
        if turn is not None:
            return _("step {number}, {title}, seat {seat}").format(
                number=number, title=title, seat=turn.seat
            )
    return _("step {number}, {title}").format(number=number, title=title)
