"""Scripts of whole evenings: what a person may write, and how times are written."""

from __future__ import annotations

import pytest

from facilitator.core.evening_script import ScriptProblem, face, parse_script, seconds_of

HEAD = "format open-discussion\nstarts 2026-03-03 19:00, 40 minutes, 9 people, languages en es\n"


def test_the_head_says_what_evening_it_is() -> None:
    setting = parse_script(HEAD).setting
    assert (setting.format_id, setting.minutes, setting.people) == ("open-discussion", 40, 9)
    assert (setting.languages, setting.both_read) == (("en", "es"), False)
    assert setting.start.isoformat() == "2026-03-03T19:00:00+00:00"
    assert parse_script(HEAD.replace("en es", "en es, both read")).setting.both_read


def test_the_leader_may_be_without_a_seat() -> None:
    assert parse_script(HEAD).setting.leader_has_seat
    for more in (", leader without a seat", ", leader  without a seat , both read"):
        setting = parse_script(HEAD.replace("en es", "en es" + more)).setting
        assert (setting.leader_has_seat, setting.both_read) == (False, "both" in more)


@pytest.mark.parametrize(
    "more",
    [
        "leader has no seat",
        "leader without seat",
        "both red",
        "both read leader without a seat",
        "both read, both read",
        "",
        "leader without a seat,",
    ],
)
def test_what_may_stand_after_the_languages_is_said_when_it_is_misspelt(more: str) -> None:
    with pytest.raises(ScriptProblem, match="both read; leader without a seat") as raised:
        parse_script(HEAD.replace("en es", f"en es, {more}") + "0:00 start")
    assert raised.value.facts["line"] == 2


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


@pytest.mark.parametrize("text", ["", "format x", "0:00 start", HEAD + "soon: start"])
def test_a_script_that_cannot_be_read_is_named(text: str) -> None:
    with pytest.raises(ScriptProblem):
        parse_script(text)


def test_a_clock_face_is_rounded_to_the_nearest_second() -> None:
    assert [face(s) for s in (0, 59.6, 125, -125, 3600)] == [
        "0:00",
        "1:00",
        "2:05",
        "-2:05",
        "60:00",
    ]


def test_a_time_reads_as_it_is_written() -> None:
    assert [seconds_of(words) for words in ("0:05", "9:35", "-2:00")] == [5, 575, -120]
