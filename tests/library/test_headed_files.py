from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from facilitator.library.headed_files import digest_of

WORDS = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), max_size=30)


def test_a_digest_is_sixteen_hexadecimal_digits_that_stay_the_same() -> None:
    assert digest_of("Peers", "We are peers.\n") == "5e9ad035e6e87aea"


@given(WORDS, st.lists(WORDS, max_size=5))
def test_line_ends_and_encodings_of_accents_do_not_change_a_digest(
    title: str, lines: list[str]
) -> None:
    digest = digest_of(title, "\n".join(lines))
    assert digest == digest_of(title, "\r\n".join(lines))
    assert digest == digest_of(title, "\r".join(lines))
    assert digest == digest_of(title, " \n".join(lines) + "\n\n")
    for form in ("NFC", "NFD"):
        again = [unicodedata.normalize(form, line) for line in lines]
        assert digest == digest_of(unicodedata.normalize(form, title), "\n".join(again))


def test_a_word_the_title_and_a_break_between_paragraphs_do_change_a_digest() -> None:
    digests = {
        digest_of("Peers", "We are."),
        digest_of("Peer", "We are."),
        digest_of("Peers", "We were."),
        digest_of("Peers", "We\n\nare."),
        digest_of("Peers", "We\nare."),
        digest_of("Peers", "**We** are."),
        digest_of("Peers", "> We are."),
    }
    assert len(digests) == 7
