"""A format of one’s own, begun as a copy of another; comments and unknown keys stay."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import count
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError

from facilitator.core.errors import N_, FormatFileProblem
from facilitator.library.careful_files import FORMAT_LIMIT, text_of
from facilitator.library.faults import format_fault
from facilitator.library.headed_files import ID
from facilitator.library.toml_tables import NOT_TOML, table_of
from facilitator.library.whole_files import AlreadyThere, write_whole

TAKEN = N_("There is already a format in {file}. Nothing was changed. Choose another name.")
BAD_NAME = N_(
    "“{name}” cannot be the name of a format’s file."
    " Use small letters a to z, digits and hyphens, at most {most}, like tuesday-evening."
)
NOT_SAVED = N_(
    "{file} cannot be saved ({reason}). Nothing was changed. Allow writing in its folder,"
    " or make room on the disk."
)
LONGEST_ID = 64
DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")  # Windows has no files of these names


def copy_format(source: Path, formats: Path, new_id: str, title: str = "", tag: str = "") -> Path:
    """Copy a format into the folder `formats` and return the new file.

    With `title` the copy is called that in the language `tag`.  Raises
    FormatFileProblem when the source cannot be read, the id cannot be a name,
    the file exists already, or nothing can be written.
    """
    if len(new_id) > LONGEST_ID or not ID.fullmatch(new_id) or DEVICES.fullmatch(new_id):
        raise format_fault(BAD_NAME, formats, name=new_id[:LONGEST_ID], most=LONGEST_ID)
    target = formats / f"{new_id}.toml"
    toml = text_of(source, FORMAT_LIMIT, FormatFileProblem)
    table_of(toml, source, FormatFileProblem)
    if title and tag:
        toml = _titled(toml, source, title, tag)
    try:
        write_whole(target, toml)
    except AlreadyThere:
        raise format_fault(TAKEN, target) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise format_fault(NOT_SAVED, target, reason=reason) from error
    return target


def free_id(title: str, taken: Container[str]) -> str:
    """An id made from a title that is not taken; "format" where no Latin letter is in it."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[: LONGEST_ID - 4].strip("-") or "format"
    if base not in taken and not DEVICES.fullmatch(base):
        return base
    return next(f"{base}-{number}" for number in count(2) if f"{base}-{number}" not in taken)


def _titled(toml: str, source: Path, title: str, tag: str) -> str:
    """The format with a title in one language, all else as it was."""
    try:
        document = tomlkit.parse(toml)
        titles = document.get("title")
        if not isinstance(titles, dict):
            titles = document["title"] = tomlkit.inline_table()
        titles[tag] = title
        return tomlkit.dumps(document)
    except TOMLKitError as error:
        raise format_fault(NOT_TOML, source, line=1) from error
