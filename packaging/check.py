"""Checks everything: `python3 packaging/check.py`, and with `--fix` mends what can be mended.

Makes `.venv-check` beside the source.  Names of stages run those alone:
`python3 packaging/check.py lint types`.  The exit code is 1 when any failed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from environment import ROOT, Stopped, make, python_in, refuse_python, say
from system_parts import QT_PACKAGES, install_packages, missing_libraries

FOLDER = ROOT / ".venv-check"
FIRST = f"Making the tools ready in {FOLDER}. This downloads about 210 MB."
TOOLS = {  # a program the tests use, and the Debian package that brings it
    "Xvfb": "xvfb",
    "xauth": "xauth",  # xvfb-run needs it and xvfb does not bring it
    "xdotool": "xdotool",
    "xrandr": "x11-xserver-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "tidy": "tidy",
}
UNICODE = Path("/usr/share/unicode/BidiTest.txt")

if TYPE_CHECKING:
    from collections.abc import Callable

    Stage = Callable[[], bool]


def requirements(pyproject: Path) -> tuple[str, ...]:
    """The tools of the dependency group `check`."""
    import tomllib  # not on an old Python, which has been refused before

    groups = tomllib.loads(pyproject.read_text(encoding="utf-8"))["dependency-groups"]
    return tuple(groups["check"])


def bring_system_parts() -> None:
    """Install what the tests use of the system, where that is ours; else they skip and say so."""
    known = FOLDER / "system-checked"
    if known.is_file() or sys.platform != "linux":
        return
    names = tuple(package for tool, package in TOOLS.items() if shutil.which(tool) is None)
    names += () if UNICODE.is_file() else ("unicode-data",)
    names += QT_PACKAGES if missing_libraries(FOLDER) else ()
    if not names or install_packages(names, "The tests use parts of the system."):
        known.touch()
    else:
        say(f"Some tests will be skipped or fail without these parts: {' '.join(names)}")


def run(*command: str, folder: Path = ROOT, **environ: str) -> bool:
    """Run a program, its output on ours; whether it succeeded."""
    return (
        subprocess.run(command, check=False, cwd=folder, env={**os.environ, **environ}).returncode
        == 0
    )


def wheel(python: str) -> bool:
    """Build the wheel, install it alone in a fresh environment, and ask it for its formats."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build = (python, "-m", "build", "--wheel", "--no-isolation", "--outdir", name, str(ROOT))
        if not (run(*build) and run(sys.executable, "-m", "venv", str(folder / "fresh"))):
            return False
        fresh = str(python_in(folder / "fresh"))
        (built,) = folder.glob("*.whl")
        pip = (fresh, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", str(built))
        asked = (str(Path(fresh).parent / "facilitator"), "--home", str(folder / "home"), "formats")
        return run(*pip) and run(*asked, folder=folder)


def stages(python: str, fix: bool) -> dict[str, Stage]:
    """Everything that is checked, in order, by name."""
    module = partial(run, python, "-m")
    ruff_format = ("ruff", "format", ".") if fix else ("ruff", "format", "--check", ".")
    ruff_check = ("ruff", "check", "--fix", ".") if fix else ("ruff", "check", ".")
    contracts = str(Path(python).parent / "lint-imports")
    return {
        "format": partial(module, *ruff_format),
        "lint": partial(module, *ruff_check),
        "contracts": partial(run, contracts, "--no-logo"),
        "types": partial(module, "mypy"),
        "tests": partial(module, "pytest", "-p", "no:pytest-qt", "--ignore", "tests/ui"),
        "windows": partial(module, "pytest", "tests/ui", QT_QPA_PLATFORM="offscreen"),
        "wheel": partial(wheel, python),
    }


def account(results: dict[str, tuple[bool, float]]) -> str:
    """A line a stage: its name, whether it holds, its seconds."""
    lines = [
        f"{name:10} {'ok' if good else 'FAILED':6} {seconds:6.1f} s"
        for name, (good, seconds) in results.items()
    ]
    failed = [name for name, (good, _) in results.items() if not good]
    end = f"failed: {', '.join(failed)}" if failed else "all is well"
    total = sum(seconds for _, seconds in results.values())
    return "\n".join([*lines, f"{end}, {total:.0f} s"])


def main(arguments: list[str]) -> int:
    """Run the stages that were asked for, all of them although one failed."""
    names = list(stages("", fix=False))
    parser = argparse.ArgumentParser(description="Check everything.")
    parser.add_argument("--fix", action="store_true", help="mend formatting and lint")
    parser.add_argument("stage", nargs="*", help="only these: " + ", ".join(names))
    asked = parser.parse_args(arguments)
    if not set(asked.stage) <= set(names):
        parser.error("the stages are: " + ", ".join(names))
    try:
        refuse_python()
        python = make(FOLDER, FIRST, requirements(ROOT / "pyproject.toml"))
    except Stopped as reason:
        print(reason, file=sys.stderr)
        return 1
    bring_system_parts()
    known = stages(str(python), asked.fix)
    results = {}
    for name in asked.stage or known:
        say(f"\n--- {name}")
        began = time.perf_counter()  # noqa: TID251 (how long a stage takes)
        good = known[name]()
        results[name] = (good, time.perf_counter() - began)  # noqa: TID251 (how long a stage takes)
    say("\n" + account(results))
    return 0 if all(good for good, _ in results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
