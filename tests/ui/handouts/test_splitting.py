"""Some copies of an order that are otherwise: what the sheet says and what becomes of it."""

from __future__ import annotations

from facilitator.core.print_job import Sight
from facilitator.ui.handouts.another import AMONG, ON_TOP
from facilitator.ui.handouts.order_list import ALL
from tests.ui.handouts.presented import Page


def test_twelve_booklets_of_which_some_are_otherwise_are_twelve(page: Page) -> None:
    page.add("peers", "welcome")
    page.presenter.choose(0)
    page.field("form", "booklet")
    page.field("copies", "12")
    page.split("language/es", 4, AMONG)
    page.split("sight/large", 2, AMONG)

    orders = page.presenter.orders
    assert [job.copies for job in orders] == [6, 4, 2, 1]
    assert [job.languages for job in orders] == [("en",), ("es",), ("en",), ("en",)]
    assert [job.sight for job in orders[:3]] == [Sight.STANDARD, Sight.STANDARD, Sight.LARGE]
    assert page.screen.chosen == "0"  # the next who want it otherwise are taken off the same line
    details = [row.detail.split(" · ")[-1] for row in page.screen.rows[1:]]
    assert details[:3] == ["6 of 12 copies", "4 of 12 copies", "2 of 12 copies"]
    assert page.screen.box.sums == ("12 copies of “Peers, not professionals” in all",)
    page.presenter.choose(3)
    page.presenter.remove()
    assert page.screen.box.total == "12 sheets in all"
    page.presenter.choose(ALL)
    page.house.answer()
    assert len(page.screen.box.steps) == 1  # all go through the printer together
    assert "Put in 12 sheets of A4." in page.screen.box.steps[0]


def test_copies_on_top_leave_those_ordered_and_join_those_that_are_like_them(page: Page) -> None:
    page.add("peers")
    page.field("form", "booklet")
    page.field("copies", "12")
    page.split("language/es", 4, ON_TOP)
    assert [job.copies for job in page.presenter.orders] == [12, 4]
    page.split("language/es", 3, AMONG)
    assert [job.copies for job in page.presenter.orders] == [9, 7]
    assert page.screen.box.sums == ("16 copies of “Peers, not professionals” in all",)


def test_the_sheet_says_what_comes_of_it_and_takes_nothing_that_cannot_be(page: Page) -> None:
    page.add("peers")
    page.field("copies", "12")
    page.presenter.open_another()
    splitting = page.presenter.splitting
    assert page.view.another is not None
    assert page.view.another.sum == "12 copies in all: 11 as before, 1 different (Español)."
    splitting.choose("sight/large")
    splitting.count(4)
    assert "8 as before, 4 different (Large print, 16 pt)" in page.view.another.sum
    splitting.place(ON_TOP)
    assert page.view.another.sum.startswith("16 copies in all: 12 as before, 4")
    splitting.place(AMONG)
    splitting.count(12)
    assert not page.view.another.possible
    assert "Only 12 copies are like this." in page.view.another.sum
    splitting.take()
    assert page.view.another is not None
    assert [job.copies for job in page.presenter.orders] == [12]


def test_of_a_mixed_job_the_sheet_tells_what_is_left_and_what_is_so_already(page: Page) -> None:
    page.add("peers")
    page.field("copies", "12")
    page.presenter.open_another()
    assert page.view.another is not None
    assert dict(page.view.another.ways)[AMONG] == "among the 12 ordered"
    page.split("language/es", 4, AMONG)
    page.presenter.open_another()
    assert page.view.another is not None
    assert page.view.another.ways == (
        (AMONG, "among the 8 like this"),
        (ON_TOP, "on top of the 8"),
    )
    splitting = page.presenter.splitting
    splitting.choose("sight/large")
    splitting.count(2)
    assert page.view.another.sum == (
        "12 copies in all: 6 as before, 2 different (Large print, 16 pt), 4 on other lines."
    )
    splitting.place(ON_TOP)
    assert page.view.another.sum.startswith("14 copies in all: 8 as before, 2 different (")
    splitting.place(AMONG)
    splitting.count(8)
    assert page.view.another.sum.startswith("Only 8 copies are like this.")


def test_a_piece_in_three_ways_is_one_piece(page: Page) -> None:
    page.add("peers")
    assert page.screen.heading == "1 piece chosen"
    page.field("copies", "12")
    page.split("language/es", 4, AMONG)
    page.split("sight/large", 2, AMONG)
    assert page.screen.heading == "1 piece chosen, in 3 ways"
    assert page.screen.rows[0].title == "Everything on the list"
    page.add("welcome")
    assert page.screen.heading == "2 pieces chosen, in 4 ways"


def test_pieces_that_are_each_there_once_are_counted_plainly(page: Page) -> None:
    page.add("peers", "welcome")
    assert page.screen.heading == "2 pieces chosen"
    assert page.screen.rows[0].title == "All 2 pieces"


def test_of_a_single_copy_none_is_taken_off(page: Page) -> None:
    page.add("peers")
    page.presenter.open_another()
    assert page.view.another is not None
    assert page.view.another.ways == ()
    page.presenter.splitting.take()
    assert [job.copies for job in page.presenter.orders] == [1, 1]
    assert page.screen.box.sums == ()
    assert page.view.another is None
