"""`facilitator print PIECE…`: handouts as a PDF."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from facilitator.commands.evening_options import evening_arguments, evening_of, find_format
from facilitator.core.errors import N_, Problem, UnknownName
from facilitator.core.handout import Handout
from facilitator.core.schedule import Plan
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.library.shelves import load
from facilitator.places import Home, shipped

PIECES = ("run-sheet", "slips")
LOW_PRIORITY = 10  # nice


class NotWritten(Problem):
    """facts: `file`, `reason`."""

    template = N_("{file} cannot be written ({reason}). Choose another place or name.")


class FormatNeeded(Problem):
    """facts: `piece`."""

    template = N_("To print {piece}, say for which meeting: add --format and its name.")


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
            raise UnknownName(kind=N_("piece"), name=piece, nearest=PIECES[0])
        if options.format is None:
            raise FormatNeeded(piece=piece)
    library = load(shipped("readings"), home.readings)
    plan = evening_of(options, find_format(library, options.format), library)
    from facilitator.printing.joining import joined
    from facilitator.printing.pdf import write_pdf
    from facilitator.printing.sheets import sheet_named
    from facilitator.printing.typefaces import TypefaceBook

    sheet, book = sheet_named(options.paper), TypefaceBook()
    pieces = dict.fromkeys(options.pieces)
    files = [write_pdf(_handout(piece, plan), book, sheet) for piece in pieces]
    _write(options.output, joined(files))
    print(options.output)
    return 0


def _handout(piece: str, plan: Plan) -> Handout:
    from facilitator.printing.pieces import run_sheet, slips

    made = run_sheet if piece == "run-sheet" else slips
    return made(plan, lambda tag: open_catalogue(tag, shipped("locales")))


def _write(file: Path, content: bytes) -> None:
    """The whole file or none: a page that was printed half must not look like a page."""
    part = file.with_name(file.name + ".part")
    try:
        part.write_bytes(content)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise NotWritten(file=str(file), reason=error.strerror or str(error)) from error
