"""What the formats page shows: the kinds of meeting, one of them opened, step by step.

A file that cannot be used stays in the list, greyed, with its reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from facilitator.core.errors import Problem
from facilitator.core.meeting_format import (
    AsRead,
    Lasting,
    Lasts,
    MeetingFormat,
    Rest,
    Shares,
    Step,
)
from facilitator.core.schedule import in_language
from facilitator.language.wording import duration, number, sentence

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


@dataclass(frozen=True)
class FormatRow:
    """One line of the list; `usable` is False for a file with a problem."""

    id: str
    title: str
    detail: str
    usable: bool = True


@dataclass(frozen=True)
class StepRow:
    """One step: its title, and how long it lasts in words."""

    title: str
    lasts: str


@dataclass(frozen=True)
class FormatsScreen:
    """One still picture of the formats page; `opened` is the id of a row."""

    rows: tuple[FormatRow, ...]
    opened: str
    title: str = ""
    about: str = ""
    facts: str = ""
    steps: tuple[StepRow, ...] = ()
    can_use: bool = False
    is_next: str = ""
    notice: str = ""


def screen_for(
    formats: Sequence[MeetingFormat],
    problems: Sequence[Problem],
    opened: str,
    next_id: str,
    _: Catalogue,
    notice: str = "",
) -> FormatsScreen:
    """The page with one format opened; `next_id` is the next meeting's format."""
    faults = tuple(
        FormatRow(f"problem-{place}", _file_of(problem), sentence(problem, _), usable=False)
        for place, problem in enumerate(problems)
    )
    rows = tuple(_row(format_, _) for format_ in formats) + faults
    known = {format_.id: format_ for format_ in formats}
    fault = next((row for row in faults if row.id == opened), None)
    if fault is not None:
        return FormatsScreen(rows, opened, fault.title, fault.detail, notice=notice)
    shown = known.get(opened) or known.get(next_id) or next(iter(formats), None)
    if shown is None:
        return FormatsScreen(rows, "", notice=notice)
    return FormatsScreen(
        rows=rows,
        opened=shown.id,
        title=in_language(shown.titles, _.tag),
        about=in_language(shown.about, _.tag),
        facts=_facts(shown, _),
        steps=tuple(
            StepRow(in_language(step.titles, _.tag), lasting_words(step, _)) for step in shown.steps
        ),
        can_use=shown.id != next_id,
        is_next=_("This is the next meeting’s format.") if shown.id == next_id else "",
        notice=notice,
    )


def _row(format_: MeetingFormat, _: Catalogue) -> FormatRow:
    words = _("{length} · your own") if format_.own else _("{length}")
    detail = words.format(length=duration(format_.seconds, _))
    return FormatRow(format_.id, in_language(format_.titles, _.tag), detail)


def _facts(format_: MeetingFormat, _: Catalogue) -> str:
    kind = _("open to everyone") if format_.open_meeting else _("for members")
    steps = len(format_.steps)
    many = _.plural("{n} step", "{n} steps", steps).format(n=number(steps, _))
    return _("{length} · {steps} · {kind}").format(
        length=duration(format_.seconds, _), steps=many, kind=kind
    )


def lasting_words(step: Step, _: Catalogue) -> str:
    """How long a step lasts; a round says how long each person has."""
    whole = _lasting(step.lasting, _)
    if not isinstance(step, Shares):
        return whole
    least, most = step.limit.least, step.limit.most
    each = _range(least, most, _) if least != most else duration(most, _)
    return _("{whole}, {each} each").format(whole=whole, each=each)


def _lasting(lasting: Lasting, _: Catalogue) -> str:
    match lasting:
        case Lasts(least, most):
            return duration(most, _) if least == most else _range(least, most, _)
        case Rest():
            return _("what time remains")
        case AsRead():
            return _("as long as it takes to read")
        case _ as never:
            assert_never(never)


def _range(least: int, most: int, _: Catalogue) -> str:
    one, other = (number(round(seconds / 60, 1), _) for seconds in (least, most))
    return _("{least} to {most} minutes").format(least=one, most=other)


def _file_of(problem: Problem) -> str:
    """The file's own name, without the folders above it."""
    return str(problem.facts.get("file", "")).replace("\\", "/").rsplit("/", 1)[-1]
