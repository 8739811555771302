"""TOML from a stranger: refused when it would be slow or deep, else a table.

tomllib is quadratic in the dots of a key and recursive in brackets, so both
are counted first, outside strings and comments.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from facilitator.core.errors import N_
from facilitator.library.faults import Kind, file_fault

DOTS_A_LINE = 32  # outside strings; a line of ours has two at most
DEPTH = 8  # of brackets
SIGNS = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*(?:"""(?:""?)?)?'
    r"|'''(?:[^']|'(?!''))*(?:'''(?:''?)?)?"
    r'|"(?:[^"\\\n]|\\[^\n])*"?'
    r"|'[^'\n]*'?"
    r"|\#[^\n]*"
    r"|[\[{\]}.\n]",
    re.DOTALL,
)
PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")

TOO_DEEP = N_(
    "{file}, line {line}: there are too many dots or brackets in one place."
    " Write it more simply, as in the files that came with the program."
)
NOT_TOML = N_(
    "{file}, line {line}: this line cannot be understood. Check that words stand between"
    " straight quotation marks, that an = follows the key, and that brackets are closed."
)
WRITTEN_TWICE = N_(
    "{file}, line {line}: this line sets something that was set above. Delete one of the two."
)


def table_of(toml: str, file: Path, kind: Kind, above: int = 0) -> dict[str, Any]:
    """The table that `toml` holds; `above` lines of the file stand before it.

    Raises a problem of `kind` that names the line.
    """
    line = _overgrown_line(toml)
    if line:
        raise file_fault(kind, TOO_DEEP, file, line + above)
    try:
        return tomllib.loads(toml)
    except (ValueError, OverflowError, RecursionError) as error:
        message = str(error)
        place = PLACE.search(message)
        line = int(place.group(1)) if place else max(1, toml.rstrip().count("\n") + 1)
        twice = message.startswith(("Cannot", "Duplicate"))
        template = WRITTEN_TWICE if twice else NOT_TOML
        raise file_fault(kind, template, file, line + above) from None


def _overgrown_line(toml: str) -> int:
    """The first line, from 1, with too many dots or open brackets; 0 when there is none."""
    line, dots, depth = 1, 0, 0
    for found in SIGNS.finditer(toml):
        sign = found.group()
        if sign == "\n":
            line, dots = line + 1, 0
        elif sign in ("[", "{"):
            depth += 1
        elif sign in ("]", "}"):
            depth = max(0, depth - 1)
        elif sign == ".":
            dots += 1
        else:
            line += sign.count("\n")
        if dots > DOTS_A_LINE or depth > DEPTH:
            return line
    return 0
