"""Chinese and Japanese punctuation without holes: half a square where signs meet.

Each sign stands in a square that is half empty.  Two that meet, and an opening
one at the start of a line, give up the empty half; a closing one at the end
of a line lets it hang over (JLREQ 3.1.4 to 3.1.9, CLREQ 3.1.6).  The faces
say which half is empty, by their feature `halt`.
"""

from __future__ import annotations

from functools import lru_cache

import uharfbuzz as hb  # type: ignore[import-untyped]

from facilitator.printing.typefaces import Face

OPENING = frozenset("（「『【〈《〔［｛〝“‘〖｟")
CLOSING = frozenset("）」』】〉》〕］｝〟”’〗｠、，。．")
_PAUSES = frozenset("：；！？")  # not squeezed themselves
LINE_START = "\n"  # stands for it before a word


def is_square_sign(sign: str) -> bool:
    """Whether an opening sign after this one gives up its empty half."""
    return sign in OPENING or sign in CLOSING or sign in _PAUSES


def halved(whole: str, start: int, end: int) -> tuple[int, ...]:
    """Offsets of the signs between `start` and `end` that take half a square."""
    if OPENING.isdisjoint(whole[start:end]) and CLOSING.isdisjoint(whole[start:end]):
        return ()
    found = []
    for place in range(start, end):
        sign = whole[place]
        before, after = whole[place - 1 : place], whole[place + 1 : place + 2]
        if (sign in OPENING and (is_square_sign(before) or before == LINE_START)) or (
            sign in CLOSING and after in CLOSING
        ):
            found.append(place)
    return tuple(found)


@lru_cache(maxsize=512)
def hanging(face: Face, sign: str, tag: str) -> float:
    """Width of the empty half at the right of a closing sign, in 1/1000; 0 when it has none."""
    if sign not in CLOSING:
        return 0.0
    whole, half = (_measured(face, sign, tag, squeezed=flag) for flag in (False, True))
    return (whole[0] - half[0]) * face.unit if half[1] == whole[1] else 0.0


def _measured(face: Face, sign: str, tag: str, *, squeezed: bool) -> tuple[int, int]:
    """Advance and offset."""
    buffer = hb.Buffer()
    buffer.add_str(sign)
    buffer.direction, buffer.script, buffer.language = "ltr", "Hani", tag
    hb.shape(face.font, buffer, {"halt": squeezed})
    place = buffer.glyph_positions[0]
    return place.x_advance, place.x_offset
