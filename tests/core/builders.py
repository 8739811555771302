"""Evenings made in code: no files, no clock, texts of a known length."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from facilitator.core import presses
from facilitator.core.errors import PressRefused
from facilitator.core.meeting_format import (
    Announcements,
    AsRead,
    Basket,
    CallOut,
    Closing,
    Counts,
    Lasting,
    Lasts,
    Limit,
    MeetingFormat,
    Reading,
    Rest,
    Script,
    Shares,
    Silence,
    Step,
    Topic,
)
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.core.prose import Paragraph, Prose, Span
from facilitator.core.reading import Origin, Review, Shelf, Text, TextKind
from facilitator.core.schedule import Evening, Plan, plan_evening

START = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)
MINUTE = 60
FAIR = Limit(90, 300, fair=True)
REST = Rest()
AS_READ = AsRead()


def paragraph(words: int) -> Paragraph:
    """A paragraph of that many words."""
    return Paragraph((Span(" ".join(["word"] * words)),))


def text(
    text_id: str, words: Iterable[int] = (), tag: str = "en", blocks: tuple[Prose, ...] = ()
) -> Text:
    """A text of paragraphs with so many words each, or of the blocks given."""
    return Text(
        id=text_id,
        language=tag,
        title=f"{text_id} in {tag}",
        kind=TextKind.SCRIPT,
        source="Facilitator",
        licence="CC-BY-4.0",
        origin=Origin.ORIGINAL,
        review=Review.WRITTEN,
        blocks=blocks or tuple(paragraph(count) for count in words),
        digest=f"{text_id}-{tag}",
    )


SHELF = Shelf.of(
    [
        text("welcome", [50, 50, 40]),
        text("welcome", [50, 50, 40], "es"),
        text("hello", [35]),
        text("story", [70, 70]),
        text("share", [35]),
        text("go-on", [50, 50]),
        text("end", [70]),
        text("kind-words", [4, 5]),
        text("help", [20]),
    ]
)


def minutes(least: float, most: float | None = None) -> Lasts:
    return Lasts(round(least * MINUTE), round((least if most is None else most) * MINUTE))


def titles(step_id: str) -> dict[str, str]:
    return {"en": step_id.capitalize()}


def shares(
    step_id: str = "sharing",
    limit: Limit = FAIR,
    *,
    lasting: Lasting = REST,
    resumes: str | None = None,
    trim: int | None = None,
    read: str | None = None,
    hand_over: int = 10,
) -> Shares:
    return Shares(
        id=step_id,
        titles=titles(step_id),
        text=read,
        lasting=lasting,
        limit=limit,
        resumes=resumes,
        trim=trim,
        hand_over=hand_over,
    )


def script(
    step_id: str,
    lasting: Lasting = AS_READ,
    *,
    read: str | None = None,
    trim: int | None = None,
    protected: bool = False,
) -> Script:
    return Script(
        id=step_id,
        titles=titles(step_id),
        text=read,
        lasting=lasting,
        trim=trim,
        protected=protected,
    )


def closing(least: float = 2) -> Closing:
    return Closing(id="closing", titles=titles("closing"), text="end", lasting=minutes(least))


def meeting(*steps: Step, length: int = 60) -> MeetingFormat:
    return MeetingFormat(
        id="made-in-code",
        titles={"en": "Made in code"},
        about={"en": "For tests."},
        seconds=length * MINUTE,
        open_meeting=True,
        steps=steps,
        phrases="kind-words",
        help_card="help",
    )


def plan_of(*steps: Step, people: int = 9, length: int = 60, leader_has_seat: bool = True) -> Plan:
    evening = Evening(
        format=meeting(*steps, length=length),
        start=START,
        seconds=length * MINUTE,
        people=people,
        leader_has_seat=leader_has_seat,
    )
    return plan_evening(evening, SHELF)


def discussion(people: int = 9, length: int = 60) -> Plan:
    """An evening like ours: introductions, a reading, a round with the basket in its middle."""
    return plan_of(
        script("welcome", read="welcome"),
        Silence(id="silence", titles=titles("silence"), lasting=minutes(1)),
        CallOut(
            id="newcomers",
            titles=titles("newcomers"),
            lasting=minutes(1),
            counts=Counts.FIRST_TIME,
        ),
        shares("introductions", Limit(30, 30), lasting=AsRead(), trim=3, read="hello", hand_over=5),
        Reading(id="story", titles=titles("story"), text="story", trim=2),
        Topic(id="topic", titles=titles("topic"), lasting=minutes(1)),
        shares("sharing", read="share"),
        Basket(id="basket", titles=titles("basket"), lasting=minutes(2)),
        Announcements(
            id="announcements", titles=titles("announcements"), lasting=minutes(2), trim=1
        ),
        shares("sharing-goes-on", resumes="sharing", read="go-on"),
        script("last-words", minutes(1, 2), trim=4),
        script("before-we-close", read="end", protected=True),
        closing(),
        people=people,
        length=length,
    )


def round_only(people: int = 9, length: int = 40) -> Plan:
    """One fair round and the closing."""
    return plan_of(shares(), closing(), people=people, length=length)


def index_of(plan: Plan, step_id: str) -> int:
    return [planned.step.id for planned in plan.steps].index(step_id)


def started(plan: Plan, at: float = 0.0) -> MeetingRun:
    return MeetingRun(plan).press(presses.Start(at))


def at_step(plan: Plan, step_id: str, at: float = 0.0) -> MeetingRun:
    """A run that stands at the beginning of a step, at that time."""
    run = started(plan, at)
    index = index_of(plan, step_id)
    return run.press(presses.Jump(at, index)) if index else run


def pressed(run: MeetingRun, *many: Press) -> MeetingRun:
    for press in many:
        run = run.press(press)
    return run


def tried(run: MeetingRun, press: Press) -> tuple[MeetingRun, bool]:
    """The run after a press, and whether it was accepted."""
    try:
        return run.press(press), True
    except PressRefused:
        return run, False


def step_id(run: MeetingRun) -> str:
    """The id of the step that runs, or "totals"."""
    if run.state.position >= len(run.plan.steps):
        return "totals"
    return run.plan.steps[run.state.position].step.id
