"""One `[[step]]` of a format -> one `Step` of the core."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from facilitator.core.meeting_format import (
    Announcements,
    AsRead,
    Basket,
    Break,
    CallOut,
    Chooses,
    Closing,
    Counts,
    Lasting,
    Limit,
    Reading,
    Reads,
    Rest,
    Script,
    Shares,
    Silence,
    Speaker,
    Step,
    Topic,
    Turns,
)
from facilitator.library import format_faults as said
from facilitator.library.table_reading import TableReading

COMMON_KEYS = ("id", "kind", "title", "text", "minutes", "trim", "protected")
OWN_KEYS = {
    "welcome": (),
    "silence": ("bell",),
    "reading": ("by",),
    "callout": ("counts",),
    "topic": ("choose",),
    "shares": (
        "minutes_each",
        "fair",
        "warn_seconds",
        "hand_over_seconds",
        "circuits",
        "resumes",
        "last_call_minutes",
        "turns",
    ),
    "speaker": ("warn_seconds",),
    "break": (),
    "basket": (),
    "announcements": (),
    "closing": (),
}
Common = dict[str, Any]


def step_of(reading: TableReading) -> Step | None:
    """The step of a table; faults are added to the reading, None where nothing can be made."""
    found = [reading.has(key) for key in ("id", "kind", "title")]
    step_id = reading.an_id("id", '"sharing"')
    kind = reading.table.get("kind", "welcome")
    if not isinstance(kind, str) or kind not in OWN_KEYS:
        reading.unknown_value("kind", kind, OWN_KEYS)
        return None
    reading.unknown_keys((*COMMON_KEYS, *OWN_KEYS[kind]))
    common = {
        "id": step_id or reading.step_id,
        "titles": reading.words("title"),
        "text": reading.text_id("text"),
        "lasting": _lasting(reading, kind),
        "trim": _trim(reading, kind),
        "protected": _protected(reading, kind),
    }
    step = MAKERS[kind](reading, common)
    return step if all(found) and step_id else None


def going_on(step: Step, table: Mapping[str, Any], before: Iterable[Step]) -> Step:
    """A round that goes on, with the limits of its first part where it sets none itself."""
    if not isinstance(step, Shares) or step.resumes is None:
        return step
    for first in before:
        if isinstance(first, Shares) and first.id == step.resumes:
            return replace(
                step,
                limit=step.limit if "minutes_each" in table else first.limit,
                warn_seconds=step.warn_seconds if "warn_seconds" in table else first.warn_seconds,
                hand_over=step.hand_over if "hand_over_seconds" in table else first.hand_over,
                circuits=step.circuits if "circuits" in table else first.circuits,
                turns=step.turns if "turns" in table else first.turns,
            )
    return step


def _lasting(reading: TableReading, kind: str) -> Lasting:
    """How long a step takes; a step with no minutes takes as long as its text."""
    value = reading.table.get("minutes")
    if value == "rest":
        return Rest()
    if value is not None:
        return reading.lasts("minutes", said.NOT_A_STEP_LENGTH) or AsRead()
    if "text" not in reading.table and kind not in ("shares", "topic", "reading"):
        reading.fault(said.NO_LENGTH, usable=True)
    return AsRead()


def _trim(reading: TableReading, kind: str) -> int | None:
    value = reading.table.get("trim", "never")
    if value == "never":
        return None
    if kind == "closing":
        reading.fault(said.CLOSING_KEPT, key="trim")
    elif not (type(value) is int and 1 <= value <= 99):
        reading.fault(said.NOT_A_RANK)
    else:
        return value
    return None


def _protected(reading: TableReading, kind: str) -> bool:
    if kind != "closing":
        return reading.flag("protected", False)
    if not reading.flag("protected", True):
        reading.fault(said.CLOSING_KEPT, key="protected")
    return True


def _reading(reading: TableReading, common: Common) -> Step:
    if "text" not in reading.table:
        reading.fault(said.NO_TEXT)
    return Reading(**common, by=reading.one_of("by", Reads, Reads.ONE))


def _shares(reading: TableReading, common: Common) -> Step:
    turns = reading.one_of("turns", Turns, Turns.IN_ORDER)
    if turns is Turns.HANDS and "minutes" not in reading.table:
        reading.fault(said.HANDS_NEED_MINUTES)
    if turns is Turns.HANDS and reading.table.get("fair") is True:
        reading.fault(said.HANDS_ARE_NOT_COUNTED)
    return Shares(
        **common,
        limit=_limit(reading),
        warn_seconds=reading.warnings(Shares.warn_seconds),
        hand_over=reading.whole("hand_over_seconds", Shares.hand_over, 0, 600),
        circuits=reading.whole("circuits", Shares.circuits, 1, 2),
        resumes=reading.an_id("resumes", '"sharing"'),
        last_call=round(reading.number("last_call_minutes", Shares.last_call / 60, 0, 120) * 60),
        turns=turns,
    )


def _limit(reading: TableReading) -> Limit:
    """What one person has: fixed, a range, or a fair share between two bounds."""
    fair = reading.flag("fair", False)
    each = None
    if "minutes_each" in reading.table:
        each = reading.lasts("minutes_each", said.NOT_A_LENGTH)
        if each is None:
            return Shares.limit
    if fair and (each is None or each.least == each.most):
        reading.fault(said.FAIR_NEEDS_RANGE)
        return Shares.limit
    return Limit(each.least, each.most, fair) if each else Shares.limit


MAKERS: dict[str, Callable[[TableReading, Common], Step]] = {
    "welcome": lambda _, common: Script(**common),
    "silence": lambda table, common: Silence(**common, bell=table.flag("bell", True)),
    "reading": _reading,
    "callout": lambda table, common: CallOut(
        **common, counts=table.one_of("counts", Counts, Counts.NOTHING)
    ),
    "topic": lambda table, common: Topic(
        **common, choose=table.one_of("choose", Chooses, Chooses.DRAW)
    ),
    "shares": _shares,
    "speaker": lambda table, common: Speaker(
        **common, warn_seconds=table.warnings(Speaker.warn_seconds)
    ),
    "break": lambda _, common: Break(**common),
    "basket": lambda _, common: Basket(**common),
    "announcements": lambda _, common: Announcements(**common),
    "closing": lambda _, common: Closing(**common),
}
