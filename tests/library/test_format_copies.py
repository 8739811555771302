from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.core.errors import FormatFileProblem
from facilitator.library import careful_files, format_copies
from facilitator.library.format_copies import copy_format, free_id
from facilitator.library.format_files import check_format

Write = Callable[..., Path]


def test_a_copy_keeps_every_character(format_file: Write, tmp_path: Path) -> None:
    source = format_file(("open = true", "open = true  # anyone\ncolour = 'blue'"))
    copy = copy_format(source, tmp_path / "home" / "formats", "ours")
    assert copy == tmp_path / "home" / "formats" / "ours.toml"
    assert copy.read_bytes() == source.read_bytes()
    assert list(copy.parent.iterdir()) == [copy]


def test_a_copy_may_have_a_title_of_its_own_and_keeps_comments_and_unknown_keys(
    format_file: Write, tmp_path: Path
) -> None:
    source = format_file(("open = true", "open = true  # anyone\ncolour = 'blue'"))
    copy = copy_format(source, tmp_path / "home", "ours", 'Our “own” "hour"', "es")
    made, _ = check_format(copy)
    assert made is not None
    assert made.titles == {"en": "Our hour", "es": 'Our “own” "hour"'}
    words = copy.read_text(encoding="utf-8")
    assert "# anyone" in words
    assert "# the usual evening" in words
    assert "colour = 'blue'" in words


def test_nothing_is_written_over(format_file: Write, tmp_path: Path) -> None:
    source = format_file()
    (tmp_path / "ours.toml").write_text("mine")
    with pytest.raises(FormatFileProblem) as raised:
        copy_format(source, tmp_path, "ours")
    assert raised.value.message == format_copies.TAKEN
    assert (tmp_path / "ours.toml").read_text() == "mine"


@pytest.mark.parametrize("name", ["", "../ours", "Ours", "a b", "x" * 65, "a/b", "con", "lpt1"])
def test_a_name_must_be_an_id(format_file: Write, tmp_path: Path, name: str) -> None:
    with pytest.raises(FormatFileProblem) as raised:
        copy_format(format_file(), tmp_path / "home", name)
    assert raised.value.message == format_copies.BAD_NAME
    assert not (tmp_path / "home").exists()


def test_a_source_that_cannot_be_read_and_a_folder_that_cannot_be_written_are_told(
    format_file: Write, tmp_path: Path
) -> None:
    with pytest.raises(FormatFileProblem) as raised:
        copy_format(tmp_path / "none.toml", tmp_path, "ours")
    assert raised.value.message == careful_files.UNREADABLE
    (tmp_path / "file").write_text("")
    with pytest.raises(FormatFileProblem) as raised:
        copy_format(format_file(), tmp_path / "file", "ours")
    assert raised.value.message == format_copies.NOT_SAVED


@pytest.mark.parametrize(
    ("title", "taken", "made"),
    [
        ("Tuesday, 7 o’clock", (), "tuesday-7-oclock"),
        ("Réunion ouverte", (), "reunion-ouverte"),
        ("لقاء", (), "format"),
        ("لقاء", ("format", "format-2"), "format-3"),
        ("Con", (), "con-2"),
    ],
)
def test_a_title_makes_a_name_that_is_free(title: str, taken: tuple[str, ...], made: str) -> None:
    assert free_id(title, taken) == made


def test_a_name_made_from_any_title_can_be_copied_to(format_file: Write, tmp_path: Path) -> None:
    source = format_file()
    taken: list[str] = []
    for title in ("x" * 300, "x" * 300, "--", "../../etc", "a" * 59 + " b", "NUL", ""):
        taken.append(free_id(title, taken))
        copy_format(source, tmp_path / "home", taken[-1])
