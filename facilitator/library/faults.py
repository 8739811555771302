"""How a fault in a file is told: a Problem with file, place and whether the rest is usable.

Every problem of the library has the facts `file`, `usable` (True: what was
read can be used all the same) and a place: `line` for texts (from 1), `step`
(from 1; 0 is the file itself) and `step_id` for formats.
"""

from __future__ import annotations

from pathlib import Path

from facilitator.core.errors import N_, FormatFileProblem, Problem, TextFileProblem

IN_STEP = N_("{file}, step {step} ({step_id})")
Kind = type[TextFileProblem] | type[FormatFileProblem]


def file_fault(kind: Kind, template: str, file: Path, line: int = 1, **facts: object) -> Problem:
    """A file that cannot be used at all, be it a text or a format."""
    return kind(template, file=shown(file), line=line, step=0, step_id="", usable=False, **facts)


def text_fault(
    template: str, file: Path, line: int, *, usable: bool = False, **facts: object
) -> TextFileProblem:
    """A fault in a text or topic file, at a line."""
    return TextFileProblem(template, file=shown(file), line=line, usable=usable, **facts)


def format_fault(
    template: str,
    file: Path,
    step: int = 0,
    step_id: str = "",
    *,
    usable: bool = False,
    **facts: object,
) -> FormatFileProblem:
    """A fault in a format; its `{where}` is the step, or for step 0 the file alone."""
    name = shown(file)
    where = Problem(IN_STEP, file=name, step=step, step_id=step_id) if step else name
    return FormatFileProblem(
        template, file=name, where=where, step=step, step_id=step_id, usable=usable, **facts
    )


def is_usable(problem: Problem) -> bool:
    """Whether the file of this problem was read all the same."""
    return bool(problem.facts.get("usable", False))


def shown(file: Path) -> str:
    """A path that every screen and terminal can show."""
    return str(file).encode("utf-8", "replace").decode("utf-8")
