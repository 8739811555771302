"""What was taken off the list comes back at one press."""

from __future__ import annotations

from facilitator.core.paper_talk import Made
from facilitator.ui.handouts.order_list import ALL
from facilitator.ui.handouts.screen import Work
from tests.ui.handouts.presented import Page


def test_a_list_taken_off_at_one_press_comes_back_as_it_was(page: Page) -> None:
    page.add("peers", "welcome")
    before = page.presenter.orders
    assert page.screen.chosen == str(ALL)
    page.presenter.remove()
    assert page.screen.rows == ()
    assert page.screen.work.words == "Everything was taken off the list."
    assert page.screen.work.asks == (), "nothing has to be answered"
    page.presenter.put_back()
    page.house.answer()
    assert page.presenter.orders == before
    assert page.screen.chosen == str(ALL)
    assert page.screen.work == Work()
    assert page.screen.view.pictures


def test_pieces_taken_off_one_by_one_come_back_one_by_one_to_their_places(page: Page) -> None:
    page.add("peers", "welcome", "script")
    before = page.presenter.orders
    page.presenter.choose(1)
    page.field("copies", "4")
    mine = page.presenter.orders
    page.presenter.remove()
    assert page.screen.work.words.startswith("Taken off the list: ")
    assert page.screen.work.words.endswith(" (English · Sheets · 4 copies)")
    page.presenter.remove()
    assert "The leader’s script" in page.screen.work.words
    page.presenter.put_back()
    assert page.presenter.orders == (mine[0], mine[2])
    assert page.screen.work.words.endswith("4 copies)")
    page.presenter.put_back()
    assert page.presenter.orders == mine != before
    page.presenter.put_back()
    assert page.presenter.orders == mine, "there is nothing more to put back"


def test_what_was_taken_off_is_forgotten_once_something_else_is_changed(page: Page) -> None:
    page.add("peers", "welcome")
    page.presenter.choose(0)
    page.presenter.remove()
    page.field("copies", "7")
    assert page.screen.work == Work()
    page.presenter.put_back()
    assert [job.copies for job in page.presenter.orders] == [7]


def test_looking_at_another_piece_forgets_nothing_and_a_file_does(page: Page) -> None:
    page.add("peers", "welcome", "script")
    page.presenter.choose(0)
    page.presenter.remove()
    offered = page.screen.work
    page.presenter.choose(1)
    page.house.answer()
    assert page.screen.work == offered
    page.presenter.save("out.pdf")
    page.house.make(lambda number: Made(number, 4))
    page.presenter.choose(0)
    page.house.answer()
    assert page.screen.work == Work()


def test_nothing_is_taken_off_an_empty_list(page: Page) -> None:
    page.presenter.remove()
    assert page.screen.work == Work()
