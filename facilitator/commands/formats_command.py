"""`facilitator formats`: which meetings can be led, and which file of a format is broken."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from facilitator.commands.saying import complain, one_line, print_data, said
from facilitator.core.errors import FormatFileProblem, Problem
from facilitator.core.meeting_format import MeetingFormat
from facilitator.core.schedule import in_language
from facilitator.language.catalogues import Catalogue
from facilitator.library.faults import is_usable
from facilitator.library.shelves import load
from facilitator.places import Home, shipped

Broken = dict[Path, list[Problem]]
ROW = "{name:<20} {length:>7}  {words}"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--json", action="store_true", help="as data")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Print the formats, those that cannot be used with the reason; other faults on stderr."""
    library = load(shipped("readings"), home.readings)
    broken = broken_files(library.problems)
    if options.json:
        rows = [_as_data(fmt, _) for fmt in library.formats.values()]
        print_data(rows + [_broken_data(file, problems, _) for file, problems in broken.items()])
    else:
        for fmt in library.formats.values():
            _print_format(fmt, _)
        for file, problems in broken.items():
            _print_broken(file, problems, _)
    listed = [problem for problems in broken.values() for problem in problems]
    for problem in library.problems:
        if problem not in listed:
            complain(problem, _)
    return 0


def broken_files(problems: Iterable[Problem]) -> Broken:
    """All faults of each format that cannot be used, by its file."""
    of_formats = [problem for problem in problems if isinstance(problem, FormatFileProblem)]
    files = {Path(str(problem.facts["file"])) for problem in of_formats if not is_usable(problem)}
    return {
        file: [problem for problem in of_formats if str(problem.facts["file"]) == str(file)]
        for file in sorted(files)
        if file.suffix == ".toml"
    }


def _as_data(fmt: MeetingFormat, _: Catalogue) -> dict[str, object]:
    return {
        "id": fmt.id,
        "usable": True,
        "title": in_language(fmt.titles, _.tag),
        "minutes": fmt.seconds // 60,
        "open": fmt.open_meeting,
        "own": fmt.own,
        "steps": len(fmt.steps),
        "about": in_language(fmt.about, _.tag),
    }


def _broken_data(file: Path, problems: list[Problem], _: Catalogue) -> dict[str, object]:
    reasons = [said(problem, _) for problem in problems]
    return {"id": file.stem, "usable": False, "file": str(file), "problems": reasons}


def _print_format(fmt: MeetingFormat, _: Catalogue) -> None:
    length, title = f"{fmt.seconds // 60} min", in_language(fmt.titles, _.tag)
    print(ROW.format(name=fmt.id, length=length, words=title))
    print(ROW.format(name="", length="", words=in_language(fmt.about, _.tag)))


def _print_broken(file: Path, problems: list[Problem], _: Catalogue) -> None:
    print(ROW.format(name=one_line(file.stem), length="", words=_("cannot be used")))
    for problem in problems:
        print(ROW.format(name="", length="", words=said(problem, _)))
