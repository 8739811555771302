"""The program as a person calls it: words in; exit code, stdout and stderr out."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.cli import run
from tests.commands.spoken import Said, Say


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def say(home: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run the program with these words: exit code, stdout, stderr."""

    def _say(*words: object, at: Path | str = home) -> Said:
        try:
            code = run(["--home", str(at), *map(str, words)])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        said = capsys.readouterr()
        return code, said.out, said.err

    return _say
