"""The page by hand: keys, the sheets over it, and what each press tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QProgressBar,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator.core.file_kind import FileKind
from facilitator.core.paper_talk import Going, Made, Make
from facilitator.core.print_job import Duplex, Form, Sight
from facilitator.core.printer_habit import PrinterHabit, Shift
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.places import shipped
from facilitator.ui.handouts.answers_sheet import AnswersSheet
from facilitator.ui.handouts.order_list import ALL, OrderList
from facilitator.ui.handouts.page import handouts_page
from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from tests.ui.handouts.opened import Opened
from tests.ui.handouts.paper import FIRST, GIVEN, PaperHouse, Printers
from tests.ui.looking import settle

Key = Qt.Key


@pytest.fixture
def page(qtbot: QtBot, look: object, english: Catalogue) -> Opened:  # noqa: ARG001
    return Opened(qtbot, PaperHouse(at_once=True), english)


def test_pieces_are_chosen_from_the_keyboard_and_the_focus_comes_back(page: Opened) -> None:
    page.find("add").setFocus()
    page.keys(Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    page.keys("peers", Key.Key_Return)
    page.find("pick-search").setFocus()
    page.keys(Key.Key_Escape)
    assert QApplication.focusWidget() is page.find("add")
    assert page.page.accessibleName() == "Peers, not professionals, page 1 of 4"
    assert "Put in 4 sheets of A4." in page.said


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_the_keys_on_the_buttons_are_called_as_in_the_line_that_teaches_them(
    qtbot: QtBot,
    look: object,  # noqa: ARG001
    tag: str,
) -> None:
    _ = open_catalogue(tag, shipped("locales"))
    page = Opened(qtbot, PaperHouse(at_once=True), _)
    names = ("page-before", "page-next", "print", "save")
    caps = [page.find(name).accessibleDescription() for name in names]
    assert caps == [_("Page Up"), _("Page Down"), _("Ctrl P"), _("Ctrl S")]
    taught = _("Page Up and Page Down turn pages, Home and End go to the first and the last.")
    assert all(cap in taught for cap in caps[:2])


def test_the_page_keys_turn_pages_from_any_button_and_from_the_page_itself(page: Opened) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    page.page.setFocus()
    page.keys(Key.Key_PageDown)
    assert page.page.accessibleName().endswith("page 2 of 4")
    page.keys(Key.Key_End)
    assert page.page.accessibleName().endswith("page 4 of 4")
    page.find("save").setFocus()
    page.keys(Key.Key_PageUp)
    assert page.page.accessibleName().endswith("page 3 of 4")
    page.find("everything").setFocus()
    page.keys(Key.Key_PageUp)
    assert page.page.accessibleName().endswith("page 2 of 4")
    page.keys(Key.Key_Home)
    assert page.page.accessibleName().endswith("page 1 of 4")
    assert "Page Down" in page.page.accessibleDescription()
    assert "Enter shows the page larger." in page.page.accessibleDescription()


@pytest.mark.parametrize("name", ["copies", "language", "form", "paper", "orders"])
def test_the_page_keys_turn_pages_from_every_choice_and_change_none(
    page: Opened, name: str
) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    before = page.view.fields.findChildren(Chooser), page.view.list.rows.currentRow()
    values = [chooser.value for chooser in before[0]]
    page.find(name).setFocus()
    page.keys(Key.Key_PageDown)
    assert page.page.accessibleName().endswith("page 2 of 4")
    page.keys(Key.Key_PageUp)
    assert page.page.accessibleName().endswith("page 1 of 4")
    assert [chooser.value for chooser in before[0]] == values
    assert page.view.list.rows.currentRow() == before[1]


def test_the_picture_is_as_large_as_its_place(page: Opened) -> None:
    page.press("everything")
    (image,) = page.page._images
    room = page.page.room()
    assert image.height() <= room.height
    assert image.width() <= room.width
    assert image.height() > room.height * 0.95 or image.width() > room.width * 0.95


def test_lines_are_moved_and_taken_off_with_keys(page: Opened) -> None:
    page.press("everything")
    rows = page.view.list.rows
    rows.setFocus()
    rows.setCurrentRow(1)
    title = rows.currentItem().text()
    QTest.keyClick(rows, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    assert rows.currentItem().text() == title
    assert rows.currentRow() == 2
    count = rows.count()
    QTest.keyClick(rows, Key.Key_Delete)
    settle()
    assert rows.count() == count - 1
    assert title not in [rows.item(n).text() for n in range(rows.count())]


def test_a_list_that_is_there_from_the_beginning_is_as_high_as_its_rows(
    qtbot: QtBot, look: Callable[..., None]
) -> None:
    look(percent=200)
    _ = open_catalogue("ar", shipped("locales"))
    long = replace(FIRST, pieces=("text/peers",), languages=("en", "es", "ar"), copies=12)
    orders = OrderList((replace(long, form=Form.READING_CARDS, sight=Sight.LARGE),))
    given = replace(GIVEN, listed=orders)
    view = handouts_page(_, PaperHouse(), given, Printers())
    qtbot.addWidget(view)
    for width in (1100, 600, 1100):
        view.resize(width, 700)
        view.show()
        settle()
        settle()  # another height of the list moves what is below it
        rows = view.list.rows
        assert rows.verticalScrollBar().maximum() == 0
        assert rows.viewport().height() < rows.sizeHintForRow(0) + 12


def test_tab_goes_from_the_list_through_the_choices_to_the_page(page: Opened) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    page.find("add").setFocus()
    seen = []
    for _press in range(16):
        page.keys(Key.Key_Tab)
        here = QApplication.focusWidget()
        assert here is not None
        seen.append(here.objectName())
    assert [name for name in seen if name in ("remove", "copies", "language", "form", "print")] == [
        *("remove", "copies", "language", "form"),
    ]
    assert seen.index("form") < seen.index("page-in-view")


def test_a_choice_is_made_with_the_arrow_keys(page: Opened) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    form = page.find("form")
    assert isinstance(form, Chooser)
    form.setFocus()
    page.keys(Key.Key_Down)
    shown = [request.job.form for request in page.house.seen if not isinstance(request, Make)]
    assert shown[-1].value == form.value


def test_saving_asks_where_and_can_be_stopped(page: Opened) -> None:
    page.press("everything")
    page.press("save")
    assert page.asked == ["handouts"]
    bar = page.view.findChild(QProgressBar)
    assert bar is not None
    page.house.make(lambda number: Going(number, 1, 4))
    assert bar.isVisible()
    assert (bar.value(), bar.maximum()) == (1, 4)
    (making,) = [request for request, _answered in page.house.asked if isinstance(request, Make)]
    page.press("cancel")
    assert making.number in page.house.forgotten
    assert not bar.isVisible()
    QTest.keyClick(page.page, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    made = [request for request in page.house.seen if isinstance(request, Make)]
    assert [(each.target, each.kind) for each in made] == [
        ("/somewhere/out.pdf", FileKind.PRINTER),
        ("/somewhere/out.pdf", FileKind.SCREENS),
    ]
    page.house.make(lambda number: Made(number, 4))
    assert "The PDF is ready: /somewhere/out.pdf" in page.said
    for words in ("The text is ready: /somewhere/out.txt", "page is ready: /somewhere/out.html"):
        page.press("save")
        page.house.make(lambda number: Made(number, 0))
        assert words in page.said


def test_what_no_typeface_has_is_left_out_at_one_press(page: Opened) -> None:
    page.house.missing = "ሀ"
    page.press("everything")
    assert "U+1200" in page.said
    assert not page.find("print").isEnabled()
    page.view.list.chosen.emit("1")
    page.press("way-out")
    assert page.page.accessibleName().endswith("page 1 of 4")


def focused() -> str:
    here = QApplication.focusWidget()
    return here.objectName() if here is not None else ""


def test_tab_reaches_the_way_out_where_it_stands(page: Opened) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    page.house.missing = "ሀ"
    page.view.fields.answered.emit("paper", "letter")
    page.find("as-sheets").setFocus()
    page.keys(Key.Key_Tab)
    assert focused() == "way-out"
    page.keys(Key.Key_Tab)
    assert focused() == "printer-test"


def test_what_goes_away_or_greys_under_the_hand_leaves_the_focus_on_the_page(
    page: Opened,
) -> None:
    page.house.missing = "ሀ"
    page.press("everything")
    page.view.list.chosen.emit("1")
    page.find("way-out").setFocus()
    page.keys(Key.Key_Return)
    assert focused() == "page-in-view"
    page.find("page-next").setFocus()
    page.keys(Key.Key_Return)
    assert focused() == "page-next"
    page.keys(Key.Key_Return, Key.Key_Return)
    assert not page.find("page-next").isEnabled()
    assert focused() == "page-in-view"
    page.find("remove").setFocus()
    page.view.list.chosen.emit("2")
    assert focused() == "remove", "what stands beside the page keeps its focus"


def test_the_answers_to_the_printer_test_make_a_habit(page: Opened) -> None:
    heard: list[object] = []
    sheet = page.view.show_answers(by_hand=True)
    sheet.answered.connect(heard.append)
    page.keys("99", Key.Key_Tab)
    sheet._lengths["left"].length.setValue(21.0)
    sheet._agree.options["no"].click()
    sheet._in.options["down"].click()
    page.press("keep-printer")
    from facilitator.core.printer_habit import PrinterAnswers, habit_of

    (answers,) = heard
    assert isinstance(answers, PrinterAnswers)
    habit = habit_of(answers)
    assert habit.duplex is Duplex.BY_HAND_FACE_DOWN
    assert habit.front == Shift(1.0, 0.0)
    assert habit != PrinterHabit()
    page.keys(Key.Key_Escape)
    assert page.view.findChildren(AnswersSheet) == []


def test_what_takes_or_prints_all_says_so(page: Opened) -> None:
    page.press("everything")
    take_off, print_it = page.find("remove"), page.find("print")
    assert isinstance(take_off, KeyButton)
    assert isinstance(print_it, KeyButton)
    assert (take_off.words, print_it.words) == ("Take all off", "Print all…")
    page.view.list.chosen.emit("1")
    assert (take_off.words, print_it.words) == ("Take off", "Print all…")
    page.view.list.chosen.emit(str(ALL))
    take_off.setFocus()
    page.press("remove")
    assert QApplication.focusWidget() is page.find("add")
    page.press("add")
    page.keys("peers", Key.Key_Return, Key.Key_Escape)
    assert (take_off.words, print_it.words) == ("Take off", "Print…")


def test_the_steps_of_all_piles_come_and_go_at_one_key(page: Opened) -> None:
    page.press("everything")
    page.find("steps").setFocus()
    page.keys(Key.Key_Return)
    assert "Time cards: Put in" in page.said
    here = QApplication.focusWidget()
    assert isinstance(here, KeyButton)
    assert here.words == "Show fewer steps"
    page.keys(Key.Key_Return)
    assert "Time cards: Put in" not in page.said
    assert QApplication.focusWidget() is not None


def test_some_of_twelve_in_another_language_from_the_keyboard_alone(page: Opened) -> None:
    page.press("add")
    page.keys("peers", Key.Key_Return, Key.Key_Escape)
    copies = page.find("copies")
    assert isinstance(copies, QSpinBox)
    copies.setValue(12)
    page.find("another").setFocus()
    page.keys(Key.Key_Return)
    page.keys(Key.Key_Down, Key.Key_Up, Key.Key_Return, "4")
    assert "12 copies in all: 8 as before, 4 different (Español)." in page.said
    page.keys("0")
    assert "Only 12 copies are like this." in page.said
    assert not page.find("another-take").isEnabled()
    page.keys(Key.Key_Return)
    assert "Only 12 copies are like this." in page.said
    page.keys("4", Key.Key_Return)  # what was refused is marked, to be typed over
    assert QApplication.focusWidget() is page.find("another")
    rows = page.view.list.rows
    details = [str(rows.item(n).data(Qt.ItemDataRole.AccessibleTextRole)) for n in range(3)]
    assert [words.rpartition(" · ")[2] for words in details[1:]] == [
        "8 of 12 copies",
        "4 of 12 copies",
    ]
    page.keys(Key.Key_Return, Key.Key_Escape)
    assert rows.count() == 3


def test_a_number_still_being_typed_counts_for_a_shortcut(page: Opened) -> None:
    page.press("add")
    page.keys("peers", Key.Key_Return, Key.Key_Escape)
    copies = page.find("copies")
    assert isinstance(copies, QSpinBox)
    copies.setFocus()
    copies.selectAll()
    QTest.keyClicks(copies, "12")
    QTest.keyClick(copies, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    (made,) = (request for request in page.house.seen if isinstance(request, Make))
    assert [job.copies for job in made.jobs] == [12]


def test_the_keys_that_print_and_save_work_wherever_the_focus_is(
    qtbot: QtBot, page: Opened
) -> None:
    page.press("everything")
    window, beside = QWidget(), QLineEdit()
    row = QVBoxLayout(window)
    row.addWidget(beside)
    row.addWidget(page.view)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    beside.setFocus()
    QTest.keyClick(beside, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.asked == ["handouts"]
    page.view.hide()
    QTest.keyClick(beside, Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert page.asked == ["handouts"], "a page that is not in view"
    page.view.setParent(None)


def test_the_page_stays_as_high_while_the_sheets_are_counted(page: Opened) -> None:
    page.press("everything")
    box = page.view.column.findChildren(Notice)[-1]
    high, words = box.height(), box.words
    page.house.at_once = False
    page.view.fields.answered.emit("paper", "letter")
    settle()
    assert box.words == "The sheets are being counted…"
    assert box.height() == high
    page.house.answer()
    settle()
    assert box.words == words.replace("A4", "Letter paper")


def test_delete_leaves_the_focus_on_the_list_and_put_back_brings_what_was_there(
    page: Opened,
) -> None:
    page.press("everything")
    page.view.list.chosen.emit("1")
    rows = page.view.list.rows
    rows.setFocus()
    titles = [rows.item(n).text() for n in range(rows.count())]
    page.keys(Key.Key_Delete)
    assert QApplication.focusWidget() is rows, "the next Delete takes off the next one"
    assert rows.count() == len(titles) - 1
    assert "Taken off the list: " in page.said
    page.find("put-back").setFocus()
    page.keys(Key.Key_Return)
    assert [rows.item(n).text() for n in range(rows.count())] == titles
    assert focused() == "page-in-view"
    assert "Taken off" not in page.said
    rows.setFocus()
    page.keys(Key.Key_Home, Key.Key_Delete)
    assert not rows.isVisible()
    page.press("put-back")
    assert [rows.item(n).text() for n in range(rows.count())] == titles


def cut(page: Opened) -> set[str]:
    """The longest answers that a closed field would cut."""
    found = set()
    for chooser in page.view.fields.findChildren(Chooser):
        words = (chooser.itemText(place) for place in range(chooser.count()))
        if chooser.isVisible() and chooser.width() + 2 < chooser.sizeHint().width():
            found.add(max(words, key=len))
    return found


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_no_closed_field_cuts_an_answer_in_a_window_of_1366_pixels(
    qtbot: QtBot, look: Callable[..., None], tag: str
) -> None:
    look(right_to_left=tag == "ar")
    page = Opened(qtbot, PaperHouse(at_once=True), open_catalogue(tag, shipped("locales")))
    page.press("everything")
    answers = (("second", "es"), ("form", "poster"), ("form", "sheet"))
    for field, value in (*answers, ("form", "topic-cards"), ("form", "wallet-cards")):
        page.view.fields.answered.emit(field, value)
        settle()
        assert cut(page) == set()
    page.find("sight").setFixedWidth(200)
    assert cut(page), "a narrower field does cut them"
