"""The options of `print`, and the orders they make."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from facilitator.commands.evening_options import evening_arguments
from facilitator.commands.job_desk import JobDesk, Sitting
from facilitator.commands.option_values import (
    WrongUsage,
    whole_number_within,
)
from facilitator.commands.print_choices import MOST_COPIES, Choice, one_of
from facilitator.core.errors import N_
from facilitator.core.paper_steps import ON_STOCK
from facilitator.core.pieces import usual_jobs
from facilitator.core.print_job import (
    COUNTED,
    MOST_PAGES,
    Arrangement,
    Duplex,
    Form,
    PrintJob,
    Sight,
    may_be_even,
)

NOTHING_NAMED = N_(
    "Say what to print: one or more pieces, or {file} and a text. {list} shows what there is."
)
ONE_OR_THE_OTHER = N_("{jobs} brings its own pieces. Leave out the others.")
NO_CARDS = N_(
    "Card sheets are for cards and table signs, and {form} is neither. Leave out {option},"
    " or choose another form."
)
WHOLE_WORDS = N_(
    "Clear, large and easy-to-read type keeps words whole and line ends uneven, so that eyes find"
    " their way. Leave out {option}, or choose the type size {standard}."
)
NOT_READ_ALONE = N_(
    "Words are divided and lines made even on sheets, in booklets and in leaflets, which people"
    " read for themselves. Leave out {option}, or choose one of these forms."
)
NOT_COUNTED = N_(
    "A number of pages can be chosen for sheets, scripts, booklets and posters only."
    " Leave out {option}, or choose one of these forms."
)


def print_arguments(parser: argparse.ArgumentParser) -> None:
    """What to print, for which evening, on what, into which files."""
    what = parser.add_argument
    what("pieces", nargs="*", metavar="PIECE", help="a piece, a text’s id, or tonight; see --list")
    what("--list", action="store_true", help="show pieces, texts, forms, type and paper")
    what("--json", action="store_true", help="the list as data")
    what("--file", action="append", default=[], metavar="TEXT.md", help="any Markdown text")
    what("--jobs", type=Path, metavar="JOBS.json", help="several orders in one file")
    what("--format", default="", metavar="FORMAT", help="the meeting format")
    evening_arguments(parser, "up to three times")
    _paper(parser)
    what("--output", type=Path, metavar="FILE", help="a .pdf, or .txt or .html for screens")
    what("--plain", type=Path, metavar="FILE.pdf", help="also the tagged pages, for screens")
    what("--without-missing", action="store_true", help="leave out what no typeface has")
    what("--background", action="store_true", help=argparse.SUPPRESS)


def _paper(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("--form", type=_one_of(N_("form"), Form), help=_names(Form))
    add("--sight", type=_one_of(N_("type size"), Sight), help=_names(Sight))
    add("--paper", default="a4", help="a4, letter, a5, legal, half-letter, a3 or tabloid")
    add(
        "--arrange",
        type=_one_of(N_("arrangement"), Arrangement),
        default=Arrangement.IN_TURN,
        help=_names(Arrangement),
    )
    add("--duplex", type=_one_of(N_("way to turn paper"), Duplex), help=_names(Duplex))
    add("--stock", default="", metavar="NAME", help="a card sheet, such as avery-5371")
    pages = whole_number_within("--fit", 1, MOST_PAGES)
    add("--fit", type=pages, metavar="PAGES", help="exactly so many, by the size of type")
    add("--hyphenate", action="store_true", help="divide words at line ends")
    add("--justify", action="store_true", help="make lines equally long")
    copies = whole_number_within("--copies", 1, MOST_COPIES)
    add("--copies", type=copies, default=1, help="of each piece, in the same file")


def jobs_of(options: argparse.Namespace, desk: JobDesk) -> tuple[PrintJob, ...]:
    """The orders; raises WrongUsage when nothing is named."""
    if options.jobs is not None:
        if options.pieces or options.file:
            raise WrongUsage(ONE_OR_THE_OTHER, jobs="--jobs")
        from facilitator.commands.print_jobs import read_jobs

        orders = read_jobs(options.jobs)
    elif options.pieces or options.file:
        orders = ((_order(options), options.form, options.sight),)
    else:
        raise WrongUsage(NOTHING_NAMED, file="--file", list="--list")
    jobs = (usual_jobs(desk.with_tonight(job), form, sight) for job, form, sight in orders)
    return _useful(tuple(job for some in jobs for job in some))


def _useful(jobs: tuple[PrintJob, ...]) -> tuple[PrintJob, ...]:
    """The same orders; raises WrongUsage for what would not be used by any."""
    for each in jobs:
        if each.stock and each.form not in ON_STOCK:
            raise WrongUsage(NO_CARDS, form=each.form.value, option="--stock")
    filled = [job for job in jobs if job.fit_pages]
    if filled and not any(job.form in COUNTED for job in filled):
        raise WrongUsage(NOT_COUNTED, option="--fit")
    asked = [job for job in jobs if job.hyphenate or job.justified]
    if asked and not any(map(may_be_even, asked)):
        option = "--hyphenate" if asked[0].hyphenate else "--justify"
        if asked[0].sight is Sight.STANDARD:
            raise WrongUsage(NOT_READ_ALONE, option=option)
        raise WrongUsage(WHOLE_WORDS, option=option, standard=Sight.STANDARD.value)
    return jobs


def sitting_of(options: argparse.Namespace) -> Sitting:
    """What an order does not say about its evening."""
    return Sitting(options.date, options.read_both, not options.no_leader_seat)


def _order(options: argparse.Namespace) -> PrintJob:
    return PrintJob(
        pieces=tuple(dict.fromkeys(options.pieces)),
        languages=tuple(dict.fromkeys(options.language or ["en"])),
        paper=options.paper,
        arrangement=options.arrange,
        fit_pages=options.fit,
        duplex=options.duplex,
        stock=options.stock,
        copies=options.copies,
        format_id=options.format,
        people=options.people,
        start=f"{options.start:%H:%M}",
        minutes=options.minutes,
        files=tuple(options.file),
        hyphenate=options.hyphenate,
        justified=options.justify,
    )


def _one_of(kind: str, choices: type[Choice]) -> Callable[[str], Choice]:
    return lambda name: one_of(kind, name, choices)


def _names(choices: type[StrEnum]) -> str:
    return ", ".join(choice.value for choice in choices)
