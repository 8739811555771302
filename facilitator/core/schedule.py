"""From a format to an evening: which texts, how many seconds, at what time.

`plan_evening` resolves texts and lengths once.  A `Plan` is complete in
itself: a text that is edited or deleted later does not touch it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from math import ceil

from facilitator.core.clock_change import ClockChange, shown_at, when_shown
from facilitator.core.errors import CannotFit
from facilitator.core.meeting_format import (
    AsRead,
    Closing,
    Lasts,
    MeetingFormat,
    Reading,
    Reads,
    Rest,
    Shares,
    Step,
)
from facilitator.core.prose import Prose, plain
from facilitator.core.reading import Review, Shelf, TextKind, reading_seconds
from facilitator.core.text_pages import Page, pages_of

UNSPOKEN_SECONDS = 60  # a step without text and without minutes
ROUND_TO = 15  # reading estimates are no more exact than this


@dataclass(frozen=True)
class PlannedText:
    """A text as this evening reads it.

    `shown_in` maps each language asked for to the language it is shown in;
    `unreviewed` and `stale` list the languages to which that applies.
    """

    id: str
    kind: TextKind
    titles: Mapping[str, str]
    pages: tuple[Page, ...]
    shown_in: Mapping[str, str]
    source: str = ""
    licence: str = ""
    unreviewed: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlannedStep:
    """A step with its seconds; `least` is what it can be shortened to.

    `read` is how long its text takes to read: before a round of shares that
    time comes on top of the shares.
    """

    step: Step
    seconds: int
    least: int
    text: PlannedText | None = None
    read: int = 0

    @property
    def protected(self) -> bool:
        """Whether its time before the end is kept."""
        return self.step.protected or isinstance(self.step, Closing)

    def title(self, tag: str) -> str:
        """The short title in that language, else in English, else in any."""
        return in_language(self.step.titles, tag)


@dataclass(frozen=True)
class Evening:
    """What the leader decides before the meeting."""

    format: MeetingFormat
    start: datetime
    seconds: int
    people: int
    languages: tuple[str, ...] = ("en",)
    both_read: bool = False
    leader_has_seat: bool = True
    leave_out_heavy: bool = False
    clock_change: ClockChange | None = None


@dataclass(frozen=True)
class Plan:
    """The whole evening.  Offsets are seconds after `start`."""

    format_id: str
    titles: Mapping[str, str]
    start: datetime
    seconds: int
    people: int
    leader_has_seat: bool
    languages: tuple[str, ...]
    both_read: bool
    steps: tuple[PlannedStep, ...]
    phrases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    help_card: Mapping[str, tuple[Prose, ...]] = field(default_factory=dict)
    leave_out_heavy: bool = False  # of the topics that may be drawn
    clock_change: ClockChange | None = None  # on the one night in spring and in autumn

    def title(self, tag: str) -> str:
        """The format's title in that language, else in English, else in any."""
        return in_language(self.titles, tag)

    def clock(self, offset: float) -> datetime:
        """The time of day at that many seconds after the planned start."""
        return shown_at(self.start, self.clock_change, offset)

    def when(self, face: datetime) -> tuple[int, ...]:
        """The offsets at which the clock on the wall shows this; mostly one."""
        return when_shown(self.start, self.clock_change, face)

    def offsets(self) -> tuple[int, ...]:
        """Planned beginning of each step, and the end of the last."""
        total, result = 0, [0]
        for planned in self.steps:
            total += planned.seconds
            result.append(total)
        return tuple(result)


def in_language(words: Mapping[str, str], tag: str) -> str:
    """The entry for a language, else its base language, else English, else any, else ""."""
    for candidate in (tag, tag.split("-")[0], "en"):
        if candidate in words:
            return words[candidate]
    return next(iter(words.values()), "")


def seats_for(people: int, leader_has_seat: bool) -> int:
    """How many seats a round has when `people` are in the room, the leader among them."""
    return max(0, people if leader_has_seat else people - 1)


def plan_evening(evening: Evening, shelf: Shelf) -> Plan:
    """The plan of an evening.

    Raises CannotFit when the steps need more than the length at their
    shortest, and UnknownName when a text does not exist.
    """
    seats = seats_for(evening.people, evening.leader_has_seat)
    steps = [_planned(step, evening, shelf, seats) for step in evening.format.steps]
    phrases: dict[str, tuple[str, ...]] = {}
    help_card: dict[str, tuple[Prose, ...]] = {}
    for tag in shelf.languages():
        if evening.format.phrases:
            phrases[tag] = _lines(shelf.find(evening.format.phrases, tag).text.blocks)
        if evening.format.help_card:
            help_card[tag] = shelf.find(evening.format.help_card, tag).text.blocks
    return Plan(
        format_id=evening.format.id,
        titles=evening.format.titles,
        start=evening.start,
        seconds=evening.seconds,
        people=evening.people,
        leader_has_seat=evening.leader_has_seat,
        languages=evening.languages,
        both_read=evening.both_read,
        steps=_fitted(steps, evening.seconds, seats),
        phrases=phrases,
        help_card=help_card,
        leave_out_heavy=evening.leave_out_heavy,
        clock_change=evening.clock_change,
    )


def _lines(blocks: tuple[Prose, ...]) -> tuple[str, ...]:
    return tuple(line for block in blocks for line in plain(block).splitlines() if line)


def _planned(step: Step, evening: Evening, shelf: Shelf, seats: int) -> PlannedStep:
    text = _planned_text(step, evening, shelf) if step.text else None
    reads = evening.languages if evening.both_read else evening.languages[:1]
    read = sum(reading_seconds(_read_blocks(text, tag), tag) for tag in reads) if text else 0
    estimate = ceil(read / ROUND_TO) * ROUND_TO
    match step.lasting:
        case Lasts(least, most):
            spoken = estimate if evening.both_read and not isinstance(step, Shares) else 0
            return PlannedStep(step, max(most, spoken), max(least, spoken), text, estimate)
        case Rest():
            return PlannedStep(step, 0, 0, text, estimate)
        case AsRead():
            shares = 0
            if isinstance(step, Shares):
                shares = seats * (step.limit.most + step.hand_over)
            seconds = (estimate + shares) or UNSPOKEN_SECONDS
            return PlannedStep(step, seconds, seconds, text, estimate)


def _read_blocks(text: PlannedText, tag: str) -> tuple[Prose, ...]:
    return tuple(block for page in text.pages for block in page.blocks.get(tag, ()))


def _planned_text(step: Step, evening: Evening, shelf: Shelf) -> PlannedText:
    found = [shelf.find(step.text or "", tag) for tag in evening.languages]
    in_turn = isinstance(step, Reading) and step.by is Reads.IN_TURN
    first = found[0].text
    return PlannedText(
        id=first.id,
        kind=first.kind,
        titles={item.asked: item.text.title for item in found},
        pages=pages_of({item.asked: item.text.blocks for item in found}, by_paragraph=in_turn),
        shown_in={item.asked: item.text.language for item in found},
        source=first.source,
        licence=first.licence,
        unreviewed=tuple(i.asked for i in found if i.text.review is Review.UNREVIEWED),
        stale=tuple(item.asked for item in found if item.stale),
    )


def _rest_least(planned: PlannedStep, seats: int, parts: Mapping[str, int]) -> int:
    """What a round that takes the rest needs at the shortest limit, by its parts."""
    step = planned.step
    if not isinstance(step, Shares):
        return 0
    if step.by_hands:
        return planned.read
    shares = seats * (step.limit.least + step.hand_over) // parts[step.resumes or step.id]
    return planned.read + shares


def _fitted(steps: list[PlannedStep], length: int, seats: int) -> tuple[PlannedStep, ...]:
    """Ranges give way in trim order until the rest has room; then the rest is shared out."""
    resting = [p for p in steps if isinstance(p.step.lasting, Rest)]
    parts: dict[str, int] = {}
    for planned in resting:
        if isinstance(planned.step, Shares):
            root = planned.step.resumes or planned.step.id
            parts[root] = parts.get(root, 0) + 1
    wanted = sum(_rest_least(p, seats, parts) for p in resting)
    over = sum(p.seconds for p in steps) + wanted - length
    for planned in sorted(steps, key=lambda p: p.step.trim or 1000):
        give = min(max(over, 0), planned.seconds - planned.least)
        if give:
            steps[steps.index(planned)] = replace(planned, seconds=planned.seconds - give)
            over -= give
    room = length - sum(p.seconds for p in steps)
    if room < 0:
        needed = sum(p.least for p in steps)
        raise CannotFit(needed=ceil(needed / 60), given=length // 60)
    return _with_rest(steps, room)


def _with_rest(steps: list[PlannedStep], room: int) -> tuple[PlannedStep, ...]:
    """The rest shared out by weight, to the last second, so that the plan ends on its time."""
    weights = sum(p.step.lasting.weight for p in steps if isinstance(p.step.lasting, Rest))
    made: list[PlannedStep] = []
    for planned in steps:
        lasting = planned.step.lasting
        if isinstance(lasting, Rest):
            seconds = room * lasting.weight // weights
            room, weights = room - seconds, weights - lasting.weight
            made.append(replace(planned, seconds=seconds))
        else:
            made.append(planned)
    return tuple(made)
