"""`facilitator demo FOLDER`: a whole evening on a fast clock, left behind as pictures and pages.

It leads a scripted meeting in the real windows, offscreen, in three languages
and two looks, and prints its run sheet and slips.  It fails when a character
that was shown or printed has no glyph.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from facilitator.core.errors import N_, Problem
from facilitator.language.catalogues import Catalogue
from facilitator.library.faults import shown
from facilitator.places import FolderProblem, Home, make_ready


class FolderNotMade(Problem):
    """facts: `file`, `reason`."""

    template = N_("The folder {file} cannot be made ({reason}). Choose another place or name.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("folder", type=Path, metavar="FOLDER")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:  # noqa: ARG001
    """Leave pictures, pages and a short account in the folder; 1 when a glyph is missing."""
    folder: Path = options.folder
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotMade(file=shown(folder), reason=error.strerror or str(error)) from error
    make_ready(Home(folder))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from facilitator.app.demonstration import demonstrate

    try:
        account = demonstrate(folder)
    except OSError as error:  # the disk became full
        raise FolderProblem(file=shown(folder), reason=error.strerror or str(error)) from error
    print(account.words)
    return 0 if account.complete else 1
