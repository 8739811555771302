from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from facilitator.core.attendance import Attendance
from facilitator.core.errors import StorageProblem
from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.backups import backup_if_due
from facilitator.storage.connection import APPLICATION_ID, REVISION, SCHEMA, connect
from facilitator.storage.database import Database, open_database
from facilitator.storage.migrate import MIGRATIONS, migrate
from facilitator.storage.problems import (
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseMissing,
    DatabaseNewer,
    DatabaseReadOnly,
    DatabaseUnreachable,
)

EVENING = Attendance(date(2026, 3, 2), "speaker", 9)


def pragma(file: Path, name: str) -> object:
    with closing(connect(file)) as raw:
        return raw.execute(f"PRAGMA {name}").fetchone()[0]


def test_the_first_opening_makes_a_marked_file_and_leaves_nothing_beside_it(file: Path) -> None:
    open_database(file).close()
    assert pragma(file, "application_id") == APPLICATION_ID
    assert pragma(file, "user_version") == SCHEMA
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_the_constants_agree_with_the_newest_migration() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_heads() == [REVISION]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("secure_delete", 1),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("temp_store", 2),
    ],
)
def test_each_connection_has_the_settings_of_the_house(
    database: Database, name: str, value: object
) -> None:
    with database.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == value


def test_alembic_is_imported_only_when_the_file_is_of_another_shape(file: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from facilitator.storage.database import open_database\n"
        "open_database(Path(sys.argv[1])).close(); print('alembic' in sys.modules)"
    )
    seen = [
        subprocess.run(
            [sys.executable, "-c", script, str(file)], capture_output=True, text=True, check=True
        ).stdout.strip()
        for _ in range(2)
    ]
    assert seen == ["True", "False"]


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 4096, b"garbage", b"SQLite format 3\0", b"SQLite format 3\0" * 99]
)
def test_no_new_file_is_made_over_a_damaged_one(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    with pytest.raises(DatabaseDamaged) as told:
        open_database(file)
    assert str(file) in str(told.value)
    assert file.read_bytes() == content


def test_a_damaged_file_names_the_newest_backup(database: Database, file: Path) -> None:
    backup_if_due(file, date(2026, 3, 1))
    newest = backup_if_due(file, date(2026, 3, 2))
    database.close()
    file.write_bytes(b"")
    with pytest.raises(DatabaseDamaged, match=r"facilitator-2026-03-02\.db") as told:
        open_database(file)
    assert told.value.facts["backup"] == str(newest)


def test_a_file_that_was_there_once_is_not_silently_made_anew(
    database: Database, file: Path
) -> None:
    backup_if_due(file, date(2026, 3, 1))
    database.close()
    file.unlink()
    with pytest.raises(DatabaseMissing, match=r"facilitator-2026-03-01\.db"):
        open_database(file)
    assert not file.exists()


def test_a_journal_without_its_file_is_damage(file: Path) -> None:
    file.parent.mkdir()
    file.with_name(file.name + "-journal").write_bytes(b"\xd9\xd5\x05\xf9")
    with pytest.raises(DatabaseDamaged, match="journal"):
        open_database(file)


def test_the_file_of_another_program_is_left_alone(file: Path) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("CREATE TABLE bookmarks (url)")
    before = file.read_bytes()
    with pytest.raises(DatabaseForeign):
        open_database(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "newer", [f"PRAGMA user_version = {SCHEMA + 1}", "UPDATE alembic_version SET version_num='zz'"]
)
def test_a_file_of_a_newer_version_is_left_alone(
    database: Database, file: Path, newer: str
) -> None:
    database.close()
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute(newer)
    before = file.read_bytes()
    with pytest.raises(DatabaseNewer, match="newer version"):
        open_database(file)
    assert file.read_bytes() == before


def test_a_lost_table_is_told(database: Database, file: Path) -> None:
    database.close()
    with closing(sqlite3.connect(file)) as raw, raw:
        raw.execute("DROP TABLE attendance")
    with pytest.raises(DatabaseDamaged, match="without attendance"):
        open_database(file)


def test_a_database_opened_to_read_only_reads_and_never_writes(
    database: Database, file: Path
) -> None:
    AttendanceBook(database).record(EVENING)
    database.close()
    before = file.read_bytes()
    with open_database(file, read_only=True) as readable:
        book = AttendanceBook(readable)
        assert book.between(EVENING.day, EVENING.day) == [EVENING]
        with pytest.raises(DatabaseReadOnly):
            book.record(EVENING)
    assert file.read_bytes() == before


def test_opening_to_read_only_makes_no_file(file: Path) -> None:
    with pytest.raises(DatabaseUnreachable, match="No such file"):
        open_database(file, read_only=True)
    assert not file.parent.exists()


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(StorageProblem):
        open_database(tmp_path / "data" / "facilitator.db")


def test_a_file_that_is_pulled_out_mid_meeting_is_not_written_to_nowhere(
    database: Database, file: Path
) -> None:
    file.unlink()
    with pytest.raises(DatabaseUnreachable, match="stick"):
        AttendanceBook(database).record(EVENING)


def broken_migrations(folder: Path) -> Path:
    scripts = Path(shutil.copytree(MIGRATIONS, folder / "migrations"))
    (scripts / "versions" / "0003_breaks.py").write_text(
        "import sqlalchemy as sa\n"
        "from alembic import op\n"
        "revision, down_revision = '0003', '0002'\n"
        "def upgrade():\n"
        "    op.add_column('attendance', sa.Column('guests', sa.Integer))\n"
        "    op.execute('PRAGMA user_version = 3')\n"
        "    op.execute('CREATE TABLE settings (id)')\n"
    )
    return scripts


def test_a_migration_that_fails_leaves_nothing(database: Database, tmp_path: Path) -> None:
    AttendanceBook(database).record(EVENING)
    before = database.file.read_bytes()
    with pytest.raises(StorageProblem), database.writing() as connection:
        migrate(connection, broken_migrations(tmp_path))
    assert database.file.read_bytes() == before
    with open_database(database.file) as again:
        assert AttendanceBook(again).between(EVENING.day, EVENING.day) == [EVENING]


def test_an_old_file_is_copied_before_it_is_brought_up_to_date(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pretends that this program expects a newer shape, whose migration is missing."""
    AttendanceBook(database).record(EVENING)
    database.close()
    monkeypatch.setattr("facilitator.storage.database.REVISION", "0003")
    open_database(file).close()
    copy = file.parent / "backups" / "facilitator-before-0003.db"
    assert AttendanceBook(Database(copy)).between(EVENING.day, EVENING.day) == [EVENING]


def test_a_problem_carries_no_words_of_the_group(database: Database) -> None:
    """SQLAlchemy would put the parameters of a statement into its message."""
    with pytest.raises(StorageProblem) as told, database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO nowhere VALUES (?)", ("Hope Group",))
    assert "Hope" not in str(told.value)
    assert told.value.__cause__ is None
