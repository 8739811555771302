"""The command line: everything but leading a live meeting works without a window.

Exit code 0; 1 with one sentence on stderr; 2, also with a sentence, for wrong
usage.  Without a command the window opens.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from facilitator import __version__, places
from facilitator.core.errors import N_, Problem
from facilitator.language.catalogues import (
    ENGLISH,
    Catalogue,
    open_catalogue,
    tag_of_environment,
)

# One module a command, imported only when it is asked for: the window must not pay for them.
COMMANDS = {
    "formats": "list the meeting formats",
    "plan": "an evening with clock times",
    "replay": "play a meeting script on a pretended clock",
    "check": "check formats and texts",
    "count": "set an evening's numbers",
    "counts": "list the numbers of evenings",
    "print": "make a PDF",
    "group": "show or set the group's record",
    "settings": "show or set how the program looks and sounds",
    "backups": "list the daily copies, or put one back",
    "demo": "replay a whole evening and leave pictures and pages",
}

PAPER_HOUSE = "paper-house"
INTERRUPTED = 130  # as shells say it


class NotUsable(Problem):
    """Something outside of the program refused; facts: `file`, `reason`."""

    template = N_(
        "{file} cannot be used ({reason}). Check that it is there, that you may use it,"
        " and that the disk has room."
    )


class _Parser(argparse.ArgumentParser):
    """Says one sentence for wrong usage; asks a command for its options when it is used."""

    command = ""

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        if self.command:
            _module(self.command).arguments(self)
        return super().parse_known_args(args, namespace)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}. To see how it is used: {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="facilitator",
        description="Lead a meeting, count the room, print the handouts. "
        "Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--home", type=_folder, metavar="FOLDER", help="keep all data in this folder"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, about in COMMANDS.items():
        commands.add_parser(name, help=about, description=about).command = name
    commands.add_parser(PAPER_HOUSE).command = PAPER_HOUSE  # for the window alone: not listed
    return parser


def _folder(words: str) -> Path:
    if not words:  # often a variable of the shell that is not set
        raise argparse.ArgumentTypeError("the name of a folder is missing")
    return Path(words)


def _module(command: str) -> Any:  # noqa: ANN401 (a command module: arguments and run)
    return importlib.import_module(f"facilitator.commands.{command.replace('-', '_')}_command")


def run(arguments: list[str]) -> int:
    """Run the program; returns the exit code."""
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except Problem as problem:
        return _told(problem)
    except BrokenPipeError:
        _stop_writing()
        return 0  # the reader of a pipe has had enough; nothing is wrong with us
    except OSError as error:
        file, reason = error.filename or "stdout", error.strerror or str(error)
        _stop_writing()
        return _told(NotUsable(file=file, reason=reason))
    except KeyboardInterrupt:
        return INTERRUPTED


def _told(problem: Problem) -> int:
    """Say the problem; the exit code that belongs to it."""
    from facilitator.commands.option_values import WrongUsage
    from facilitator.commands.saying import complain, speak_plainly

    speak_plainly()
    complain(problem, _words())
    if isinstance(problem, WrongUsage):
        sys.exit(2)  # as argparse does
    return 1


def _run(arguments: list[str]) -> int:
    options = _parser().parse_args(arguments)
    home = places.home(options.home)
    if options.command is None:
        return _window(home)
    places.refuse_impossible(home)
    from facilitator.commands.saying import speak_plainly  # the window does without

    speak_plainly()
    code: int = _module(options.command).run(options, home, _words())
    return code


def _window(home: places.Home) -> int:
    from facilitator.app.window import run_window

    return run_window(home)


def _words() -> Catalogue:
    """The language of this terminal; English when the program is not complete."""
    try:
        return open_catalogue(tag_of_environment(os.environ), places.shipped("locales"))
    except places.FolderProblem:
        return ENGLISH


def _stop_writing() -> None:
    """What is still to be written goes nowhere; else Python tries again as it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
