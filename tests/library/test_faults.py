from __future__ import annotations

import ast
import string
from pathlib import Path

from facilitator.core.errors import FormatFileProblem, TextFileProblem
from facilitator.language.catalogues import ENGLISH
from facilitator.language.wording import sentence
from facilitator.library import faults
from facilitator.library.faults import file_fault, format_fault, is_usable, text_fault

LIBRARY = Path(faults.__file__).parent
FILE = Path("formats/our-hour.toml")


def templates() -> dict[str, str]:
    """Every sentence of the library: what stands in N_(…)."""
    found: dict[str, str] = {}
    for file in sorted(LIBRARY.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "N_":
                message = ast.literal_eval(node.args[0])
                found[f"{file.name}:{node.lineno}"] = message
    return found


def test_every_sentence_names_its_file_and_what_to_do() -> None:
    assert len(templates()) > 50
    for place, message in templates().items():
        names = {name for _, name, _, _ in string.Formatter().parse(message) if name}
        assert names & {"file", "where"} or place.startswith("format_copies"), place
        remedies = (". ", "{nearest}", " must ")
        is_a_place = message == faults.IN_STEP
        assert is_a_place or any(words in message for words in remedies), place


def test_a_problem_is_worded_with_its_step() -> None:
    problem = format_fault("{where}: {key} is wrong.", FILE, 3, "sharing", key="fair")
    assert sentence(problem, ENGLISH) == f"{FILE}, step 3 (sharing): fair is wrong."
    assert str(problem) == sentence(problem, ENGLISH)
    assert str(format_fault("{where}: wrong.", FILE)) == f"{FILE}: wrong."


def test_every_problem_has_its_place_and_says_whether_the_rest_is_usable() -> None:
    line = text_fault("{file}, line {line}", Path("en.md"), 7, usable=True)
    assert (line.facts["file"], line.facts["line"], is_usable(line)) == ("en.md", 7, True)
    step = format_fault("", FILE, 2, "sharing")
    assert (step.facts["step"], step.facts["step_id"], is_usable(step)) == (2, "sharing", False)
    for kind in (TextFileProblem, FormatFileProblem):
        problem = file_fault(kind, "", FILE)
        assert {"file", "line", "step", "usable"} <= problem.facts.keys()


def test_a_path_of_damaged_characters_can_be_shown() -> None:
    problem = text_fault("{file}", Path("\udcff.md"), 1)
    assert str(problem).encode("utf-8") == b"?.md"
