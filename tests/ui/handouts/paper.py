"""A paper house that is asked and answers when the test says so, and what a page is made with."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from facilitator.core.paper_talk import Answer, Make, Refused, Request, Show, Shown
from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterHabit
from facilitator.core.topic_deck import Prompt, Theme, Weight
from facilitator.ui.handouts.fields import Choices
from facilitator.ui.handouts.offers import Store
from facilitator.ui.handouts.picking import Given
from tests.ui.samples import FORMATS, LANGUAGES, SHELF, TITLES

Answered = Callable[[Answer, bytes], None]
FIRST = PrintJob((), ("en",), format_id="ours", people=12, start="19:00", minutes=45)
THEMES = (
    Theme("rest", {"en": "Rest"}, (Prompt("rest/nap", Weight.LIGHT, {"en": "When do we rest?"}),)),
)
GIVEN = Given(
    Store(SHELF, THEMES, {each.id: each for each in FORMATS}), Choices(LANGUAGES, TITLES), FIRST
)
PAGES = 4


class PaperHouse:
    """Keeps requests; `answer` works through them, `at_once` answers each as it comes."""

    def __init__(self, *, at_once: bool = False) -> None:
        self.asked: list[tuple[Request, Answered]] = []
        self.seen: list[Request] = []
        self.forgotten: list[int] = []
        self.missing = ""
        self.offers: dict[Form, PrintJob] = {}  # forms that do not fit, and what does
        self.at_once, self._numbers = at_once, count(1)

    def next_number(self) -> int:
        return next(self._numbers)

    def ask(self, request: Request, answered: Answered) -> None:
        self.asked.append((request, answered))
        self.seen.append(request)
        if self.at_once:
            self.answer()

    def forget(self, number: int) -> None:
        self.forgotten.append(number)
        self.asked = [(r, a) for r, a in self.asked if r.number != number]

    def answer(self) -> None:
        """Answer everything that is asked, and what is asked because of it; files wait."""
        while shows := [(r, a) for r, a in self.asked if isinstance(r, Show)]:
            self.asked = [(r, a) for r, a in self.asked if not isinstance(r, Show)]
            for request, answered in shows:
                if isinstance(request, Show):
                    self._show(request, answered)

    def answer_one(self) -> None:
        """Answer what was asked first; what is asked because of it waits."""
        request, answered = self.asked.pop(0)
        assert isinstance(request, Show)
        self._show(request, answered)

    def _show(self, request: Show, answered: Answered) -> None:
        left_out = set(self.missing) <= set(request.job.leave_out)
        if self.missing and not left_out:
            answered(Refused(request.number, "No typeface has these.", self.missing), b"")
            return
        if offer := self.offers.get(request.job.form):
            answered(Refused(request.number, "It does not fit.", offer=offer), b"")
            return
        width, height = round(595 * request.scale), round(842 * request.scale)
        rows = min(request.rows, height) or height
        booklet = request.job.form is Form.BOOKLET
        shown = Shown(
            number=request.number,
            page=min(request.page, PAGES - 1),
            pages=PAGES,
            sheets=1 if booklet else PAGES,
            duplex=Duplex.SHORT_EDGE if booklet else Duplex.ONE_SIDE,
            page_width=595,
            page_height=842,
            width=width,
            height=rows,
            size=4 * width * rows,
        )
        answered(shown, b"\xff" * shown.size)

    def make(self, answer: Callable[[int], Answer]) -> None:
        """Answer the file that is being made."""
        for request, answered in [pair for pair in self.asked if isinstance(pair[0], Make)]:
            answered(answer(request.number), b"")


class Printers:
    """Remembers in memory."""

    def __init__(self) -> None:
        self.known: dict[str, PrinterHabit] = {}

    def habit(self, name: str) -> PrinterHabit | None:
        return self.known.get(name)

    def remember(self, name: str, habit: PrinterHabit) -> None:
        self.known[name] = habit
