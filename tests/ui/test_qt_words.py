from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.language.catalogues import Catalogue
from facilitator.ui.qt_words import QtWords, field_locale, install_language
from tests.ui.looking import MirroredWords


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, Catalogue())


def asked(words: str) -> str:
    return QCoreApplication.translate("QPlatformTheme", words)


def test_qts_own_translation_answers_first(qapp: QApplication) -> None:
    install_language(qapp, Catalogue("es"))
    assert asked("Cancel") == "Cancelar"


def test_our_catalogue_answers_where_qt_has_no_language(qapp: QApplication) -> None:
    install_language(qapp, Catalogue("hi", MirroredWords()))
    assert asked("&Cancel") == "ترجمة Cancel"


def test_english_comes_back_unchanged(qapp: QApplication) -> None:
    install_language(qapp, Catalogue("es"))
    install_language(qapp, Catalogue())
    assert asked("Cancel") == "Cancel"
    assert asked("Something else") == "Something else"


def test_direction_and_every_open_window_follow(qapp: QApplication) -> None:
    window = QWidget()
    window.show()
    install_language(qapp, Catalogue("ar", MirroredWords()))
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert window.isRightToLeft()
    assert window.locale().zeroDigit() == "0"
    install_language(qapp, Catalogue())
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
    window.close()


def test_no_translators_pile_up(qapp: QApplication) -> None:
    for tag in ("es", "ar", "en", "es"):
        install_language(qapp, Catalogue(tag))
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletions
    assert len(qapp.findChildren(QtWords)) == 1


@pytest.mark.parametrize("tag", ["en", "es", "ar", "fa", "hi", "de"])
def test_fields_use_the_digits_of_our_sentences(tag: str) -> None:
    assert field_locale(tag).zeroDigit() == "0"
