"""A part of the proof with strangers’ texts: every way of printing, and nothing else touched."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.core.errors import Problem
from facilitator.core.handout import Handout, Part
from facilitator.core.print_job import PrintJob
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.sheets_of_paper import said
from tests.printing.test_naughty_strings import NAUGHTY
from tests.proofs.hard_texts import read_back
from tests.proofs.hard_trials import LEFT_OUT, PRINTED, REFUSED, one_sentence, pressed
from tests.proofs.strangers_texts import declarations, naughty_strings

ROOT = Path(__file__).parents[2]
BOOK = TypefaceBook()
FEW = [text for text in NAUGHTY if len(text) < 200 and text.isprintable()][:8]
LOOK = """
import sys
from pathlib import Path
from tests.proofs.watched import Watch, python_folders
watch = Watch((Path(sys.argv[1]), *python_folders()), (Path(sys.argv[2]),))
for name, mode in ((sys.argv[3], "r"), (sys.argv[3], "a")):
    open(name, mode).close()
print(len(watch.outside))
"""


def test_every_way_of_printing_takes_naughty_strings_and_opens_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text(json.dumps(FEW))
    command = [sys.executable, "-m", "tests.proofs.hard_texts", "--short"]
    command += ["--naughty", str(tmp_path / "list.json"), "--folder", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(FEW)} naughty strings" in done.stdout
    assert "CRASHED" not in done.stdout
    assert "OPENED OUTSIDE" not in done.stdout
    assert "NO DECLARATIONS" in done.stdout


@pytest.mark.parametrize(
    ("inside", "seen"), [("readable", 1), ("writable", 0), ("elsewhere", 2)], ids=str
)
def test_a_file_outside_is_seen(tmp_path: Path, inside: str, seen: int) -> None:
    folders = {name: tmp_path / name for name in ("readable", "writable", "elsewhere")}
    for folder in folders.values():
        folder.mkdir()
    file = folders[inside] / "file"
    file.touch()
    command = [sys.executable, "-c", LOOK, str(folders["readable"]), str(folders["writable"])]
    done = subprocess.run([*command, str(file)], capture_output=True, text=True, cwd=ROOT)
    assert done.stdout.strip() == str(seen), done.stderr


def handout(text: str) -> Handout:
    return Handout("sheet", "T", (Part("en", "", (said(text),)),))


@pytest.mark.parametrize(
    ("text", "kind"), [("word", PRINTED), ("བོད word", LEFT_OUT), ("x" * 1_000_001, REFUSED)]
)
def test_a_text_is_printed_or_refused_by_name(text: str, kind: str) -> None:
    outcome = pressed(handout(text), PrintJob(("sheet",)), BOOK)
    assert outcome.kind == kind
    assert bool(outcome.sentence) == (kind != PRINTED)
    if outcome.file:
        assert read_back(handout(text), outcome)[0] == 0


def test_control_a_lost_character_is_counted() -> None:
    outcome = pressed(handout("a word"), PrintJob(("sheet",)), BOOK)
    assert read_back(handout("a words"), outcome)[0] == 1


def test_control_a_problem_without_words_is_no_answer() -> None:
    with pytest.raises(AssertionError):
        one_sentence(Problem())


def test_lists_and_declarations_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('["x", "", "x", 1]')
    (tmp_path / "he.html").write_text(
        '<html lang="he"><title>H</title><h1>A</h1><p>b&amp;c</p><ol><li>d</li></ol></html>'
    )
    assert naughty_strings([tmp_path / "a.json"]) == ("x", "")
    ((name, made),) = declarations(tmp_path)
    assert (name, made.title, made.languages) == ("he", "H", ("he",))
    outcome = pressed(made, PrintJob(("sheet",), made.languages), BOOK)
    assert read_back(made, outcome) == (0, 6)
