"""The environment beside the source: refused, made, kept, mended.

What other systems do is tested on pure functions; a real environment is made
with Python's own venv, without the network.
"""

import sys
import tomllib
import venv
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """An environment as a finished one looks, whose probe is answered by the caller."""
    folder = tmp_path / "made"
    venv.create(folder, with_pip=False)
    (folder / "made-from").write_text("this")
    return folder


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 14)])
def test_a_python_within_the_span_is_taken(environment: ModuleType, version: object) -> None:
    assert environment.python_complaint(version, True, "linux") == ""


def test_a_python_outside_the_span_is_told_which_one_to_get(environment: ModuleType) -> None:
    old = environment.python_complaint((3, 9), True, "darwin")
    assert old.startswith("Python 3.9 is too old: this program needs 3.11 to 3.14.")
    assert "python.org" in old
    assert "package manager" in environment.python_complaint((3, 9), True, "linux")
    assert "too new" in environment.python_complaint((3, 15), True, "win32")


def test_a_python_without_venv_names_the_package(environment: ModuleType) -> None:
    assert "python3-venv" in environment.python_complaint((3, 11), False, "linux")


def test_the_span_is_that_of_the_package(environment: ModuleType) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (major, oldest), (_, newest) = environment.OLDEST, environment.NEWEST
    assert project["requires-python"] == f">={major}.{oldest},<{major}.{newest + 1}"


def test_each_system_has_its_interpreter_where_it_belongs(environment: ModuleType) -> None:
    folder = Path("e")
    assert environment.python_in(folder, windows=True) == folder / "Scripts" / "python.exe"
    assert environment.python_in(folder, windows=False) == folder / "bin" / "python"


def test_the_stamp_changes_with_the_project_and_the_tools(environment: ModuleType) -> None:
    stamps = {
        environment.stamp_of(b"a"),
        environment.stamp_of(b"b"),
        environment.stamp_of(b"a", ("ruff",)),
        environment.stamp_of(b"a", ("ru", "ff")),
    }
    assert len(stamps) == 4
    assert environment.stamp_of(b"a") in stamps


def test_a_finished_environment_is_ready(
    environment: ModuleType, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "PROBE", "pass")
    assert environment.is_ready(made, "this")
    assert not environment.is_ready(made, "that")
    (made / "made-from").unlink()
    assert not environment.is_ready(made, "this")


def test_an_environment_that_cannot_import_is_not_ready(
    environment: ModuleType, made: Path
) -> None:
    assert not environment.is_ready(made, "this")


def test_an_environment_whose_python_is_gone_is_not_ready(
    environment: ModuleType, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "PROBE", "pass")
    environment.python_in(made).unlink()
    assert not environment.is_ready(made, "this")


def without_pip(environment: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Let programs be asked for and none be run; what was asked for is returned."""
    asked: list[list[str]] = []
    monkeypatch.setattr(environment.subprocess, "run", lambda given, **_kept: asked.append(given))
    return asked


def test_a_half_made_environment_is_made_anew(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_over = tmp_path / "env" / "left-over"
    left_over.parent.mkdir()
    left_over.touch()
    asked = without_pip(environment, monkeypatch)
    environment.build(tmp_path / "env", ("ruff>=0.17",))
    assert not left_over.exists()
    assert asked[0] == [sys.executable, "-m", "venv", str(tmp_path / "env")]
    assert asked[1][-3:] == ["--editable", str(ROOT), "ruff>=0.17"]


def test_a_finished_environment_is_only_renewed(
    environment: ModuleType, made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "runs", lambda *_asked: True)
    asked = without_pip(environment, monkeypatch)
    environment.build(made, ())
    assert "pip" in asked[0]
    assert not (made / "made-from").exists(), "an interrupted renewal must count as half made"


def test_a_folder_that_cannot_be_written_is_told(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(folder: Path, requirements: tuple[str, ...]) -> None:  # noqa: ARG001
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(environment, "build", refuse)
    with pytest.raises(environment.Stopped, match=r"cannot be written.*Permission denied"):
        environment.make(tmp_path / "env", "words")
    assert not (tmp_path / "env" / "made-from").exists()


def test_a_download_that_breaks_off_is_told_with_its_remedy(
    environment: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_off(folder: Path, requirements: tuple[str, ...]) -> None:  # noqa: ARG001
        raise environment.subprocess.CalledProcessError(1, ["pip"])

    monkeypatch.setattr(environment, "build", break_off)
    with pytest.raises(environment.Stopped, match="start again"):
        environment.make(tmp_path / "env", "words")
