"""The run page in a real window: it shows what it is given and tells what is pressed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFontInfo, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core import presses
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.ui.run.actions import Action
from facilitator.ui.run.around import Saved, SavedState
from facilitator.ui.theme import CONTRAST, DARK, LIGHT, Palette
from tests.ui.looking import nameless, settle
from tests.ui.run.desk import Table
from tests.ui.run.evenings import READINGS, at, evening, sharing

Key = Qt.Key
NOW = 1500.0


def in_view(table: Table, part: QWidget) -> bool:
    """Whether a widget lies inside the part of the page that is seen without scrolling."""
    port = table.view.area.viewport()
    seen = QRect(port.mapTo(table.view, QPoint(0, 0)), port.size())
    return seen.contains(QRect(part.mapTo(table.view, QPoint(0, 0)), part.size()))


def speaking(table: Table) -> int | None:
    turn = table.run.state.rounds["sharing"].speaking
    return turn.seat if turn else None


def test_space_goes_on_whatever_has_the_focus(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    for button in desk.view.tool.buttons.buttons[1:3]:
        button.setFocus()
        QTest.keyClick(button, Key.Key_Space)
        desk.presenter._last_next = float("-inf")
    assert desk.acted == [Action.NEXT, Action.NEXT]
    assert speaking(desk) == 7


def test_enter_works_the_focused_control(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    later = desk.view.tool.buttons.buttons[2]
    later.setFocus()
    QTest.keyClick(later, Key.Key_Return)
    assert desk.acted == [Action.LATER]


@pytest.mark.parametrize(
    ("key", "action"),
    [
        (Key.Key_PageDown, Action.NEXT),
        (Key.Key_PageUp, Action.BACK),
        (Key.Key_Plus, Action.MORE),
        (Key.Key_Minus, Action.FEWER),
        (Key.Key_P, Action.PASS),
        (Key.Key_Period, Action.BLANK),
        (Key.Key_F1, Action.HELP),
        (Key.Key_Escape, Action.CANCEL),
    ],
)
def test_keys_reach_the_meeting(table: Callable[..., Table], key: Qt.Key, action: Action) -> None:
    desk = table(sharing())
    QTest.keyClick(desk.view, key)
    assert desk.acted == [action]


@pytest.mark.parametrize(("typed", "action"), [("ح", Action.PASS), ("٧", Action.DIGIT)])
def test_keys_of_an_arabic_layout_reach_the_meeting(
    table: Callable[..., Table], typed: str, action: Action
) -> None:
    desk = table(sharing())
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, ord(typed), Qt.KeyboardModifier.NoModifier, typed)
        QApplication.sendEvent(desk.view.windowHandle(), event)
    assert desk.acted == [action]


def test_undo_and_redo_have_their_keys(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(desk.view, Key.Key_Z, control)
    QTest.keyClick(desk.view, Key.Key_Z, control | shift)
    assert desk.acted == [Action.UNDO, Action.REDO]


def test_f5_and_escape_end_nothing(table: Callable[..., Table]) -> None:
    desk = table(at(sharing(), "totals", 3600.0), 3610.0)
    for key in (Key.Key_F5, Key.Key_Escape, Key.Key_Space, Key.Key_PageDown):
        QTest.keyClick(desk.view, key)
    assert desk.view.isVisible()
    assert desk.closed == []


def test_a_number_and_enter_give_the_floor_wherever_the_focus_was(
    table: Callable[..., Table],
) -> None:
    desk = table(sharing())
    desk.view.tool.buttons.buttons[1].setFocus()
    QTest.keyClick(desk.view, Key.Key_9)
    QTest.keyClick(QApplication.focusWidget() or desk.view, Key.Key_Return)
    assert desk.acted == [Action.DIGIT, Action.ACCEPT]
    assert speaking(desk) == 9


def test_a_seat_that_is_pressed_gets_the_floor(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    QTest.mouseClick(desk.view.tool.seats.circles()[8], Qt.MouseButton.LeftButton)
    assert speaking(desk) == 9


def test_the_totals_close_by_enter(table: Callable[..., Table]) -> None:
    desk = table(at(sharing(), "totals", 3600.0), 3610.0)
    focused = QApplication.focusWidget()
    assert focused is desk.view.tool.buttons.buttons[0]
    QTest.keyClick(focused, Key.Key_Return)
    assert desk.closed == [desk.run]


def test_every_control_has_a_name(
    table: Callable[..., Table], look: Callable[..., None], either: Catalogue
) -> None:
    look(LIGHT, 100, either.right_to_left)
    for run in (evening(), sharing(), at(sharing(), "totals", 3600.0)):
        desk = table(run, 1500.0, words=either)
        assert nameless(desk.view) == []
        desk.presenter.act(Action.STEPS)
        assert nameless(desk.view) == []
        desk.presenter.act(Action.EARLIER)
        assert nameless(desk.view) == []


LATE = (presses.Count(1499.0, -2), presses.AddTime(1499.0, -60))


@pytest.mark.parametrize("step", ["welcome", "silence", "both-conditions", "topic", "basket"])
@pytest.mark.parametrize("percent", [100, 200])
def test_words_clock_and_button_are_seen_without_scrolling(
    table: Callable[..., Table], look: Callable[..., None], step: str, percent: int
) -> None:
    look(LIGHT, percent)
    desk = table(at(evening("open-discussion", "en", "es"), step, 900.0), 910.0)
    assert in_view(desk, desk.view.tool.clock)
    assert in_view(desk, desk.view.tool.buttons.buttons[0])
    assert in_view(desk, desk.view.say)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("people", [3, 12, 20])
def test_a_round_keeps_clock_and_button_in_view(
    table: Callable[..., Table], look: Callable[..., None], people: int, percent: int
) -> None:
    look(LIGHT, percent)
    run = sharing(NOW, people=max(people, 7)).press(LATE[0]).press(LATE[1])
    desk = table(run, 2800.0)
    assert in_view(desk, desk.view.tool.clock)
    assert in_view(desk, desk.view.tool.buttons.buttons[0])
    assert in_view(desk, desk.view.say)


@pytest.mark.parametrize(("tag", "late"), [("en", False), ("en", True), ("ar", False)])
def test_at_the_usual_size_nothing_has_to_be_scrolled(
    table: Callable[..., Table], look: Callable[..., None], tag: str, late: bool
) -> None:
    words = open_catalogue(tag, READINGS.parent / "locales")
    look(LIGHT, 100, words.right_to_left)
    run = sharing(NOW, tag, people=12)
    for press in LATE if late else ():
        run = run.press(press)
    desk = table(run, 2800.0 if late else NOW, words=words)
    assert desk.view.area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_spoken_words_can_be_read_at_a_metre(
    table: Callable[..., Table], look: Callable[..., None], percent: int
) -> None:
    look(LIGHT, percent)
    for step in ("welcome", "how-we-share", "both-conditions"):
        desk = table(at(evening("open-discussion", "en", "es"), step, 900.0), 910.0)
        font = desk.view.say.columns[0].document().defaultFont()
        assert QFontInfo(font).pixelSize() >= 22


def test_a_tick_moves_nothing(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    parts = (desk.view.tool.clock, desk.view.say, desk.view.tool.buttons, desk.view.counter)
    before = [part.mapTo(desk.view, QPoint(0, 0)) for part in parts]
    for _second in range(5):
        desk.presenter.tick()
        QApplication.processEvents()
    assert [part.mapTo(desk.view, QPoint(0, 0)) for part in parts] == before


def test_the_filled_button_stays_where_it_is_between_people(table: Callable[..., Table]) -> None:
    desk = table(sharing())

    def place() -> QPoint:
        settle()
        return desk.view.tool.buttons.buttons[0].mapTo(desk.view, QPoint(0, 0))

    first = place()
    desk.presenter.press(presses.Next(NOW + 1))
    desk.presenter.show()
    assert place() == first
    desk.presenter.act(Action.DIGIT, 7)
    assert place() == first


def test_a_meeting_that_is_not_saved_says_so(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    desk.presenter.saved_state(SavedState(Saved.FAILED, None, "the disk is full"))
    assert "the disk is full" in desk.view.unsaved.words
    desk.presenter.saved_state(SavedState(Saved.SAVED))
    assert desk.view.unsaved.words == ""


def test_the_totals_have_no_row_of_kind_words(table: Callable[..., Table]) -> None:
    during = table(sharing())
    assert during.view.strip.more.isVisible()
    after = table(at(sharing(), "totals", 3600.0), 3700.0)
    assert not after.view.strip.more.isVisible()
    assert not after.view.strip._kind.isVisible()


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST])
def test_it_shows_in_every_look(
    table: Callable[..., Table], look: Callable[..., None], palette: Palette
) -> None:
    look(palette)
    desk = table(sharing())
    ground = desk.view.grab().toImage().pixelColor(700, 80).name().lower()
    assert ground == palette.surface.lower()


def test_words_are_plain_text(table: Callable[..., Table]) -> None:
    desk = table(sharing())
    desk.presenter.saved_state(SavedState(Saved.FAILED, None, "<b>bold</b>"))
    assert "<b>bold</b>" in desk.view.unsaved.words


def test_the_language_changes_while_the_meeting_runs(
    table: Callable[..., Table], mirrored: Catalogue
) -> None:
    desk = table(sharing())
    desk.presenter.retranslate(mirrored)
    for words in (desk.view.counter.heading.text(), desk.view.next.heading.text()):
        assert words.startswith("ترجمة")
    assert desk.view.counter.more.accessibleName().startswith("ترجمة")


def test_text_made_larger_in_mid_meeting_is_laid_out_anew(
    table: Callable[..., Table], look: Callable[..., None]
) -> None:
    desk = table(sharing())
    look(LIGHT, 200)
    settle()
    assert in_view(desk, desk.view.tool.clock)
    assert in_view(desk, desk.view.tool.buttons.buttons[0])


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_the_foot_stays_one_line(
    table: Callable[..., Table], look: Callable[..., None], tag: str
) -> None:
    words = open_catalogue(tag, READINGS.parent / "locales")
    look(LIGHT, 100, words.right_to_left)
    desk = table(sharing(NOW, tag), words=words)
    row = desk.view.footer.buttons.buttons
    assert {button.y() for button in row} == {row[0].y()}
    assert desk.view.footer.height() <= row[0].height() + 4


def test_words_that_do_not_fit_are_scrolled_by_the_arrow_keys(table: Callable[..., Table]) -> None:
    desk = table(at(evening("open-discussion", "en", "es"), "introductions", 600.0), 610.0)
    bars = [view.verticalScrollBar() for view in desk.view.say.columns]
    assert any(bar.maximum() > 0 for bar in bars)
    QTest.keyClick(desk.view, Key.Key_Down)
    assert any(bar.value() > 0 for bar in bars)
    QTest.keyClick(desk.view, Key.Key_Up)
    assert all(bar.value() == 0 for bar in bars)
