"""The command line: everything but leading a live meeting works without a window.

Exit code 0; 1 with one sentence on stderr; 2 for wrong usage (argparse).
Without a command the window opens.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from pathlib import Path
from typing import Any

from facilitator import __version__, places
from facilitator.core.errors import Problem
from facilitator.language.catalogues import Catalogue, open_catalogue, tag_of_environment
from facilitator.language.wording import sentence

# One module a command, imported only when it is asked for: the window must not pay for them.
COMMANDS = {
    "formats": "list the meeting formats",
    "plan": "an evening with clock times",
    "replay": "play a meeting script on a pretended clock",
    "check": "check formats and texts",
    "count": "set an evening's numbers",
    "counts": "list the numbers of evenings",
    "print": "make a PDF",
    "demo": "replay a whole evening and leave pictures and pages",
}


def _parser(command: str | None) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="facilitator",
        description="Lead a meeting, count the room, print the handouts. "
        "Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--home", type=Path, metavar="FOLDER", help="keep all data in this folder")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, about in COMMANDS.items():
        own = commands.add_parser(name, help=about, description=about)
        if name == command:
            _module(name).arguments(own)
    return parser


def _module(command: str) -> Any:  # noqa: ANN401 (a command module: arguments and run)
    return importlib.import_module(f"facilitator.commands.{command}_command")


def _command_of(arguments: list[str]) -> str | None:
    return next((word for word in arguments if word in COMMANDS), None)


def run(arguments: list[str]) -> int:
    """Run the program; returns the exit code."""
    options = _parser(_command_of(arguments)).parse_args(arguments)
    home = places.home(options.home)
    if options.command is None:
        return _window(home)
    _: Catalogue = open_catalogue(tag_of_environment(os.environ), places.shipped("locales"))
    try:
        code: int = _module(options.command).run(options, home, _)
    except Problem as problem:
        print(sentence(problem, _), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # the reader of a pipe has had enough; nothing is wrong with us
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return code


def _window(home: places.Home) -> int:
    from facilitator.app.window import run_window

    return run_window(home)
