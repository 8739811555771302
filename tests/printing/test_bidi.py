"""UAX #9 against the conformance files of the Unicode Character Database.

They come with Debian’s package `unicode-data`; UNICODE_DATA names another
folder.  One case in ten runs each time; `LONG_PROOFS=1` runs all 862,000.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.printing import bidi

DATA = Path(os.environ.get("UNICODE_DATA", "/usr/share/unicode"))
STRIDE = 1 if os.environ.get("LONG_PROOFS") else 10
BASES = {1: None, 2: 0, 4: 1}  # bits of BidiTest.txt
CLASSES = "L R AL EN ES ET AN CS NSM BN B S WS ON LRE LRO RLE RLO PDF LRI RLI FSI PDI"
LETTERS = "aאا1+%١,\u0300\u00ad\u2029\t !\u202a\u202d\u202b\u202e\u202c\u2066\u2067\u2068\u2069"
ONE_OF_EACH = dict(zip(CLASSES.split(" "), LETTERS, strict=True))
Levels = Callable[[str, int | None], bidi.Levels]


def lines_of(name: str) -> Iterator[str]:
    path = DATA / name
    if not path.exists():
        pytest.skip(f"UAX #9 IS UNPROVEN HERE: 0 cases run, {path} is missing (unicode-data)")
    for line in path.read_text(encoding="utf-8").splitlines():
        content = line.split("#")[0].strip()
        if content:
            yield content


def matches(expected: list[str], found: tuple[int, ...]) -> bool:
    return all(e == "x" or int(e) == f for e, f in zip(expected, found, strict=True))


def character_cases(stride: int) -> Iterator[tuple[str, int | None, int, list[str], list[int]]]:
    for place, line in enumerate(lines_of("BidiCharacterTest.txt")):
        if place % stride == 0:
            codes, direction, base, levels, order = line.split(";")
            text = "".join(chr(int(code, 16)) for code in codes.split())
            wanted = {"0": 0, "1": 1, "2": None}[direction]
            yield text, wanted, int(base), levels.split(), [int(x) for x in order.split()]


def class_cases(stride: int) -> Iterator[tuple[str, int | None, list[str]]]:
    expected: list[str] = []
    place = 0
    for line in lines_of("BidiTest.txt"):
        if line.startswith("@Levels:"):
            expected = line.removeprefix("@Levels:").split()
        elif not line.startswith("@"):
            place += 1
            if place % stride:
                continue
            kinds, bits = line.split(";")
            text = "".join(ONE_OF_EACH[kind] for kind in kinds.split())
            for bit, base in BASES.items():
                if int(bits, 16) & bit:
                    yield text, base, expected


def wrong_characters(levels: Levels, stride: int) -> int:
    wrong = 0
    for text, wanted, base, expected, order in character_cases(stride):
        found = levels(text, wanted)
        kept = [i for i, level in enumerate(expected) if level != "x"]
        seen = [kept[i] for i in bidi.reorder([found.characters[i] for i in kept])]
        right = found.paragraph == base and matches(expected, found.characters) and seen == order
        wrong += not right
    return wrong


def test_every_case_of_the_character_test_has_its_levels_and_order() -> None:
    assert wrong_characters(bidi.levels, STRIDE) == 0


def test_every_case_of_the_class_test_has_its_levels() -> None:
    cases = list(class_cases(STRIDE))
    assert len(cases) > 70_000
    assert not [c for c in cases if not matches(c[2], bidi.levels(c[0], c[1]).characters)][:3]


def test_a_variant_without_brackets_fails_the_same_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("facilitator.printing.bidi_rules._CLOSER_OF", {})
    assert wrong_characters(bidi.levels, 40) > 100


def test_plain_latin_text_is_not_looked_at_twice() -> None:
    assert bidi.levels("Call 555-0134 (today).") == bidi.Levels(0, (0,) * 22)
    assert bidi.levels("") == bidi.Levels(0, ())


def test_a_line_is_reordered_from_the_highest_level_down() -> None:
    assert bidi.reorder([1, 1, 2, 2, 1]) == [4, 2, 3, 1, 0]
    assert bidi.reorder([]) == []


@given(
    st.text(
        st.sampled_from("ab 1٣אبـ(.,+$%\n\u0301\u200b\u2067\u2069\u202b\u00a0") | st.characters()
    ),
    st.sampled_from([0, 1]),
)
def test_a_text_that_seems_to_have_one_level_has_one(text: str, base: int) -> None:
    only = bidi.only_level(set(text), base)
    if only is not None:
        plain = text.replace("\n", "\u2028")
        assert set(bidi.levels(plain, base).characters) <= {only}


def test_numbers_and_letters_of_the_other_way_have_levels_of_their_own() -> None:
    assert bidi.only_level(set("We meet, 7:30."), 0) == 0
    assert bidi.only_level(set("نلتقي (كل ثلاثاء)."), 1) == 1
    assert bidi.only_level(set("نلتقي 7"), 1) is None
    assert bidi.only_level(set("We \u0663"), 0) is None
