"""`facilitator replay FILE`: a meeting script on a pretended clock; 1 where it differs."""

from __future__ import annotations

import argparse
from pathlib import Path

from facilitator.commands.evening_options import check_numbers, find_format, readable
from facilitator.core.errors import N_, TextFileProblem
from facilitator.core.evening_script import Moment, Script, ScriptProblem, face, parse_script
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.schedule import Evening, plan_evening
from facilitator.core.script_replay import replay
from facilitator.language.catalogues import Catalogue
from facilitator.library.careful_files import TEXT_LIMIT, text_of
from facilitator.library.faults import shown
from facilitator.library.shelves import Library, load
from facilitator.places import Home, shipped

IN_FILE = N_("{file}: {problem}")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--quiet", action="store_true", help="differences only")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Play the script, a line for each press; exit code 1 when something differs."""
    text = text_of(options.file, TEXT_LIMIT, TextFileProblem)
    try:
        return _replayed(text, options, home, _)
    except ScriptProblem as problem:
        raise ScriptProblem(IN_FILE, file=shown(options.file), problem=problem) from problem


def _replayed(text: str, options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    script = parse_script(text)
    start = run_of(script, load(shipped("readings"), home.readings))
    differs = 0
    for _run, moment, difference in replay(start, script):
        if difference is not None:
            differs += 1
            print(
                _("Line {line}: expected {expected}, but it was {seen}").format(
                    line=difference.line, expected=difference.expected, seen=difference.seen
                )
            )
        elif not options.quiet:
            print(_as_written(moment))
    moments = len(script.moments)
    print(_("{moments} moments, {differs} differences").format(moments=moments, differs=differs))
    return 1 if differs else 0


def _as_written(moment: Moment) -> str:
    """A moment as it stands in the script, after the number of its line."""
    times = f" x {moment.times}" if moment.times > 1 else ""
    return f"{moment.line:>4}  {face(moment.at):>7}  {moment.press}{times}"


def run_of(script: Script, library: Library) -> MeetingRun:
    """The meeting a script speaks of, before its first press."""
    setting = script.setting
    fmt = find_format(library, setting.format_id)
    check_numbers(setting.minutes, setting.people)
    evening = Evening(
        format=fmt,
        start=setting.start,
        seconds=setting.minutes * 60,
        people=setting.people,
        languages=readable(setting.languages, library, fmt.titles),
        both_read=setting.both_read,
        leader_has_seat=setting.leader_has_seat,
    )
    return MeetingRun(plan_evening(evening, library.shelf))
