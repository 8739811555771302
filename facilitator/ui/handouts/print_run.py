"""Printing: the printer is chosen, then part after part is made and sent, with hands in between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from facilitator.core.errors import N_
from facilitator.core.file_kind import FileKind
from facilitator.core.paper_steps import paper_of
from facilitator.core.paper_talk import PRINTER_TEST
from facilitator.core.print_job import TURNED, Duplex, PrintJob
from facilitator.core.printer_habit import (
    TEST_WAY,
    PrinterAnswers,
    PrinterHabit,
    habit_of,
)
from facilitator.language.paper_words import habit_words
from facilitator.ui.handouts.making import FileMaking, ready_words
from facilitator.ui.handouts.print_parts import Order, Part, parts, way_of
from facilitator.ui.handouts.print_sides import as_chosen, kept_words
from facilitator.ui.handouts.screen import Work

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

GO_ON, TEST, ANYWAY, STOP = "go-on", "test-first", "anyway", "stop"
Told = Callable[[Work], None]
_PUT_BACK = N_(
    "See whether the sheet came out with the print up or down. Put it back in, the same end"
    " first, so that the other page is printed on its empty side, and remember how you put it in."
)


@dataclass(frozen=True)
class Chosen:
    """What was chosen in the system's dialog: a printer, or a file instead of paper.

    `takes_files`: the printer is handed a PDF as it is; else pages are painted for it.
    `sides` are what it says instead of what had been filled in, None when nothing else.
    """

    name: str = ""
    file: str = ""
    copies: int = 1
    both_sides: bool = True
    in_colour: bool = True
    takes_files: bool = True
    sides: Duplex | None = None


class Door(Protocol):
    """The way out to printers; nothing else of the program talks to one."""

    def choose(self, duplex: Duplex, paper: str) -> Chosen | None:
        """Ask with the system's dialog, with this as its first answer; None when cancelled."""

    def place(self) -> str:
        """A file's name for what is sent, in a folder that is gone with the program."""

    def send(
        self, chosen: Chosen, part: Part, file: str, done: Callable[[], None], told: Told
    ) -> None:
        """Hand a PDF to the printer; then `done`, or `told` what went wrong."""

    def paint(
        self,
        chosen: Chosen,
        part: Part,
        habit: PrinterHabit | None,
        done: Callable[[], None],
        told: Told,
    ) -> None:
        """Paint the pages for the printer, telling how far it is."""

    def stop(self) -> None:
        """Stop sending."""


class Habits(Protocol):
    """What is known of printers, by their names; only digests are kept."""

    def habit(self, name: str) -> PrinterHabit | None:
        """How it behaves; None when it was never tested."""

    def remember(self, name: str, habit: PrinterHabit) -> None:
        """Keep it."""


class PrintRun:
    """One run at a time; `tell` shows how far it is, `ask_answers(by_hand)` opens the questions."""

    def __init__(
        self,
        door: Door,
        habits: Habits,
        making: FileMaking,
        tell: Told,
        ask_answers: Callable[[bool], None],
        _: Catalogue,
    ) -> None:
        self._door, self._habits, self._making, self._words = door, habits, making, _
        self._tell, self._ask_answers = tell, ask_answers
        self._chosen = Chosen()
        self._habit: PrinterHabit | None = None
        self._waiting: list[Part] = []
        self._finished: Callable[[], None] = lambda: None
        self._orders: tuple[Order, ...] = ()
        self._steps, self._test_first = 0, False

    def print_all(self, orders: Sequence[Order]) -> None:
        """Choose a printer and print everything."""
        job, fact = orders[0]
        chosen = self._door.choose(fact.duplex, paper_of(job))
        if chosen is None:
            return
        self._chosen = chosen
        if chosen.file:
            self._to_file(tuple(job for job, _fact in orders))
            return
        self._orders = tuple(as_chosen(order, chosen.sides) for order in orders)
        self._habit = self._habits.habit(chosen.name)
        turned = any(way_of(fact, self._habit) in TURNED for _job, fact in self._orders)
        if turned and not chosen.both_sides:
            self._ask_for_test()
        elif kept := kept_words(self._orders, chosen.sides, self._words):
            self._ask_whether(kept)
        else:
            self._go()

    def test(self, paper: str) -> None:
        """Print the test sheet, then ask what came out."""
        chosen = self._door.choose(TEST_WAY, paper)
        if chosen is not None:
            self._chosen, self._test_first = chosen, False
            self._test(paper)

    def _test(self, paper: str) -> None:
        _, chosen = self._words, self._chosen
        job = PrintJob((PRINTER_TEST,), paper=paper)
        if chosen.file:
            self._to_file((job,))
            return
        self._habit = None
        whole = Part((job,), TEST_WAY, sheets=1)
        by_hand = (
            replace(whole, duplex=Duplex.ONE_SIDE, first=1, last=1),
            replace(whole, duplex=Duplex.ONE_SIDE, first=2, last=2, before=(_(_PUT_BACK),)),
        )
        self._waiting = [whole] if chosen.both_sides else [*by_hand]
        self._finished = lambda: self._ask_answers(not chosen.both_sides)
        self._steps = 1
        self._next()

    def keep(self, answers: PrinterAnswers) -> str:
        """Remember what the test found; a sentence, and nothing, when that cannot be."""
        habit, _ = habit_of(answers), self._words
        if not (habit.front.believable and habit.back.believable):
            return "\n".join(habit_words(habit, _))
        self._habits.remember(self._chosen.name, habit)
        words = (_("This printer is remembered; its name is not kept."), *habit_words(habit, _))
        asks = ((ANYWAY, _("Print now")), (STOP, _("Cancel"))) if self._test_first else ()
        self._habit, self._test_first = habit, False
        tint = "warn" if habit.scales else "calm"
        self._tell(Work(words="\n".join(words), tint=tint, asks=asks))
        return ""

    def answer(self, which: str) -> None:
        """A button of the notice."""
        if which == GO_ON and self._waiting:
            self._waiting[0] = replace(self._waiting[0], before=())
            self._next()
        elif which == ANYWAY:
            self._go()
        elif which == TEST:
            self._test_first = True  # for the sake of what is printed after it
            self._test(self._orders[0][0].paper)
        else:
            self.stop()
            self._tell(Work())

    def stop(self) -> None:
        """Print no more."""
        self._waiting = []
        self._door.stop()

    def _ask_for_test(self) -> None:
        _ = self._words
        words = _(
            "This printer does not turn paper over by itself. The printer test, one sheet of"
            " paper, finds out how to put it back in by hand."
        )
        asks = (
            (TEST, _("Print the test sheet")),
            (ANYWAY, _("Print without it")),
            (STOP, _("Cancel")),
        )
        self._tell(Work(words=words, asks=asks))

    def _ask_whether(self, kept: str) -> None:
        """Paper that somebody wanted otherwise is not printed before they know."""
        _ = self._words
        asks = ((ANYWAY, _("Print it this way")), (STOP, _("Cancel")))
        self._tell(Work(words=kept, asks=asks))

    def _go(self) -> None:
        self._waiting = [*parts(self._orders, self._habit, self._words)]
        self._finished = self._said
        self._steps = sum(1 for part in self._waiting if part.before)
        self._next()

    def _next(self) -> None:
        _ = self._words
        if not self._waiting:
            self._finished()
            return
        part = self._waiting[0]
        if part.before:
            asks = ((GO_ON, _("Go on")), (STOP, _("Stop here")))
            self._tell(Work(words="\n".join((*self._step(), *part.before)), asks=asks))
        elif self._chosen.takes_files:
            file = self._door.place()
            self._making.make(part.jobs, file, lambda: self._send(part, file), self._habit)
        else:
            self._tell(Work(busy=True, words=_("The pages go to the printer…")))
            self._door.paint(self._chosen, part, self._habit, self._sent, self._tell)

    def _step(self) -> tuple[str, ...]:
        """“Step 2 of 3”, where the same words are said of several."""
        if self._steps < 2:
            return ()
        left = sum(1 for part in self._waiting if part.before)
        facts = {"n": self._steps - left + 1, "of": self._steps}
        return (self._words("Step {n} of {of}").format(**facts),)

    def _send(self, part: Part, file: str) -> None:
        self._tell(Work(busy=True, words=self._words("The pages go to the printer…")))
        self._door.send(self._chosen, part, file, self._sent, self._failed)

    def _sent(self) -> None:
        self._waiting = self._waiting[1:]
        self._next()

    def _failed(self, work: Work) -> None:
        self._waiting = []
        self._tell(work)

    def _said(self) -> None:
        _ = self._words
        n = sum(part.sheets for part in parts(self._orders, self._habit, _) if part.first <= 1)
        words = _.plural(
            "{n} sheet was sent to the printer.", "{n} sheets were sent to the printer.", n
        ).format(n=n)
        told = habit_words(self._habit, _) if self._habit is not None else ()
        self._tell(Work(words="\n".join((words, *told)), tint="warn" if told else "calm"))

    def _to_file(self, jobs: tuple[PrintJob, ...]) -> None:
        file = self._chosen.file
        ready = Work(words=ready_words(FileKind.PRINTER, file, self._words))
        self._making.make(jobs, file, lambda: self._tell(ready))
