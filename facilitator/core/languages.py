"""What the program knows about the languages a room can read.

Names are the languages' own names.  Speeds are for reading aloud to a room,
slower than silent reading; they stand near the lower end of published
read-aloud rates because rooms are tired and bilingual.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True)
class Language:
    """One language: BCP 47 tag, its own name, direction and read-aloud speed."""

    tag: str
    own_name: str
    words_a_minute: int = 0
    characters_a_minute: int = 0
    right_to_left: bool = False


_KNOWN = (
    Language("en", "English", 140),
    Language("es", "Español", 145),
    Language("ar", "العربية", 110, right_to_left=True),
    Language("pt", "Português", 140),
    Language("fr", "Français", 145),
    Language("de", "Deutsch", 120),
    Language("it", "Italiano", 140),
    Language("pl", "Polski", 115),
    Language("ru", "Русский", 110),
    Language("uk", "Українська", 110),
    Language("fa", "فارسی", 120, right_to_left=True),
    Language("ur", "اردو", 125, right_to_left=True),
    Language("he", "עברית", 115, right_to_left=True),
    Language("tr", "Türkçe", 105),
    Language("hi", "हिन्दी", 130),
    Language("vi", "Tiếng Việt", 160),
    Language("zh", "中文", characters_a_minute=220),
    Language("ja", "日本語", characters_a_minute=300),
    Language("ko", "한국어", 95),
)
_BY_TAG = {language.tag: language for language in _KNOWN}
# Languages and scripts that CLDR (character order) and Unicode give from right to left.
_ARABIC = {"ar", "arb", "arz", "bgn", "ckb", "fa", "glk", "ks", "lah", "lrc", "mzn", "pes", "pnb"}
_ARABIC |= {"prs", "ps", "sd", "sdh", "skr", "trw", "ug", "ur"}
_RIGHT_TO_LEFT = _ARABIC | {"aii", "arc", "dv", "he", "nqo", "syr", "yi"}
_SCRIPT = 4  # letters, as in "Arab" (BCP 47)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"})


def language(tag: str) -> Language:
    """The language of a tag; an unlisted one gets a cautious speed and its tag as name."""
    base = tag.split("-")[0].lower()
    known = _BY_TAG.get(tag) or _BY_TAG.get(base)
    return known or Language(tag, tag, 120, right_to_left=base in _RIGHT_TO_LEFT)


@lru_cache(maxsize=256)
def is_right_to_left(tag: str) -> bool:
    """Whether text in this language runs from right to left; a script in its tag says it."""
    script = next((part.title() for part in tag.split("-")[1:] if len(part) == _SCRIPT), "")
    return script in _RIGHT_TO_LEFT_SCRIPTS if script.isalpha() else language(tag).right_to_left
