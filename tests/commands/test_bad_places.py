"""Files, folders, disks and terminals that do not do as they should: told, and nothing lost."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.storage.database import open_database
from tests.commands.spoken import COUNT, PLAN, PRINT, Say, is_one_sentence

DEVICE = Path("/dev/full")
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def truncated(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5000])


def garbage(file: Path) -> None:
    file.write_bytes(b"\xa5" * 9000)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def foreign(file: Path) -> None:
    file.unlink()
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE a (b)")
    database.close()


def newer(file: Path) -> None:
    with sqlite3.connect(file) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


@pytest.mark.parametrize("harm", [truncated, garbage, empty, foreign, newer, a_folder])
def test_a_data_file_that_cannot_be_used_is_told_and_kept(
    say: Say, home: Path, harm: Callable[[Path], None]
) -> None:
    say(*COUNT)
    file = home / "facilitator.db"
    harm(file)
    before = file.read_bytes() if file.is_file() else None
    for words in (COUNT, ["counts"], ["counts", "--json"]):
        code, out, err = say(*words)
        assert (code, out) == (1, "")
        assert str(file) in err
        assert is_one_sentence(err)
    assert (file.read_bytes() if file.is_file() else None) == before
    assert say("plan", "speaker")[0] == 0, "a plan needs no data"


def test_asking_for_counts_makes_no_data_file(say: Say, home: Path) -> None:
    assert say("counts", "--json") == (0, "[]\n", "")
    assert not home.exists()


def test_a_missing_data_file_with_backups_is_no_fresh_start(say: Say, home: Path) -> None:
    (home / "backups").mkdir(parents=True)
    (home / "backups" / "facilitator-2026-03-03.db").touch()
    for words in (COUNT, ["counts"]):
        code, _, err = say(*words)
        assert (code, is_one_sentence(err)) == (1, True)
    assert not (home / "facilitator.db").exists()


def test_two_that_begin_at_once_lose_no_evening(tmp_path: Path) -> None:
    homes = ["--home", str(tmp_path / "new")]
    days = [f"2026-03-{day:02}" for day in range(1, 5)]
    programs = [
        subprocess.Popen(
            [sys.executable, "-m", "facilitator", *homes, *COUNT, "--date", day],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        for day in days
    ]
    told = [program.communicate()[1] for program in programs]
    assert told == [b""] * len(days)
    with open_database(tmp_path / "new" / "facilitator.db") as database, database.reading() as c:
        assert c.exec_driver_sql("SELECT count(*) FROM attendance").scalar() == len(days)


@pytest.mark.parametrize("name", ["my home", "بيت", "🏠", "a%20b?c#d", "plan", "new\nline"])
def test_a_home_may_have_any_name(say: Say, tmp_path: Path, name: str) -> None:
    at = tmp_path / name
    assert say(*COUNT, at=at)[0] == 0
    assert say("formats", at=at)[0] == 0
    code, out, err = say("counts", "--json", at=at)
    assert (code, len(json.loads(out)), err) == (0, 1, "")


@pytest.mark.parametrize("words", [COUNT, ["counts"], ["formats"], ["plan", "speaker"]])
def test_a_home_that_cannot_be_one_is_told(say: Say, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "file").touch()
    for at in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / ("l" * 300), "~nobody!/"):
        code, out, err = say(*words, at=at)
        assert (code, out) == (1, "")
        assert is_one_sentence(err)
    assert say(*words, at="")[0] == 2


@pytest.mark.parametrize(
    "place", [".", "file/x.pdf", "missing/x.pdf", "l" * 300 + ".pdf", "new\nline/x.pdf"]
)
def test_pages_that_cannot_be_put_down_are_told(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, out, err = say(*PRINT, "--output", place)
    assert (code, out) == (1, "")
    assert is_one_sentence(err)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(not DEVICE.is_char_device(), reason="needs a device that is always full")
def test_pages_on_a_full_device_are_told_and_the_device_stays(say: Say) -> None:
    code, _, err = say(*PRINT, "--output", DEVICE)
    assert (code, is_one_sentence(err)) == (1, True)
    assert DEVICE.is_char_device()


def test_pages_through_a_link_leave_the_link(say: Say, tmp_path: Path) -> None:
    link = tmp_path / "link.pdf"
    try:
        link.symlink_to(tmp_path / "real.pdf")
    except OSError:
        pytest.skip("links need a permission here")
    assert say(*PRINT, "--output", link)[0] == 0
    assert link.is_symlink()
    assert (tmp_path / "real.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("place", ["missing", "file/x.toml", "l" * 300, "a\nb", "\udcff", "empty"])
def test_a_check_of_nothing_is_told(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    code, out, err = say("check", place)
    assert (code, err, out.count("\n")) == (1, "", 1)
    code, out, _ = say("check", "--json", place)
    assert (code, len(json.loads(out))) == (1, 1)


def child(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "facilitator", *words],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "utf-8"])
def test_any_terminal_can_show_any_language(home: Path, encoding: str) -> None:
    at = ["--home", str(home)]
    words = ["--language", "ar", "--language", "es"]
    plan = child(*at, *PLAN, *words, PYTHONIOENCODING=encoding)
    data = child(*at, *PLAN, *words, "--json", PYTHONIOENCODING=encoding)
    wrong = child(*at, "plan", "بيت", PYTHONIOENCODING=encoding, PYTHONUTF8="1", LANGUAGE="ar")
    assert (plan.returncode, data.returncode, wrong.returncode) == (0, 0, 1)
    assert plan.stderr + data.stderr == b""
    assert "ترحيب" in json.loads(data.stdout.decode(encoding))["steps"][0]["titles"]["ar"]
    assert is_one_sentence(wrong.stderr.decode(encoding))


@pytest.mark.skipif(os.name != "posix", reason="pipes of a POSIX shell")
@pytest.mark.parametrize(("into", "code"), [("| true", 0), ("> /dev/full", 1), (">&-", 0)])
def test_an_answer_nobody_takes_is_no_traceback(home: Path, into: str, code: int) -> None:
    if "full" in into and not DEVICE.is_char_device():
        pytest.skip("needs a device that is always full")
    line = f'"{sys.executable}" -m facilitator --home "{home}" formats {into}'
    shell = subprocess.run(["/bin/sh", "-c", line], capture_output=True, check=False)
    assert shell.returncode == code
    assert shell.stderr == b"" if code == 0 else is_one_sentence(shell.stderr.decode())


@pytest.mark.skipif(AS_ROOT or os.name != "posix", reason="the administrator may do everything")
def test_folders_that_are_closed_to_us_are_told(say: Say, home: Path, tmp_path: Path) -> None:
    say(*COUNT)
    home.chmod(0o555)
    assert say("counts")[0] == 0
    code, _, err = say(*COUNT)
    assert (code, is_one_sentence(err)) == (1, True)
    assert say("demo", home)[0] == 1
    home.chmod(0)
    assert say("counts")[0] == 1
    code, out, _ = say("check", home)
    assert (code, "cannot be read" in out) == (1, True)
    home.chmod(0o755)
    assert say(*PRINT, "--output", tmp_path / "x.pdf")[0] == 0


def test_a_demonstration_that_has_no_folder_is_told(say: Say, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        code, out, err = say("demo", folder)
        assert (code, out, is_one_sentence(err)) == (1, "", True)
