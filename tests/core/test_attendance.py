"""Numbers of people that can be."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.core.attendance import MOST_PEOPLE, Attendance, checked
from facilitator.core.errors import BadNumber

TODAY = date(2026, 3, 3)


@pytest.mark.parametrize(("total", "first"), [(0, None), (0, 0), (9, 2), (MOST_PEOPLE, None)])
def test_what_can_be_is_returned_as_it_is(total: int, first: int | None) -> None:
    attendance = Attendance(TODAY, "open-discussion", total, first)
    assert checked(attendance, TODAY) is attendance


@pytest.mark.parametrize(
    ("day", "total", "first"),
    [
        (date(2026, 3, 4), 9, None),
        (TODAY, -1, None),
        (TODAY, 9, -1),
        (TODAY, MOST_PEOPLE + 1, None),
        (TODAY, 2, 3),
        (TODAY, 0, 1),
    ],
)
def test_what_cannot_be_gets_its_sentence(day: date, total: int, first: int | None) -> None:
    with pytest.raises(BadNumber) as problem:
        checked(Attendance(day, "open-discussion", total, first), TODAY)
    assert str(problem.value).endswith(".")
    assert "{" not in str(problem.value)
