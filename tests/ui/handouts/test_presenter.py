from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from facilitator.core.errors import CannotFit, MissingGlyphs, Problem
from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.presenter import HandoutsPresenter
from facilitator.ui.handouts.screen import HandoutsScreen, Paper, PrintOrder
from tests.ui.samples import LANGUAGES, TITLES

ORDER = PrintOrder("run-sheet", "ours", ("en",), 12)


class Shown:
    screen: HandoutsScreen

    def show_screen(self, screen: HandoutsScreen) -> None:
        self.screen = screen


class Press:
    """Makes nothing until the test says so."""

    def __init__(self) -> None:
        self.orders: list[tuple[PrintOrder, Path]] = []
        self.cancelled = 0

    def make(
        self,
        order: PrintOrder,
        target: Path,
        done: Callable[[Path], None],
        failed: Callable[[Problem], None],
        progress: Callable[[int, int], None],
    ) -> Callable[[], None]:
        self.orders.append((order, target))
        self.done, self.failed, self.progress = done, failed, progress
        return self.cancel

    def cancel(self) -> None:
        self.cancelled += 1


def warnings(order: PrintOrder) -> Sequence[str]:
    return [f"{tag}: not reviewed yet" for tag in order.languages if tag != "en"]


def presented(press: Press) -> tuple[HandoutsPresenter, Shown]:
    shown = Shown()
    presenter = HandoutsPresenter(
        shown, ORDER, TITLES, LANGUAGES, warnings, press.make, Catalogue()
    )
    return presenter, shown


def test_what_is_chosen_is_ordered() -> None:
    press = Press()
    presenter, shown = presented(press)
    presenter.choose_piece("slips")
    presenter.choose_format("open-discussion")
    presenter.choose_languages("es", "ar")
    presenter.choose_people(20)
    presenter.choose_paper("letter")
    presenter.save("/tmp/slips.pdf")  # noqa: S108 (a name, nothing is written)
    order = PrintOrder("slips", "open-discussion", ("es", "ar"), 20, Paper.LETTER)
    assert press.orders == [(order, Path("/tmp/slips.pdf"))]  # noqa: S108
    assert shown.screen.file_name == "slips-es-ar.pdf"


def test_warnings_follow_the_order() -> None:
    presenter, shown = presented(Press())
    assert list(shown.screen.warnings) == []
    presenter.choose_languages("en", "ar")
    assert shown.screen.warnings == ("ar: not reviewed yet",)


def test_an_evening_that_cannot_fit_is_a_warning_and_no_crash() -> None:
    def refuse(_order: PrintOrder) -> Sequence[str]:
        raise CannotFit(needed=70, given=60)

    shown = Shown()
    press = Press()
    HandoutsPresenter(shown, ORDER, TITLES, LANGUAGES, refuse, press.make, Catalogue())
    assert "70 minutes" in shown.screen.warnings[0]


def test_the_making_is_shown_until_it_is_done() -> None:
    press = Press()
    presenter, shown = presented(press)
    presenter.save("out.pdf")
    assert shown.screen.busy
    presenter.save("again.pdf")
    assert len(press.orders) == 1, "one at a time"
    press.progress(2, 5)
    assert shown.screen.progress == (2, 5)
    assert "page 2 of 5" in shown.screen.notice
    press.done(Path("out.pdf"))
    assert not shown.screen.busy
    assert shown.screen.notice == "The PDF is ready: out.pdf"
    presenter.save("again.pdf")
    assert len(press.orders) == 2


def test_a_failure_is_a_sentence() -> None:
    press = Press()
    presenter, shown = presented(press)
    presenter.save("out.pdf")
    press.failed(MissingGlyphs(script="Thai", characters="กข", font="Noto Sans Thai"))
    assert "Noto Sans Thai" in shown.screen.notice
    assert shown.screen.tint == "warn"


def test_it_can_be_stopped() -> None:
    press = Press()
    presenter, shown = presented(press)
    presenter.save("out.pdf")
    presenter.cancel()
    assert press.cancelled == 1
    assert not shown.screen.busy
    assert shown.screen.notice == ""


def test_a_maker_that_answers_at_once_leaves_the_page_ready() -> None:
    shown = Shown()
    made: list[Path] = []

    def at_once(
        _order: PrintOrder,
        target: Path,
        done: Callable[[Path], None],
        _failed: Callable[[Problem], None],
        _progress: Callable[[int, int], None],
    ) -> Callable[[], None]:
        made.append(target)
        done(target)
        return lambda: None

    presenter = HandoutsPresenter(shown, ORDER, TITLES, LANGUAGES, warnings, at_once, Catalogue())
    presenter.save("one.pdf")
    presenter.save("two.pdf")
    assert made == [Path("one.pdf"), Path("two.pdf")]


def test_no_name_means_nothing_is_made() -> None:
    press = Press()
    presenter, _shown = presented(press)
    presenter.save("")
    assert press.orders == []
