"""What hands have to do to get paper printed, folded and cut, as facts.

`language/paper_words.py` makes sentences of them.  All that is known of paper
here is how many sheets there are and how their backs are printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from facilitator.core.print_job import BY_HAND, Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterHabit

FOLD_OVER = "fold-over"  # a card “stock” that is plain paper, the back beside the front


ON_STOCK = (Form.WALLET_CARDS, Form.TOPIC_CARDS, Form.TENT)
_OF_LETTER_SIZE = "avery-"  # cards by their numbers in the United States; all others are A4
_THICK, _HANDY = 15, 10  # sheets that fold and staple at home, and that do so well


class Act(Enum):
    """One thing to do."""

    PUT_IN = auto()  # number, name: of the paper
    PUT_IN_STOCK = auto()  # number, name: of the card sheets
    EACH_COPY = auto()  # number
    PRINT_ONE_SIDE = auto()
    PRINT_LONG_EDGE = auto()
    PRINT_SHORT_EDGE = auto()
    PRINT_FIRST = auto()  # first, last: pages of the file
    BACK_FACE_UP_LAST_ON_TOP = auto()
    BACK_FACE_UP_FIRST_ON_TOP = auto()
    BACK_FACE_DOWN_LAST_ON_TOP = auto()
    BACK_FACE_DOWN_FIRST_ON_TOP = auto()
    PRINT_REST = auto()  # first, last: pages of the file
    FOLD_ONCE = auto()
    FOLD_AND_STAPLE = auto()
    FOLD_GROUPS = auto()  # number: of sheets in a group
    FOLD_IN_THREE = auto()
    CUT_AT_MARKS = auto()
    CUT_IN_THE_MIDDLE = auto()
    BREAK_APART = auto()
    FOLD_CARDS = auto()
    FOLD_AND_GLUE_TENT = auto()
    FOLD_TENT = auto()
    GLUE_POSTER = auto()
    CUT_TABS = auto()
    CUT_SLIPS = auto()


@dataclass(frozen=True, slots=True)
class PaperStep:
    """An act with its numbers; what is not said of an act is 0 or empty."""

    act: Act
    number: int = 0
    name: str = ""
    first: int = 0
    last: int = 0


def stock_of(job: PrintJob) -> str:
    """The card sheet that a job is printed on, in small letters; empty where its form takes none.

    Only wallet cards can be folded over.
    """
    stock = job.stock.lower()
    if job.form not in ON_STOCK or (stock == FOLD_OVER and job.form is not Form.WALLET_CARDS):
        return ""
    return stock


def card_sheet_of(job: PrintJob) -> str:
    """The card sheet as it is bought; "" where a job is on plain paper, folded over or not."""
    stock = stock_of(job)
    return "" if stock == FOLD_OVER else stock


def paper_of(job: PrintJob) -> str:
    """The name of the paper whose size the sides have: card sheets bring their own."""
    sheet = card_sheet_of(job)
    if not sheet:
        return job.paper.lower()
    return "letter" if sheet.startswith(_OF_LETTER_SIZE) else "a4"


def paper_steps(
    job: PrintJob,
    sheets: int,
    duplex: Duplex,
    habit: PrinterHabit | None = None,
    pages: tuple[int, int] | None = None,
) -> tuple[PaperStep, ...]:
    """What to do for a job of so many sheets a copy, in order.

    `duplex` is that of the imposed sides, which may differ from the job's.
    `pages` are the first front and the first back in a file that also holds
    other jobs, of which not all pages are printed in one go.
    """
    return (
        *_printing(job, sheets, duplex, habit or PrinterHabit(), pages),
        *_finished(job, sheets),
    )


def _printing(
    job: PrintJob,
    sheets: int,
    duplex: Duplex,
    habit: PrinterHabit,
    pages: tuple[int, int] | None,
) -> Iterator[PaperStep]:
    by_hand = duplex in BY_HAND
    number = sheets if by_hand else sheets * job.copies
    front, back = pages or (1, sheets + 1)
    if card_sheet_of(job):
        yield PaperStep(Act.PUT_IN_STOCK, number, card_sheet_of(job))
    else:
        yield PaperStep(Act.PUT_IN, number, job.paper.lower())
    match duplex:
        case Duplex.ONE_SIDE if pages:
            yield PaperStep(Act.PRINT_FIRST, first=front, last=front + number - 1)
        case Duplex.ONE_SIDE:
            yield PaperStep(Act.PRINT_ONE_SIDE)
        case Duplex.LONG_EDGE:
            yield PaperStep(Act.PRINT_LONG_EDGE)
        case Duplex.SHORT_EDGE:
            yield PaperStep(Act.PRINT_SHORT_EDGE)
        case Duplex.BY_HAND_FACE_UP | Duplex.BY_HAND_FACE_DOWN:
            yield PaperStep(Act.PRINT_FIRST, first=front, last=front + sheets - 1)
            yield PaperStep(_pile(duplex, habit))
            yield PaperStep(Act.PRINT_REST, first=back, last=back + sheets - 1)
            if job.copies > 1:
                yield PaperStep(Act.EACH_COPY, job.copies)
        case _:
            assert_never(duplex)


def _pile(duplex: Duplex, habit: PrinterHabit) -> Act:
    """How the pile goes back in; which sheet lies on top follows from how it comes out."""
    match duplex is Duplex.BY_HAND_FACE_UP, habit.comes_out_face_down:
        case True, False:
            return Act.BACK_FACE_UP_LAST_ON_TOP
        case True, True:
            return Act.BACK_FACE_UP_FIRST_ON_TOP
        case False, False:
            return Act.BACK_FACE_DOWN_FIRST_ON_TOP
        case _:
            return Act.BACK_FACE_DOWN_LAST_ON_TOP


def folded_together(sheets: int) -> int:
    """How many sheets of a booklet are folded as one: all, unless these are too many."""
    if sheets <= _THICK:
        return sheets
    groups = -(-sheets // _HANDY)
    return -(-sheets // groups)


def _finished(job: PrintJob, sheets: int) -> tuple[PaperStep, ...]:
    """What is done to paper that is printed."""
    together = folded_together(sheets)
    if job.form is Form.BOOKLET and together < sheets:
        return (PaperStep(Act.FOLD_GROUPS, together),)
    return tuple(PaperStep(act) for act in _finishing(job, sheets))


def _finishing(job: PrintJob, sheets: int) -> tuple[Act, ...]:
    match job.form:
        case Form.SHEET | Form.SCRIPT | Form.SIGN:
            return ()
        case Form.SLIPS:
            return (Act.CUT_SLIPS,)
        case Form.BOOKLET:
            return (Act.FOLD_AND_STAPLE if sheets > 1 else Act.FOLD_ONCE,)
        case Form.TRIFOLD:
            return (Act.FOLD_IN_THREE,)
        case Form.READING_CARDS | Form.CUE_CARDS:
            return (Act.CUT_IN_THE_MIDDLE,)
        case Form.WALLET_CARDS | Form.TOPIC_CARDS | Form.BOOKMARKS:
            return _cards(job)
        case Form.TENT:
            return (Act.FOLD_TENT if stock_of(job) else Act.FOLD_AND_GLUE_TENT,)
        case Form.POSTER:
            return (Act.GLUE_POSTER,) if sheets > 1 else ()
        case Form.TEAR_OFF:
            return (Act.CUT_TABS,)
        case _:
            assert_never(job.form)


def _cards(job: PrintJob) -> tuple[Act, ...]:
    stock = stock_of(job)
    if stock == FOLD_OVER:
        return Act.CUT_AT_MARKS, Act.FOLD_CARDS
    return (Act.BREAK_APART if stock else Act.CUT_AT_MARKS,)
