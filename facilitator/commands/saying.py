"""How a command speaks: sentences of one line each, data as JSON, on any terminal.

A terminal, or a file on Windows, may know Western letters alone.  Then dashes
and spaces become plain ones and letters it lacks are written as their numbers;
nothing is lost and nothing breaks off.
"""

from __future__ import annotations

import codecs
import contextlib
import json
import sys
import unicodedata
from collections.abc import Iterable
from io import TextIOWrapper

from facilitator.core.errors import Problem
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import sentence
from facilitator.library.faults import is_usable

PLAINLY = "facilitator.plainly"
PLAIN = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-"}


def speak_plainly() -> None:
    """Let stdout and stderr write what their encoding lacks in plain characters."""
    codecs.register_error(PLAINLY, _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=PLAINLY)


def _plainly(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(plain, error.object[error.start : error.end])), error.end


def plain(character: str) -> str:
    """The nearest in ASCII: its like, nothing for a mark of direction, else its number."""
    if unicodedata.category(character) == "Cf":
        return ""
    like = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return PLAIN.get(character) or like or character.encode("ascii", "backslashreplace").decode()


def one_line(words: str) -> str:
    """The words with line ends and control characters spelled out: a name can hold any."""
    return "".join(
        character.encode("unicode_escape").decode()
        if unicodedata.category(character) in ("Cc", "Zl", "Zp")
        else character
        for character in words
    )


def said(problem: Problem, _: Catalogue) -> str:
    """The sentence of a problem, on one line."""
    return one_line(sentence(problem, _))


def complain(problem: Problem, _: Catalogue) -> None:
    """Say a problem on stderr; a stderr that is gone is no further problem."""
    with contextlib.suppress(OSError):
        print(said(problem, _), file=sys.stderr, flush=True)


def complain_of_unusable(problems: Iterable[Problem], _: Catalogue) -> None:
    """Say which own files are left out, so that nobody wonders where they are."""
    for problem in problems:
        if not is_usable(problem):
            complain(problem, _)


def print_data(data: object) -> None:
    """JSON on stdout; in ASCII where the stream could not hold every letter."""
    encoding = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "")
    print(json.dumps(data, ensure_ascii=encoding != "utf8", indent=1))
