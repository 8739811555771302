from __future__ import annotations

from datetime import time

from facilitator.core.group import Group
from facilitator.language.catalogues import Catalogue
from facilitator.ui.welcome.presenter import WelcomePresenter
from facilitator.ui.welcome.screen import WelcomeScreen
from tests.ui.looking import MirroredWords
from tests.ui.samples import LANGUAGES


class Shown:
    screen: WelcomeScreen

    def show_screen(self, screen: WelcomeScreen) -> None:
        self.screen = screen


def begun(_: Catalogue | None = None) -> tuple[WelcomePresenter, Shown, list[Group], list[str]]:
    shown, groups, switched = Shown(), list[Group](), list[str]()
    presenter = WelcomePresenter(LANGUAGES, LANGUAGES, groups.append, switched.append)
    presenter.attach(shown, _ or Catalogue())
    return presenter, shown, groups, switched


def test_every_question_can_be_skipped() -> None:
    presenter, shown, groups, _switched = begun()
    presenter.go_on()
    assert shown.screen.ready
    assert ("Name of the group", "not set yet") in shown.screen.facts
    presenter.finish()
    assert groups == [Group()]


def test_answers_become_the_group() -> None:
    presenter, shown, groups, _switched = begun()
    presenter.answer("name", "Tuesday group")
    presenter.answer("weekday", 1)
    presenter.answer("starts", time(19, 0))
    presenter.answer("minutes", 75)
    presenter.choose_languages("es", "ar")
    presenter.answer("read_both", True)
    presenter.answer("open_meeting", False)
    presenter.go_on()
    presenter.finish()
    assert groups == [
        Group(
            name="Tuesday group",
            weekday=1,
            starts=time(19, 0),
            minutes=75,
            languages=("es", "ar"),
            read_both=True,
            open_meeting=False,
            format_id="closed-discussion",
        )
    ]
    assert dict(shown.screen.facts)["Length"] == "75 minutes"


def test_the_screens_language_is_offered_to_the_room_until_one_is_chosen() -> None:
    presenter, shown, _groups, switched = begun()
    presenter.switch_language("ar")
    assert switched == ["ar"]
    presenter.attach(shown, Catalogue("ar", MirroredWords()))
    assert presenter.group.languages == ("ar",)
    presenter.choose_languages("es", "")
    presenter.attach(shown, Catalogue())
    assert presenter.group.languages == ("es",)


def test_answers_outlive_a_change_of_language() -> None:
    presenter, _shown, _groups, _switched = begun()
    presenter.answer("name", "Tuesday group")
    other = Shown()
    presenter.attach(other, Catalogue("ar", MirroredWords()))
    assert other.screen.fields.group.name == "Tuesday group"
    assert other.screen.screen_language == "ar"


def test_one_can_go_back_to_the_questions() -> None:
    presenter, shown, groups, _switched = begun()
    presenter.go_on()
    presenter.go_back()
    assert not shown.screen.ready
    assert groups == []
