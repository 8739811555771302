"""The command line as a person uses it: words in, words out, one exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facilitator.cli import COMMANDS, run


@pytest.fixture
def home(tmp_path: Path) -> list[str]:
    return ["--home", str(tmp_path / "data")]


def test_formats_lists_the_four_shipped_ones(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*home, "formats", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["id"] for row in rows} >= {
        "open-discussion",
        "closed-discussion",
        "speaker",
        "newcomers",
    }


@pytest.mark.parametrize("people", [1, 5, 12])
@pytest.mark.parametrize("language", ["en", "es", "ar"])
@pytest.mark.parametrize("name", ["open-discussion", "closed-discussion", "speaker", "newcomers"])
def test_a_plan_begins_and_ends_on_time(
    home: list[str],
    capsys: pytest.CaptureFixture[str],
    name: str,
    language: str,
    people: int,
) -> None:
    words = ["plan", name, "--start", "19:00", "--people", str(people), "--language", language]
    assert run([*home, *words, "--date", "2026-03-03", "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert plan["start"].startswith("2026-03-03T19:00")
    assert plan["end"].startswith("2026-03-03T20:00")
    assert sum(step["seconds"] for step in plan["steps"]) <= 3600
    assert plan["steps"][-1]["protected"]


def test_an_evening_that_cannot_fit_says_so(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*home, "plan", "open-discussion", "--minutes", "10"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "at least" in said.err
    assert "10" in said.err


def test_an_unknown_format_names_the_nearest(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*home, "plan", "opne-discussion"]) == 1
    assert "open-discussion" in capsys.readouterr().err


def test_counting_an_evening_again_says_what_it_was(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    evening = ["count", "--date", "2026-03-03", "--format", "speaker", "--total"]
    assert run([*home, *evening, "12"]) == 0
    assert run([*home, *evening, "14", "--first-time", "2"]) == 0
    assert "Before: 12 people" in capsys.readouterr().out
    assert run([*home, "counts", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {"date": "2026-03-03", "format": "speaker", "total": 14, "first_time": 2}
    ]


@pytest.mark.parametrize(
    "numbers",
    [
        ["--total", "-1"],
        ["--total", "100000"],
        ["--total", "3", "--first-time", "4"],
        ["--total", "3", "--date", "2099-01-01"],
    ],
)
def test_numbers_that_cannot_be_are_refused_and_change_nothing(
    home: list[str], capsys: pytest.CaptureFixture[str], numbers: list[str]
) -> None:
    words = ["count", "--date", "2026-03-03", "--format", "speaker"]
    assert run([*home, *words, *numbers]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    run([*home, "counts", "--json"])
    assert json.loads(capsys.readouterr().out) == []


def test_the_shipped_texts_and_formats_have_no_problems(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*home, "check", "readings"]) == 0, capsys.readouterr().out


def test_a_format_with_a_typo_is_told_with_step_and_remedy(
    home: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "evening.toml"
    file.write_text(
        'minutes = 60\nopen = true\ntitle = { en = "Evening" }\n'
        '[[step]]\nid = "hello"\nkind = "welcom"\ntitle = { en = "Hello" }\n'
        '[[step]]\nid = "bye"\nkind = "closing"\ntitle = { en = "Bye" }\n',
        encoding="utf-8",
    )
    assert run([*home, "check", str(file)]) == 1
    said = capsys.readouterr().out
    assert "evening.toml" in said
    assert "welcom" in said
    assert "welcome" in said


def test_a_plan_says_whom_there_is_no_time_for_and_promises_nothing_then(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    tight = ["plan", "open-discussion", "--minutes", "30", "--people", "14"]
    assert run([*home, *tight]) == 0
    lines = capsys.readouterr().out.splitlines()
    sharing = next(n for n, line in enumerate(lines) if "Sharing," in line)
    assert "each" not in lines[sharing]
    assert lines[sharing + 1].strip() == "At 1:30 each, 14 people will not be heard."
    assert run([*home, "plan", "open-discussion", "--people", "11"]) == 0
    assert "not be heard" not in capsys.readouterr().out


def test_a_plan_as_data_says_the_same_of_its_rounds(
    home: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    def rounds(*words: str) -> dict[str, dict[str, int]]:
        assert run([*home, "plan", "open-discussion", *words, "--json"]) == 0
        steps = json.loads(capsys.readouterr().out)["steps"]
        return {step["id"]: step for step in steps if "unheard" in step}

    tight = rounds("--minutes", "30", "--people", "14")
    assert set(tight) == {"introductions", "sharing"}  # where one goes on, nothing is said again
    assert (tight["sharing"]["unheard"], tight["sharing"]["seconds_each"]) == (14, 90)
    assert tight["sharing"]["seats"] == 14
    roomy = rounds("--people", "11", "--no-leader-seat")["sharing"]
    assert (roomy["unheard"], roomy["seats"], roomy["least_seconds_each"]) == (0, 10, 90)
    assert roomy["seconds_each"] > 90
    assert run([*home, "plan", "newcomers", "--json"]) == 0
    (hands,) = [s for s in json.loads(capsys.readouterr().out)["steps"] if s["id"] == "questions"]
    assert (hands["turns"], hands["seats"], hands["unheard"]) == ("hands", 10, 0)


def test_a_script_that_differs_exits_with_one(
    home: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "evening.txt"
    start = "format speaker\nstarts 2026-03-03 19:00, 60 minutes, 9 people, languages en\n"
    script.write_text(f"{start}0:00 start | step welcome\n", encoding="utf-8")
    assert run([*home, "replay", str(script)]) == 0
    script.write_text(f"{start}0:00 start | step closing\n", encoding="utf-8")
    assert run([*home, "replay", str(script)]) == 1
    assert "expected step closing" in capsys.readouterr().out


def test_a_replay_tells_each_moment_as_the_script_writes_it(
    home: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = tmp_path / "evening.txt"
    start = "format speaker\nstarts 2026-03-03 19:00, 60 minutes, 9 people, languages en\n"
    script.write_text(f"{start}\n-3:00 count +1 x 9\n1:02:03 look\n", encoding="utf-8")
    assert run([*home, "replay", str(script)]) == 0
    told = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert told[:2] == [["4", "-3:00", "count", "+1", "x", "9"], ["5", "62:03", "look"]]


def test_a_page_is_printed_whole_or_not_at_all(
    home: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.pdf"
    words = ["print", "run-sheet", "slips", "--format", "open-discussion"]
    assert run([*home, *words, "--output", str(out)]) == 0
    assert out.read_bytes().startswith(b"%PDF")
    nowhere = tmp_path / "missing" / "out.pdf"
    assert run([*home, *words, "--output", str(nowhere)]) == 1
    assert "out.pdf" in capsys.readouterr().err


def test_wrong_usage_exits_with_two(home: list[str]) -> None:
    for words in (["nonsense"], ["plan"], ["count", "--total", "many"]):
        with pytest.raises(SystemExit) as stopped:
            run([*home, *words])
        assert stopped.value.code == 2


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        run([command, "--help"])
    assert stopped.value.code == 0
    assert command in capsys.readouterr().out
