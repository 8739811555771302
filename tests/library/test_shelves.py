from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from facilitator.core.meeting_format import MeetingFormat
from facilitator.library.shelves import load

Write = Callable[..., Path]


def move(tmp_path: Path, name: str) -> Path:
    """What was written so far, as the folder `name`."""
    folder = tmp_path / name
    folder.mkdir()
    for part in ("texts", "formats", "topics"):
        if (tmp_path / part).exists():
            shutil.move(tmp_path / part, folder / part)
    return folder


def test_the_groups_own_stands_before_what_is_shipped_which_stays(
    text_file: Write, format_file: Write, tmp_path: Path
) -> None:
    text_file("Shipped.\n", id="welcome-open")
    text_file("Es.\n", id="welcome-open", language="es")
    format_file()
    shipped = move(tmp_path, "shipped")
    before = {file: file.read_bytes() for file in shipped.rglob("*.*")}
    text_file("Ours.\n", id="welcome-open", title='"Ours"')
    format_file(("Our hour", "Ours"))
    format_file(id="second")
    own = move(tmp_path, "own")
    library = load(shipped, own)
    assert library.problems == ()
    assert library.shelf.find("welcome-open", "en").text.title == "Ours"
    assert library.shelf.find("welcome-open", "en").text.own
    assert not library.shelf.find("welcome-open", "es").text.own
    assert {name: made.own for name, made in library.formats.items()} == {
        "our-hour": True,
        "second": True,
    }
    assert library.formats["our-hour"].titles == {"en": "Ours"}
    assert {file: file.read_bytes() for file in shipped.rglob("*.*")} == before
    assert load(shipped).formats["our-hour"].own is False


def test_a_bad_own_format_leaves_the_shipped_one_and_is_told(
    text_file: Write, format_file: Write, tmp_path: Path
) -> None:
    text_file(id="welcome-open")
    format_file()
    shipped = move(tmp_path, "shipped")
    bad = format_file(("shares", "sharse"))
    library = load(shipped, tmp_path)
    made: MeetingFormat = library.formats["our-hour"]
    assert not made.own
    assert [problem.facts["file"] for problem in library.problems] == [str(bad)]


def test_an_own_format_may_use_shipped_texts_and_a_shipped_one_own_texts(
    text_file: Write, format_file: Write, tmp_path: Path
) -> None:
    text_file(id="welcome-open")
    shipped = move(tmp_path, "shipped")
    format_file()
    assert load(shipped, tmp_path).problems == ()
    (problem,) = load(tmp_path).problems
    assert problem.facts["name"] == "welcome-open"


def test_themes_are_loaded_and_own_ones_stand_first(text_file: Write, tmp_path: Path) -> None:
    text_file("## a {light}\nA?\n", place="topics", kind=None)
    shipped = move(tmp_path, "shipped")
    text_file("## b {light}\nB?\n", place="topics", kind=None)
    (theme,) = load(shipped, tmp_path).themes
    assert [prompt.id for prompt in theme.prompts] == ["peers/b"]


def test_folders_that_are_missing_are_an_empty_library(tmp_path: Path) -> None:
    library = load(tmp_path / "none", tmp_path / "neither")
    assert (dict(library.shelf.texts), dict(library.formats), library.themes) == ({}, {}, ())
    assert library.problems == ()
