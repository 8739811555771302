"""Nobody else on this computer can read the data, whatever the umask says."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitator.storage.backups import backup_if_due, restore
from facilitator.storage.database import open_database
from facilitator.storage.lock import Lock, acquire
from facilitator.storage.running_meeting import RunningMeeting

if sys.platform == "win32":
    pytest.skip("Windows has other rights", allow_module_level=True)

TODAY = date(2026, 3, 2)


@pytest.fixture(params=[0o000, 0o022, 0o077], ids=["000", "022", "077"])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


def open_to_others(folder: Path) -> list[str]:
    places = [folder, *sorted(folder.rglob("*"))]
    return [place.name for place in places if stat.S_IMODE(place.stat().st_mode) & 0o077]


def everything_in(folder: Path) -> None:
    """Lock, data, a backup, a damaged file and a meeting that was set aside."""
    file = folder / "facilitator.db"
    assert isinstance(acquire(folder), Lock)
    with open_database(file) as database:
        RunningMeeting(database).save("{", 1, 2)
        RunningMeeting(database).set_aside(TODAY)
    backup = backup_if_due(file, TODAY) or file.parent / "backups" / "facilitator-2026-03-02.db"
    restore(backup, file, TODAY)
    open_database(file).close()
    assert len(list(folder.rglob("*"))) >= 6


@pytest.mark.usefixtures("umask")
def test_all_that_is_made_is_private(tmp_path: Path) -> None:
    everything_in(tmp_path / "home")
    assert open_to_others(tmp_path / "home") == []


def test_what_was_made_wider_is_tightened(tmp_path: Path) -> None:
    home = tmp_path / "home"
    everything_in(home)
    for place in (home, *home.rglob("*")):
        place.chmod(0o755 if place.is_dir() else 0o644)
    assert len(open_to_others(home)) >= 7, "the control"
    (home / "in-use.lock").unlink()  # this process still holds the old one
    assert isinstance(acquire(home), Lock)
    open_database(home / "facilitator.db").close()
    assert open_to_others(home) == []


def test_a_folder_with_other_things_in_it_is_left_to_its_owner(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "holidays.txt").write_text("not ours")
    (tmp_path / "holidays.txt").chmod(0o644)
    assert isinstance(acquire(tmp_path), Lock)
    open_database(tmp_path / "facilitator.db").close()
    assert open_to_others(tmp_path) == [tmp_path.name, "holidays.txt"]


def test_reading_changes_no_rights(tmp_path: Path) -> None:
    file = tmp_path / "facilitator.db"
    open_database(file).close()
    file.chmod(0o644)
    open_database(file, read_only=True).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o644
