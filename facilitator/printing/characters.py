"""What a single character is to the printer: its script, and what paper shows of it.

Texts arrive as plain strings and stay plain: nothing in them is markup.  What
paper cannot show (control characters, half surrogates) becomes a visible
U+FFFD, never a silent hole.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache

from fontTools import unicodedata as tables  # type: ignore[import-untyped]

REPLACEMENT = "\ufffd"
COMMON = frozenset({"Zyyy", "Zinh", "Zzzz"})
CURSIVE = frozenset({"Arab", "Syrc", "Nkoo", "Mong", "Adlm", "Rohg"})
RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"})
EAST_ASIAN = frozenset({"Hani", "Hira", "Kana", "Bopo", "Hang"})

# Overrides (LRO, RLO) can show other words than stand in the text; tag characters hide words.
_UNSHOWABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202d\u202e\ufff0-\ufffb\ufffe\uffff\ufdd0-\ufdef"
    "\ud800-\udfff\U000e0000-\U000e007f]"
    "|[" + "".join(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)) + "]"
)
_NEW_LINE = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[\t \u1680\u2000-\u2006\u2008-\u200a\u205f]+")
_UNBROKEN = re.compile("[\u2007\u202f]")
_UNTIDY = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u1680\u2000-\u200a\u2028\u2029\u202d-\u202f\u205f\ufeff"
    "\ufdd0-\ufdef\ufff0-\uffff\ud800-\udfff\U0001fffe-\U0010ffff]"
)  # a quick look: whatever the rules below may change
_DIRECTIONAL = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]+")
_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0100-\U000e01ef]"
)


def printable(text: str, *, soft_hyphens: bool = False) -> str:
    """The text as paper shows it: one kind of line end, single spaces, U+FFFD for the rest.

    Soft hyphens are left out unless they are asked for.
    """
    if "  " not in text and not _UNTIDY.search(text):
        return text
    text = _NEW_LINE.sub("\n", text).replace("\ufeff", "")  # a byte order mark is no text
    if not soft_hyphens:
        text = text.replace("\u00ad", "")
    return _UNSHOWABLE.sub(REPLACEMENT, _UNBROKEN.sub("\u00a0", _SPACES.sub(" ", text)))


def copied(text: str) -> str:
    """What a reader of the PDF gets for this text: no direction marks, plain spaces."""
    if text.isascii():
        return text
    return _DIRECTIONAL.sub("", text).replace("\u00a0", " ")


def is_ignorable(character: str) -> bool:
    """Whether a typeface may lack this character because nothing of it is drawn."""
    return _IGNORABLE.match(character) is not None


@lru_cache(maxsize=16_384)
def script_of(character: str) -> str:
    """ISO 15924 code of a character’s script, such as "Arab"; "Zyyy" when it is common."""
    return str(tables.script(character))


def script_name(code: str) -> str:
    """English name of a script, such as "Old Italic"."""
    return str(tables.script_name(code, default=code)).replace("_", " ")


def first_script(text: str) -> str:
    """The first script that is not common, else Latin."""
    return next((s for s in map(script_of, text) if s not in COMMON), "Latn")


def east_asian_tag(scripts: Set[str], tag: str) -> str:
    """The language whose forms Han characters take: by kana or Hangul beside them, else the tag.

    Chinese and Japanese write one character in two ways; a Japanese name in an
    English text should not look Chinese.
    """
    if tag.split("-")[0] in ("zh", "ja", "ko"):
        return tag
    if "Hira" in scripts or "Kana" in scripts:
        return "ja"
    return "ko" if "Hang" in scripts else tag
