"""A run to a printer that only writes down what it is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.core.paper_talk import PRINTER_TEST, Made, Make
from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterAnswers, PrinterHabit, Shift
from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.counting import Counted
from facilitator.ui.handouts.making import FileMaking
from facilitator.ui.handouts.print_parts import Order, Part
from facilitator.ui.handouts.print_run import ANYWAY, GO_ON, STOP, TEST, Chosen, PrintRun, Told
from facilitator.ui.handouts.screen import Work
from tests.ui.handouts.paper import PaperHouse, Printers

BOOKLETS = (
    PrintJob(("peers",), form=Form.BOOKLET, copies=2),
    Counted(2, 8, Duplex.SHORT_EDGE),
)
BY_HAND = PrinterHabit(Duplex.BY_HAND_FACE_DOWN)


class Door:
    def __init__(self, chosen: Chosen | None) -> None:
        self.chosen = chosen
        self.offered: list[tuple[Duplex, str]] = []
        self.sent: list[tuple[Part, str]] = []
        self.painted: list[Part] = []
        self.stopped = 0
        self.breaks = False

    def choose(self, duplex: Duplex, paper: str) -> Chosen | None:
        self.offered.append((duplex, paper))
        return self.chosen

    def place(self) -> str:
        return f"{len(self.sent)}.pdf"

    def send(
        self, _chosen: Chosen, part: Part, file: str, done: Callable[[], None], told: Told
    ) -> None:
        self.sent.append((part, file))
        if self.breaks:
            told(Work(words="no paper", tint="warn"))
        else:
            done()

    def paint(
        self,
        _chosen: Chosen,
        part: Part,
        _habit: PrinterHabit | None,
        done: Callable[[], None],
        _told: Told,
    ) -> None:
        self.painted.append(part)
        done()

    def stop(self) -> None:
        self.stopped += 1


class Run:
    """A run with everything it needs; files are made as soon as they are asked for."""

    def __init__(self, chosen: Chosen | None) -> None:
        self.door, self.known, self.house = Door(chosen), Printers(), PaperHouse()
        self.told: list[Work] = []
        self.asked: list[bool] = []
        words = Catalogue()
        self.run = PrintRun(
            self.door,
            self.known,
            FileMaking(self.house, self.told.append, words),
            self.told.append,
            self.asked.append,
            words,
        )

    def make(self) -> list[Make]:
        """Answer every file that is asked for; what was asked."""
        made: list[Make] = []
        while waiting := [r for r, _answered in self.house.asked if isinstance(r, Make)]:
            made += waiting
            pairs, self.house.asked = self.house.asked, []
            for request, answered in pairs:
                answered(Made(request.number, 1), b"")
        return made


PRINTER = Chosen("Ana’s printer")


@pytest.fixture
def run() -> Run:
    return Run(PRINTER)


def test_what_the_form_needs_stands_in_the_dialog_and_the_file_is_sent(run: Run) -> None:
    run.run.print_all([BOOKLETS])
    made = run.make()

    assert run.door.offered == [(Duplex.SHORT_EDGE, "a4")]
    assert made[0].jobs == (BOOKLETS[0],)
    assert [part.duplex for part, _file in run.door.sent] == [Duplex.SHORT_EDGE]
    assert run.told[-1] == Work(words="4 sheets were sent to the printer.")


def test_nothing_happens_when_the_dialog_is_closed() -> None:
    run = Run(None)
    run.run.print_all([BOOKLETS])
    assert run.told == []
    assert run.house.seen == []


def test_a_file_instead_of_paper_is_made_as_it_is() -> None:
    run = Run(Chosen(file="out.pdf"))
    run.run.print_all([BOOKLETS])
    (made,) = run.make()
    assert (made.target, made.habit) == ("out.pdf", None)
    assert run.told[-1].words == "The PDF is ready: out.pdf"
    assert run.door.sent == []


def test_a_known_printer_gets_its_pages_by_hand_with_a_pause_between(run: Run) -> None:
    run.known.remember(PRINTER.name, BY_HAND)
    run.run.print_all([BOOKLETS])
    assert run.make()[0].habit == BY_HAND
    assert [(part.first, part.last) for part, _file in run.door.sent] == [(1, 2)]
    assert "printed side down" in run.told[-1].words
    assert [which for which, _words in run.told[-1].asks] == [GO_ON, STOP]
    assert not run.told[-1].busy

    run.run.answer(GO_ON)
    run.make()
    assert [(part.first, part.last) for part, _file in run.door.sent] == [(1, 2), (3, 4)]
    assert run.told[-1].words == "4 sheets were sent to the printer."


def test_one_can_stop_between_fronts_and_backs(run: Run) -> None:
    run.known.remember(PRINTER.name, BY_HAND)
    run.run.print_all([BOOKLETS])
    run.make()
    run.run.answer(STOP)
    assert run.make() == []
    assert len(run.door.sent) == 1
    assert run.told[-1] == Work()


def test_a_printer_that_cannot_turn_paper_is_tested_first_or_not() -> None:
    run = Run(replace(PRINTER, both_sides=False))
    run.run.print_all([BOOKLETS])
    assert [which for which, _words in run.told[-1].asks] == [TEST, ANYWAY, STOP]
    assert run.make() == []

    run.run.answer(ANYWAY)
    run.make()
    assert len(run.door.sent) == 1
    run.run.print_all([BOOKLETS])
    run.run.answer(TEST)
    made = run.make()
    assert made[0].jobs[0].pieces == (PRINTER_TEST,)


def test_the_test_sheet_goes_through_at_once_or_page_by_page(run: Run) -> None:
    run.run.test("letter")
    run.make()
    assert [part.duplex for part, _file in run.door.sent] == [Duplex.LONG_EDGE]
    assert run.asked == [False]

    by_hand = Run(replace(PRINTER, both_sides=False))
    by_hand.run.test("letter")
    by_hand.make()
    assert by_hand.asked == []
    by_hand.run.answer(GO_ON)
    by_hand.make()
    assert [part.first for part, _file in by_hand.door.sent] == [1, 2]
    assert by_hand.asked == [True]


def test_what_the_test_found_is_remembered_and_said(run: Run) -> None:
    run.run.test("a4")
    run.make()
    assert run.run.keep(PrinterAnswers(arrows_agree=False, line=97.0)) == ""
    assert run.known.known[PRINTER.name].duplex is Duplex.SHORT_EDGE
    assert "100 mm came out as 97 mm" in run.told[-1].words
    assert run.told[-1].tint == "warn"


def test_measures_that_cannot_be_are_not_remembered(run: Run) -> None:
    run.run.test("a4")
    run.make()
    wrong = run.run.keep(PrinterAnswers(from_left=60.0, cross=Shift(0, 0)))
    assert "measure the test sheet again" in wrong
    assert run.known.known == {}


def test_where_files_are_not_taken_pages_are_painted() -> None:
    run = Run(replace(PRINTER, takes_files=False))
    run.run.print_all([BOOKLETS])
    assert run.make() == []
    assert [part.jobs for part in run.door.painted] == [(BOOKLETS[0],)]


SHEETS = (PrintJob(("welcome",), copies=2), Counted(5, 5, Duplex.ONE_SIDE))
CARDS = (PrintJob(("rest",), form=Form.CUE_CARDS), Counted(2, 4, Duplex.ONE_SIDE))


def test_plain_sheets_have_the_sides_that_the_dialog_says() -> None:
    run = Run(replace(PRINTER, sides=Duplex.LONG_EDGE))
    run.run.print_all([SHEETS, BOOKLETS])
    made = run.make()
    assert [job.duplex for request in made for job in request.jobs] == [Duplex.LONG_EDGE, None]
    assert [part.duplex for part, _file in run.door.sent] == [Duplex.LONG_EDGE, Duplex.SHORT_EDGE]
    assert run.told[-1].words == "10 sheets were sent to the printer."  # 2 · 3 and 2 · 2

    back = (replace(SHEETS[0], form=Form.SCRIPT), Counted(3, 5, Duplex.LONG_EDGE))
    run = Run(replace(PRINTER, sides=Duplex.ONE_SIDE))
    run.run.print_all([back])
    run.make()
    assert run.told[-1].words == "10 sheets were sent to the printer."


@pytest.mark.parametrize(
    ("order", "sides", "says"),
    [
        (BOOKLETS, Duplex.ONE_SIDE, "printed on both sides all the same"),
        (CARDS, Duplex.LONG_EDGE, "printed on one side all the same"),
        ((replace(SHEETS[0], duplex=Duplex.ONE_SIDE), SHEETS[1]), Duplex.LONG_EDGE, "one side"),
    ],
)
def test_what_needs_its_own_sides_says_so_before_any_paper_is_used(
    order: Order, sides: Duplex, says: str
) -> None:
    run = Run(replace(PRINTER, sides=sides))
    run.run.print_all([order])
    assert run.make() == []
    assert says in run.told[-1].words
    assert [which for which, _words in run.told[-1].asks] == [ANYWAY, STOP]
    run.run.answer(ANYWAY)
    (made,) = run.make()
    assert made.jobs == (order[0],)
    assert [part.duplex for part, _file in run.door.sent] == [order[1].duplex]


def test_the_other_edge_is_no_other_number_of_sides() -> None:
    run = Run(replace(PRINTER, sides=Duplex.LONG_EDGE))
    run.run.print_all([BOOKLETS])
    assert len(run.make()) == 1
    assert run.told[-1].asks == ()
    assert run.door.sent[0][0].duplex is Duplex.SHORT_EDGE


def test_a_printer_that_refuses_says_why_and_the_rest_is_left(run: Run) -> None:
    run.door.breaks = True
    sheet = (PrintJob(("welcome",)), Counted(1, 1, Duplex.ONE_SIDE))
    run.run.print_all([BOOKLETS, sheet])
    run.make()
    assert run.told[-1] == Work(words="no paper", tint="warn")
    assert len(run.door.sent) == 1


def test_each_pile_that_is_put_back_is_told_from_the_others(run: Run) -> None:
    run.known.remember(PRINTER.name, BY_HAND)
    run.run.print_all([BOOKLETS])
    run.make()
    assert not run.told[-1].words.startswith("Step")

    run.run.print_all([BOOKLETS, BOOKLETS])
    said = []
    for _pile in range(2):
        run.make()
        said.append(run.told[-1].words.partition("\n")[0])
        run.run.answer(GO_ON)
    assert said == ["Step 1 of 2", "Step 2 of 2"]


def test_after_the_test_for_its_sake_printing_is_one_press_away() -> None:
    run = Run(replace(PRINTER, both_sides=False))
    run.run.print_all([BOOKLETS])
    run.run.answer(TEST)
    run.make()
    run.run.answer(GO_ON)
    run.make()
    run.run.keep(PrinterAnswers())
    assert [which for which, _words in run.told[-1].asks] == [ANYWAY, STOP]
    run.run.answer(ANYWAY)
    assert run.make()[0].jobs == (BOOKLETS[0],)

    run.run.test("a4")  # alone it is followed by nothing
    run.make()
    run.run.answer(GO_ON)
    run.make()
    run.run.keep(PrinterAnswers())
    assert run.told[-1].asks == ()
