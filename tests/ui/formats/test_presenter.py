from __future__ import annotations

from facilitator.core.errors import Problem, StorageProblem
from facilitator.language.catalogues import Catalogue
from facilitator.ui.formats.presenter import FormatsPresenter
from facilitator.ui.formats.screen import FormatsScreen
from tests.ui.samples import FAULT, FORMATS


class Shown:
    screen: FormatsScreen

    def show_screen(self, screen: FormatsScreen) -> None:
        self.screen = screen


class Desk:
    """The functions a page may call, remembered."""

    def __init__(self, problem: Problem | None = None) -> None:
        self.next, self.problem = "ours", problem
        self.copied: list[tuple[str, str]] = []

    def use(self, format_id: str) -> None:
        if self.problem:
            raise self.problem
        self.next = format_id

    def copy(self, format_id: str, title: str) -> str:
        if self.problem:
            raise self.problem
        self.copied.append((format_id, title))
        return "ours"


def presented(desk: Desk) -> tuple[FormatsPresenter, Shown]:
    shown = Shown()
    presenter = FormatsPresenter(
        shown, lambda: (FORMATS, [FAULT]), lambda: desk.next, desk.use, desk.copy, Catalogue()
    )
    return presenter, shown


def test_a_format_is_taken_for_the_next_meeting() -> None:
    desk = Desk()
    presenter, shown = presented(desk)
    presenter.open("open-discussion")
    presenter.use("open-discussion")
    assert desk.next == "open-discussion"
    assert shown.screen.is_next


def test_a_copy_is_opened() -> None:
    desk = Desk()
    presenter, shown = presented(desk)
    presenter.copy("open-discussion", "Thursdays")
    assert desk.copied == [("open-discussion", "Thursdays")]
    assert shown.screen.opened == "ours"
    assert "yours" in shown.screen.notice


def test_what_cannot_be_done_is_said_in_a_sentence() -> None:
    problem = StorageProblem("{file}: the disk is full.", file="facilitator.db")
    presenter, shown = presented(Desk(problem))
    presenter.use("open-discussion")
    assert shown.screen.notice == "facilitator.db: the disk is full."
    presenter.open("open-discussion")
    presenter.copy("open-discussion", "Thursdays")
    assert "full" in shown.screen.notice
    assert shown.screen.opened == "open-discussion"
