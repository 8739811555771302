"""The one command that checks everything."""

import os
import subprocess
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_every_stage_is_there_in_order(check: ModuleType) -> None:
    assert list(check.stages("python", fix=False)) == [
        "format",
        "lint",
        "contracts",
        "types",
        "tests",
        "windows",
        "wheel",
    ]


def asked(check: ModuleType, stage: str, fix: bool) -> tuple[str, ...]:
    return tuple(check.stages("python", fix)[stage].args)


def test_fix_mends_what_else_is_only_looked_at(check: ModuleType) -> None:
    assert "--check" in asked(check, "format", fix=False)
    assert "--check" not in asked(check, "format", fix=True)
    assert "--fix" not in asked(check, "lint", fix=False)
    assert "--fix" in asked(check, "lint", fix=True)


def test_the_tests_without_qt_load_no_qt(check: ModuleType) -> None:
    given = asked(check, "tests", fix=False)
    assert given[-4:] == ("-p", "no:pytest-qt", "--ignore", "tests/ui")


def test_the_tools_are_those_of_the_project(check: ModuleType) -> None:
    tools = check.requirements(ROOT / "pyproject.toml")
    assert any(tool.startswith("pytest>=") for tool in tools)
    assert any(tool.startswith("hatchling>=") for tool in tools)


def test_the_account_names_what_failed(check: ModuleType) -> None:
    told = check.account({"lint": (True, 0.26), "types": (False, 12.0)}).splitlines()
    assert told == [
        "lint       ok        0.3 s",
        "types      FAILED   12.0 s",
        "failed: types, 12 s",
    ]
    assert check.account({"lint": (True, 1.0)}).endswith("all is well, 1 s")


def with_results(check: ModuleType, monkeypatch: pytest.MonkeyPatch, **results: bool) -> list[str]:
    ran: list[str] = []

    def stage(name: str) -> bool:
        ran.append(name)
        return results[name]

    known = {name: partial(stage, name) for name in results}
    monkeypatch.setattr(check, "make", lambda *_asked: Path("python"))
    monkeypatch.setattr(check, "bring_system_parts", lambda: None)
    monkeypatch.setattr(check, "stages", lambda *_asked, **_kept: known)
    return ran


def test_one_failure_fails_the_whole_and_the_rest_still_runs(
    check: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = with_results(check, monkeypatch, lint=False, types=True)
    assert check.main([]) == 1
    assert ran == ["lint", "types"]
    assert check.main(["types"]) == 0
    assert ran == ["lint", "types", "types"]


def test_an_unknown_stage_is_wrong_usage(
    check: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with_results(check, monkeypatch, lint=True)
    with pytest.raises(SystemExit) as stopped:
        check.main(["spelling"])
    assert stopped.value.code == 2
    assert "lint" in capsys.readouterr().err


@pytest.mark.skipif(os.name == "nt", reason="a shell script")
def test_the_outer_script_is_exactly_this_command() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert script.splitlines()[-1] == 'exec python3 packaging/check.py "$@"'
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
    assert subprocess.run(["bash", "-n", ROOT / ".ci" / "run"], check=False).returncode == 0
