"""What Markdown can say and our blocks cannot: found, told with a remedy, never dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.core.errors import N_

HEADING_LEVEL = N_(
    "{file}, line {line}: a heading begins with ## or ###, and stands outside lists."
    " Write it like that."
)
NESTED_LIST = N_(
    "{file}, line {line}: a list cannot stand inside a list. Its lines are shown as lines of the"
    " outer list; begin them at the left edge, or make two lists."
)
ITEM_PARAGRAPHS = N_(
    "{file}, line {line}: a line of a list holds one paragraph."
    " Make it one, or begin a new line of the list with a hyphen."
)
LIST_START = N_(
    "{file}, line {line}: a numbered list begins with 1. Write 1. here;"
    " if this is not a list, write a backslash before the full stop."
)
NESTED_NOTE = N_(
    "{file}, line {line}: a note to the leader stands by itself."
    " Begin its lines with one > at the left edge."
)
TOO_NESTED = N_(
    "{file}, line {line}: too many lists and notes stand inside each other here, and the words"
    " in the innermost are left out. Begin them at the left edge."
)
NOTE_HOLDS = N_(
    "{file}, line {line}: a note to the leader holds paragraphs, no list and no heading."
    " Make each line a note of its own, with > and an empty line between."
)
SPOKEN_NOTE = N_(
    "{file}, line {line}: this line begins with the sign of a note but is none, and would be read"
    " aloud. Begin the line with > and a space, at the left edge."
)
LINK = N_(
    "{file}, line {line}: links and pictures cannot be shown, and their signs would be read"
    " out. Write the address or the words by themselves."
)
HTML = N_(
    "{file}, line {line}: HTML cannot be shown and would be read out as it stands."
    " Delete what is between < and >, or use ** for weight."
)
CODE = N_(
    "{file}, line {line}: backquotes mean nothing here and would be read out."
    " Delete them, or use quotation marks."
)
TABLE = N_("{file}, line {line}: a table cannot be shown. Write its rows as a list, with hyphens.")
WEIGHT = N_(
    "{file}, line {line}: here ** does not make words bold and would be shown."
    " Put ** directly before the first and after the last word, inside any punctuation."
)

HIDDEN = r"\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"  # characters nobody sees
LEFTOVERS = (
    (SPOKEN_NOTE, re.compile(rf"^[ \t{HIDDEN}]*[>\uff1e]", re.MULTILINE)),
    (LINK, re.compile(r"!?\[[^\]\n]{0,200}\]\([^)\n]{0,400}\)")),
    (
        HTML,
        re.compile(
            r"</?(?:a|b|i|u|p|br|hr|em|strong|div|span|img|font|center|script|style|table|t[rdh]"
            r"|ul|ol|li|h[1-6])(?:\s[^>\n]{0,400})?/?>|<!--",
            re.IGNORECASE,
        ),
    ),
    (CODE, re.compile(r"`[^`\n]{1,400}`|^\s*```", re.MULTILINE)),
    (TABLE, re.compile(r"^\s{0,3}\|?\s{0,9}:?-{3,}:?\s{0,9}\|[\s:|-]*$", re.MULTILINE)),
)


@dataclass(frozen=True)
class Fault:
    """A line of the Markdown, from 1, and the sentence about it."""

    line: int
    template: str


def leftover_markup(content: str, shown: str, line: int) -> Iterator[Fault]:
    """The faults of a paragraph that begins on `line`: signs that would be shown as signs.

    `content` is what was written, `shown` what is left to be seen.
    """
    if "**" in shown and "\\*" not in content:
        yield Fault(line, WEIGHT)
    for template, pattern in LEFTOVERS:
        found = pattern.search(content)
        if found:
            yield Fault(line + content.count("\n", 0, found.start()), template)
