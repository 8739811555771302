from __future__ import annotations

import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.storage.lock import (
    NAME,
    AlreadyRunning,
    Lock,
    Locked,
    LockedElsewhere,
    LockUnreadable,
    Owner,
    acquire,
    owner_of,
    this_computer,
)

HOLDER = (
    "import sys, time; from pathlib import Path; from facilitator.storage.lock import acquire\n"
    "print(type(acquire(Path(sys.argv[1]))).__name__, flush=True); time.sleep(60)"
)


def taken(outcome: Lock | Locked) -> Lock:
    assert isinstance(outcome, Lock), outcome
    return outcome


def reason(outcome: Lock | Locked) -> type:
    assert isinstance(outcome, Locked), outcome
    return type(outcome.reason)


@pytest.fixture
def other_program(tmp_path: Path) -> subprocess.Popen[str]:
    started = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True
    )
    assert started.stdout is not None
    assert started.stdout.readline().strip() == "Lock"
    return started


def end(program: subprocess.Popen[str]) -> None:
    program.kill()
    program.communicate()


def test_a_second_program_is_told_and_cannot_insist(
    tmp_path: Path, other_program: subprocess.Popen[str]
) -> None:
    outcome = acquire(tmp_path)
    assert reason(outcome) is AlreadyRunning
    assert isinstance(outcome, Locked)
    assert not outcome.may_open_anyway
    assert outcome.reason.facts["process"] == other_program.pid
    assert reason(acquire(tmp_path, anyway=True)) is AlreadyRunning
    end(other_program)


def test_a_killed_programs_lock_is_taken_over_without_asking(
    tmp_path: Path, other_program: subprocess.Popen[str]
) -> None:
    end(other_program)
    assert (tmp_path / NAME).exists()
    taken(acquire(tmp_path)).release()


def test_releasing_lets_the_next_one_in_and_leaves_no_file(tmp_path: Path) -> None:
    lock = taken(acquire(tmp_path / "new folder"))
    assert reason(acquire(tmp_path / "new folder")) is AlreadyRunning
    lock.release()
    lock.release()
    assert not lock.file.exists()
    taken(acquire(tmp_path / "new folder")).release()


def test_another_computers_lock_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / NAME).write_text('{"process": 7, "computer": "0123456789abcdef"}')
    outcome = acquire(tmp_path)
    assert reason(outcome) is LockedElsewhere
    assert isinstance(outcome, Locked)
    assert outcome.may_open_anyway
    lock = taken(acquire(tmp_path, anyway=True))
    assert owner_of(lock.file.read_bytes()) == Owner(os.getpid(), this_computer())
    lock.release()


@pytest.mark.parametrize("content", [b"", b"\0\0", b"[]", b'{"process": "7"}', b"\xff" * 9999])
def test_a_lock_file_that_says_nothing_is_asked_about(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)
    assert reason(acquire(tmp_path)) is LockUnreadable
    assert (tmp_path / NAME).read_bytes() == content
    taken(acquire(tmp_path, anyway=True)).release()


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    outcome = acquire(tmp_path / "data")
    assert isinstance(outcome, Locked)
    assert str(tmp_path) in str(outcome.reason)


def test_the_computers_name_is_not_in_the_file(tmp_path: Path) -> None:
    lock = taken(acquire(tmp_path))
    assert platform.node() not in lock.file.read_text()
    lock.release()


@given(st.binary(max_size=200))
def test_any_bytes_are_an_owner_or_none(text: bytes) -> None:
    owner_of(text)


@given(st.integers(-9, 2**40), st.text("0123456789abcdef"))
def test_what_is_written_is_read_back(process: int, computer: str) -> None:
    assert owner_of(f'{{"process": {process}, "computer": "{computer}"}}'.encode()) == Owner(
        process, computer
    )
