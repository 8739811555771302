"""`facilitator print PIECE…`: handouts as a PDF."""

from __future__ import annotations

import argparse
import contextlib
import os
from pathlib import Path

from facilitator.commands.evening_options import evening_arguments, evening_of, find_format
from facilitator.commands.option_values import shortened
from facilitator.commands.saying import complain_of_unusable, one_line
from facilitator.core.errors import N_, Problem, UnknownName
from facilitator.core.handout import Handout
from facilitator.core.nearest import nearest
from facilitator.core.schedule import Plan
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.library.faults import shown
from facilitator.library.shelves import load
from facilitator.places import Home, shipped

PIECES = ("run-sheet", "slips")
LOW_PRIORITY = 10  # nice


class NotWritten(Problem):
    """facts: `file`, `reason`."""

    template = N_("{file} cannot be written ({reason}). Choose another place or name.")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("pieces", nargs="+", metavar="PIECE", help=" or ".join(PIECES))
    parser.add_argument("--format", metavar="FORMAT", help="the meeting format")
    evening_arguments(parser)
    parser.add_argument("--paper", default="a4", help="a4, letter, a5 or legal")
    parser.add_argument("--output", type=Path, required=True, metavar="FILE.pdf")
    parser.add_argument("--background", action="store_true", help=argparse.SUPPRESS)


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Write the pieces, one after the other, into one file."""
    if options.background and hasattr(os, "nice"):
        os.nice(LOW_PRIORITY)
    for piece in options.pieces:
        if piece not in PIECES:
            raise UnknownName(
                kind=N_("piece"), name=shortened(piece), nearest=nearest(piece, PIECES)
            )
        if options.format is None:
            from facilitator.printing.pieces.materials import FormatNeeded

            raise FormatNeeded(piece=piece)
    library = load(shipped("readings"), home.readings)
    plan = evening_of(options, find_format(library, options.format), library)
    complain_of_unusable(library.problems, _)
    from facilitator.printing.joining import joined
    from facilitator.printing.pdf import write_pdf
    from facilitator.printing.sheets import sheet_named
    from facilitator.printing.typefaces import TypefaceBook

    sheet, book = sheet_named(options.paper), TypefaceBook()
    pieces = dict.fromkeys(options.pieces)
    files = [write_pdf(_handout(piece, plan), book, sheet) for piece in pieces]
    _write(options.output, joined(files))
    print(one_line(str(options.output)))
    return 0


def _handout(piece: str, plan: Plan) -> Handout:
    from facilitator.printing.pieces.run_sheet import run_sheet
    from facilitator.printing.pieces.slips import slips

    made = run_sheet if piece == "run-sheet" else slips
    return made(plan, lambda tag: open_catalogue(tag, shipped("locales")))


def _write(file: Path, content: bytes) -> None:
    """The whole file or none: a page that was printed half must not look like a page."""
    try:
        target = file.resolve()  # a link stays a link
        if target.exists() and not target.is_file():
            target.write_bytes(content)  # a device keeps its place; a folder refuses
        else:
            _put(target, content)
    except (OSError, RuntimeError) as error:  # RuntimeError: a link to itself
        reason = getattr(error, "strerror", None) or str(error)
        raise NotWritten(file=shown(file), reason=reason) from error


def _put(target: Path, content: bytes) -> None:
    part = target.with_name(f".facilitator-{os.getpid()}.part")  # as short as a name can be
    try:
        part.write_bytes(content)
        part.replace(target)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
