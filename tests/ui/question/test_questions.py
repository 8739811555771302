"""Questions before anything else: what they ask, and that every answer can be pressed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core import presses
from facilitator.core.errors import N_, Problem
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.schedule import Evening, plan_evening
from facilitator.language.catalogues import ENGLISH
from facilitator.library.shelves import load
from facilitator.ui.question.cannot_open import Way, damaged_question, locked_question
from facilitator.ui.question.left_open import Answer, left_open_question
from facilitator.ui.question.not_saved import Leave, not_saved_question
from facilitator.ui.question.question import Question
from facilitator.ui.question.unreadable import Unread, unreadable_question
from facilitator.ui.question.view import QuestionView

START = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)


class Broken(Problem):
    template = N_("It is broken.")


@pytest.fixture(scope="module")
def run() -> MeetingRun:
    library = load(Path(__file__).parents[3] / "readings")
    evening = Evening(library.formats["open-discussion"], START, 3600, 9)
    begun = MeetingRun(plan_evening(evening, library.shelf)).press(presses.Start(0.0))
    sharing = [p.step.id for p in begun.plan.steps].index("sharing")
    begun = begun.press(presses.Count(5.0, 9)).press(presses.Jump(600.0, sharing))
    while begun.state.rounds["sharing"].speaking is None:
        begun = begun.press(presses.Next(610.0))
    return begun


def answers(question: Question) -> list[str]:
    return [answer for answer, _words in question.answers]


def test_it_names_step_and_seat_and_how_long_it_was_away(run: MeetingRun) -> None:
    question = left_open_question(run, 620.0, 240.0, ENGLISH)
    assert "step 11" in question.about
    assert "seat 1" in question.about
    assert "4 minutes" in question.explanation
    assert answers(question)[:2] == [Answer.ROOM_WENT_ON, Answer.AS_IT_STOOD]


def test_a_meeting_of_another_day_is_offered_under_its_own_date(run: MeetingRun) -> None:
    question = left_open_question(run, 620.0, 3 * 86400.0, ENGLISH)
    assert "March 3" in question.about
    assert answers(question) == [Answer.CLOSE, Answer.DISCARD]


def test_only_what_another_computer_left_can_be_opened_anyway() -> None:
    assert Way.ANYWAY in answers(locked_question(Broken(), may_insist=True, _=ENGLISH))
    assert Way.ANYWAY not in answers(locked_question(Broken(), may_insist=False, _=ENGLISH))


def test_a_backup_is_offered_when_there_is_one() -> None:
    assert answers(damaged_question(Broken(), "facilitator-2026-03-02.db", ENGLISH))[0] == (
        Way.RESTORE
    )
    assert Way.RESTORE not in answers(damaged_question(Broken(), "", ENGLISH))


def test_copies_that_are_damaged_too_are_told() -> None:
    older = damaged_question(Broken(), "facilitator-2026-03-01.db", ENGLISH, newest_is_bad=True)
    assert "Newer copies" in older.about
    assert "facilitator-2026-03-01.db" in older.answers[0][1]
    none = damaged_question(Broken(), "", ENGLISH, newest_is_bad=True)
    assert "No copy" in none.about
    assert damaged_question(Broken(), "facilitator-2026-03-01.db", ENGLISH).about == ""


def test_a_meeting_that_cannot_be_read_is_kept_by_the_first_answer() -> None:
    question = unreadable_question("/home/somebody/data", ENGLISH)
    assert answers(question) == [Unread.SET_ASIDE, Unread.DISCARD, Unread.QUIT]
    assert "/home/somebody/data" in question.explanation
    assert "shape" not in question.explanation


def test_escape_from_the_question_about_closing_loses_nothing() -> None:
    assert answers(not_saved_question(ENGLISH)) == [Leave.WAIT, Leave.ANYWAY]


def test_every_answer_works_by_keyboard(qtbot: QtBot, run: MeetingRun) -> None:
    question = left_open_question(run, 620.0, 240.0, ENGLISH)
    view = QuestionView(question)
    qtbot.addWidget(view)
    view.show()
    given: list[str] = []
    view.answered.connect(given.append)
    for button in view.buttons:
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert given == answers(question)
