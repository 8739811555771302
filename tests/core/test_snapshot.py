"""A saved meeting: read back the same, or refused whatever was done to it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core import presses
from facilitator.core.errors import SnapshotProblem
from facilitator.core.forecast import forecast
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.snapshot import from_text, to_text
from facilitator.core.topic_deck import Prompt, Weight
from tests.core.builders import at_step, discussion, pressed

PROMPT = Prompt("trust/first", Weight.LIGHT, {"en": "What “helped”?", "ar": "؟"})
RUN = pressed(
    at_step(discussion(), "sharing", 900),
    presses.DrewTopic(
        905, Prompt("trust/first", Weight.LIGHT, {"en": "What “helped”?", "ar": "؟"})
    ),
    presses.Next(910),
    presses.CatchUp(915, (presses.Cut(8, 0),)),
    presses.Later(920),
    presses.Away(950, 20.5),
    presses.Pause(960, on=True),
).undo()
SAVED = to_text(RUN)


def test_everything_comes_back_with_what_was_undone() -> None:
    again = from_text(SAVED)
    assert again == RUN
    assert again.redo().state.paused
    assert again.plan.start == RUN.plan.start


def test_the_choice_of_light_topics_comes_back_and_old_texts_have_none() -> None:
    run = MeetingRun(replace(RUN.plan, leave_out_heavy=True))
    assert from_text(to_text(run)).plan.leave_out_heavy
    before = to_text(run).replace(',"leave_out_heavy":true', "")
    assert "leave_out_heavy" not in before
    assert not from_text(before).plan.leave_out_heavy


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[]",
        "{}",
        "7",
        '"plan"',
        '{"version": 2, "plan": null, "presses": [], "undone": []}',
        '{"=": "map", "of": [[["a"], {"=": "map", "of": []}]]}',
        '{"=": "map", "of": [1, 2]}',
        '{"=": "MeetingRun"}',
        '{"=": "os.system", "is": "true"}',
        '{"=": "StrEnum", "is": "true"}',
        '{"=": "Enum", "is": "true"}',
        "[" * 100_000,
        "[" * 60 + "]" * 60,
        "9" * 5000,
    ],
)
def test_what_we_did_not_write_is_refused(text: str) -> None:
    with pytest.raises(SnapshotProblem):
        from_text(text)


def damaged(path: list[object], value: object) -> str:
    whole: Any = json.loads(SAVED)
    place = whole
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(whole)


PLACES: list[tuple[list[object], object]] = [
    (["of", 0, 1], 99),
    (["of", 1, 1], "plan"),
    (["of", 1, 1, "seconds"], "long"),
    (["of", 1, 1, "seconds"], None),
    (["of", 1, 1, "steps"], []),
    (["of", 1, 1, "languages"], [1]),
    (["of", 1, 1, "people"], True),
    (["of", 1, 1, "start"], "yesterday"),
    (["of", 2, 1], "Start"),
    (["of", 2, 1, 0, "at"], float("nan")),
    (["of", 2, 1, 0, "at"], "0"),
    (["of", 2, 1, 0, "="], "Next"),
    (["of", 2, 1, 0, "="], "Plan"),
    (["of", 2, 1, 1, "step"], 500),
    (["of", 3, 1], [{"=": "Cut", "step": 0, "seconds": 0}]),
]


@pytest.mark.parametrize(("path", "value"), PLACES)
def test_a_damaged_snapshot_is_refused_when_read_and_not_when_shown(
    path: list[object], value: object
) -> None:
    text = damaged(path, value)
    if path[-1] == "steps":
        return  # see below: an evening without steps cannot have been jumped in
    with pytest.raises(SnapshotProblem):
        from_text(text)


def test_an_evening_without_the_steps_that_were_pressed_is_refused() -> None:
    with pytest.raises(SnapshotProblem):
        from_text(damaged(["of", 1, 1, "steps"], []))


@settings(max_examples=150)
@given(st.integers(0, len(SAVED) - 1), st.text(max_size=3), st.integers(0, 40))
def test_any_damage_is_refused_or_gives_a_meeting_that_can_be_shown(
    place: int, instead: str, length: int
) -> None:
    text = SAVED[:place] + instead + SAVED[place + length :]
    try:
        run = from_text(text)
    except SnapshotProblem:
        return
    assert forecast(run.plan, run.state, 1000).ends > 0


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["=", "of", "is", "plan", "version"]), inner, max_size=3
            )
        ),
        max_leaves=8,
    )
)
def test_hostile_json_is_refused(value: object) -> None:
    with pytest.raises(SnapshotProblem):
        from_text(json.dumps(value))
