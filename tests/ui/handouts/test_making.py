"""Files and pages that take long, are refused or stopped, and a child that dies."""

from __future__ import annotations

from facilitator.core.paper_talk import Going, Made, Make, Refused, Show
from tests.ui.handouts.presented import Page


def test_a_file_is_made_with_progress_and_only_one_at_a_time(page: Page) -> None:
    page.add("peers", "welcome")
    page.presenter.save("out.pdf")
    page.presenter.save("again.pdf")

    made = [request for request in page.house.seen if isinstance(request, Make)]
    assert [each.target for each in made] == ["out.pdf"]
    assert made[0].jobs == page.presenter.orders
    page.house.make(lambda number: Going(number, 1, 2))
    assert (page.screen.work.done, page.screen.work.of) == (1, 2)
    assert "piece 2 of 2" in page.screen.work.words
    page.house.make(lambda number: Made(number, 8))
    assert not page.screen.work.busy
    assert page.screen.work.words == "The PDF is ready: out.pdf"


def test_a_refused_file_says_why_and_a_cancelled_one_says_nothing(page: Page) -> None:
    page.add("peers")
    page.presenter.save("out.pdf")
    page.house.make(lambda number: Refused(number, "The disk is full."))
    assert (page.screen.work.words, page.screen.work.tint) == ("The disk is full.", "warn")

    page.presenter.save("out.pdf")
    *_before, making = [
        request for request, _answered in page.house.asked if isinstance(request, Make)
    ]
    page.presenter.cancel()
    assert making.number in page.house.forgotten
    page.house.answer()
    assert not page.screen.work.busy
    assert page.screen.work.words == ""
    assert page.screen.view.pictures


def test_a_page_that_takes_too_long_is_stopped_and_not_begun_again(page: Page) -> None:
    page.presenter.add(("peers",))
    (slow,) = [request for request, _answered in page.house.asked]
    page.presenter.cancel()

    view = page.screen.view
    assert slow.number in page.house.forgotten
    assert view.refusal == "This page was stopped before it was made."
    assert view.way_out == "Make the page again"
    assert not view.waiting
    assert not [r for r, _ in page.house.asked if isinstance(r, Show) and not r.rows]
    page.presenter.way_out()
    page.house.answer()
    assert page.screen.view.pictures


def test_a_child_that_died_is_no_fault_of_the_piece(page: Page) -> None:
    page.presenter.add(("peers",))
    for request, answered in page.house.asked:
        answered(Refused(request.number, "It was interrupted.", passing=True), b"")
    assert page.screen.view.refusal == "It was interrupted."
    assert page.screen.view.way_out == "Make the page again"
    assert page.screen.rows[0].usable
    page.house.asked = []
    page.presenter.way_out()
    page.house.answer()
    assert page.screen.view.pictures
    assert page.screen.can_print


def test_a_child_that_died_while_sheets_were_counted_counts_once_more(page: Page) -> None:
    def die() -> int:
        waiting, page.house.asked = page.house.asked, []
        for request, answered in waiting:
            answered(Refused(request.number, "It was interrupted.", passing=True), b"")
        return len(page.house.asked)

    page.add("peers")
    page.presenter.add(("closing", "welcome-open"))
    page.house.answer()
    page.presenter.set_field("paper", "letter")
    page.house.answer_one()
    assert not page.screen.can_print
    assert die() == 1
    page.house.answer()
    assert page.screen.can_print

    page.presenter.set_field("paper", "legal")
    page.house.answer_one()
    assert [die(), die()] == [1, 0], "a child that always dies is not begun for ever"
    page.presenter.in_view.turn_to_end(True)
    page.house.answer()
    assert page.screen.can_print


def test_changed_texts_are_made_and_counted_again(page: Page) -> None:
    page.add("peers")
    before = len(page.house.seen)
    page.presenter.read_again()
    page.house.answer()
    assert len(page.house.seen) > before
    assert page.screen.box.sheets == 4


def test_a_page_that_is_gone_hears_nothing(page: Page) -> None:
    page.presenter.add(("peers",))
    page.presenter.leave()
    assert page.house.asked == []
