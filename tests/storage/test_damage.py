"""Any byte may be wrong: what is read is right, or it is told; never a traceback."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest

from facilitator.core.attendance import Attendance
from facilitator.core.errors import StorageProblem
from facilitator.core.group import Group
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import DeckMemory
from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.backups import backup_if_due
from facilitator.storage.database import Database, open_database
from facilitator.storage.deck_book import DeckBook
from facilitator.storage.group_book import GroupBook
from facilitator.storage.quick_look import quick_look
from facilitator.storage.records import RunningRow
from facilitator.storage.running_meeting import RunningMeeting
from facilitator.storage.settings_book import SettingsBook

EVENINGS = [Attendance(date(2026, 1, day), "speaker", day, 1) for day in range(1, 29)]
GROUP = Group(name="Hope Group", languages=("en", "ar"), address="1 Street")
SETTINGS = Settings(language="es", room_screen="HDMI-1")
MEMORY = DeckMemory(frozenset(f"hope/{n}" for n in range(20)), "hope/30")
RUNNING = RunningRow('{"presses": [1, 2, 3]}' * 20, 1_772_000_000, 1_800_000)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("whole") / "facilitator.db"
    with open_database(file) as database:
        for evening in EVENINGS:
            AttendanceBook(database).record(evening)
        GroupBook(database).save(GROUP)
        SettingsBook(database).save(SETTINGS)
        DeckBook(database).save(MEMORY)
        RunningMeeting(database).save(RUNNING.snapshot, RUNNING.saved_wall, RUNNING.saved_at)
    return file.read_bytes()


def everything(database: Database) -> list[object]:
    return [
        AttendanceBook(database).between(date.min, date.max),
        GroupBook(database).load(),
        SettingsBook(database).load(),
        DeckBook(database).load(),
        RunningMeeting(database).load(),
    ]


ALL = [EVENINGS, GROUP, SETTINGS, MEMORY, RUNNING]


def spoil(content: bytes, chance: Random) -> bytes:
    """Flip, cut, zero or move a part, as failing disks and half copies do."""
    spoiled = bytearray(content)
    place = chance.randrange(len(spoiled))
    match chance.randrange(5):
        case 0 | 1:
            for _ in range(chance.randint(1, 8)):
                spoiled[chance.randrange(len(spoiled))] ^= chance.randint(1, 255)
        case 2:
            del spoiled[place:]
        case 3:
            spoiled[place : place + 512] = bytes(len(spoiled[place : place + 512]))
        case _:  # the first page holds what sqlite trusts most
            spoiled[chance.randrange(4096)] ^= chance.randint(1, 255)
    return bytes(spoiled)


@pytest.mark.parametrize("seed", range(50))
def test_a_spoiled_file_is_read_right_or_told(whole: bytes, tmp_path: Path, seed: int) -> None:
    file = tmp_path / "facilitator.db"
    file.write_bytes(spoil(whole, Random(seed)))
    try:
        with open_database(file) as database:
            found = everything(database)
    except StorageProblem as problem:
        found = ALL if str(file) in str(problem) else [problem]
    assert found == ALL


@pytest.mark.parametrize("seed", range(50))
def test_a_quick_look_at_a_spoiled_file_is_right_or_told(
    whole: bytes, tmp_path: Path, seed: int
) -> None:
    file = tmp_path / "facilitator.db"
    file.write_bytes(spoil(whole, Random(seed)))
    try:
        look = quick_look(file)
    except StorageProblem:
        return
    assert (look.group, look.settings) == (GROUP, SETTINGS)
    assert isinstance(look.running, StorageProblem) or look.running == RUNNING


def test_without_the_digests_a_changed_number_would_pass(whole: bytes, tmp_path: Path) -> None:
    """The control: sqlite's own check finds nothing here, the digest does."""
    file = tmp_path / "facilitator.db"
    file.write_bytes(whole.replace(b"Hope Group", b"Hopf Group"))
    with open_database(file) as database:  # sqlite is content
        with pytest.raises(StorageProblem, match="group"):
            GroupBook(database).load()
        assert SettingsBook(database).load() == SETTINGS


def test_a_damaged_file_pushes_no_good_backup_out(whole: bytes, tmp_path: Path) -> None:
    file = tmp_path / "facilitator.db"
    file.write_bytes(whole)
    good = backup_if_due(file, date(2026, 3, 1), keep=1)
    assert good is not None
    file.write_bytes(whole.replace(b"Hope Group", b"Hopf Group"))
    with pytest.raises(StorageProblem):
        backup_if_due(file, date(2026, 3, 2), keep=1)
    assert [path.name for path in good.parent.glob("*.db")] == [good.name]
