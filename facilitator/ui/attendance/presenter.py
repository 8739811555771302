"""Joins the attendance page with the book: correct an evening, or add one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from facilitator.core.attendance import Attendance, checked
from facilitator.core.errors import Problem
from facilitator.language.wording import full_date, number, sentence
from facilitator.ui.attendance.screen import AttendanceScreen, screen_for

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class AttendanceView(Protocol):
    """What can be shown."""

    def show_screen(self, screen: AttendanceScreen) -> None:
        """Show this picture."""


class AttendancePresenter:
    """`record` replaces the numbers of that day and format, and may raise Problem."""

    def __init__(
        self,
        view: AttendanceView,
        load: Callable[[], Sequence[Attendance]],
        record: Callable[[Attendance], None],
        formats: Mapping[str, str],
        usual: Attendance,
        _: Catalogue,
    ) -> None:
        self._view, self._load, self._record = view, load, record
        self._formats, self._usual, self._words = formats, usual, _
        self._form, self._editing = usual, False
        self._evenings = tuple(load())
        self.show()

    def show(self, notice: str = "", said: str = "") -> None:
        """Show the book as it is now."""
        screen = screen_for(
            self._evenings,
            self._formats,
            self._form,
            self._usual.day,
            self._words,
            editing=self._editing,
            notice=notice,
            said=said,
        )
        self._view.show_screen(screen)

    def add(self) -> None:
        """Begin a new evening, today's."""
        self._form, self._editing = self._usual, True
        self.show()

    def correct(self, day: date, format_id: str) -> None:
        """Begin to correct an evening that is in the book."""
        found = [e for e in self._evenings if (e.day, e.format_id) == (day, format_id)]
        if found:
            self._form, self._editing = found[0], True
            self.show()

    def cancel(self) -> None:
        """Leave everything as it was."""
        self._editing = False
        self.show()

    def save(self, day: date, format_id: str, total: int, first_time: int | None) -> None:
        """Keep these numbers, or say why they cannot be."""
        self._form = Attendance(day, format_id, total, first_time)
        try:
            self._record(checked(self._form, self._usual.day))
        except Problem as problem:
            self.show(notice=sentence(problem, self._words))
            return
        self._evenings = tuple(self._load())
        self._editing = False
        words = self._words("Saved: {people} on {day}.")
        people = self._words.plural("{n} person", "{n} people", total)
        people = people.format(n=number(total, self._words))
        said = words.format(people=people, day=full_date(day, self._words))
        self._form = replace(self._usual)
        self.show(said=said)
