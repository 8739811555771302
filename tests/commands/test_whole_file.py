"""A file is written whole, or the one that was there stays as it was."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.commands.whole_file import NotWritten, same_place, write_whole

if sys.platform != "win32":
    import resource

ROOM = 100_000  # bytes


@pytest.fixture
def full_disk() -> Iterator[None]:
    """No file can be longer than ROOM, as on a disk that is nearly full."""
    if sys.platform == "win32":
        pytest.skip("files have no such limit here")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "pages.pdf"
    write_whole(file, b"old")
    with pytest.raises(NotWritten):
        write_whole(file, bytes(2 * ROOM))
    assert file.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["pages.pdf"]
    write_whole(file, bytes(ROOM))  # what has room is written
    assert file.stat().st_size == ROOM


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    file, link = tmp_path / "pages.pdf", tmp_path / "link.pdf"
    file.write_bytes(b"old")
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"


def test_the_same_place_has_several_names(tmp_path: Path) -> None:
    file, twin, other = (tmp_path / name for name in ("a.md", "b.md", "c.md"))
    file.write_bytes(b"words")
    os.link(file, twin)
    assert same_place(file, tmp_path / "x" / ".." / "a.md")
    assert same_place(file, twin)
    assert not same_place(file, other)
    assert not same_place(other, file)
