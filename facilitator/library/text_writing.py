"""Saving a text of one’s own; keys of the head that nobody knows stay where they are."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from facilitator.core.errors import N_, TextFileProblem
from facilitator.library.careful_files import TEXT_LIMIT, text_of
from facilitator.library.faults import text_fault
from facilitator.library.headed_files import FENCE, headed_file
from facilitator.library.toml_tables import NOT_TOML
from facilitator.library.whole_files import write_whole

NOT_SAVED = N_(
    "{file} cannot be saved ({reason}). What was there before is unchanged."
    " Allow writing in its folder, or make room on the disk."
)


def write_text(file: Path, head: Mapping[str, str], body: str) -> None:
    """Write a text or topic file: these keys of the head and this Markdown.

    A file that exists keeps the comments of its head and its other keys.
    Raises TextFileProblem when the old head cannot be read, or nothing can be
    written; the old file is then unchanged.
    """
    try:
        old = tomlkit.parse(_old_head(file))
    except TOMLKitError as error:
        raise text_fault(NOT_TOML, file, 2) from error
    for key, value in head.items():
        old[key] = value
    lines = body.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    text = f"{FENCE}\n{tomlkit.dumps(old).strip()}\n{FENCE}\n{lines}\n"
    try:
        write_whole(file, text, replace=True)
    except (OSError, UnicodeEncodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise text_fault(NOT_SAVED, file, 1, reason=reason) from error


def _old_head(file: Path) -> str:
    """The head of the file as it was written; empty when there is no file."""
    if not file.exists():
        return ""
    headed_file(file)  # what cannot be read is not written over
    lines = text_of(file, TEXT_LIMIT, TextFileProblem).split("\n")
    end = next(n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE)
    return "\n".join(lines[1:end]) + "\n"
