"""A page's own texts, read alone, are the same as those read among all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from facilitator.library.few_texts import few_texts
from facilitator.library.shelves import load

SHIPPED = Path(__file__).parents[2] / "readings"


@pytest.mark.parametrize("tags", [["en"], ["es"], ["ar", "en", "es"]])
def test_they_are_the_same_and_know_whether_they_are_stale(tags: list[str]) -> None:
    whole, few = load(SHIPPED), few_texts([(SHIPPED, False)], ["six-tips", "closing"], tags)
    assert few is not None
    for name in ("six-tips", "closing"):
        for tag in tags:
            assert few.shelf.find(name, tag) == whole.shelf.find(name, tag)
    assert set(few.languages()) == set(whole.languages())


def test_what_is_unusual_is_left_to_the_whole_library(tmp_path: Path) -> None:
    roots = [(SHIPPED, False), (tmp_path, True)]
    assert few_texts(roots, ["six-tps"], ["en"]) is None
    assert few_texts(roots, ["six-tips"], ["fr"]) is None
    own = tmp_path / "texts" / "six-tips" / "en.md"
    own.parent.mkdir(parents=True)
    own.write_text("no head", encoding="utf-8")
    assert few_texts(roots, ["six-tips"], ["en"]) is None


def test_the_groups_own_text_stands_in_front(tmp_path: Path) -> None:
    shutil.copytree(SHIPPED / "texts" / "closing", tmp_path / "texts" / "closing")
    few = few_texts([(SHIPPED, False), (tmp_path, True)], ["closing"], ["en"])
    assert few is not None
    assert few.shelf.find("closing", "en").text.own
