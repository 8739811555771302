"""`facilitator paper-house`: the child that makes pages for the window, and stays.

Requests come on standard input, answers and pictures go to standard output
(`core/paper_talk`).  It ends when its input does, so it never outlives the
window.
"""

from __future__ import annotations

import argparse
import os
import sys
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from facilitator.commands.copies import copied, sheets_in_all
from facilitator.commands.option_values import calendar_day
from facilitator.commands.paper_queue import Dropped, PaperQueue
from facilitator.commands.print_options import sitting_of
from facilitator.core.errors import MissingGlyphs, Problem
from facilitator.core.file_kind import WITHOUT_PAGES, FileKind
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.paper_talk import (
    PRINTER_TEST,
    Answer,
    Fitted,
    Going,
    Made,
    Make,
    Refused,
    Request,
    Show,
    Shown,
    said,
)
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import sentence
from facilitator.places import Home

if TYPE_CHECKING:
    from facilitator.core.handout import Handout
    from facilitator.core.print_job import PrintJob
    from facilitator.core.printer_habit import PrinterHabit
    from facilitator.printing.pictures import PageCamera
    from facilitator.printing.press import Printed

LOW_PRIORITY = 10  # nice
AT_HAND = 24  # orders that stay printed: those of an evening, in two languages
Print = Callable[["PrintJob", "PrinterHabit | None"], "Printed"]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What orders do not say about their evening."""
    parser.add_argument("--date", type=calendar_day, metavar="YYYY-MM-DD")
    parser.add_argument("--read-both", action="store_true", help="both languages are read aloud")
    parser.add_argument("--no-leader-seat", action="store_true", help="the leader does not share")


def run(options: argparse.Namespace, home: Home, _: Catalogue) -> int:
    """Answer requests until there are no more."""
    if hasattr(os, "nice"):
        os.nice(LOW_PRIORITY)
    from facilitator.commands.job_desk import JobDesk

    queue = PaperQueue()
    threading.Thread(target=queue.listen, args=(sys.stdin.buffer,), daemon=True).start()
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # no other word may come between answers
    desk = JobDesk(home, _, queue.check, sitting_of(options))

    def print_job(job: PrintJob, habit: PrinterHabit | None) -> Printed:
        if job.pieces == (PRINTER_TEST,):
            return desk.printer_test(job.paper)
        return desk.printed(job, habit)

    PaperHouseDesk(Press(print_job, desk.handouts, desk.stamp, queue.check), answers, _).work(queue)
    return 0


@dataclass(frozen=True)
class Press:
    """What is done with an order: printed, or taken as handouts.

    `stamp` is another one when the texts of an order have changed.  `check`
    raises Dropped when nobody waits for the answer any more.
    """

    printed: Print
    handouts: Callable[[PrintJob], Sequence[Handout]]
    stamp: Callable[[PrintJob], object]
    check: Callable[[], None] = lambda: None


class PaperHouseDesk:
    """Answers one request after the other; the orders shown last stay at hand."""

    def __init__(self, press: Press, answers: BinaryIO, _: Catalogue) -> None:
        self._press, self._answers, self._words = press, answers, _
        self._at_hand: OrderedDict[object, Printed] = OrderedDict()
        self._camera: tuple[bytes, PageCamera] | None = None

    def work(self, queue: PaperQueue) -> None:
        """Until nobody can ask any more."""
        while (request := queue.take()) is not None:
            try:
                self._answer(request)
            except Dropped:
                continue
            except MissingGlyphs as problem:
                missing = "".join(str(problem.facts["characters"]).split())
                self._say(Refused(request.number, sentence(problem, self._words), missing))
            except NotAsAsked as problem:
                words = sentence(problem, self._words)
                self._say(Refused(request.number, words, offer=problem.offer))
            except Problem as problem:
                self._say(Refused(request.number, sentence(problem, self._words)))

    def _answer(self, request: Request) -> None:
        if isinstance(request, Show):
            self._show(request)
        else:
            self._make(request)

    def _show(self, request: Show) -> None:
        printed = self._printed(request.job, request.habit)
        camera = self._camera_for(request, printed)
        page = min(max(request.page, 0), camera.pages - 1)
        width, height = camera.page_size(page)
        picture = camera.picture(page, request.scale, request.top, request.rows)
        fit = printed.told
        answer = Shown(
            number=request.number,
            page=page,
            pages=camera.pages,
            sheets=printed.imposition.sheets,
            duplex=printed.imposition.duplex,
            page_width=width,
            page_height=height,
            width=picture.width,
            height=picture.height,
            size=len(picture.pixels),
            fitted=Fitted(fit.size, fit.leading) if fit else Fitted(),
        )
        self._say(answer, picture.pixels)

    def _make(self, request: Make) -> None:
        from facilitator.commands.whole_file import write_whole

        without_pages = request.kind in WITHOUT_PAGES
        content, sheets = (self._read if without_pages else self._paged)(request)
        self._press.check()
        write_whole(Path(request.target), content)
        self._say(Made(request.number, sheets))

    def _read(self, request: Make) -> tuple[bytes, int]:
        """A file without pages: no sheet of paper is needed for it."""
        from facilitator.commands.print_export import export

        jobs = self._one_by_one(request)
        made = [handout for job in jobs for handout in self._press.handouts(job)]
        return export(made, request.kind), 0

    def _paged(self, request: Make) -> tuple[bytes, int]:
        """A PDF, and how many sheets all copies take."""
        from facilitator.printing.stacking import stacked

        pairs = [(job, self._printed(job, request.habit)) for job in self._one_by_one(request)]
        for_screens = request.kind is FileKind.SCREENS
        made = [printed for _job, printed in pairs] if for_screens else copied(pairs)
        whole = stacked(made, request.habit, self._press.check)
        return whole.plain if for_screens else whole.sheets, sheets_in_all(pairs)

    def _one_by_one(self, request: Make) -> Iterator[PrintJob]:
        for done, job in enumerate(request.jobs):
            self._say(Going(request.number, done, len(request.jobs)))
            yield job
            self._press.check()

    def _printed(self, job: PrintJob, habit: PrinterHabit | None) -> Printed:
        one = replace(job, copies=1)
        key = (one, habit, self._press.stamp(one))
        if key not in self._at_hand:
            self._at_hand[key] = self._press.printed(one, habit)
            if len(self._at_hand) > AT_HAND:
                self._at_hand.popitem(last=False)
        self._at_hand.move_to_end(key)
        return self._at_hand[key]

    def _camera_for(self, request: Show, printed: Printed) -> PageCamera:
        from facilitator.printing.pictures import PageCamera

        content = printed.sheets if request.imposed else printed.plain
        if self._camera is not None and self._camera[0] is content:
            return self._camera[1]
        if self._camera is not None:
            self._camera[1].close()
        camera = PageCamera(content)
        self._camera = (content, camera)
        return camera

    def _say(self, answer: Answer, picture: bytes = b"") -> None:
        self._answers.write(said(answer) + picture)
        self._answers.flush()
