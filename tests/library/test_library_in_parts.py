"""A program that opens reads tonight's languages first: nothing may look different for it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from facilitator.library.shelves import Library, load

SHIPPED = Path(__file__).parents[2] / "readings"


@pytest.fixture(scope="module")
def whole() -> Library:
    return load(SHIPPED)


@pytest.mark.parametrize("tags", [("en",), ("es",), ("ar", "es"), ("es-MX",)])
def test_a_part_says_the_same_as_the_whole_in_its_languages(
    whole: Library, tags: tuple[str, ...]
) -> None:
    part = load(SHIPPED, only=tags)
    assert not part.whole
    assert part.holds(tags)
    assert part.holds(["en"])
    assert part.formats == whole.formats
    assert part.languages() == whole.languages()
    for name in whole.shelf.texts:
        for tag in {"en", *tags}:
            assert part.shelf.find(name, tag) == whole.shelf.find(name, tag)
    for some, every in zip(part.themes, whole.themes, strict=True):
        assert [(p.id, p.weight) for p in some.prompts] == [(p.id, p.weight) for p in every.prompts]
        assert all(some.titles.get(tag) == every.titles.get(tag) for tag in tags)


def test_a_part_does_leave_something_for_later(whole: Library) -> None:
    """The control: else nothing would be won."""
    part = load(SHIPPED, only=["en"])
    assert whole.holds(["es", "ar"])
    assert not part.holds(["en", "es"])
    assert part.shelf.languages() == ("en",)
    assert part.unread >= {(name, "es") for name in whole.shelf.texts}


def test_a_text_in_none_of_the_languages_is_read_all_the_same(tmp_path: Path) -> None:
    source = next((SHIPPED / "texts").glob("*/es.md"))
    (tmp_path / "texts" / "saludo").mkdir(parents=True)
    shutil.copy(source, tmp_path / "texts" / "saludo" / "es.md")
    part = load(tmp_path, only=["ar"])
    assert part.shelf.find("saludo", "ar").text.language == "es"


def test_what_is_the_groups_own_is_read_in_every_language(tmp_path: Path) -> None:
    source = next((SHIPPED / "texts").glob("*/es.md"))
    own = tmp_path / "texts" / source.parent.name
    own.mkdir(parents=True)
    shutil.copy(source, own / "es.md")
    part = load(SHIPPED, tmp_path, only=["en"])
    assert part.shelf.find(source.parent.name, "es").text.own
