"""Takes orders and has them printed: the one place that knows texts, evenings and the press.

Typefaces and texts stay at hand between two orders; for a single order nothing
is read that it does not need.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.commands.evening_options import evening_of, find_format, readable
from facilitator.commands.option_values import time_of_day
from facilitator.commands.own_group import group_of
from facilitator.commands.saying import complain_of_unusable
from facilitator.core.errors import N_, Problem
from facilitator.core.group import Group
from facilitator.core.handout import Handout
from facilitator.core.loose_text import LooseText
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.pieces import BY_NAME, HELP_CARD, TEXT, TONIGHT, TOPIC_CARDS, tonight
from facilitator.core.print_job import Duplex, PrintJob
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.library.headed_files import ID
from facilitator.places import Home, shipped

if TYPE_CHECKING:
    from facilitator.core.printer_habit import PrinterHabit
    from facilitator.core.schedule import Plan
    from facilitator.library.shelves import Library
    from facilitator.printing.pieces.materials import Materials
    from facilitator.printing.press import Printed
    from facilitator.printing.typefaces import TypefaceBook

MOST_LANGUAGES = 3
USUAL_START, USUAL_PEOPLE = time(19), 10


class FilesAndLanguages(Problem):
    """facts: `files` and `languages`, both counts."""

    template = N_(
        "Files are in one language, or each in its own (files: {files}, languages: {languages})."
        " Give one --language for all, or one for each --file in the same order."
    )


@dataclass(frozen=True)
class Sitting:
    """What an order does not say about its evening."""

    day: date | None = None
    both_read: bool = False
    leader_has_seat: bool = True


class JobDesk:
    """`check` is called again and again and may raise, to leave an order that nobody wants now."""

    def __init__(
        self,
        home: Home,
        _: Catalogue,
        check: Callable[[], None] = lambda: None,
        sitting: Sitting | None = None,
    ) -> None:
        self._home, self._words, self._check = home, _, check
        self._sitting = sitting or Sitting()
        self._libraries: dict[frozenset[str], Library] = {}
        self._own_files: frozenset[tuple[str, int]] = frozenset()
        self._catalogues: dict[str, Catalogue] = {}

    def handouts(self, job: PrintJob) -> tuple[Handout, ...]:
        """The pieces of an order as blocks; raises the Problem of whatever is wrong with it."""
        from facilitator.printing.pieces.making import handouts

        job, materials = self._materials(job)
        return handouts(job, materials)

    def printed(self, job: PrintJob, habit: PrinterHabit | None = None) -> Printed:
        """One copy of the whole order as one file, as the printer with this habit needs it.

        An order that does not fit is refused with one that does, if there is any.
        """
        try:
            return self._printed(job, habit)
        except NotAsAsked as refusal:
            self._offer(job, habit, refusal)
            raise

    def _offer(self, job: PrintJob, habit: PrinterHabit | None, refusal: NotAsAsked) -> None:
        """Put the nearest order that can be printed into the refusal."""
        from facilitator.language.offer_words import offer_words
        from facilitator.printing.offers import offer_for
        from facilitator.printing.press import laid_out

        def pages(order: PrintJob) -> int:
            made = []
            for handout in self.handouts(order):
                made.append(laid_out(handout, order, self._book, habit, self._check))
            return max(made)

        offer = offer_for(job, refusal, pages)
        if offer is not None:
            refusal.offering(offer, offer_words(job, offer, self._words))

    def _printed(self, job: PrintJob, habit: PrinterHabit | None) -> Printed:
        from facilitator.printing.press import printed

        made = []
        for handout in self.handouts(job):
            self._check()
            made.append(printed(handout, job, self._book, habit, self._check))
        return one_file(made, habit)

    def with_tonight(self, job: PrintJob) -> PrintJob:
        """The order with everything its meeting needs instead of the word for it, if it has that.

        Raises FormatNeeded when the order names no meeting.
        """
        if TONIGHT not in job.pieces:
            return job
        if not job.format_id:
            from facilitator.printing.pieces.materials import FormatNeeded

            raise FormatNeeded(piece=TONIGHT)
        meeting = find_format(self.library(job.languages), job.format_id)
        return replace(job, pieces=_without_tonight(job.pieces, tonight(meeting)))

    def printer_test(self, paper: str) -> Printed:
        """The sheet that finds out how a printer behaves, front and back."""
        from facilitator.printing.forms.plain import PlainForm
        from facilitator.printing.press import Printed
        from facilitator.printing.printer_test import printer_test
        from facilitator.printing.sheets import sheet_named

        sheet = sheet_named(paper)
        pages = printer_test(sheet, self._words, self._book)
        sides = PlainForm(sheet, sheet.margin, Duplex.LONG_EDGE).impose(2)
        return Printed(pages, pages, sides, None)

    @cached_property
    def _book(self) -> TypefaceBook:
        from facilitator.printing.font_files import installed_font_files
        from facilitator.printing.typefaces import TypefaceBook

        return TypefaceBook(installed_font_files(sys.platform))

    def _materials(self, job: PrintJob) -> tuple[PrintJob, Materials]:
        from facilitator.printing.pieces.materials import Materials

        files = self._files(job)
        if not job.pieces:
            return job, Materials(self._catalogue, files=files)
        library = self._few(job) or self.library(job.languages)
        fmt = find_format(library, job.format_id) if job.format_id else None
        titles = fmt.titles if fmt else ()
        job = replace(job, languages=readable(job.languages, library, titles, MOST_LANGUAGES))
        job = self.with_tonight(job)
        plan = self._plan(job, library) if fmt and _need(job, _FOR_EVENING) else None
        group = group_of(self._home) if _need(job, _ABOUT_GROUP) else Group()
        return job, Materials(self._catalogue, library.shelf, library.themes, plan, group, files)

    def _files(self, job: PrintJob) -> tuple[LooseText, ...]:
        if not job.files:
            return ()
        from facilitator.library.loose_files import read_loose

        tags = job.languages * len(job.files) if len(job.languages) == 1 else job.languages
        if len(job.files) != len(tags):
            raise FilesAndLanguages(files=len(job.files), languages=len(tags))
        pairs = zip(job.files, tags, strict=True)
        return tuple(read_loose(Path(file), tag) for file, tag in pairs)

    def _plan(self, job: PrintJob, library: Library) -> Plan:
        sitting = self._sitting
        options = argparse.Namespace(
            start=time_of_day(job.start) if job.start else USUAL_START,
            date=sitting.day,
            minutes=job.minutes,
            people=USUAL_PEOPLE if job.people is None else job.people,
            language=list(job.languages),
            read_both=sitting.both_read,
            no_leader_seat=not sitting.leader_has_seat,
        )
        return evening_of(options, find_format(library, job.format_id), library, MOST_LANGUAGES)

    def stamp(self, job: PrintJob) -> frozenset[tuple[str, int]]:
        """Another one when a text of the group or a file of the order was changed."""
        return _stamp(self._home.readings) | _times(map(Path, job.files))

    def library(self, languages: tuple[str, ...]) -> Library:
        """The texts, themes and formats for these languages."""
        stamp = _stamp(self._home.readings)
        if stamp != self._own_files:  # somebody has changed a text or a format
            self._own_files = stamp
            self._libraries.clear()
        key = frozenset(languages)
        if key not in self._libraries:
            from facilitator.library.shelves import load

            library = load(shipped("readings"), self._home.readings, key)
            complain_of_unusable(library.problems, self._words)
            self._libraries[key] = library
        return self._libraries[key]

    def _few(self, job: PrintJob) -> Library | None:
        """Only what an order of texts and of the program's own words needs."""
        known = frozenset(job.languages) in self._libraries
        if known or job.format_id or TOPIC_CARDS in " ".join(job.pieces):
            return None
        from facilitator.library.few_texts import few_texts

        names = [name.removeprefix(f"{TEXT}/") for name in job.pieces if name not in BY_NAME]
        if any(not ID.fullmatch(name) for name in names):
            return None
        roots = [(shipped("readings"), False), (self._home.readings, True)]
        return few_texts(roots, names, job.languages)

    def _catalogue(self, tag: str) -> Catalogue:
        if tag not in self._catalogues:
            self._catalogues[tag] = open_catalogue(tag, shipped("locales"))
        return self._catalogues[tag]


def _stamp(folder: Path) -> frozenset[tuple[str, int]]:
    """Names and times of the group's own files: another stamp, another library."""
    return _times(folder.rglob("*"))


def _times(paths: Iterable[Path]) -> frozenset[tuple[str, int]]:
    found: set[tuple[str, int]] = set()
    for path in paths:
        with contextlib.suppress(OSError, ValueError):  # it may be gone again, or never have been
            found.add((str(path), path.stat().st_mtime_ns))
    return frozenset(found)


def one_file(made: Sequence[Printed], habit: PrinterHabit | None = None) -> Printed:
    """Several printed pieces as one; what joins files is loaded for several alone."""
    if len(made) == 1:
        return made[0]
    from facilitator.printing.stacking import stacked

    return stacked(made, habit)


_FOR_EVENING = frozenset(name for name, piece in BY_NAME.items() if piece.needs_format)
_ABOUT_GROUP = {HELP_CARD, *(name for name, piece in BY_NAME.items() if piece.knows_group)}


def _need(job: PrintJob, names: Collection[str]) -> bool:
    return any(name in names for name in job.pieces)


def _without_tonight(pieces: tuple[str, ...], instead: tuple[str, ...]) -> tuple[str, ...]:
    named = (instead if piece == TONIGHT else (piece,) for piece in pieces)
    return tuple(dict.fromkeys(name for names in named for name in names))
