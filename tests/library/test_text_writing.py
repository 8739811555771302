from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.core.errors import TextFileProblem
from facilitator.library import text_writing
from facilitator.library.reading_files import check_text, read_text
from facilitator.library.text_writing import write_text

Write = Callable[..., Path]
HEAD = {
    "title": 'A "new" one',
    "kind": "script",
    "source": "Us",
    "licence": "CC-BY-4.0",
    "origin": "local",
    "review": "written",
}


def test_a_text_is_written_as_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "ours" / "ar.md"
    write_text(file, HEAD, "\nمرحبا\r\n\n> ببطء\n\n")
    text, problems = check_text(file)
    assert problems == ()
    assert text is not None
    assert text.title == 'A "new" one'
    before = file.read_bytes()
    write_text(file, {}, file.read_text(encoding="utf-8").split("+++\n", 2)[2])
    assert file.read_bytes() == before


def test_comments_and_unknown_keys_of_the_head_stay(text_file: Write) -> None:
    file = text_file(colour='"blue"  # ours')
    write_text(file, {"title": "Other"}, "New words.")
    assert 'colour = "blue"  # ours' in file.read_text()
    assert read_text(file).title == "Other"


def test_what_cannot_be_read_is_not_written_over(text_file: Write) -> None:
    file = text_file()
    file.write_text("no head")
    with pytest.raises(TextFileProblem):
        write_text(file, HEAD, "New.")
    assert file.read_text() == "no head"


def test_a_disk_that_is_full_leaves_the_old_text_and_nothing_else(
    text_file: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = text_file()
    before = file.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(TextFileProblem) as raised:
        write_text(file, HEAD, "New.")
    assert raised.value.message == text_writing.NOT_SAVED
    assert "No space left" in str(raised.value)
    assert file.read_bytes() == before
    assert list(file.parent.iterdir()) == [file]
