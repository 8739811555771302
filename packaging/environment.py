"""A private Python environment beside the source, made once and mended when broken.

`start.py` and `check.py` stand on it.  Standard library alone, and no syntax
newer than Python 3.7: an old Python must come far enough to be told.
A stamp is written last; without it the environment counts as half made.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST, NEWEST = (3, 11), (3, 14)  # as requires-python in pyproject.toml
PROBE = (  # finds the parts without loading Qt, which may lack a system library
    "import importlib.util as u, sys, facilitator;"
    "sys.exit(not all(map(u.find_spec, ('PySide6', 'sqlalchemy', 'reportlab', 'icu4py'))))"
)
RENEWAL = "The program needs other parts than before; only those that are missing are downloaded."


class Stopped(Exception):
    """Nothing can go on; the text is a sentence for a person."""


def python_complaint(version: tuple[int, int], can_make: bool, system: str) -> str:
    """Why this Python will not do, or nothing.  `system` is `sys.platform`."""
    have = "{}.{}".format(*version)
    span = "{}.{} to {}.{}".format(*OLDEST, *NEWEST)
    get = "Install one from python.org"
    if system == "linux":
        get = "Install one with your system's package manager"
    if version < OLDEST:
        return (
            f"Python {have} is too old: this program needs {span}. {get} and start again with it."
        )
    if version > NEWEST:
        return f"Python {have} is too new: this program is tried on {span}. {get}, beside this one."
    if not can_make:
        return (
            "This Python cannot make an environment of its own, because its venv module is missing."
            " On Debian or Ubuntu run “sudo apt install python3-venv”; elsewhere install Python"
            " from python.org. Then start again."
        )
    return ""


def python_in(folder: Path, windows: bool = os.name == "nt") -> Path:
    """The interpreter of an environment."""
    return folder / "Scripts" / "python.exe" if windows else folder / "bin" / "python"


def stamp_of(pyproject: bytes, requirements: tuple[str, ...] = ()) -> str:
    """What an environment was made from, as a digest."""
    return hashlib.sha256(b"\0".join([pyproject, *(r.encode() for r in requirements)])).hexdigest()


def is_ready(folder: Path, stamp: str) -> bool:
    """Whether an environment was finished from this very pyproject.toml and still runs."""
    written = folder / "made-from"
    return written.is_file() and written.read_text() == stamp and runs(folder, PROBE)


def runs(folder: Path, code: str) -> bool:
    """Whether the interpreter inside starts and `code` succeeds."""
    try:
        asked = [str(python_in(folder)), "-c", code]
        return subprocess.run(asked, check=False, capture_output=True, cwd=folder).returncode == 0
    except OSError:  # its Python has been moved or taken away
        return False


def make(folder: Path, words: str, requirements: tuple[str, ...] = ()) -> Path:
    """The interpreter of a ready environment; makes, mends or renews it when it is not.

    `words` is said first when the network is needed.  Raises Stopped.
    """
    stamp = stamp_of((ROOT / "pyproject.toml").read_bytes(), requirements)
    if is_ready(folder, stamp):
        return python_in(folder)
    refuse_python()
    say(RENEWAL if (folder / "made-from").is_file() and runs(folder, PROBE) else words)
    try:
        build(folder, requirements)
        (folder / "made-from").write_text(stamp)
    except OSError as problem:
        raise Stopped(f"{folder} cannot be written: {problem}.") from problem
    except subprocess.CalledProcessError as problem:
        raise Stopped(
            "The parts could not be installed; the reason stands above. Check the connection,"
            " the space on the disk and that the folder can be written, and start again: what is"
            " half made will be mended."
        ) from problem
    return python_in(folder)


def refuse_python() -> None:
    """Raise Stopped when the Python that runs this cannot make the environment."""
    can_make = all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))
    complaint = python_complaint(sys.version_info[:2], can_make, sys.platform)
    if complaint:
        raise Stopped(complaint)


def build(folder: Path, requirements: tuple[str, ...]) -> None:
    """Make the environment, anew unless it was finished once and its Python runs."""
    stamp = folder / "made-from"
    if stamp.is_file() and runs(folder, PROBE):
        stamp.unlink()
    else:
        if folder.exists():
            say(f"{folder} is half made or its Python is gone; it is made anew.")
            shutil.rmtree(folder)
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = str(python_in(folder))
    pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    subprocess.run([*pip, "--editable", str(ROOT), *requirements], check=True)
    code = str(ROOT / "facilitator")  # a first start without compiled files takes twice as long
    subprocess.run([python, "-m", "compileall", "-q", code], check=False)


def say(words: str) -> None:
    """Tell the person at the terminal, before anything that follows is printed."""
    print(words, flush=True)
