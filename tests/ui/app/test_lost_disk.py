"""A tenth of `tests/proofs/lost_disk.py`, and proof that its eyes are open."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.proofs.telling import Fact

if sys.platform != "linux":
    pytest.skip("a running program's limits can be changed on Linux alone", allow_module_level=True)

from tests.proofs.lost_disk import prove, told_and_went_on


def unsaved(run: str, words: str = "not saved since 19:02: …", visible: bool = True) -> Fact:
    return Fact("unsaved", {"run": run, "words": words, "visible": visible})


@pytest.mark.timeout(180)
def test_a_lost_disk_stops_no_press_and_loses_nothing(tmp_path: Path) -> None:
    seen = prove(1, 4, tmp_path)
    assert seen["presses meanwhile"] > 0


def test_a_page_that_says_so_and_goes_on_is_well() -> None:
    told_and_went_on([unsaved("a"), unsaved("b")])


@pytest.mark.parametrize(
    "facts",
    [
        [],
        [unsaved("a"), unsaved("a")],
        [unsaved("a"), unsaved("b", visible=False)],
        [unsaved("a"), unsaved("b", words="saved")],
        [unsaved("a"), Fact("saved", {"run": "b"}), unsaved("c")],
    ],
    ids=["silent", "stands still", "out of view", "other words", "shown as saved"],
)
def test_what_is_wrong_is_noticed(facts: list[Fact]) -> None:
    with pytest.raises(AssertionError):
        told_and_went_on(facts)
