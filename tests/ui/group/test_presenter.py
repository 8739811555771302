from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from facilitator.core.errors import StorageProblem
from facilitator.core.group import Group, LocalLine
from facilitator.language.catalogues import Catalogue
from facilitator.ui.group.presenter import GroupPresenter
from facilitator.ui.group.screen import GroupScreen, screen_for
from tests.ui.samples import GROUP, LANGUAGES, TODAY


class Shown:
    screen: GroupScreen

    def show_screen(self, screen: GroupScreen) -> None:
        self.screen = screen


def presented(group: Group = GROUP) -> tuple[GroupPresenter, Shown, list[Group]]:
    shown, saved = Shown(), list[Group]()
    presenter = GroupPresenter(shown, group, saved.append, LANGUAGES, lambda: TODAY, Catalogue())
    return presenter, shown, saved


def test_each_answer_is_saved_at_once_and_the_same_answer_is_not_saved_again() -> None:
    presenter, _shown, saved = presented()
    presenter.change("starts", time(19, 30))
    presenter.change("starts", time(19, 30))
    presenter.change("count_first_time", True)
    assert [group.starts for group in saved] == [time(19, 30), time(19, 30)]
    assert saved[-1] == replace(GROUP, starts=time(19, 30), count_first_time=True)


def test_another_number_has_not_been_checked() -> None:
    presenter, shown, saved = presented()
    assert shown.screen.crisis_line.checked == "Checked on May 3, 2026."
    presenter.write_line("crisis_line", "0800 111")
    assert saved[-1].crisis_line == LocalLine("0800 111", None)
    assert shown.screen.crisis_line.reminds
    presenter.check_today("crisis_line")
    assert saved[-1].crisis_line == LocalLine("0800 111", TODAY)
    assert not shown.screen.crisis_line.reminds


def test_a_number_that_was_only_looked_at_stays_checked() -> None:
    presenter, _shown, saved = presented()
    presenter.write_line("crisis_line", "0800 000")
    assert saved == []


def test_another_address_has_not_been_checked() -> None:
    known = replace(GROUP, address="Mill Lane 3", address_checked_on=date(2026, 1, 1))
    presenter, _shown, saved = presented(known)
    presenter.write_address("Mill Lane 5")
    assert saved[-1].address_checked_on is None
    presenter.check_today("address")
    assert saved[-1].address_checked_on == TODAY


def test_no_number_is_given_as_fact() -> None:
    screen = screen_for(Group(), LANGUAGES, Catalogue())
    for line in (screen.crisis_line, screen.emergency, screen.address):
        assert line.written == ""
        assert line.reminds


def test_languages_are_kept_in_order_and_once() -> None:
    presenter, _shown, saved = presented()
    presenter.choose_languages("ar", "ar")
    presenter.choose_languages("es", "en")
    presenter.choose_languages("es", "")
    assert [group.languages for group in saved] == [("ar",), ("es", "en"), ("es",)]


def test_a_full_disk_is_said_and_the_answer_stays_on_the_page() -> None:
    shown = Shown()

    def refuse(_group: Group) -> None:
        raise StorageProblem("{file}: the disk is full.", file="facilitator.db")

    presenter = GroupPresenter(shown, GROUP, refuse, LANGUAGES, lambda: TODAY, Catalogue())
    presenter.change("people", 20)
    assert shown.screen.notice == "facilitator.db: the disk is full."
    assert shown.screen.group.people == 20
