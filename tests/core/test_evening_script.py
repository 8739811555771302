"""Scripts of whole evenings: read, pressed again, and what differs is said."""

from __future__ import annotations

import pytest

from facilitator.core.evening_script import Difference, ScriptProblem, face, parse_script, replay
from facilitator.core.meeting_run import MeetingRun
from tests.core.builders import round_only

HEAD = "format open-discussion\nstarts 2026-03-03 19:00, 40 minutes, 9 people, languages en es\n"


def differences(moments: str) -> list[Difference]:
    script = parse_script(HEAD + moments)
    return [row for _, _, row in replay(MeetingRun(round_only()), script) if row]


def test_the_head_says_what_evening_it_is() -> None:
    setting = parse_script(HEAD).setting
    assert (setting.format_id, setting.minutes, setting.people) == ("open-discussion", 40, 9)
    assert (setting.languages, setting.both_read) == (("en", "es"), False)
    assert setting.start.isoformat() == "2026-03-03T19:00:00+00:00"
    assert parse_script(HEAD.replace("en es", "en es, both read")).setting.both_read


def test_a_moment_has_a_time_a_press_how_often_and_what_is_seen() -> None:
    script = parse_script(
        HEAD
        + "# a remark\n\n-2:00 count +9 | count 9\n1:02:03  next x 3  | step closing, late 0:10"
    )
    early, late = script.moments
    assert (early.line, early.at, early.press, early.expected) == (
        5,
        -120,
        "count +9",
        ("count 9",),
    )
    assert (late.at, late.press, late.times) == (3723, "next", 3)
    assert late.expected == ("step closing", "late 0:10")


def test_what_is_as_expected_says_nothing() -> None:
    assert not differences(
        """
        0:00 start | step sharing, seat -, waiting 9
        0:00 next | seat 1, left 4:03, phase running
        0:30 pause
        9:30 resume | left 3:33
        9:30 next | seat 2, waiting 7, queue 3 4 5 6 7 8 9
        9:31 undo 2 | left 3:33, seat 1
        9:31 redo
        9:40 seat 0 | refused
        """
    )


def test_what_differs_is_said_with_its_line() -> None:
    rows = differences("0:00 start | step sharing\n0:05 next | seat 2, count 0")
    assert rows == [Difference(4, "seat 2", "seat 1")]


def test_a_press_that_was_refused_or_not_refused_is_a_difference() -> None:
    assert [row.line for row in differences("0:00 next")] == [3]
    assert differences("0:00 start | refused") == [Difference(3, "start", "not refused")]


@pytest.mark.parametrize(
    "words",
    ["0:00 dance", "0:00 seat", "0:00 seat one", "0:00 go nowhere", "0:00 look | mood good"],
)
def test_words_that_do_not_exist_are_named_with_their_line(words: str) -> None:
    with pytest.raises(ScriptProblem) as problem:
        differences("0:00 start\n" + words)
    assert problem.value.facts["line"] == 4


@pytest.mark.parametrize("text", ["", "format x", "0:00 start", HEAD + "soon: start"])
def test_a_script_that_cannot_be_read_is_named(text: str) -> None:
    with pytest.raises(ScriptProblem):
        parse_script(text)


def test_about_is_a_quarter_of_a_minute() -> None:
    moments = "0:00 start\n0:00 read | seat 1, left about {}"
    assert not differences(moments.format("4:15"))
    assert not differences(moments.format("3:50"))
    assert differences(moments.format("4:20"))


def test_a_clock_face_is_rounded_to_the_nearest_second() -> None:
    assert [face(s) for s in (0, 59.6, 125, -125, 3600)] == [
        "0:00",
        "1:00",
        "2:05",
        "-2:05",
        "60:00",
    ]
