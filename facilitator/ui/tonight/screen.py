"""What the page *Tonight* shows: a pure function of choice, plan, group and `now`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.core.errors import Problem
from facilitator.core.forecast import RoundForecast, planned_round
from facilitator.core.group import Group, LocalLine
from facilitator.core.languages import language
from facilitator.core.meeting_format import MeetingFormat, Reading, Shares
from facilitator.core.run_state import root_of
from facilitator.core.schedule import Plan, in_language
from facilitator.core.step_needs import opening_step
from facilitator.core.topic_deck import Prompt
from facilitator.language.catalogues import Catalogue
from facilitator.language.share_words import share_length, unheard_words
from facilitator.language.wording import all_of, clock_time, day_and_month, duration, sentence
from facilitator.ui.tonight.choice import Choice, Closed

ALL, LIGHT = "all", "light"  # how a topic is drawn; prompts have a "/" in their ids
CHECKED_FOR_DAYS = 183  # local numbers rot; after half a year somebody should dial them again


@dataclass(frozen=True)
class Option:
    """Something to choose, with its words."""

    id: str
    words: str


@dataclass(frozen=True)
class OtherEvening:
    """Another format, one press away."""

    id: str
    title: str
    length: str


@dataclass(frozen=True)
class TonightScreen:
    """One still picture of the page."""

    eyebrow: str
    heading: str
    choice: Choice
    formats: tuple[Option, ...]
    languages: tuple[Option, ...]
    topics: tuple[Option, ...]
    topic: str
    ends: str
    each: str
    each_warns: bool
    marks: tuple[str, ...]
    reminders: tuple[str, ...]
    before: tuple[Option, ...]
    others: tuple[OtherEvening, ...]
    problem: str
    can_start: bool
    start: str
    closed: str


def tonight_screen(
    choice: Choice,
    plan: Plan | Problem,
    formats: Mapping[str, MeetingFormat],
    languages: tuple[str, ...],
    group: Group,
    now: datetime,
    _: Catalogue,
    prompts: tuple[Prompt, ...] = (),
    closed: Closed | None = None,
) -> TonightScreen:
    """The page for a choice and the plan it makes (or the problem it meets).

    A meeting that was `closed` today is over, and the page says so instead of
    offering it again.
    """
    over = closed is not None and closed.day == now.date()
    made = plan if isinstance(plan, Plan) else None
    promise = _promise(made) if made else None
    return TonightScreen(
        eyebrow=_eyebrow(choice.start, now, _),
        heading=_("The meeting is closed") if over else _heading(choice.start, now, made, _),
        choice=choice,
        formats=tuple(Option(f.id, in_language(f.titles, _.tag)) for f in formats.values()),
        languages=tuple(Option(tag, language(tag).own_name) for tag in languages),
        topics=_topics(prompts, choice.languages[0], _),
        topic=choice.topic or (LIGHT if choice.leave_out_heavy else ALL),
        ends=_("ends {time}").format(
            time=clock_time(made.clock(made.seconds) if made else choice.ends, _)
        ),
        each=_each(promise, _),
        each_warns=promise is not None and promise.unheard > 0,
        marks=text_marks(made, _) if made else (),
        reminders=_reminders(group, now.date(), _),
        before=_before(_slips(made, _) if made else "", _),
        others=tuple(
            OtherEvening(f.id, in_language(f.titles, _.tag), duration(f.seconds, _))
            for f in formats.values()
            if f.id != choice.format_id
        ),
        problem=sentence(plan, _) if isinstance(plan, Problem) else "",
        can_start=made is not None,
        start=_("Start another meeting") if over else _("Start the meeting"),
        closed=_closed(closed, _) if over and closed else "",
    )


def _closed(closed: Closed, _: Catalogue) -> str:
    """What was kept of the meeting that is over."""
    if closed.total is None:
        return _("Nobody was counted, so no number was kept. Attendance can take one later.")
    kept = _.plural(
        "{n} person was counted. Attendance shows the number, and corrects it.",
        "{n} people were counted. Attendance shows the number, and corrects it.",
        closed.total,
    ).format(n=closed.total)
    if closed.before is None or closed.before == closed.total:
        return kept
    replaced = _.plural(
        "It took the place of {n} person, counted earlier that day.",
        "It took the place of {n} people, counted earlier that day.",
        closed.before,
    ).format(n=closed.before)
    return f"{kept}\n{replaced}"


def _topics(prompts: tuple[Prompt, ...], tag: str, _: Catalogue) -> tuple[Option, ...]:
    """Draw from all, draw without the heavy ones, or choose one now, which is then drawn first."""
    drawn = (
        Option(ALL, _("Drawn from all topics")),
        Option(LIGHT, _("Drawn from light and medium topics")),
    )
    return (*drawn, *(Option(prompt.id, prompt.in_language(tag)) for prompt in prompts))


def _eyebrow(start: datetime, now: datetime, _: Catalogue) -> str:
    day = day_and_month(start.date(), _)
    minutes = round((start - now).total_seconds() / 60)
    if 0 < minutes <= 120:
        words = _.plural("starts in {n} minute", "starts in {n} minutes", minutes)
        return f"{day} · {words.format(n=minutes)}"
    if -90 <= minutes < 0:
        late = _.plural(
            "should have started {n} minute ago", "should have started {n} minutes ago", -minutes
        )
        return f"{day} · {late.format(n=-minutes)}"
    return f"{day} · {clock_time(start, _)}"


def _heading(start: datetime, now: datetime, made: Plan | None, _: Catalogue) -> str:
    if made is None:
        return _("Something is missing")
    if start.date() == now.date():
        return (
            _("Tonight’s meeting is ready") if start.hour >= 17 else _("Today’s meeting is ready")
        )
    return _("The next meeting is ready")


def _promise(plan: Plan) -> RoundForecast | None:
    """What is said of the shares: of the round with too little time, else of the longest.

    A round that divides what is left goes before one whose limit is fixed:
    its share is what the number of people changes.
    """
    seconds: dict[str, int] = {}
    for planned in plan.steps:
        if isinstance(planned.step, Shares):
            root = root_of(planned.step)
            seconds[root] = seconds.get(root, 0) + planned.seconds
    promises = {root: planned_round(plan, root) for root in seconds}

    def weight(root: str) -> tuple[int, bool, int]:
        return promises[root].unheard, opening_step(plan, root).limit.fair, seconds[root]

    return promises[max(seconds, key=weight)] if seconds else None


def _each(promise: RoundForecast | None, _: Catalogue) -> str:
    """How long each share is likely to be, or for how many people there is no time."""
    if promise is None or promise.waiting == 0:
        return ""
    words = _("so {time} each").format(time=share_length(promise.each, _))
    return unheard_words(promise, _) or words


def _slips(plan: Plan, _: Catalogue) -> str:
    count = sum(isinstance(p.step, Reading) and p.text is not None for p in plan.steps)
    if not count:
        return ""
    template = _.plural(
        "Print tonight’s sheet and {n} slip", "Print tonight’s sheet and {n} slips", count
    )
    return template.format(n=count)


def text_marks(plan: Plan, _: Catalogue) -> tuple[str, ...]:
    """Texts that are not shown in the language asked for, are unread by a native, or stale."""
    texts = [planned.text for planned in plan.steps if planned.text]
    lines: list[str] = []
    for tag in plan.languages:
        name = language(tag).own_name
        missing = [t.titles[tag] for t in texts if t.shown_in.get(tag, tag) != tag]
        if missing:
            lines.append(
                _("Not yet in {language}: {titles}").format(
                    language=name, titles=all_of(missing, _)
                )
            )
        unread = sum(tag in t.unreviewed for t in texts)
        if unread:
            template = _.plural(
                "{language}: {n} text has not been read by a native speaker yet",
                "{language}: {n} texts have not been read by a native speaker yet",
                unread,
            )
            lines.append(template.format(language=name, n=unread))
        stale = [t.titles[tag] for t in texts if tag in t.stale]
        if stale:
            lines.append(
                _("{language}: the source has changed since the translation of {titles}").format(
                    language=name, titles=all_of(stale, _)
                )
            )
    return tuple(lines)


def _reminders(group: Group, today: date, _: Catalogue) -> tuple[str, ...]:
    """What the help card still lacks, and what nobody has checked for half a year."""
    lacks = []
    if not group.crisis_line.number:
        lacks.append(_("the local crisis line"))
    if not group.emergency.number:
        lacks.append(_("the emergency number"))
    if not group.address:
        lacks.append(_("the room’s address"))
    lines = []
    if lacks:
        lines.append(_("The help card still needs {things}.").format(things=all_of(lacks, _)))
    address = LocalLine(group.address, group.address_checked_on)
    if any(_is_old(line, today) for line in (group.crisis_line, group.emergency, address)):
        lines.append(_("Something on the help card has not been checked for half a year."))
    return tuple(lines)


def _is_old(line: LocalLine, today: date) -> bool:
    if not line.number:
        return False
    return line.checked_on is None or (today - line.checked_on).days > CHECKED_FOR_DAYS


def _before(slips: str, _: Catalogue) -> tuple[Option, ...]:
    """The checklist before the door opens; ticks are not kept."""
    return (
        Option("chairs", _("Chairs in a circle, signs up")),
        Option("print", slips or _("Print tonight’s sheet")),
        Option("readers", _("Ask for people to read")),
        Option("crisis", _("Crisis card by the door")),
    )
