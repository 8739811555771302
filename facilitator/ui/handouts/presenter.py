"""Joins the handouts page with the paper house: what is chosen, what is seen, what is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from facilitator.core.file_kind import FileKind
from facilitator.core.paper_talk import Refused, Shown
from facilitator.core.pieces import tonight, usual_jobs
from facilitator.core.print_job import PrintJob
from facilitator.ui.handouts.adding import PickScreen
from facilitator.ui.handouts.another import AnotherScreen, Wish, changes_of
from facilitator.ui.handouts.counting import Counted, Counting, Fact, House, fact_of
from facilitator.ui.handouts.fields import fields, with_field
from facilitator.ui.handouts.making import FileMaking, ready_words
from facilitator.ui.handouts.order_list import ALL, OrderList
from facilitator.ui.handouts.page_in_view import PageInView
from facilitator.ui.handouts.paper_box import Told, fitted_words, paper_box
from facilitator.ui.handouts.picking import Given, Picking
from facilitator.ui.handouts.preview import Seen
from facilitator.ui.handouts.screen import (
    HandoutsScreen,
    Work,
    heading_words,
    order_rows,
    page_view,
)
from facilitator.ui.handouts.splitting import Splitting
from facilitator.ui.handouts.taken_off import taken_off

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue
    from facilitator.ui.handouts.print_run import PrintRun


class View(Protocol):
    """What can be shown."""

    def show_screen(self, screen: HandoutsScreen) -> None:
        """Show this picture."""

    def show_pick(self, screen: PickScreen | None) -> None:
        """Lay this sheet over the page, or take it away."""

    def show_another(self, screen: AnotherScreen | None) -> None:
        """The same for the sheet of what is different."""


class HandoutsPresenter:
    """Everything that a person does on the page comes in here."""

    def __init__(self, view: View, house: House, given: Given, _: Catalogue) -> None:
        self._view, self._house, self._given, self._words = view, house, given, _
        self._orders, self._work = given.listed, Work()
        self._taken: tuple[OrderList, ...] = ()  # the lists before what was just taken off
        self._every_step = False
        self.making = FileMaking(house, self.tell, _)
        self.printing: PrintRun | None = None
        self.picking = Picking(view, given, self._picked, _)
        self.splitting = Splitting(view, given, self._split, _)
        self._counting = Counting(house, self._counted)
        self.in_view = PageInView(
            house, lambda: self._orders, self._counting.stop, self._seen, self._learned
        )
        self.in_view.follow(same_page=False)

    # What is shown

    def show(self) -> None:
        """Show everything as it is now."""
        orders, _ = self._orders, self._words
        titles, facts = self._titles(), self._facts()
        lines = tuple(zip(orders.orders, facts, titles, strict=True))
        seen, job = self.in_view.seen, self.in_view.job
        shown = seen.job or job  # until the next picture comes, the words are those of the last
        title = self._title(shown) if shown is not None else ""
        every = orders.chosen == ALL
        known = all(isinstance(fact, Counted) for fact in facts)
        self._view.show_screen(
            HandoutsScreen(
                heading=heading_words(orders, _),
                rows=order_rows(orders, titles, facts, _),
                chosen=str(orders.chosen),
                fields=fields(orders, self._given.choices, self._fitted(facts), _),
                view=page_view(seen, title, self.in_view.more, _, of_many=every),
                box=paper_box(lines, self._told(), None, _),
                work=self._work,
                teaches=_("What you choose is shown here, page by page, before it is printed."),
                can_print=bool(orders.orders) and known and not self._work.busy,
                can_add_like=bool(orders.orders) and not every,
            )
        )

    def _titles(self) -> tuple[str, ...]:
        return tuple(self._title(job) for job in self._orders.orders)

    def _title(self, job: PrintJob) -> str:
        return self._given.store.title(job.pieces[0], self._words)

    def _facts(self) -> tuple[Fact | None, ...]:
        return tuple(self._counting.fact(job) for job in self._orders.orders)

    def _fitted(self, facts: Sequence[Fact | None]) -> str:
        line = self.in_view.line
        hand = facts if self._orders.chosen == ALL else facts[line : line + 1]
        return fitted_words(hand, self._words)

    def _told(self) -> Told:
        return Told(self._orders.in_hand, self.in_view.job, self._every_step)

    # The list

    @property
    def orders(self) -> tuple[PrintJob, ...]:
        """All orders."""
        return self._orders.orders

    def choose(self, line: int) -> None:
        """Take a line in hand; ALL takes every one."""
        self._take(self._orders.choose(line), taken=self._taken)

    def set_field(self, field: str, value: str) -> None:
        """An answer in one of the rows."""
        self._take(with_field(self._orders, field, value), same_page=True)

    def remove(self) -> None:
        """Take what is in hand off; it can be put back until the list is changed or printed."""
        if self.orders:
            self._take(self._orders.removed(), taken=(*self._taken, self._orders))

    def put_back(self) -> None:
        """The list as it was before something was taken off."""
        if self._taken:
            self._take(self._taken[-1], taken=self._taken[:-1])

    def move(self, step: int) -> None:
        """Move the line in hand."""
        self._take(self._orders.moved(step))

    def add(self, names: Sequence[str], format_id: str = "") -> None:
        """Put these pieces on the list, each in its usual form and type."""
        first = self._first()
        job = replace(first, pieces=tuple(names), format_id=format_id or first.format_id)
        made = [
            replace(one, pieces=(name,))
            for one in usual_jobs(job, None, None)
            for name in one.pieces
        ]
        self._take(self._orders.added(made))

    def add_tonight(self) -> None:
        """Everything that tonight's meeting needs."""
        meeting = self._given.store.formats.get(self._given.first.format_id)
        if meeting is not None:
            self.add(tonight(meeting))

    def _split(self, wish: Wish) -> None:
        changes = changes_of(wish.variant)
        orders = self._orders.split(wish.copies, among=wish.among, **changes)
        self._take(orders, same_page=True)

    def _first(self) -> PrintJob:
        """New orders are for the paper and languages of the newest one."""
        first = self._given.first
        if not self._orders.orders:
            return first
        like = self._orders.orders[-1]
        return replace(first, languages=like.languages, paper=like.paper)

    def _take(
        self, orders: OrderList, *, same_page: bool = False, taken: tuple[OrderList, ...] = ()
    ) -> None:
        """Another list, or another line in hand; `taken` is what can still be put back."""
        self._orders, self._taken = orders, taken
        self._given.keep(orders)
        if not self._work.busy:
            self._work = taken_off(taken, self._title, self._words)
        self.in_view.follow(same_page=same_page)

    # The page in view

    def see_steps(self) -> None:
        """The steps of all piles of paper, or those of the pile in view again."""
        self._every_step = not self._every_step
        self.show()

    def way_out(self) -> None:
        """What the button below a refusal says."""
        orders = self.in_view.way_out()
        if orders is not None:
            self._take(orders, same_page=True)

    def _seen(self, _seen: Seen) -> None:
        self._count()
        self.show()

    def _learned(self, job: PrintJob, answer: Shown | Refused) -> None:
        self._counting.learn(job, answer if isinstance(answer, Refused) else fact_of(answer))

    def _counted(self) -> None:
        self._count()
        self.show()

    def _count(self) -> None:
        if self.in_view.idle:
            self._counting.go_on(self._orders.orders)

    # The sheets over the page

    def open_adding(self) -> None:
        """Choose pieces."""
        self.picking.open_adding(self.orders)

    def open_another(self) -> None:
        """Choose what is different in some copies like the line in hand."""
        if self._orders.chosen != ALL and self.orders:
            line = self.in_view.line
            self.splitting.open(self.orders[line], self._orders.like(line))

    def _picked(self, names: Sequence[str], format_id: str) -> None:
        self.add(names, format_id)
        self.picking.listed(self.orders)

    # The file

    def save(self, target: str, kind: FileKind = FileKind.PRINTER) -> None:
        """Make one file of everything; nothing happens without a name or while one is made."""
        if not target or self._work.busy or not self.orders:
            return
        ready = Work(words=ready_words(kind, target, self._words))
        self.making.make(self.orders, target, lambda: self.tell(ready), kind=kind)

    def print_all(self) -> None:
        """Choose a printer and print everything."""
        facts = [fact for fact in self._facts() if isinstance(fact, Counted)]
        if self.printing is not None and len(facts) == len(self.orders) > 0:
            self.printing.print_all(tuple(zip(self.orders, facts, strict=True)))

    def print_test(self) -> None:
        """Print the sheet that finds out how a printer behaves."""
        if self.printing is not None:
            self.printing.test(self._first().paper)

    def tell(self, work: Work) -> None:
        """How far something is, or what became of it."""
        self._work, self._taken = work, ()
        self.show()

    def read_again(self) -> None:
        """Texts or the group's record have changed: count and show anew."""
        self._counting.forget()
        self.in_view.forget()
        self.making.forget()
        self._work = Work()
        self.in_view.again()

    def leave(self, *_gone: object) -> None:
        """The page is gone: no answer may reach it."""
        self._counting.stop()
        self.in_view.stop()
        self.making.forget()

    def cancel(self) -> None:
        """Stop what is being made or printed, with nothing left behind; or the page in view."""
        if not self._work.busy and not self.in_view.idle:
            self.in_view.interrupt(self._words("This page was stopped before it was made."))
            return
        if self.printing is not None:
            self.printing.stop()
        self.making.forget()
        self._work = Work()
        self.in_view.again()
