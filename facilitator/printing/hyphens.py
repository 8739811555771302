"""Where a word may be divided at the end of a line.

Patterns come from pyphen (LGPL 2.1 or MPL 1.1), for the languages it has and
alphabets that show a hyphen.  Divisions that would change the spelling are
left out.  Soft hyphens of the text count in every language.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from facilitator.printing.characters import script_of

SOFT_HYPHEN = "\u00ad"
_ALONE = 3  # letters on either side, at least
_SHORTEST = 6  # letters of a word that is divided by a pattern
_ALPHABETS = frozenset({"Latn", "Cyrl", "Grek"})
_WORDS = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")
_NO_WORDS = re.compile(r"[\d@/\\_]|\w[.:]\w")  # numbers, addresses, file names
_OTHER_NAMES = {"no": "nb"}


def without_soft_hyphens(parts: list[str]) -> tuple[list[str], frozenset[int]]:
    """The parts of a text, and at which offsets of the whole a soft hyphen stood."""
    chances, offset, plain = set(), 0, []
    for part in parts:
        for piece in part.split(SOFT_HYPHEN)[:-1]:
            offset += len(piece)
            chances.add(offset)
        offset += len(part.rpartition(SOFT_HYPHEN)[2])
        plain.append(part.replace(SOFT_HYPHEN, ""))
    return plain, frozenset(chances)


@lru_cache(maxsize=20_000)
def divisions(text: str, tag: str) -> tuple[int, ...]:
    """Offsets at which a stretch without spaces inside may be divided; none in addresses."""
    patterns = _patterns(tag)
    if patterns is None or _NO_WORDS.search(text):
        return ()
    found = []
    for word in _WORDS.finditer(text):
        if script_of(word.group()[0]) in _ALPHABETS:
            places = patterns.positions(word.group())
            found += [word.start() + int(place) for place in places if not place.data]
    return tuple(found)


@cache
def _patterns(tag: str) -> Any:  # noqa: ANN401 (pyphen has no types)
    import pyphen  # type: ignore[import-untyped]  # its list of languages takes time to read

    language, _, rest = tag.partition("-")
    known = pyphen.language_fallback(
        "_".join(filter(None, (_OTHER_NAMES.get(language, language), rest)))
    )
    return pyphen.Pyphen(lang=known, left=_ALONE, right=_ALONE) if known else None
