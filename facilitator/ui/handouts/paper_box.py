"""What to do with the paper, for the whole list: sheets counted, then each step in plain words.

The steps of many piles would push the page aside that they are about: those of
the pile in view are told, and all of them when somebody wants to see them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.core.paper_steps import card_sheet_of, paper_of, paper_steps, stock_of
from facilitator.core.print_job import BY_HAND, PrintJob
from facilitator.core.printer_habit import PrinterHabit
from facilitator.language.paper_words import paper_words, stock_name
from facilitator.language.wording import all_of, isolated, number
from facilitator.ui.handouts.counting import Counted, Fact
from facilitator.ui.handouts.names import paper_words as paper_name
from facilitator.ui.handouts.order_list import copies_in_all

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

FEW = 2  # piles whose steps are told together
Pile = list[tuple[PrintJob, Counted, str]]
Line = tuple[PrintJob, Fact | None, str]  # an order, what is known of it, what it is called


@dataclass(frozen=True)
class PaperBox:
    """`total` and `sums` are lines, `steps` paragraphs; `sheets` counts all, None when not known.

    `sums` are the copies of pieces that stand on several lines, `more` the words
    that show the steps of all piles, or hide them again; "" when all are told.
    """

    total: str = ""
    sums: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    sheets: int | None = None
    counting: bool = False
    more: str = ""


@dataclass(frozen=True)
class Told:
    """The orders whose steps are told; where they make many piles, that of the one `in_view`.

    With `every` the steps of all piles are told.
    """

    in_hand: Sequence[PrintJob]
    in_view: PrintJob | None = None
    every: bool = False


def paper_box(
    lines: Sequence[Line], told: Told, habit: PrinterHabit | None, _: Catalogue
) -> PaperBox:
    """The sheets of all orders and the steps for those in hand, told once for what is alike."""
    if any(fact is None for _job, fact, _name in lines):
        return PaperBox(_("The sheets are being counted…"), counting=True)
    known = [(job, fact, name) for job, fact, name in lines if isinstance(fact, Counted)]
    if not known or len(known) < len(lines):
        return PaperBox(_not_yet(len(lines) - len(known), _) if len(lines) > 1 else "")
    if len(known) == 1:
        job, fact, _name = known[0]
        return PaperBox(steps=(_told(job, fact, habit, _),), sheets=sheets_of(job, fact))
    piles: dict[tuple[str, ...], Pile] = {}
    for job, fact, name in known:
        if job in told.in_hand:
            piles.setdefault(_pile(job, fact), []).append((job, fact, name))
    shown, more = _shown([*piles.values()], told, _)
    steps = [_of_pile(pile, habit, _) for pile in shown]
    by_paper = _by_paper(known, _)
    total = sum(sheets_of(job, fact) for job, fact, _name in known)
    words = _.plural("{n} sheet in all", "{n} sheets in all", total).format(n=total)
    if len(by_paper) > 1:
        words = _("{sheets}: {papers}").format(sheets=words, papers=all_of(by_paper, _))
    return PaperBox(words, _sums(known, _), tuple(steps), total, more=more)


def _shown(piles: list[Pile], told: Told, _: Catalogue) -> tuple[list[Pile], str]:
    """The piles whose steps are told, and what brings the others or takes them away."""
    if len(piles) <= FEW:
        return piles, ""
    if told.every:
        return piles, _("Show fewer steps")
    here = [pile for pile in piles if any(job == told.in_view for job, _fact, _name in pile)]
    return here, _("Show the steps for all pieces")


def _sums(known: Pile, _: Catalogue) -> tuple[str, ...]:
    """“12 copies of “Six tips” in all”."""
    titles = {job.pieces: title for job, _fact, title in known}
    return tuple(
        _.plural("{n} copy of “{piece}” in all", "{n} copies of “{piece}” in all", n).format(
            n=number(n, _), piece=isolated(titles[pieces], _)
        )
        for pieces, n in copies_in_all(job for job, _fact, _title in known).items()
    )


def _not_yet(n: int, _: Catalogue) -> str:
    return _.plural(
        "{n} piece cannot be printed yet, so nothing can be. Choose it to see why.",
        "{n} pieces cannot be printed yet, so nothing can be. Choose one to see why.",
        n,
    ).format(n=number(n, _))


def sheets_of(job: PrintJob, fact: Counted) -> int:
    """How many sheets an order takes with all its copies."""
    return fact.sheets * job.copies


def _told(job: PrintJob, fact: Counted, habit: PrinterHabit | None, _: Catalogue) -> str:
    return " ".join(paper_words(paper_steps(job, fact.sheets, fact.duplex, habit), _))


def _pile(job: PrintJob, fact: Counted) -> tuple[str, ...]:
    """What orders have in common that go through the printer, and under the knife, together."""
    by_hand = fact.duplex in BY_HAND
    alone = (*job.pieces, str(job.copies), *job.languages, job.sight) if by_hand else ()
    return (paper_of(job), stock_of(job), job.form, fact.duplex, *alone)


def _of_pile(pile: Pile, habit: PrinterHabit | None, _: Catalogue) -> str:
    """The first order's steps, with the sheets of all of them."""
    job, fact, _name = max(pile, key=lambda each: each[1].sheets)
    several = len(pile) > 1
    sheets = sum(sheets_of(one, its) for one, its, _title in pile) if several else fact.sheets
    told = paper_steps(job, fact.sheets, fact.duplex, habit)
    if several:
        put_in = paper_steps(replace(job, copies=1), sheets, fact.duplex, habit)[:1]
        told = put_in + told[1:]
    titles = tuple(dict.fromkeys(title for _job, _fact, title in pile))
    shown = (
        all_of(titles, _)
        if len(titles) <= 3
        else _.plural("{first} and {n} more", "{first} and {n} more", len(titles) - 1).format(
            first=titles[0], n=len(titles) - 1
        )
    )
    return _("{pieces}: {steps}").format(pieces=shown, steps=" ".join(paper_words(told, _)))


def _by_paper(known: Pile, _: Catalogue) -> list[str]:
    counts: dict[str, int] = {}
    for job, fact, _name in known:
        sheet = card_sheet_of(job)
        paper = stock_name(sheet, _) if sheet else paper_name(job.paper, _)
        counts[paper] = counts.get(paper, 0) + sheets_of(job, fact)
    words = _("{n} of {paper}")
    return [words.format(n=number(n, _), paper=paper) for paper, n in counts.items()]


def fitted_words(known: Iterable[Fact | None], _: Catalogue) -> str:
    """“fits at 14.25 points”, when something was asked to fit; else ""."""
    sizes = {round(f.fitted.size, 2) for f in known if isinstance(f, Counted) and f.fitted.size}
    if len(sizes) != 1:
        return ""
    return _("fits at {size} points").format(size=number(sizes.pop(), _))
