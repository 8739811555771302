from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.paper_steps import paper_of
from facilitator.core.paper_talk import Going, Made, Make, Refused, Show
from facilitator.core.print_job import Form, Sight
from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.adding import PickScreen
from facilitator.ui.handouts.another import AMONG, ON_TOP, AnotherScreen
from facilitator.ui.handouts.order_list import ALL
from facilitator.ui.handouts.presenter import HandoutsPresenter
from facilitator.ui.handouts.preview import Room
from facilitator.ui.handouts.screen import HandoutsScreen, Work
from tests.ui.handouts.paper import GIVEN, PaperHouse


class View:
    screen: HandoutsScreen
    pick: PickScreen | None = None
    another: AnotherScreen | None = None

    def show_screen(self, screen: HandoutsScreen) -> None:
        self.screen = screen

    def show_pick(self, screen: PickScreen | None) -> None:
        self.pick = screen

    def show_another(self, screen: AnotherScreen | None) -> None:
        self.another = screen


class Page:
    """A presenter with a page and a paper house that answers when it is told to."""

    def __init__(self) -> None:
        self.view, self.house = View(), PaperHouse()
        self.presenter = HandoutsPresenter(self.view, self.house, GIVEN, Catalogue())

    @property
    def screen(self) -> HandoutsScreen:
        return self.view.screen

    def add(self, *names: str) -> None:
        self.presenter.add(names)
        self.house.answer()

    def field(self, which: str, value: str) -> None:
        self.presenter.set_field(which, value)
        self.house.answer()

    def split(self, variant: str, copies: int, way: str) -> None:
        """Some copies of what is in hand are different in one thing."""
        self.presenter.open_another()
        splitting = self.presenter.splitting
        splitting.choose(variant)
        splitting.count(copies)
        splitting.place(way)
        splitting.take()
        self.house.answer()

    def value(self, which: str) -> str:
        return next(field.value for field in self.screen.fields if field.id == which)


@pytest.fixture
def page() -> Page:
    return Page()


def test_an_empty_page_teaches_and_prints_nothing(page: Page) -> None:
    assert page.screen.rows == ()
    assert page.screen.fields == ()
    assert page.screen.teaches
    assert not page.screen.can_print
    page.presenter.save("out.pdf")
    assert page.house.seen == []


def test_a_piece_comes_in_its_usual_form_and_is_shown_and_counted(page: Page) -> None:
    page.add("script")

    (row,) = page.screen.rows
    assert row.title == "The leader’s script"
    assert page.value("form") == Form.SCRIPT
    assert page.value("sight") == Sight.LARGE
    assert page.screen.view.caption == "page 1 of 4"
    assert page.screen.view.pictures
    assert page.screen.box.sheets == 4
    assert "Put in 4 sheets of A4." in page.screen.box.steps[0]
    assert page.screen.can_print


def test_everything_for_tonight_is_one_press(page: Page) -> None:
    page.presenter.add_tonight()
    page.house.answer()

    names = [job.pieces[0] for job in page.presenter.orders]
    assert names == ["run-sheet", "script", "slips", "cue-cards"]
    assert {job.format_id for job in page.presenter.orders} == {"ours"}
    assert page.screen.chosen == str(ALL)
    assert page.screen.box.total == "16 sheets in all"
    page.presenter.add_tonight()
    assert len(page.presenter.orders) == 4


def test_a_choice_for_all_is_made_for_each_and_one_for_one_alone(page: Page) -> None:
    page.add("script", "peers")
    page.field("language", "es")
    assert {job.languages for job in page.presenter.orders} == {("es",)}
    assert page.value("form") == "mixed"

    page.presenter.choose(1)
    page.field("language", "en")
    assert [job.languages for job in page.presenter.orders] == [("es",), ("en",)]
    page.presenter.choose(ALL)
    assert page.value("language") == "mixed"


def test_pages_turn_one_by_one_and_facing_pages_by_two(page: Page) -> None:
    page.add("peers")
    page.presenter.in_view.turn(1)
    page.house.answer()
    assert page.screen.view.caption == "page 2 of 4"
    page.presenter.in_view.turn_to_end(last=True)
    page.house.answer()
    assert (page.screen.view.caption, page.screen.view.after) == ("page 4 of 4", False)
    page.presenter.in_view.turn(1)
    assert page.house.asked == []

    page.field("form", "booklet")
    page.presenter.in_view.turn_to_end(last=False)
    page.house.answer()
    page.presenter.in_view.turn(1)
    page.house.answer()
    assert page.screen.view.caption == "pages 2 and 3 of 4"
    page.presenter.in_view.turn(1)
    page.house.answer()
    assert page.screen.view.caption == "page 4 of 4"
    page.presenter.in_view.turn(-1)
    page.house.answer()
    assert page.screen.view.caption == "pages 2 and 3 of 4"


def test_facing_pages_of_right_to_left_text_lie_the_other_way_round(page: Page) -> None:
    page.add("peers")
    page.field("form", "booklet")
    page.presenter.in_view.turn(1)
    page.house.answer()
    before = page.screen.view.pictures
    page.field("language", "ar")
    page.house.answer()
    after = page.screen.view.pictures
    assert len(before) == len(after) == 2
    shows = [r.page for r in page.house.seen if isinstance(r, Show) and r.scale > 0.1]
    assert shows[-2:] == [1, 2]


def test_with_all_in_hand_pages_lead_from_piece_to_piece_and_back(page: Page) -> None:
    page.add("peers", "welcome")
    page.presenter.in_view.turn_to_end(last=False)
    page.house.answer()
    for _page in range(4):
        page.presenter.in_view.turn(1)
        page.house.answer()
    assert "Peers" not in page.screen.view.name
    page.presenter.in_view.turn(-1)
    page.house.answer()
    assert page.screen.view.name == "Peers, not professionals, page 4 of 4"


def test_with_all_in_hand_the_line_below_the_page_says_which_piece_it_is(page: Page) -> None:
    page.add("peers", "welcome")
    assert page.screen.view.caption == "Peers, not professionals · page 1 of 4"
    page.presenter.in_view.turn_to_end(last=True)
    assert page.screen.view.caption.startswith("Peers"), "the picture is still that one"
    page.house.answer()
    assert page.screen.view.caption == f"{page.screen.rows[-1].title} · page 4 of 4"
    page.presenter.choose(0)
    page.house.answer()
    assert page.screen.view.caption == "page 1 of 4", "the list says which piece is in hand"


def test_a_newer_wish_makes_the_older_picture_worthless(page: Page) -> None:
    page.presenter.add(("peers",))
    page.presenter.set_field("form", "booklet")
    page.presenter.set_field("sight", "large")

    waiting = [request for request, _answered in page.house.asked]
    assert len(waiting) == 1
    assert isinstance(waiting[0], Show)
    assert waiting[0].job.sight is Sight.LARGE


def test_what_no_typeface_has_is_listed_and_can_be_left_out(page: Page) -> None:
    page.house.missing = "ሀ𖬀"
    page.add("peers")

    view = page.screen.view
    assert "U+1200" in view.refusal
    assert "U+16B00" in view.refusal
    assert view.way_out == "Print without these characters"
    assert not page.screen.can_print
    assert page.screen.rows[0].detail == "cannot be printed yet"
    page.presenter.way_out()
    page.house.answer()
    assert page.presenter.orders[0].leave_out == "ሀ𖬀"
    assert page.screen.view.refusal == ""
    assert page.screen.can_print


def test_what_does_not_fit_is_taken_in_the_form_that_does_at_one_press(page: Page) -> None:
    page.add("peers")
    page.field("copies", "7")
    job = page.presenter.orders[0]
    page.house.offers[Form.TRIFOLD] = replace(job, form=Form.BOOKLET, fit_pages=8, copies=1)
    page.field("form", "trifold")

    assert page.screen.view.refusal == "It does not fit."
    assert page.screen.view.way_out == "Print as a booklet of 8 pages"
    page.presenter.way_out()
    page.house.answer()
    assert page.presenter.orders[0] == replace(job, form=Form.BOOKLET, fit_pages=8)
    assert page.screen.view.refusal == ""
    assert page.screen.can_print


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


def test_pieces_are_found_by_words_group_and_meeting(page: Page) -> None:
    page.presenter.open_adding()
    pick = page.view.pick
    assert pick is not None
    assert {"run-sheet", "topic-cards/rest", "peers"} <= {row[0] for row in pick.rows}

    page.presenter.picking.search("rest nap")
    assert page.view.pick is not None
    assert page.view.pick.nothing
    page.presenter.picking.search("do we rest")
    assert page.view.pick is not None
    assert [row[0] for row in page.view.pick.rows] == ["topic-cards/rest"]
    page.presenter.picking.search("")
    page.presenter.picking.choose_group("format/open-discussion")
    assert page.view.pick is not None
    assert "peers" in [row[0] for row in page.view.pick.rows]
    page.presenter.picking.pick("run-sheet")
    page.house.answer()
    assert page.presenter.orders[0].format_id == "open-discussion"
    assert page.view.pick is not None
    assert any("on the list" in row[2] for row in page.view.pick.rows)
    page.presenter.picking.close()
    assert page.view.pick is None


def test_line_ends_are_asked_only_where_they_may_be_chosen(page: Page) -> None:
    page.add("peers")
    assert page.value("ends") == "whole"
    page.field("ends", "even")
    job = page.presenter.orders[0]
    assert (job.hyphenate, job.justified) == (True, True)
    assert page.value("ends") == "even"
    page.field("sight", "large")
    assert "ends" not in [field.id for field in page.screen.fields]


def test_pages_are_asked_for_only_where_a_form_can_fill_them(page: Page) -> None:
    page.add("peers")
    assert page.value("fit") == "0"
    page.field("fit", "3")
    assert page.presenter.orders[0].fit_pages == 3
    page.field("form", "wallet-cards")
    shown = [field.id for field in page.screen.fields]
    assert "fit" not in shown
    assert "stock" in shown
    assert page.presenter.orders[0].fit_pages is None


def test_many_piles_are_told_one_by_one_until_somebody_wants_them_all(page: Page) -> None:
    page.presenter.add_tonight()
    page.house.answer()
    box = page.screen.box
    assert box.more == "Show the steps for all pieces"
    assert [step.partition(":")[0] for step in box.steps] == ["Run sheet"]
    page.presenter.in_view.turn_to_end(last=True)
    page.house.answer()
    assert [step.partition(":")[0] for step in page.screen.box.steps] == ["Time cards"]
    assert page.screen.box.total == "16 sheets in all"

    page.presenter.see_steps()
    assert len(page.screen.box.steps) == 4
    assert page.screen.box.more == "Show fewer steps"
    page.presenter.see_steps()
    assert len(page.screen.box.steps) == 1
    page.presenter.choose(1)
    page.house.answer()
    assert [step.partition(":")[0] for step in page.screen.box.steps] == ["The leader’s script"]
    assert page.screen.box.more == ""


def test_two_piles_are_told_together(page: Page) -> None:
    page.add("script", "slips")
    assert len(page.screen.box.steps) == 2
    assert page.screen.box.more == ""


def test_a_card_sheet_brings_its_paper_and_plain_paper_is_as_it_was_before(page: Page) -> None:
    def paper() -> tuple[str, list[str], str]:
        (field,) = (field for field in page.screen.fields if field.id == "paper")
        return field.value, [value for value, _words in field.options], field.hint

    page.add("peers")
    page.field("form", "wallet-cards")
    page.field("paper", "a5")
    everything = paper()
    page.field("stock", "avery-5371")
    assert paper() == ("letter", ["letter"], "Avery 5371 brings its own paper.")
    page.field("stock", "c32011-10")
    assert paper() == ("a4", ["a4"], "C32011-10 brings its own paper.")
    page.field("stock", "fold-over")
    assert paper() == everything
    page.field("stock", "avery-5371")
    page.field("stock", "")
    assert paper() == everything
    assert everything[0] == "a5"


def test_paper_for_all_leaves_card_sheets_what_they_are(page: Page) -> None:
    page.add("peers", "welcome")
    page.presenter.choose(0)
    page.field("form", "wallet-cards")
    page.field("stock", "avery-5371")
    page.presenter.choose(ALL)
    page.house.answer()
    page.field("paper", "a5")
    assert page.value("paper") == "mixed"
    assert [paper_of(job) for job in page.presenter.orders] == ["letter", "a5"]
    (field,) = (field for field in page.screen.fields if field.id == "paper")
    assert field.hint == "Avery 5371 brings its own paper."
    page.field("form", "wallet-cards")
    page.field("stock", "avery-5371")
    assert page.value("paper") == "letter"
    assert len(page.screen.box.steps) == 1, "cards on one kind of sheet go through together"


def test_what_fits_itself_is_not_called_twelve_points_beside_another_size(page: Page) -> None:
    def sight() -> str:
        (field,) = (field for field in page.screen.fields if field.id == "sight")
        return dict(field.options)[field.value]

    page.add("peers")
    assert sight() == "Standard, 12 pt"
    page.field("fit", "3")
    assert sight() == "Standard, as it fits"
    page.field("form", "wallet-cards")
    assert sight() == "Standard, as it fits"
    page.field("sight", "large")
    assert sight() == "Large print, 16 pt or larger"
    assert "Large print, 16 pt or larger" in page.screen.rows[0].detail
    page.field("form", "booklet")
    assert sight() == "Large print, 16 pt"


def test_another_size_of_the_room_keeps_the_wish_and_not_what_still_hangs_there(page: Page) -> None:
    page.add("script", "door-signs")
    page.presenter.choose(0)
    page.house.answer()
    page.presenter.choose(1)
    page.presenter.in_view.make_room(Room(300, 300))  # the steps below the page took more lines

    page.house.answer()
    *_older, last = (each for each in page.house.seen if isinstance(each, Show))
    assert last.job.pieces == ("door-signs",)
    assert last.scale == pytest.approx(300 / 842)


def test_what_keeps_everything_from_the_printer_is_named_and_not_called_counting(
    page: Page,
) -> None:
    page.house.missing = "ሀ"
    page.add("script")
    assert page.screen.box.total == ""
    page.house.missing = ""
    page.add("door-signs")
    assert page.screen.box.total.startswith("1 piece cannot be printed yet")
    assert not page.screen.can_print


def test_tonights_sheet_is_found_by_what_the_tonight_page_calls_it(page: Page) -> None:
    page.presenter.open_adding()
    page.presenter.picking.search("tonight's sheet")
    assert page.view.pick is not None
    assert [row[1] for row in page.view.pick.rows] == ["Run sheet"]
    page.presenter.picking.search("tomorrow's sheet")
    assert page.view.pick.rows == ()
