"""Whole evenings on a pretended clock, with the texts and formats of the shelf.

The scripts in `tests/meetings/` say what a facilitator expects to see.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from facilitator.core.evening_script import Script, parse_script
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.schedule import Evening, plan_evening
from facilitator.core.script_replay import Difference, replay
from facilitator.library.shelves import Library, load

HERE = Path(__file__).resolve().parents[1]
MEETINGS = sorted((HERE / "meetings").glob("*.txt"))


@cache
def library() -> Library:
    return load(HERE.parent / "readings")


def differences(script: Script) -> list[Difference]:
    setting = script.setting
    evening = Evening(
        format=library().formats[setting.format_id],
        start=setting.start,
        seconds=setting.minutes * 60,
        people=setting.people,
        languages=setting.languages,
        both_read=setting.both_read,
        leader_has_seat=setting.leader_has_seat,
    )
    run = MeetingRun(plan_evening(evening, library().shelf))
    return [row for _, _, row in replay(run, script) if row is not None]


@pytest.mark.parametrize("file", MEETINGS, ids=lambda file: file.stem)
def test_an_evening_goes_as_a_facilitator_expects(file: Path) -> None:
    assert differences(parse_script(file.read_text("utf-8"))) == []


def test_there_are_evenings() -> None:
    assert len(MEETINGS) >= 8


@pytest.mark.parametrize("file", MEETINGS, ids=lambda file: file.stem)
def test_an_evening_with_a_press_left_out_differs(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    presses = [n for n, line in enumerate(lines) if " next  " in line and "refused" not in line]
    middle = presses[len(presses) // 2]
    lines[middle] = lines[middle].replace(" next  ", " look  ")
    assert differences(parse_script("\n".join(lines)))
