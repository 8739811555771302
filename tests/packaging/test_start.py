"""Opening the program, or the demonstration where nothing can be seen."""

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


class Done:
    returncode = 0


@pytest.fixture
def ran(start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A start whose environment is ready; the programs it runs are noted, not run."""
    ran: list[list[str]] = []

    def run(command: list[str], check: bool) -> Done:  # noqa: ARG001
        ran.append(command[2:])
        (tmp_path / "facilitator-demo").mkdir()
        (tmp_path / "facilitator-demo" / "slips.pdf").touch()
        return Done()

    def become(command: list[str]) -> int:
        ran.append(command[2:])
        return 7

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(start, "make", lambda *_asked: Path("python"))
    monkeypatch.setattr(start, "libraries_are_there", lambda _folder: True)
    monkeypatch.setattr(start, "become", become)
    monkeypatch.setattr(start.subprocess, "run", run)
    monkeypatch.setattr(start, "has_screen", lambda *_asked: True)
    return ran


def test_with_a_screen_the_program_opens(start: ModuleType, ran: list[list[str]]) -> None:
    assert start.main([]) == 7, "the exit code is the program's"
    assert ran == [["facilitator"]]


@pytest.mark.parametrize("arguments", [["formats", "--json"], ["--", "formats", "--json"]])
def test_words_go_to_the_program_screen_or_not(
    start: ModuleType,
    ran: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
) -> None:
    start.main(arguments)
    monkeypatch.setattr(start, "has_screen", lambda *_asked: False)
    start.main(arguments)
    assert ran == [["facilitator", "formats", "--json"]] * 2


def test_without_a_screen_the_demonstration_runs_and_its_files_are_named(
    start: ModuleType,
    ran: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(start, "has_screen", lambda *_asked: False)
    assert start.main([]) == 0
    assert ran == [["facilitator", "demo", "facilitator-demo"]]
    told = capsys.readouterr().out
    assert "no screen" in told
    assert str(Path("facilitator-demo", "slips.pdf")) in told


def test_without_libraries_no_window_is_tried_but_words_still_work(
    start: ModuleType, ran: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "libraries_are_there", lambda _folder: False)
    assert start.main([]) == 1
    assert start.main(["demo", "out"]) == 1
    assert ran == []
    start.main(["formats"])
    assert ran == [["facilitator", "formats"]]


def test_what_stops_a_start_is_one_sentence(
    start: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_asked: object) -> None:
        raise start.Stopped("Python 3.9 is too old.")

    monkeypatch.setattr(start, "make", stop)
    assert start.main([]) == 1
    assert capsys.readouterr().err == "Python 3.9 is too old.\n"


def test_the_system_is_looked_at_once(
    start: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [["libEGL.so.1"], [], None]
    monkeypatch.setattr(start, "missing_libraries", lambda _folder: answers.pop(0))
    monkeypatch.setattr(start, "install_packages", lambda *_asked: False)
    assert not start.libraries_are_there(tmp_path)
    assert start.libraries_are_there(tmp_path)
    assert start.libraries_are_there(tmp_path)
    assert answers == [None]


def test_the_scripts_use_the_standard_library_alone() -> None:
    code = (
        "import sys; sys.path.insert(0, 'packaging'); import start, check;"
        "print([m for m in sys.modules if m.split('.')[0] not in sys.stdlib_module_names"
        " and not getattr(sys.modules[m], '__file__', '').startswith(sys.argv[1])])"
    )
    asked = [sys.executable, "-I", "-S", "-c", code, str(ROOT / "packaging")]
    told = subprocess.run(asked, check=True, capture_output=True, text=True, cwd=ROOT)
    assert told.stdout == "['__main__']\n"


def test_the_folder_of_the_scripts_is_no_package() -> None:
    assert not (ROOT / "packaging" / "__init__.py").exists()
