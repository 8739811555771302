"""Puts the handouts page together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.core.printer_habit import PrinterAnswers
from facilitator.ui.handouts.answers_sheet import AnswersSheet
from facilitator.ui.handouts.counting import House
from facilitator.ui.handouts.picking import Given
from facilitator.ui.handouts.presenter import HandoutsPresenter
from facilitator.ui.handouts.print_dialog import PrinterDoor
from facilitator.ui.handouts.print_run import Habits, PrintRun
from facilitator.ui.handouts.screen import Work
from facilitator.ui.handouts.taken_off import PUT_BACK
from facilitator.ui.handouts.view import AskPath, HandoutsView

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from facilitator.language.catalogues import Catalogue


@dataclass(frozen=True)
class Dialogs:
    """What stands in for the system's dialogs: for a file's name, and for a printer."""

    path: AskPath | None = None
    printer: Callable[[QPrinter], bool] | None = None


SYSTEM = Dialogs()


def handouts_page(
    _: Catalogue, house: House, given: Given, habits: Habits, dialogs: Dialogs = SYSTEM
) -> HandoutsView:
    """The page; `habits` is what is known of printers."""
    view = HandoutsView(_, dialogs.path)
    presenter = HandoutsPresenter(view, house, given, _)
    _join_list(view, presenter)
    _join_page(view, presenter)
    _join_printer(view, presenter, PrinterDoor(view, house, _, dialogs.printer), habits, _)
    view.outdated.connect(lambda: presenter.read_again())
    view.destroyed.connect(presenter.leave)
    presenter.in_view.make_room(view.column.page.room())
    return view


def _join_list(view: HandoutsView, presenter: HandoutsPresenter) -> None:
    listed, picking, splitting = view.list, presenter.picking, presenter.splitting
    listed.adding.connect(lambda: presenter.open_adding())
    listed.tonight.connect(lambda: presenter.add_tonight())
    listed.another.connect(lambda: presenter.open_another())
    listed.chosen.connect(lambda line: presenter.choose(int(line)))
    listed.removed.connect(lambda: presenter.remove())
    listed.moved.connect(lambda step: presenter.move(step))
    view.fields.answered.connect(lambda field, value: presenter.set_field(field, value))
    view.searched.connect(lambda words: picking.search(words))
    view.group_chosen.connect(lambda group: picking.choose_group(group))
    view.picked.connect(lambda which: picking.pick(which))
    view.pick_closed.connect(lambda: picking.close())
    view.variant_chosen.connect(lambda variant: splitting.choose(variant))
    view.counted.connect(lambda copies: splitting.count(copies))
    view.placed.connect(lambda way: splitting.place(way))
    view.split.connect(lambda: splitting.take())
    view.split_closed.connect(lambda: splitting.close())


def _join_page(view: HandoutsView, presenter: HandoutsPresenter) -> None:
    page = view.column
    view.room_changed.connect(lambda room: presenter.in_view.make_room(room))
    view.turned.connect(lambda which: _turn(presenter, which))
    page.sheets_wanted.connect(lambda on: presenter.in_view.see_sheets(on))
    page.steps_wanted.connect(lambda: presenter.see_steps())
    view.way_out.connect(lambda: presenter.way_out())
    page.cancelled.connect(lambda: presenter.cancel())
    view.saved.connect(lambda target, kind: presenter.save(target, kind))


def _join_printer(
    view: HandoutsView,
    presenter: HandoutsPresenter,
    door: PrinterDoor,
    habits: Habits,
    _: Catalogue,
) -> None:
    def ask_answers(by_hand: bool) -> None:
        presenter.tell(Work())
        sheet = view.show_answers(by_hand)
        sheet.answered.connect(lambda answers: keep(sheet, answers))

    def keep(sheet: AnswersSheet, answers: PrinterAnswers) -> None:
        wrong = run.keep(answers)
        sheet.problem.show_notice(wrong, "warn")
        if not wrong:
            view.uncover()
            view.column.go_to_question()

    run = PrintRun(door, habits, presenter.making, presenter.tell, ask_answers, _)
    presenter.printing = run
    column = view.column
    column.print_wanted.connect(lambda: presenter.print_all())
    column.test_wanted.connect(lambda: presenter.print_test())
    column.asked.connect(
        lambda which: presenter.put_back() if which == PUT_BACK else run.answer(which)
    )
    view.destroyed.connect(door.close)


def _turn(presenter: HandoutsPresenter, which: str) -> None:
    if which in ("first", "last"):
        presenter.in_view.turn_to_end(which == "last")
    else:
        presenter.in_view.turn(1 if which == "next" else -1)
