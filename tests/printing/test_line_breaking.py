"""Where lines may end, and which stretches keep their own order."""

from __future__ import annotations

import pytest

from facilitator.printing.line_breaking import grapheme_ends, in_order, line_ends


def pieces(text: str, tag: str) -> list[str]:
    ends = sorted(line_ends(text, tag))
    return [text[a:b] for a, b in zip([0, *ends], ends, strict=False)]


def test_thai_breaks_between_words_that_no_space_divides() -> None:
    assert pieces("เราพบกันทุกสัปดาห์", "th") == ["เรา", "พบ", "กัน", "ทุก", "สัปดาห์"]


def test_japanese_lines_never_begin_with_small_kana_or_a_full_stop() -> None:
    assert not {p[0] for p in pieces("ちょっと待ってください。はい", "ja")} & set("ょっ。")


def test_korean_lines_end_at_spaces() -> None:
    assert pieces("우리는 매주 만납니다", "ko") == ["우리는 ", "매주 ", "만납니다"]


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("th", ["ไม่มี", "ใคร", "ตัดสิน", "ใคร"]),
        ("lo", ["ພວກ", "ເຮົາ", "ພົບ", "ກັນ", "ທຸກ", "ອາທິດ"]),
        ("km", ["យើង", "ជួបគ្នា", "រៀងរាល់", "សប្តាហ៍"]),
        ("my", ["အားလုံး", "ကို", "ကြိုဆို", "ပါသည်။"]),
    ],
)
def test_words_are_found_where_no_space_divides_them(tag: str, words: list[str]) -> None:
    assert pieces("".join(words), tag) == words


@pytest.mark.parametrize("tag", ["zh", "zh-Hant", "ja"])
def test_no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one(tag: str) -> None:
    parts = pieces("我们「慢慢来」，（今天）好。《书》、二；三：四！五？", tag)
    assert not {part[0] for part in parts} & set("」，）。》、；：！？")
    assert not {part[-1] for part in parts} & set("「（《")


def test_japanese_lines_do_not_begin_with_a_long_vowel_or_an_iteration_mark() -> None:
    parts = pieces("コーヒーを飲む人々はゆっくりとミーティングへ", "ja")
    assert not {part[0] for part in parts} & set("ー々っッ")


def test_a_time_and_a_unit_stay_together() -> None:
    assert "19:30" in pieces("at 19:30 today", "en")[1]
    assert pieces("20\u00a0% off", "en") == ["20\u00a0% ", "off"]


def test_offsets_are_characters_even_after_an_emoji() -> None:
    assert pieces("a 😀 b 😀 c", "en") == ["a ", "😀 ", "b ", "😀 ", "c"]
    assert grapheme_ends("😀👩‍👩‍👧x", "en") == (1, 6, 7)


KEPT = (
    "+961 1 555-0134",
    "(02) 555-1234",
    "1-800-555-0134",
    "٠٢-٥٥٥٠١٣٤",
    "info@example.org",
    "https://example.org/ar?x=1",
    "www.example.org/a",
    "+0:15",
    "2026-11-22",
)


@pytest.mark.parametrize("kept", KEPT)
def test_numbers_and_addresses_are_isolated_in_right_to_left_text(kept: str) -> None:
    text = in_order(f"اتصل {kept} الآن", True)
    inside = text[text.index("\u2066") + 1 : text.index("\u2069")]
    assert inside.replace("\u00a0", " ").replace("\u2060", "") == kept


@pytest.mark.parametrize("left", ["2024 12", "7:30", "12.5", "10-12", "1939-45", "٣"])
def test_short_numbers_follow_the_text(left: str) -> None:
    assert in_order(f"في {left} شخصا", True) == f"في {left} شخصا"


def test_a_telephone_number_does_not_end_a_line_in_its_middle() -> None:
    bound = in_order("Call +1 202 555-0134 now", False)
    assert pieces(bound, "en") == ["Call ", bound[5:-3], "now"]
    assert "\u2066" not in bound
    # control: without binding the line may end inside the number
    assert len(pieces("Call +1 202 555-0134 now", "en")) > 3


def test_an_address_does_not_end_a_line_in_its_middle() -> None:
    assert len(pieces(in_order("https://example.org/a/b-c?d=e", False), "en")) == 1
    assert len(pieces("https://example.org/a/b-c?d=e", "en")) > 1
