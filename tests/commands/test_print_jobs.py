"""Several orders in one file: one PDF, the sheets counted, every mistake told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.spoken import Say, is_one_sentence
from tests.printing.reading_back import page_count


@pytest.fixture
def jobs(tmp_path: Path) -> Path:
    return tmp_path / "jobs.json"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.pdf"


def test_a_mixed_order_is_one_file_with_the_sheets_counted(
    say: Say, jobs: Path, out: Path, tmp_path: Path
) -> None:
    booklet = {"pieces": ["six-tips", "closing"], "form": "booklet", "copies": 2}
    orders = [
        {**booklet, "languages": ["en"]},
        {**booklet, "languages": ["es"], "copies": 1},
        {"pieces": ["closing"], "sight": "extra", "copies": 2},
    ]
    jobs.write_text(json.dumps(orders), encoding="utf-8")
    plain = tmp_path / "plain.pdf"
    code, told, err = say("print", "--jobs", jobs, "--output", out, "--plain", plain)
    assert (code, err) == (0, "")
    assert "5 sheets of paper in all" in told
    sides = page_count(out.read_bytes())
    assert sides == 10  # the sheets for one side have empty backs: the rest is printed on both
    assert told.count("Put in") == 3


def test_the_file_of_one_order_is_that_of_the_command(say: Say, jobs: Path, out: Path) -> None:
    order = {"pieces": ["closing"], "languages": ["ar"], "paper": "letter"}
    jobs.write_text(json.dumps([order]), encoding="utf-8")
    assert say("print", "--jobs", jobs, "--output", out)[0] == 0
    by_jobs = out.read_bytes()
    words = ["print", "closing", "--language", "ar", "--paper", "letter"]
    assert say(*words, "--output", out)[0] == 0
    assert out.read_bytes() == by_jobs


def test_on_a_screen_no_text_is_said_twice(say: Say, jobs: Path, tmp_path: Path) -> None:
    order = {"pieces": ["closing"]}
    orders = [order, {**order, "sight": "large"}, {**order, "languages": ["es"]}]
    jobs.write_text(json.dumps(orders), encoding="utf-8")
    web = tmp_path / "all.html"
    assert say("print", "--jobs", jobs, "--output", web)[0] == 0
    assert web.read_text(encoding="utf-8").count("<section") == 2


def test_what_an_order_does_not_name_is_that_of_the_command(
    say: Say, jobs: Path, out: Path
) -> None:
    order = {"pieces": ["tonight"], "format_id": "speaker", "people": 8, "start": "18:00"}
    jobs.write_text(json.dumps([order]), encoding="utf-8")
    code, by_jobs, _err = say("print", "--jobs", jobs, "--output", out)
    words = ["tonight", "--format", "speaker", "--people", 8, "--start", "18:00"]
    assert (code, by_jobs) == say("print", *words, "--output", out)[:2]
    assert "Cut along the dashed lines." in by_jobs  # slips are slips


BAD = [
    ("[", "line 1"),
    ('[{"pieces": ["closing"]},\n]', "line 2"),
    ("{}", "square brackets"),
    ("[]", "square brackets"),
    ("[1]", "square brackets"),
    ("[" * 40_000, "brackets"),
    ('[{"pieces": ["closing"], "copies": 1e999}]', "copies"),
    ('[{"pieces": ["closing"], "copies": "3"}]', "copies"),
    ('[{"pieces": ["closing"], "copies": true}]', "copies"),
    ('[{"pieces": ["closing"], "copies": 0}]', "copies"),
    ('[{"pieces": "closing"}]', "pieces"),
    ('[{"pieces": []}]', "pieces"),
    ('[{"pieces": ["closing"], "languages": []}]', "languages"),
    ('[{"pieces": ["closing"], "form": "bokklet"}]', "“booklet”"),
    ('[{"pieces": ["closing"], "form": 7}]', "form"),
    ('[{"pieces": ["closing"], "piecs": 1}]', "“pieces”"),
    ('[{"pieces": ["closng"]}]', "“closing”"),
    ('[{"pieces": ["run-sheet"], "start": "noon", "format_id": "speaker"}]', "noon"),
    ('[{"pieces": ["run-sheet"], "start": "25:99"}]', "start"),
    ('[{"pieces": ["closing"], "languages": ["en) (x"]}]', "languages"),
    ('[{"pieces": ["run-sheet"]}]', "run-sheet"),
    ('[{"pieces": ["tonight"]}]', "--format"),
    ('[{"files": ["none.md"]}]', "none.md"),
    ('[{"pieces": ["closing"], "stock": "avery-5371"}]', "Card sheets"),
]


@pytest.mark.parametrize(("content", "said"), BAD)
def test_a_bad_order_is_told_in_one_sentence(
    say: Say, jobs: Path, out: Path, content: str, said: str
) -> None:
    jobs.write_text(content, encoding="utf-8")
    code, told, err = say("print", "--jobs", jobs, "--output", out)
    assert code in (1, 2)
    assert told == ""
    assert is_one_sentence(err)
    assert said in err
    assert not out.exists()


def test_too_many_orders_and_a_missing_file_are_told(say: Say, jobs: Path, out: Path) -> None:
    assert say("print", "--jobs", jobs, "--output", out)[0] == 1
    jobs.write_text(json.dumps([{"pieces": ["closing"]}] * 101), encoding="utf-8")
    code, _told, err = say("print", "--jobs", jobs, "--output", out)
    assert (code, is_one_sentence(err)) == (1, True)


def test_orders_and_pieces_together_are_wrong_usage(say: Say, jobs: Path, out: Path) -> None:
    code, _told, err = say("print", "closing", "--jobs", jobs, "--output", out)
    assert (code, is_one_sentence(err)) == (2, True)
