"""What the attendance page shows: evenings as numbers, newest first, and as bars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from facilitator.core.attendance import Attendance
from facilitator.language.wording import full_date, number

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

BARS = 26  # half a year of weekly meetings
LATELY = 8


@dataclass(frozen=True)
class EveningRow:
    """One evening in words."""

    attendance: Attendance
    day: str
    format: str
    total: str
    first_time: str


@dataclass(frozen=True)
class Bar:
    """One bar of the chart; `share` of the tallest, 0 to 1."""

    share: float
    total: str
    day: str


@dataclass(frozen=True)
class AttendanceScreen:
    """One still picture of the attendance page; `form` is what can be corrected now."""

    rows: tuple[EveningRow, ...]
    bars: tuple[Bar, ...]
    chart_words: str
    form: Attendance
    form_words: str
    formats: tuple[tuple[str, str], ...]
    today: date
    editing: bool = False
    notice: str = ""
    said: str = ""


def screen_for(
    evenings: Sequence[Attendance],
    formats: Mapping[str, str],
    form: Attendance,
    today: date,
    _: Catalogue,
    *,
    editing: bool = False,
    notice: str = "",
    said: str = "",
) -> AttendanceScreen:
    """`formats` are titles by id; one that is gone shows its id."""
    newest = sorted(evenings, key=lambda evening: evening.day, reverse=True)
    lately = newest[:BARS][::-1]
    most = max((evening.total for evening in lately), default=0)
    known = any((e.day, e.format_id) == (form.day, form.format_id) for e in evenings)
    titles = {form.format_id: form.format_id, **formats}
    return AttendanceScreen(
        rows=tuple(_row(evening, formats, _) for evening in newest),
        bars=tuple(
            Bar(e.total / most if most else 0.0, number(e.total, _), full_date(e.day, _))
            for e in lately
        ),
        chart_words=_chart_words(newest, _),
        form=form,
        form_words=_("Correct an evening") if known else _("Add an evening"),
        formats=tuple((which, title) for which, title in titles.items() if which),
        today=today,
        editing=editing,
        notice=notice,
        said=said,
    )


def _row(evening: Attendance, formats: Mapping[str, str], _: Catalogue) -> EveningRow:
    first = "–" if evening.first_time is None else number(evening.first_time, _)
    return EveningRow(
        attendance=evening,
        day=full_date(evening.day, _),
        format=formats.get(evening.format_id, evening.format_id),
        total=number(evening.total, _),
        first_time=first,
    )


def _chart_words(newest: Sequence[Attendance], _: Catalogue) -> str:
    """The chart in a sentence, for everybody and for screen readers."""
    lately = newest[:LATELY]
    if not lately:
        return ""
    middle = sorted(evening.total for evening in lately)[len(lately) // 2]
    words = _.plural(
        "{n} evening counted; about {people} people came.",
        "{n} evenings counted; about {people} people came lately.",
        len(newest),
    )
    return words.format(n=number(len(newest), _), people=number(middle, _))
