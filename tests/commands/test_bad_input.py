"""The unlucky volunteer and the careless editor: each gets one sentence, and loses nothing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from facilitator.commands import count_command, evening_options
from facilitator.places import shipped
from tests.commands.spoken import COUNT, PLAN, PRINT, Say, is_one_sentence

SPEAKER = (shipped("readings") / "formats" / "speaker.toml").read_text(encoding="utf-8")


def own_format(home: Path, name: str, toml: str) -> Path:
    file = home / "readings" / "formats" / f"{name}.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(toml, encoding="utf-8")
    return file


WRONG_USAGE = [
    ("2026-02-30", [*PLAN, "--date", "2026-02-30"]),
    ("20260303", [*PLAN, "--date", "20260303"]),
    ("0000-01-01", ["counts", "--from", "0000-01-01"]),
    ("25:00", [*PLAN, "--start", "25:00"]),
    ("7pm", [*PLAN, "--start", "7pm"]),
    ("19:00+02:00", [*PLAN, "--start", "19:00+02:00"]),
    ("1e9", [*PLAN, "--minutes", "1e9"]),
    ("9" * 20, [*PLAN, "--people", "9" * 5000]),
    ("many", [*COUNT, "--total", "many"]),
    ("“”", [*PLAN, "--language", ""]),
    ("../../etc", [*PLAN, "--language", "../../etc"]),
    ("xxxx", [*PLAN, "--language", "x" * 5000]),
    ("Leave out ar", [*PLAN, *["--language", "en", "--language", "es", "--language", "ar"]]),
    ("comes after", ["counts", "--from", "2026-03-03", "--to", "2026-03-02"]),
    ("--output", ["print", "run-sheet"]),
    ("FORMAT", ["plan"]),
    ("nonsense", ["nonsense"]),
    ("--nonsense", [*PLAN, "--nonsense"]),
]
REFUSED = [
    ("1440", [*PLAN, "--minutes", "0"]),
    ("-5", [*PLAN, "--minutes", "-5"]),
    ("1000000000", [*PLAN, "--minutes", "1000000000"]),
    ("at least", [*PLAN, "--minutes", "3"]),
    ("100000", [*PLAN, "--people", "100000"]),
    ("0001-01-01", [*PLAN, "--date", "0001-01-01"]),
    ("9999-12-31", [*PLAN, "--date", "9999-12-31", "--start", "23:30"]),
    ("ar, en, or es", [*PLAN, "--language", "xx"]),
    ("ar, en, or es", [*PRINT, "--language", "zh", "--output", "x.pdf"]),
    ("“speaker”", ["plan", "speeker"]),
    ("“open-discussion”", ["plan", "opne"]),
    ("…”", ["plan", "x" * 5000]),
    ("\\x1b", ["plan", "\x1b[2J\n\n"]),
    ("“slips”", ["print", "slip", "--format", "speaker", "--output", "x.pdf"]),
    ("“letter”", [*PRINT, "--paper", "lettre", "--output", "x.pdf"]),
    ("--format", ["print", "slips", "--output", "x.pdf"]),
    ("9999-12-31", [*COUNT, "--date", "9999-12-31"]),
    ("0226-03-03", [*COUNT, "--date", "0226-03-03"]),
    ("below zero", [*COUNT, "--total", "-3"]),
    ("replay-me.txt", ["replay", "replay-me.txt"]),
]


@pytest.mark.parametrize(("named", "words"), WRONG_USAGE)
def test_wrong_usage_is_told_in_one_sentence(say: Say, named: str, words: list[str]) -> None:
    code, out, err = say(*words)
    assert (code, out) == (2, "")
    assert named in err
    assert is_one_sentence(err)
    assert len(err) < 300


@pytest.mark.parametrize(("named", "words"), REFUSED)
def test_what_cannot_be_is_refused_in_one_sentence(say: Say, named: str, words: list[str]) -> None:
    code, out, err = say(*words)
    assert (code, out) == (1, "")
    assert named in err
    assert is_one_sentence(err)
    assert len(err) < 300


@pytest.mark.parametrize(
    "words",
    [
        ["--people", "0"],
        ["--people", "1", "--no-leader-seat"],
        ["--start", "23:30"],
        ["--language", "es-MX"],
        ["--language", "EN_us"],
        ["--language", "en", "--language", "en", "--language", "ar"],
        ["--start", "9:05"],
    ],
)
def test_what_is_only_unusual_is_planned(say: Say, words: list[str]) -> None:
    code, out, err = say(*PLAN, *words, "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["steps"]


def test_a_meeting_over_midnight_ends_on_the_next_day(say: Say) -> None:
    _, out, _ = say(*PLAN, "--start", "23:30", "--json")
    plan = json.loads(out)
    assert (plan["start"][:16], plan["end"][:16]) == ("2026-03-03T23:30", "2026-03-04T00:30")


SCRIPT = "format speaker\nstarts 2026-03-03 23:30, 60 minutes, 9 people, languages en\n"
SCRIPTS = {
    "": "line 1",
    "0:00 start\n": "line 1",
    SCRIPT.replace("03-03", "02-30"): "2026-02-30",
    SCRIPT.replace("23:30", "29:30"): "29:30",
    SCRIPT.replace("9 people", "9999999 people"): "9999999",
    SCRIPT.replace("60 minutes", "0 minutes"): "0 minutes",
    SCRIPT.replace("languages en", "languages xx"): "xx",
    SCRIPT.replace("languages en", "languages en es ar"): "ar",
    SCRIPT.replace("speaker", "speeker"): "speaker",
    SCRIPT.replace("format speaker\n", ""): "format",
    SCRIPT + "0:00 | step welcome\n": "line 3",
    SCRIPT + "0:00 dance\n": "dance",
    SCRIPT + "0:00 start now\n": "start now",
    SCRIPT + "0:00 start\n0:10 undo x\n": "undo x",
    SCRIPT + "0:00 start\n0:10 next x 99999999\n": "line 4",
    SCRIPT + "0:00 start\n0:10 next x 9999\n": "line 4",
    SCRIPT + "0:00 start\n0:10 add 99999999999:00\n": "line 4",
    SCRIPT + "9" * 400 + ":00 start\n": "line 3",
    SCRIPT + "0:00 start | colour blue\n": "colour blue",
    SCRIPT + "\x1b[2J\n": "U+001B",
}


@pytest.mark.parametrize(("text", "named"), SCRIPTS.items(), ids=range(len(SCRIPTS)))
def test_a_broken_script_names_its_line(say: Say, tmp_path: Path, text: str, named: str) -> None:
    file = tmp_path / "evening.txt"
    file.write_text(text, encoding="utf-8")
    code, out, err = say("replay", "--quiet", file)
    assert (code, out) == (1, "")
    assert named.lower() in err.lower()
    assert is_one_sentence(err)


def test_an_expectation_that_is_no_time_differs(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "evening.txt"
    file.write_text(SCRIPT + "0:00 start | late about soon\n", encoding="utf-8")
    code, out, err = say("replay", file)
    assert (code, err) == (1, "")
    assert "about soon" in out


def test_control_a_script_over_midnight_is_played(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "evening.txt"
    file.write_text(SCRIPT + "0:00 start | step welcome\n45:00 look\n", encoding="utf-8")
    assert say("replay", file)[0] == 0


BROKEN = {
    "kind": (SPEAKER.replace('kind = "welcome"', 'kind = "welcom"', 1), "“welcome”"),
    "text": (SPEAKER.replace('text = "welcome', 'text = "no-such', 1), "no-such"),
    "toml": ("minutes = = 60\n", "line 1"),
    "empty": ("", "minutes"),
    "circle": (
        'minutes = 60\nopen = true\ntitle = { en = "x" }\n'
        + "".join(
            f'[[step]]\nid = "{one}"\nkind = "shares"\ntitle = {{ en = "s" }}\nminutes = "rest"\n'
            f'resumes = "{other}"\n'
            for one, other in ("ab", "ba")
        )
        + '[[step]]\nid = "c"\nkind = "closing"\ntitle = { en = "c" }\nminutes = 1\n',
        "step 2",
    ),
}


@pytest.mark.parametrize(("toml", "named"), BROKEN.values(), ids=BROKEN)
def test_a_broken_format_is_named_and_the_others_stay(
    say: Say, home: Path, toml: str, named: str
) -> None:
    file = own_format(home, "tuesday", toml)
    code, out, err = say("formats", "--json")
    usable = [row["id"] for row in json.loads(out) if row["usable"]]
    (row,) = [row for row in json.loads(out) if not row["usable"]]
    assert (code, err, len(usable), row["id"]) == (0, "", 4, "tuesday")
    assert all(str(file) in reason for reason in row["problems"])
    assert any(named in reason for reason in row["problems"])
    code, out, err = say("formats")
    assert (code, err) == (0, "")
    assert "tuesday              " in out
    assert all(reason in out for reason in row["problems"])
    code, out, err = say("plan", "tuesday")
    assert (code, out) == (1, "")
    assert "tuesday.toml" in err
    assert is_one_sentence(err)
    code, out, _ = say("check", file)
    assert code == 1
    assert named in out


def test_control_a_whole_format_is_listed_planned_and_without_fault(say: Say, home: Path) -> None:
    file = own_format(home, "tuesday", SPEAKER)
    code, out, err = say("formats", "--json")
    assert (code, len(json.loads(out)), err) == (0, 5, "")
    assert say("plan", "tuesday")[0] == 0
    assert say("check", file)[0] == 0


def test_a_format_of_our_own_stands_before_the_shipped_one(say: Say, home: Path) -> None:
    own_format(home, "speaker", SPEAKER.replace("minutes = 60", "minutes = 75", 1))
    _, out, _ = say("formats", "--json")
    assert [(row["minutes"], row["own"]) for row in json.loads(out) if row["id"] == "speaker"] == [
        (75, True)
    ]


def test_a_broken_one_of_our_own_is_listed_beside_the_shipped_one(say: Say, home: Path) -> None:
    own_format(home, "speaker", BROKEN["kind"][0])
    _, out, _ = say("formats", "--json")
    rows = [row for row in json.loads(out) if row["id"] == "speaker"]
    assert [(row["usable"], row.get("own")) for row in rows] == [(True, False), (False, None)]


@pytest.mark.parametrize("words", [PLAN, [*PRINT, "--output", "OUT"]])
def test_a_shipped_format_behind_a_broken_own_one_is_not_used_silently(
    say: Say, home: Path, tmp_path: Path, words: list[str]
) -> None:
    own_format(home, "speaker", BROKEN["kind"][0])
    code, _, err = say(*[str(tmp_path / "x.pdf") if word == "OUT" else word for word in words])
    assert code == 0
    assert "speaker.toml" in err
    assert is_one_sentence(err)


def test_a_format_that_cannot_fit_is_listed_and_says_so(say: Say, home: Path) -> None:
    own_format(home, "tuesday", SPEAKER.replace("minutes = 60", "minutes = 5", 1))
    _, out, err = say("formats", "--json")
    assert len(json.loads(out)) == 5
    assert "at least" in err
    code, _, err = say("plan", "tuesday")
    assert (code, is_one_sentence(err)) == (1, True)


def test_a_hundred_megabytes_are_refused_unread(say: Say, home: Path) -> None:
    file = home / "readings" / "texts" / "big" / "en.md"
    file.parent.mkdir(parents=True)
    with file.open("wb") as stream:
        stream.truncate(100_000_000)
    for words in (["formats"], PLAN):
        code, _, err = say(*words)
        assert (code, is_one_sentence(err)) == (0, True)
        assert "100000 kB" in err
    assert say("check", file)[0] == 1


def test_a_text_that_is_deleted_takes_its_format_out_of_use(say: Say, home: Path) -> None:
    text = shipped("readings") / "texts" / "welcome-open" / "en.md"
    ours = home / "readings" / "texts" / "hello" / "en.md"
    ours.parent.mkdir(parents=True)
    ours.write_bytes(text.read_bytes())
    own_format(home, "tuesday", SPEAKER.replace('text = "welcome-open"', 'text = "hello"', 1))
    assert say("plan", "tuesday")[0] == 0
    ours.unlink()
    code, _, err = say("plan", "tuesday")
    assert code == 1
    assert "hello" in err


def test_control_without_the_fitting_of_languages_an_unknown_one_would_pass(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evening_options, "readable", lambda tags, *_known: tuple(tags))
    assert say(*PLAN, "--language", "xx")[0] == 0


def test_control_without_the_check_of_counts_a_wrong_year_would_stand(
    say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unchecked(numbers: object, _today: date) -> object:
        return numbers

    monkeypatch.setattr(count_command, "checked", unchecked)
    assert say(*COUNT, "--date", "0226-03-03")[0] == 0
