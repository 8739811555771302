from __future__ import annotations

import pytest

from facilitator.core.reading import Shelf, TextKind
from facilitator.language.catalogues import Catalogue
from facilitator.ui.library.presenter import LibraryPresenter
from facilitator.ui.library.screen import LibraryScreen, Wanted, kind_words, screen_for
from tests.ui.samples import FAULT, NAUGHTY, SHELF

ENGLISH = Catalogue()


class Shown:
    screen: LibraryScreen

    def show_screen(self, screen: LibraryScreen) -> None:
        self.screen = screen


@pytest.fixture
def shown() -> Shown:
    return Shown()


@pytest.fixture
def presenter(shown: Shown) -> LibraryPresenter:
    return LibraryPresenter(shown, lambda: (SHELF, [FAULT]), ("en", "ar"), ENGLISH)


def test_texts_are_listed_by_title_and_broken_files_after_them(
    shown: Shown, presenter: LibraryPresenter
) -> None:
    del presenter
    assert [row.id for row in shown.screen.rows] == ["welcome", "peers", "phrases", "problem 0"]
    assert shown.screen.rows[0].title == NAUGHTY
    assert not shown.screen.rows[-1].usable


def test_a_translation_says_what_to_know_about_it(
    shown: Shown, presenter: LibraryPresenter
) -> None:
    presenter.open("peers")
    english, arabic = shown.screen.columns
    assert english.mark == ""
    assert arabic.language == "ar"
    assert "changed since" in arabic.mark
    assert "not been reviewed" in arabic.mark


def test_a_missing_translation_is_shown_in_another_language_and_says_so(
    shown: Shown, presenter: LibraryPresenter
) -> None:
    presenter.open("phrases")
    assert shown.screen.columns[1].language == "en"
    assert shown.screen.columns[1].mark == "Not there in العربية yet: shown in English."
    presenter.choose_languages("ar", "")
    assert "only in English" in next(r.detail for r in shown.screen.rows if r.id == "phrases")


def test_a_search_finds_words_in_any_case_and_order(
    shown: Shown, presenter: LibraryPresenter
) -> None:
    presenter.search("professionals PEERS")
    assert [found.id for found in shown.screen.rows] == ["peers"]
    presenter.search("nobody wrote this")
    assert list(shown.screen.rows) == []
    assert shown.screen.nothing
    presenter.search("")
    presenter.choose_kind(TextKind.PHRASES.value)
    assert [row.id for row in shown.screen.rows] == ["phrases"]


def test_a_second_language_that_repeats_the_first_is_none(
    shown: Shown, presenter: LibraryPresenter
) -> None:
    presenter.choose_languages("en", "en")
    assert shown.screen.wanted.languages == ("en",)


def test_a_broken_file_opens_on_its_reason(shown: Shown, presenter: LibraryPresenter) -> None:
    presenter.open("problem 0")
    assert "step 4" in shown.screen.columns[0].mark


def test_an_empty_shelf_is_no_error() -> None:
    screen = screen_for(Shelf(), [], Wanted(), ENGLISH)
    assert screen.columns == ()
    assert screen.nothing


def test_every_kind_has_a_name() -> None:
    assert len({kind_words(kind, ENGLISH) for kind in TextKind}) == len(TextKind)
