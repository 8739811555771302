"""A print job cut into parts that one go of the printer does, with what hands do before each.

Orders on the same paper that are turned the same way go together.  Paper that
is fed again by hand goes through twice, each order by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.core.paper_steps import paper_of, paper_steps, stock_of
from facilitator.core.print_job import BY_HAND, Duplex, PrintJob
from facilitator.core.printer_habit import TEST_WAY, PrinterHabit
from facilitator.language.paper_words import paper_words
from facilitator.ui.handouts.counting import Counted
from facilitator.ui.handouts.paper_box import sheets_of

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

Order = tuple[PrintJob, Counted]


@dataclass(frozen=True)
class Part:
    """One go of the printer.

    `duplex` is what the printer is to do: for paper fed by hand one side.
    `first` and `last` are pages of the file, 0 for all of them; `copies` of the
    whole part, collated.  `before` are sentences for the person at the printer.
    """

    jobs: tuple[PrintJob, ...]
    duplex: Duplex = Duplex.ONE_SIDE
    first: int = 0
    last: int = 0
    copies: int = 1
    before: tuple[str, ...] = ()
    sheets: int = 0

    @property
    def paper(self) -> str:
        """The paper it is printed on."""
        return paper_of(self.jobs[0])


def parts(orders: Sequence[Order], habit: PrinterHabit | None, _: Catalogue) -> tuple[Part, ...]:
    """The parts in order; the first one asks for nothing unless its paper is a card sheet."""
    groups: dict[tuple[str, str, Duplex, int], list[Order]] = {}
    for place, (job, fact) in enumerate(orders):
        way = way_of(fact, habit)
        alone = place if way in BY_HAND else -1
        groups.setdefault((paper_of(job), stock_of(job), way, alone), []).append((job, fact))
    made: list[Part] = []
    paper = (paper_of(orders[0][0]), "") if orders else ("", "")
    for (name, stock, way, _alone), group in groups.items():
        put_in = () if (name, stock) == paper else _put_in(group, way, _)
        paper = (name, stock)
        if way in BY_HAND:
            made += _by_hand(group[0], way, habit, put_in, _)
        else:
            made.append(_in_one_go(group, _asked(way, habit), put_in))
    return tuple(made)


def _asked(way: Duplex, habit: PrinterHabit | None) -> Duplex:
    """What the printer is told: as with the test sheet, whatever it makes of it."""
    return way if habit is None or way is Duplex.ONE_SIDE else TEST_WAY


def _in_one_go(group: Sequence[Order], way: Duplex, put_in: tuple[str, ...]) -> Part:
    sheets = sum(sheets_of(job, fact) for job, fact in group)
    return Part(tuple(job for job, _fact in group), way, before=put_in, sheets=sheets)


def way_of(fact: Counted, habit: PrinterHabit | None) -> Duplex:
    """How paper gets its back on a printer with this habit (see `PrinterHabit.job`)."""
    if habit is None or Duplex.ONE_SIDE in (fact.duplex, habit.duplex):
        return fact.duplex
    return habit.duplex


def _by_hand(
    order: Order,
    way: Duplex,
    habit: PrinterHabit | None,
    put_in: tuple[str, ...],
    _: Catalogue,
) -> Iterator[Part]:
    """All fronts, then all backs; the file has them in the order in which the pile is drawn in."""
    job, fact = order
    one = replace(job, copies=1)
    turn = paper_steps(one, fact.sheets, way, habit)[2]
    fronts = Part((one,), first=1, last=fact.sheets, copies=job.copies, before=put_in)
    yield replace(fronts, sheets=sheets_of(job, fact))
    backs = replace(fronts, first=fact.sheets + 1, last=2 * fact.sheets)
    yield replace(backs, before=paper_words([turn], _))


def _put_in(group: Sequence[Order], way: Duplex, _: Catalogue) -> tuple[str, ...]:
    job = group[0][0]
    sheets = sum(sheets_of(each, fact) for each, fact in group)
    return paper_words(paper_steps(replace(job, copies=1), sheets, way)[:1], _)
