"""Puts the attendance page together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from facilitator.core.attendance import Attendance
from facilitator.ui.attendance.presenter import AttendancePresenter
from facilitator.ui.attendance.view import AttendanceView

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


def attendance_page(
    _: Catalogue,
    load_attendance: Callable[[], Sequence[Attendance]],
    record_attendance: Callable[[Attendance], None],
    formats: Mapping[str, str],
    usual: Attendance,
) -> AttendanceView:
    """`formats` are titles by id; `usual` is what a new evening begins with, on today's date.

    `record_attendance` replaces the numbers of that day and format; it may raise Problem.
    """
    view = AttendanceView(_)
    presenter = AttendancePresenter(view, load_attendance, record_attendance, formats, usual, _)
    view.added.connect(lambda: presenter.add())
    view.corrected.connect(lambda day, which: presenter.correct(day, which))
    view.cancelled.connect(lambda: presenter.cancel())
    view.saved.connect(lambda day, which, n, first: presenter.save(day, which, n, first))
    return view
