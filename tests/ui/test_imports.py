"""What a window may pull in: pictures and presenters no Qt, the whole of ui nothing slow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

UI = Path(__file__).parents[2] / "facilitator" / "ui"
SLOW = {"sqlalchemy", "alembic", "reportlab", "babel", "markdown_it", "tomlkit"}
QT_FREE = sorted(
    path.relative_to(UI.parents[1]).with_suffix("").as_posix().replace("/", ".")
    for path in UI.rglob("*.py")
    if path.name in ("screen.py", "presenter.py", "theme.py", "sizes.py", "stylesheet.py")
)


def modules_after(*modules: str) -> set[str]:
    code = f"import sys\nimport {', '.join(modules)}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.split(".")[0] for name in run.stdout.split()}


def test_pictures_and_presenters_know_no_qt() -> None:
    assert "facilitator.ui.group.presenter" in QT_FREE
    assert "PySide6" not in modules_after(*QT_FREE)


@pytest.mark.parametrize("module", ["main_window", "welcome.page", "attendance.page"])
def test_a_page_pulls_in_nothing_slow(module: str) -> None:
    assert not SLOW & modules_after(f"facilitator.ui.{module}")


def test_the_eyes_of_these_tests_are_open() -> None:
    assert "PySide6" in modules_after("facilitator.ui.group.view")
