"""Opens Facilitator from its source: `python3 packaging/start.py`, on Windows `py`.

The first start makes `.venv` beside the source; later ones take no network.
Words after it go to the program: `python3 packaging/start.py formats`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from environment import ROOT, Stopped, make, say
from system_parts import (
    QT_PACKAGES,
    advice,
    has_screen,
    install_packages,
    missing_libraries,
    this_family,
)

FOLDER = ROOT / ".venv"
DEMO = Path("facilitator-demo")
FIRST = (
    f"Making the program ready in {FOLDER}. This downloads about 170 MB and takes some minutes"
    " and 520 MB of disk; later starts need no network."
)
LIBRARIES = "Windows need libraries of the system (up to 60 MB)."
NO_SCREEN = f"There is no screen here, so the demonstration runs instead, into {DEMO}{os.sep}"


def words_for(arguments: list[str]) -> list[str]:
    """The words meant for the program; a `--` before them may stand or not."""
    return arguments[1:] if arguments[:1] == ["--"] else arguments


def libraries_are_there(folder: Path) -> bool:
    """Whether Qt has what it needs of the system, installed now if that is ours to do."""
    known = folder / "system-checked"
    if known.is_file():
        return True
    missing = missing_libraries(folder)
    if missing and install_packages(QT_PACKAGES, LIBRARIES):
        missing = missing_libraries(folder)
    if missing:
        print(advice(missing, this_family()), file=sys.stderr)
        return False
    known.touch()
    return True


def main(arguments: list[str]) -> int:
    """Make ready, then become the program; the exit code is the program's."""
    try:
        python = make(FOLDER, FIRST)
    except Stopped as reason:
        print(reason, file=sys.stderr)
        return 1
    words = words_for(arguments)
    if not libraries_are_there(FOLDER) and (not words or "demo" in words):
        return 1
    program = [str(python), "-m", "facilitator", *words]
    if words or has_screen(sys.platform, dict(os.environ)):
        return become(program)
    return show_demonstration(program)


def show_demonstration(program: list[str]) -> int:
    """Run the demonstration and name what it left."""
    say(NO_SCREEN)
    done = subprocess.run([*program, "demo", str(DEMO)], check=False).returncode
    for path in sorted(DEMO.rglob("*")) if done == 0 else ():
        say(str(path))
    return done


def become(program: list[str]) -> int:
    """Hand the process over, so that signals reach the program; Windows cannot do that."""
    if os.name != "nt":
        os.execv(program[0], program)  # noqa: S606 (no shell); does not come back
    return subprocess.run(program, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
