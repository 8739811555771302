"""Where a line may end, and what inside a right-to-left text must keep its own order.

Break opportunities are ICU’s (UAX #14 with dictionaries for Thai, Lao, Khmer
and Burmese).  A telephone number in Arabic text would otherwise be printed
with its groups swapped, `1234-5550 (02)`: it is isolated (UAX #9, LRI … PDI).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from icu4py.breakers import CharacterBreaker, LineBreaker

# Strict kinsoku for Japanese and Chinese; Korean lines end at spaces, as in print (UTS #35).
_ICU_LOCALES = {"ja": "ja@lb=strict", "zh": "zh@lb=strict", "ko": "ko@lw=phrase"}
_LEFT_TO_RIGHT, _POP = "\u2066", "\u2069"
_MANY_DIGITS = 7  # fewer are a year, a price, an hour, or a short code that keeps its order anyway
_ADDRESS = r"https?://[^\s\u2066-\u2069]*[\w/]|www\.[^\s\u2066-\u2069]*[\w/]"
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_SIGNED = r"[+\u2212-]\d{1,3}(?::\d\d)+"
_NUMBER = r"[+(]{0,2}\d(?:[ \u00a0().\-\u2010-\u2013/]{0,2}\d){5,}"
_KEEPS_ORDER = re.compile(rf"(?<![\w\u2066])(?:{_ADDRESS}|{_MAIL}|{_SIGNED}|{_NUMBER})")

_MAY_KEEP = re.compile(r"[\d@]|www\.")  # without these there is nothing to keep
_INNER_END = re.compile(r"([/?&=.@\-](?=.))")  # ICU may end a line after these
# Where an address is parted that is wider than a line: first between its parts, then inside of
# names; never between the two of "//".
PARTINGS = (re.compile("[/?&=]\u2060(?!/)"), re.compile("[.@\\-]\u2060"))


def line_ends(text: str, tag: str) -> tuple[int, ...]:
    """Offsets after which a line may end, in order, the end of the text among them."""
    if not text:
        return ()
    locale = _ICU_LOCALES.get(tag.split("-")[0], tag)
    return tuple(_ends(LineBreaker(text, locale).segments(), text))


def grapheme_ends(text: str, tag: str) -> tuple[int, ...]:
    """Offsets at which a stretch wider than a whole line may be cut."""
    return tuple(_ends(CharacterBreaker(text, tag).segments(), text)) if text else ()


def partings(text: str, signs: re.Pattern[str]) -> list[int]:
    """Offsets after these signs, the end of the text among them."""
    return [*(m.end() for m in signs.finditer(text) if m.end() < len(text)), len(text)]


def _ends(segments: Iterable[tuple[int, int]], text: str) -> list[int]:
    """Ends of segments as offsets of the string; ICU counts in UTF-16, two for an emoji."""
    if text.isascii() or max(text) < "\U00010000":
        return [end for _, end in segments]
    offsets = {0: 0}
    units = 0
    for offset, character in enumerate(text, start=1):
        units += 1 + (character > "\uffff")
        offsets[units] = offset
    return [offsets[end] for _, end in segments]


def in_order(text: str, right_to_left: bool) -> str:
    """Keep numbers and addresses whole, and in right-to-left text in their own order.

    Groups are bound by no-break spaces and word joiners, which nobody copies.
    """
    if not _MAY_KEEP.search(text) and "://" not in text:
        return text

    def keep(match: re.Match[str]) -> str:
        found = match.group()
        number = not any(character.isalpha() for character in found) and ":" not in found
        if number and sum(character.isdigit() for character in found) < _MANY_DIGITS:
            return found
        bound = _INNER_END.sub("\\1\u2060", found.replace(" ", "\u00a0"))
        return f"{_LEFT_TO_RIGHT}{bound}{_POP}" if right_to_left else bound

    return _KEEPS_ORDER.sub(keep, text)
