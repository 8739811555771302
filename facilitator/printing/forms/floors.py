"""The smallest body type a form may have.

A preset's size is the floor for body text.  Small forms may go lower, but
only in standard type: who asks for large print gets it on a card too.
Sources: presets and ranges in the table of kinds of printed pieces (script 16,
reading cards 14 to 18, cards not under 8, posters not under 28, signs and cue
cards to be read across a room).
"""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.core.print_job import Form, Sight
from facilitator.printing.sheets import Sheet

BODY: Mapping[Sight, float] = {
    Sight.STANDARD: 12.0,
    Sight.CLEAR: 14.0,
    Sight.LARGE: 16.0,
    Sight.EXTRA: 18.0,
    Sight.GIANT: 24.0,
    Sight.EASY_READ: 14.0,
}
CARD = 8.0
_SMALL: Mapping[Form, float] = {
    Form.WALLET_CARDS: CARD,
    Form.TOPIC_CARDS: 9.0,
    Form.BOOKMARKS: 9.0,
    Form.TRIFOLD: 10.0,
    Form.BOOKLET: 11.0,
}
_LARGE: Mapping[Form, float] = {
    Form.SCRIPT: 16.0,
    Form.READING_CARDS: 14.0,
    Form.TENT: 18.0,
    Form.POSTER: 28.0,
}
_ACROSS_THE_ROOM = (Form.SIGN, Form.CUE_CARDS)
_FAR = 72.0
_SHARED = (1.0, 1.0, 0.6, 0.45)  # of that, for so many languages
_LETTERS = 8  # that a line across upright paper must hold, whatever its size


def floor_of(form: Form, sight: Sight, sheet: Sheet, together: int = 1) -> float:
    """In points; what is read across a room is smaller on small paper.

    It is smaller too where several languages stand `together` on one sign: each
    still grows as far as it goes.
    """
    if form in _ACROSS_THE_ROOM:
        return max(BODY[sight], min(_FAR, sheet.width / _LETTERS) * _SHARED[together])
    if sight is Sight.STANDARD and form in _SMALL:
        return _SMALL[form]
    return max(BODY[sight], _LARGE.get(form, 0.0))
