"""`facilitator backups`: the daily copies of the data file, and the way back to one of them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from facilitator.commands.option_values import shortened
from facilitator.commands.own_data import held
from facilitator.commands.saying import one_line, print_data
from facilitator.computer.clocks import wall_today
from facilitator.core.errors import N_, Problem, StorageProblem, UnknownName
from facilitator.core.nearest import nearest
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import isolated
from facilitator.places import Home


class NoCopies(Problem):
    """facts: `folder`."""

    template = N_(
        "There are no daily copies in {folder}, so none can be restored."
        " If they were moved to another folder, put them back."
    )


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("--restore", metavar="NAME", help="put this copy back")
    parser.add_argument("--json", action="store_true", help="as data")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """List the copies, the newest first; or put one back."""
    from facilitator.storage.backups import backups_of

    copies = backups_of(home.database)
    if options.restore is not None:
        return _restore(_copy_named(options.restore, copies, home), options, home, _)
    if options.json:
        print_data([{"name": copy.name, "bytes": copy.stat().st_size} for copy in copies])
        return 0
    for copy in copies:
        print(one_line(f"{copy.name}  {copy.stat().st_size // 1000} kB"))
    if not copies:
        print(_("There are no daily copies yet. The program makes one on each day it is opened."))
    return 0


def _copy_named(name: str, copies: Sequence[Path], home: Home) -> Path:
    """By its name, or by its whole path as the sentences about damage say it."""
    for copy in copies:
        if name in (copy.name, str(copy)):
            return copy
    if not copies:
        raise NoCopies(folder=str(home.backups))
    near = nearest(name, [copy.name for copy in copies])
    raise UnknownName(kind=N_("daily copy"), name=shortened(name), nearest=near)


def _restore(copy: Path, options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    from facilitator.storage.backups import restore

    with held(home):
        former = restore(copy, home.database, wall_today())
    if options.json:
        print_data({"restored": copy.name, "former": None if former is None else str(former)})
        return 0
    print(one_line(_("{copy} was put back.").format(copy=isolated(copy.name, _))))
    if former is not None:
        place = isolated(str(former), _)
        print(one_line(_("The data file that was there is kept: {file}").format(file=place)))
        if _held_a_meeting(former):
            print(_("A meeting was still running in it; it is kept there and not offered again."))
    return 0


def _held_a_meeting(file: Path) -> bool:
    from facilitator.storage.quick_look import is_running

    with suppress(StorageProblem):  # it may be damaged: that is why it was replaced
        return is_running(file)
    return False
