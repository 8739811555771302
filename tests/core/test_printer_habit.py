"""What is remembered of a printer."""

from __future__ import annotations

import json

import pytest

from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import (
    PrinterAnswers,
    PrinterHabit,
    Shift,
    habit_from_words,
    habit_of,
    printer_key,
)


def test_a_habit_survives_being_written_down() -> None:
    habit = PrinterHabit(Duplex.BY_HAND_FACE_UP, True, Shift(0.5, -1), Shift(2, 0), 97.5)
    assert habit_from_words(json.loads(json.dumps(habit.as_words()))) == habit


@pytest.mark.parametrize(
    "words",
    [
        {},
        {**PrinterHabit().as_words(), "duplex": "sideways"},
        {**PrinterHabit().as_words(), "comes_out_face_down": "no"},
        {**PrinterHabit().as_words(), "front": 3},
        {**PrinterHabit().as_words(), "line": "long"},
    ],
)
def test_what_is_no_habit_is_refused(words: dict[str, object]) -> None:
    with pytest.raises((KeyError, TypeError, ValueError)):
        habit_from_words(words)


def test_a_line_of_another_length_tells_that_the_printer_scales() -> None:
    assert not PrinterHabit(line=100.4).scales
    assert PrinterHabit(line=97.0).scales
    assert PrinterHabit(line=101.0).scales


def test_answers_tell_how_the_printer_behaves() -> None:
    assert habit_of(PrinterAnswers()) == PrinterHabit(Duplex.LONG_EDGE)
    assert habit_of(PrinterAnswers(arrows_agree=False)).duplex is Duplex.SHORT_EDGE
    by_hand = PrinterAnswers(by_hand=True, came_out_face_down=True, went_in_face_down=True)
    habit = habit_of(by_hand)
    assert (habit.duplex, habit.comes_out_face_down) == (Duplex.BY_HAND_FACE_DOWN, True)
    assert habit_of(PrinterAnswers(by_hand=True)).duplex is Duplex.BY_HAND_FACE_UP
    assert habit_of(PrinterAnswers(line=97)).scales


def test_a_shift_is_what_was_measured_less_what_was_sought() -> None:
    habit = habit_of(PrinterAnswers(from_left=21.5, from_top=19))
    assert habit.front == Shift(1.5, -1)
    assert habit.front.believable
    assert not Shift(0, 40).believable


def test_the_name_of_a_printer_is_not_in_its_key() -> None:
    key = printer_key("Maria’s office printer")
    assert key == printer_key("Maria’s office printer") != printer_key("other")
    assert "maria" not in key.lower()
    assert len(key) == 32


def test_two_sided_jobs_take_the_way_of_the_printer() -> None:
    by_hand = PrinterHabit(Duplex.BY_HAND_FACE_UP)
    sheet, booklet = PrintJob(("x",)), PrintJob(("x",), form=Form.BOOKLET)
    both = PrintJob(("x",), duplex=Duplex.LONG_EDGE)
    assert by_hand.job(sheet) == sheet
    assert by_hand.job(booklet).duplex is Duplex.BY_HAND_FACE_UP
    assert by_hand.job(both).duplex is Duplex.BY_HAND_FACE_UP
    assert PrinterHabit().job(booklet) == booklet
