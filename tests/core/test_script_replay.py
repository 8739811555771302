"""Scripts of whole evenings pressed again: what differs is said, and nothing else."""

from __future__ import annotations

import pytest

from facilitator.core.evening_script import ScriptProblem, parse_script
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.script_replay import Difference, replay
from tests.core.builders import round_only

HEAD = "format open-discussion\nstarts 2026-03-03 19:00, 40 minutes, 9 people, languages en es\n"


def differences(moments: str) -> list[Difference]:
    script = parse_script(HEAD + moments)
    return [row for _, _, row in replay(MeetingRun(round_only()), script) if row]


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


def test_about_is_a_quarter_of_a_minute() -> None:
    moments = "0:00 start\n0:00 read | seat 1, left about {}"
    assert not differences(moments.format("4:15"))
    assert not differences(moments.format("3:50"))
    assert differences(moments.format("4:20"))
