"""`facilitator print PIECE…`: handouts as a file for the printer, for screens, or as text."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.commands.copies import copied
from facilitator.commands.job_desk import JobDesk, one_file
from facilitator.commands.offer_options import options_words
from facilitator.commands.option_values import WrongUsage
from facilitator.commands.print_options import jobs_of, print_arguments, sitting_of
from facilitator.commands.saying import one_line
from facilitator.commands.whole_file import same_place, write_whole
from facilitator.core.errors import N_, MissingGlyphs
from facilitator.core.file_kind import WITHOUT_PAGES, kind_of
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.print_job import PrintJob
from facilitator.language.catalogues import Catalogue
from facilitator.library.faults import shown
from facilitator.places import Home

if TYPE_CHECKING:
    from facilitator.printing.press import Printed

LOW_PRIORITY = 10  # nice
NO_OUTPUT = N_("Say where the pages go: add {option} and the name of a file.")
WRITTEN_OVER = N_(
    "What {option} writes would take the place of {file}, which is used here too."
    " Choose another name."
)


class MissingOnPaper(MissingGlyphs):
    """The same, with the way out that this command has."""

    template = N_(
        "No typeface on this computer can show these {script} characters: {characters}."
        " Install {font}, or add {option} to print all but these."
    )


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    print_arguments(parser)


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Write the pieces, one after the other, into one file, and say what to do at the printer."""
    if options.background and hasattr(os, "nice"):
        os.nice(LOW_PRIORITY)
    desk = JobDesk(home, _, sitting=sitting_of(options))
    if options.list:
        from facilitator.commands.print_list import show_list

        return show_list(desk, options, _)
    jobs = jobs_of(options, desk)
    if options.output is None:
        raise WrongUsage(NO_OUTPUT, option="--output")
    _refuse_to_write_over(options, jobs)
    kind = kind_of(options.output.suffix)
    if kind in WITHOUT_PAGES:
        from facilitator.commands.print_export import export

        made = [handout for job in jobs for handout in desk.handouts(job)]
        write_whole(options.output, export(made, kind))
        print(one_line(str(options.output)))
        return 0
    _print(desk, jobs, options, _)
    return 0


def _refuse_to_write_over(options: argparse.Namespace, jobs: Sequence[PrintJob]) -> None:
    """Raise WrongUsage before a text that is printed, the orders or the other file are lost."""
    used = [Path(file) for job in jobs for file in job.files]
    used += [options.jobs] if options.jobs else []
    for option, target in (("--output", options.output), ("--plain", options.plain)):
        for file in used if target else ():
            if same_place(target, file):
                raise WrongUsage(WRITTEN_OVER, option=option, file=shown(file))
        used.append(options.output)


def _print(
    desk: JobDesk, jobs: Sequence[PrintJob], options: argparse.Namespace, _: Catalogue
) -> None:
    from facilitator.commands.print_report import report

    made: list[tuple[PrintJob, Printed]] = []
    for job in jobs:
        try:
            made.append(_printed(desk, job, options.without_missing))
        except NotAsAsked as refusal:
            if refusal.offer and not options.jobs:  # a file of orders has no options
                words = f"{refusal.facts['remedy']} {options_words(job, refusal.offer, _)}"
                refusal.offering(refusal.offer, words)
            raise
    whole = one_file(copied(made))
    write_whole(options.output, whole.sheets)
    if options.plain:
        write_whole(options.plain, one_file([printed for _job, printed in made]).plain)
    print(one_line(str(options.output)))
    for line in report(made, _):
        print(one_line(line))


def _printed(desk: JobDesk, job: PrintJob, without_missing: bool) -> tuple[PrintJob, Printed]:
    """The order printed; `without_missing` leaves out what no typeface has, and nothing else."""
    while True:
        try:
            return job, desk.printed(job)
        except MissingGlyphs as problem:
            characters = "".join(str(problem.facts["characters"]).split())
            if not without_missing or set(characters) <= set(job.leave_out):
                raise MissingOnPaper(**problem.facts, option="--without-missing") from problem
            job = replace(job, leave_out="".join(dict.fromkeys(job.leave_out + characters)))
