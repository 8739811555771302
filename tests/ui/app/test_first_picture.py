"""The first picture waits for nothing that it does not show."""

from __future__ import annotations

import subprocess
import sys

import pytest

LATER = (
    "facilitator.app.furnishing",
    "facilitator.storage.records",
    "facilitator.ui.sidebar",
    "facilitator.ui.style",
    "facilitator.core.settings",
    "facilitator.library",
    "sqlalchemy",
    "babel",
    "markdown_it",
)
FOR_TONIGHT = ("sqlalchemy", "facilitator.core.presses", "facilitator.ui.run", "tomlkit")


def modules_after(module: str) -> set[str]:
    code = f"import sys\nimport {module}\nprint(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_the_empty_window_pulls_in_nothing_else() -> None:
    assert not set(LATER) & modules_after("facilitator.app.window")


def test_tonight_pulls_in_no_meeting_and_no_database() -> None:
    assert not set(FOR_TONIGHT) & modules_after("facilitator.app.program")


@pytest.mark.parametrize("module", ["facilitator.ui.sidebar", "facilitator.storage.records"])
def test_what_follows_is_seen_where_it_is_pulled_in(module: str) -> None:
    """The control: these names are the modules' own."""
    assert module in modules_after("facilitator.app.furnishing, facilitator.ui.sidebar")
