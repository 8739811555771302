from __future__ import annotations

from datetime import date, timedelta

import pytest

from facilitator.core.attendance import Attendance
from facilitator.core.errors import StorageProblem
from facilitator.language.catalogues import Catalogue
from facilitator.ui.attendance.presenter import AttendancePresenter
from facilitator.ui.attendance.screen import BARS, AttendanceScreen, screen_for
from tests.ui.samples import EVENINGS, TITLES, TODAY

USUAL = Attendance(TODAY, "ours", 8)
ENGLISH = Catalogue()


class Shown:
    screen: AttendanceScreen

    def show_screen(self, screen: AttendanceScreen) -> None:
        self.screen = screen


class Book:
    """Evenings by day and format, as the real book keeps them."""

    def __init__(self, *evenings: Attendance, full: bool = False) -> None:
        self.kept = {(e.day, e.format_id): e for e in evenings}
        self.full = full

    def load(self) -> tuple[Attendance, ...]:
        return tuple(self.kept.values())

    def record(self, evening: Attendance) -> None:
        if self.full:
            raise StorageProblem("{file}: the disk is full.", file="facilitator.db")
        self.kept[evening.day, evening.format_id] = evening


def presented(book: Book) -> tuple[AttendancePresenter, Shown]:
    shown = Shown()
    return AttendancePresenter(shown, book.load, book.record, TITLES, USUAL, ENGLISH), shown


def test_an_evening_is_added() -> None:
    book = Book()
    presenter, shown = presented(book)
    assert shown.screen.rows == ()
    presenter.add()
    assert (shown.screen.editing, shown.screen.form_words) == (True, "Add an evening")
    presenter.save(TODAY, "ours", 11, 2)
    assert book.load() == (Attendance(TODAY, "ours", 11, 2),)
    assert not shown.screen.editing
    assert shown.screen.said == "Saved: 11 people on November 22, 2026."


def test_an_evening_is_corrected_and_not_doubled() -> None:
    day = TODAY - timedelta(days=7)
    book = Book(Attendance(day, "ours", 9, 1))
    presenter, shown = presented(book)
    presenter.correct(day, "ours")
    assert shown.screen.form == Attendance(day, "ours", 9, 1)
    assert shown.screen.form_words == "Correct an evening"
    presenter.save(day, "ours", 10, None)
    assert book.load() == (Attendance(day, "ours", 10, None),)


@pytest.mark.parametrize(
    ("day", "total", "first", "says"),
    [
        (TODAY + timedelta(days=1), 8, None, "has not come yet"),
        (TODAY, 501, None, "more than 500"),
        (TODAY, 3, 4, "cannot be among"),
    ],
)
def test_numbers_that_cannot_be_are_refused_and_kept_in_the_form(
    day: date, total: int, first: int | None, says: str
) -> None:
    book = Book()
    presenter, shown = presented(book)
    presenter.add()
    presenter.save(day, "ours", total, first)
    assert book.load() == ()
    assert says in shown.screen.notice
    assert shown.screen.editing
    assert shown.screen.form.total == total


def test_a_full_disk_loses_nothing_that_was_typed() -> None:
    presenter, shown = presented(Book(full=True))
    presenter.add()
    presenter.save(TODAY, "ours", 11, None)
    assert "full" in shown.screen.notice
    assert shown.screen.form.total == 11
    presenter.cancel()
    assert not shown.screen.editing


def test_the_newest_stands_first_in_the_table_and_last_among_the_bars() -> None:
    screen = screen_for(EVENINGS, TITLES, USUAL, TODAY, ENGLISH)
    days = [row.attendance.day for row in screen.rows]
    assert days == sorted(days, reverse=True)
    assert len(screen.bars) == BARS
    assert screen.bars[-1].day == screen.rows[0].day
    assert max(bar.share for bar in screen.bars) == 1.0
    assert screen.chart_words.startswith("30 evenings counted; about")


def test_what_was_not_counted_is_a_dash_and_not_a_nought() -> None:
    evenings = [Attendance(TODAY, "gone", 8, None), Attendance(TODAY, "ours", 0, 0)]
    screen = screen_for(evenings, TITLES, USUAL, TODAY, ENGLISH)
    assert {(row.format, row.first_time) for row in screen.rows} == {("gone", "–"), ("Ours", "0")}


def test_an_evening_without_anybody_draws_no_bar_and_no_error() -> None:
    screen = screen_for([Attendance(TODAY, "ours", 0)], TITLES, USUAL, TODAY, ENGLISH)
    assert screen.bars[0].share == 0.0
