from __future__ import annotations

import pytest

from facilitator.core.file_kind import ENDINGS, FileKind, kind_of


@pytest.mark.parametrize("kind", FileKind)
def test_a_file_with_its_own_ending_is_what_was_asked_for(kind: FileKind) -> None:
    assert kind_of(ENDINGS[kind], kind) is kind
    assert kind_of(ENDINGS[kind].upper(), kind) is kind


@pytest.mark.parametrize("asked", FileKind)
def test_no_file_is_called_what_it_is_not(asked: FileKind) -> None:
    assert kind_of(".txt", asked) is FileKind.TEXT
    assert kind_of(".htm", asked) is FileKind.WEB
    assert kind_of(".pdf", asked) in (FileKind.PRINTER, FileKind.SCREENS)


def test_an_ending_that_says_nothing_leaves_what_was_asked_for() -> None:
    assert kind_of("", FileKind.TEXT) is FileKind.TEXT
    assert kind_of(".2026", FileKind.WEB) is FileKind.WEB
    assert kind_of("") is FileKind.PRINTER
