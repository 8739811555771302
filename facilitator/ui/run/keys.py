"""The one key table, for the window, the room display and clickers.

Letters stand for physical keys: what the Arabic standard layout types on the
key of a Latin letter means the same action, and so do other scripts' digits.
"""

from __future__ import annotations

from facilitator.core.errors import N_
from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.actions import Action

_NAMED: dict[str, Action] = {
    "Space": Action.NEXT,
    "PgDown": Action.NEXT,
    "PgUp": Action.BACK,
    "Return": Action.ACCEPT,
    "Enter": Action.ACCEPT,
    "Esc": Action.CANCEL,
    "Backspace": Action.ERASE,
    "F1": Action.HELP,
    "Ctrl+Z": Action.UNDO,
    "Ctrl+Shift+Z": Action.REDO,
    "Ctrl+Y": Action.REDO,
    "+": Action.MORE,
    "=": Action.MORE,
    "-": Action.FEWER,
    "−": Action.FEWER,
    ".": Action.BLANK,
    "ز": Action.BLANK,  # the full stop's key on Arabic keyboards
}

_LETTERS: dict[str, Action] = {
    "A": Action.ADD_SEAT,
    "B": Action.BLANK,
    "C": Action.CATCH_UP,
    "D": Action.DRAW,
    "E": Action.EARLY,
    "F": Action.FIRST_MORE,
    "G": Action.STEPS,
    "H": Action.HOLD,
    "I": Action.CHOOSE_TOPIC,
    "K": Action.PHRASE,
    "L": Action.LATER,
    "M": Action.BELL,
    "N": Action.NEXT_STEP,
    "O": Action.OPEN_TOPIC,
    "P": Action.PASS,
    "R": Action.CIRCUIT,
    "S": Action.EARLIER,
    "T": Action.TIME,
    "U": Action.SETTINGS,
    "V": Action.ROOM,
    "W": Action.PAUSE,
}

# The Arabic (101/102) layout, key by key; B types two letters at once and is found by the first.
ARABIC_KEYS = dict(zip("ضصثقفغعهخحشسيبلاتنمئءؤرىةو", "QWERTYUIOPASDFGHJKLZXCVNM,", strict=True))
ARABIC_KEYS["ﻻ"] = "B"
# Cyrillic, as on Russian and Ukrainian keyboards.
CYRILLIC_KEYS = dict(
    zip("йцукенгшщзфывапролдячсмитьіє", "QWERTYUIOPASDFGHJKLZXCVBNMS'", strict=True)
)
_OTHER = {**ARABIC_KEYS, **CYRILLIC_KEYS}
_DIGITS = {
    digit: value
    for digits in ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९")
    for value, digit in enumerate(digits)
}


def action_for(key: str) -> tuple[Action, int] | None:
    """What a key asks for: its name ("Space", "Ctrl+Z") or the character it types.

    The number is the digit of a digit key, else 0.  None: the key means nothing.
    """
    if key in _NAMED:
        return _NAMED[key], 0
    if key in _DIGITS:
        return Action.DIGIT, _DIGITS[key]
    letter = _OTHER.get(key.lower(), key.upper())
    return (_LETTERS[letter], 0) if letter in _LETTERS else None


def all_keys() -> tuple[str, ...]:
    """Every name or character that means something."""
    others = tuple(char for char, letter in _OTHER.items() if letter in _LETTERS)
    return (*_NAMED, *_LETTERS, *others, *_DIGITS)


_CAPS = {
    Action.NEXT: N_("Space"),
    Action.BACK: N_("Page Up"),
    Action.UNDO: N_("Ctrl Z"),
    Action.REDO: N_("Ctrl Shift Z"),
    Action.HELP: N_("F1"),
    Action.ACCEPT: N_("Enter"),
    Action.CANCEL: N_("Esc"),
    Action.MORE: N_("+"),
    Action.FEWER: N_("−"),
}


def cap(action: Action, _: Catalogue) -> str:
    """What is written on the key of an action, "" when it has none."""
    if action in _CAPS:
        return _(_CAPS[action])
    return next((letter for letter, what in _LETTERS.items() if what is action), "")
