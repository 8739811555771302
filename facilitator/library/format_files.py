"""Meeting formats on disk -> `MeetingFormat`; a file says all its faults at once."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from facilitator.core.errors import FormatFileProblem, Problem
from facilitator.core.meeting_format import Lasts, MeetingFormat, Step
from facilitator.library import format_faults as said
from facilitator.library.careful_files import FORMAT_LIMIT, UNREADABLE, text_of
from facilitator.library.faults import format_fault, is_usable
from facilitator.library.headed_files import ID
from facilitator.library.reading_files import is_ignored
from facilitator.library.step_order import StepOrder, id_of
from facilitator.library.step_tables import going_on, step_of
from facilitator.library.table_reading import DAY, TableReading
from facilitator.library.toml_tables import table_of

TOP_KEYS = ("minutes", "open", "phrases", "help_card", "title", "about", "step")
MOST_STEPS = 100
Checked = tuple[MeetingFormat | None, tuple[Problem, ...]]


def check_format(
    file: Path, known_texts: Collection[str] | None = None, *, own: bool = False
) -> Checked:
    """The format of a file, None when it cannot be used, and all its problems.

    `known_texts` are the ids of the texts that exist; None leaves that out.
    """
    file = Path(file)
    try:
        table = table_of(text_of(file, FORMAT_LIMIT, FormatFileProblem), file, FormatFileProblem)
    except FormatFileProblem as problem:
        return None, (problem,)
    problems: list[Problem] = []
    top = TableReading(file, table, problems, known_texts)
    if not (file.suffix == ".toml" and ID.fullmatch(file.stem)):
        top.fault(said.FORMAT_NAME)
    top.unknown_keys(TOP_KEYS)
    found = [top.has(key) for key in ("minutes", "open", "title")]
    minutes = top.number("minutes", 60, 1, DAY)
    made = MeetingFormat(
        id=file.stem,
        titles=top.words("title"),
        about=top.words("about"),
        seconds=round(minutes * 60),
        open_meeting=top.flag("open", True),
        steps=_steps(top),
        phrases=top.text_id("phrases"),
        help_card=top.text_id("help_card"),
        own=own,
    )
    _length(top, made)
    whole = all(found) and all(is_usable(problem) for problem in problems)
    return made if whole else None, tuple(problems)


def read_formats(
    root: Path, texts: Collection[str] | None = None, *, own: bool = False
) -> tuple[list[MeetingFormat], list[Problem]]:
    """All formats of a folder `formats/`, and every problem; a missing folder is empty."""
    formats: list[MeetingFormat] = []
    problems: list[Problem] = []
    for file in format_paths(root, problems):
        made, of_file = check_format(file, texts, own=own)
        problems += of_file
        formats += [made] if made else []
    return formats, problems


def format_paths(root: Path, problems: list[Problem]) -> list[Path]:
    """The files of a folder of formats, in order; what is no format is told by its name."""
    try:
        return [file for file in sorted(root.iterdir()) if not is_ignored(file)]
    except FileNotFoundError:
        return []
    except OSError as error:
        reason = error.strerror or str(error)
        problems.append(format_fault(UNREADABLE, root, reason=reason))
        return []


def _steps(top: TableReading) -> tuple[Step, ...]:
    """The steps that could be made; faults of each and between them are told."""
    tables = top.table.get("step", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        top.fault(said.NOT_STEPS)
        return ()
    if not tables:
        top.fault(said.NO_STEPS)
        return ()
    if len(tables) > MOST_STEPS:
        top.fault(said.TOO_MANY_STEPS, count=len(tables), most=MOST_STEPS)
        return ()
    steps: list[Step] = []
    for number, table in enumerate(tables, 1):
        reading = TableReading(top.file, table, top.problems, top.texts, number, id_of(table))
        step = step_of(reading)
        steps += [going_on(step, table, steps)] if step else []
    top.problems += StepOrder(top.file, tables).problems()
    return tuple(steps)


def _length(top: TableReading, made: MeetingFormat) -> None:
    """Tell steps that cannot fit, by their least minutes; the format is usable when longer."""
    least = sum(step.lasting.least for step in made.steps if isinstance(step.lasting, Lasts))
    if least > made.seconds:
        needed, given = -(-least // 60), made.seconds // 60
        top.fault(said.WILL_NOT_FIT, usable=True, needed=needed, given=given)
