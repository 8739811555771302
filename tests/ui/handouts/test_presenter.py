"""The page’s presenter: what is chosen, seen, turned and counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.paper_steps import paper_of
from facilitator.core.paper_talk import Show
from facilitator.core.print_job import Form, Sight
from facilitator.ui.handouts.order_list import ALL
from facilitator.ui.handouts.preview import Room
from tests.ui.handouts.presented import Page


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
