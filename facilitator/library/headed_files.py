"""The shape texts and topics share: a TOML head between two lines of +++, then Markdown.

`digest_of` is how a translation names the text it was made from.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.core.errors import N_, TextFileProblem
from facilitator.library.careful_files import TEXT_LIMIT, text_of
from facilitator.library.faults import text_fault
from facilitator.library.toml_tables import table_of

FENCE = "+++"
HEAD_LIMIT = 8_000  # characters
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?")  # of BCP 47
KEY = re.compile(r"""^\s*["']?([\w-]+)["']?\s*=""")

NO_HEAD = N_(
    "{file} does not begin with its head. Begin it with a line +++, then title, kind, source,"
    " licence, origin and review, then another line +++."
)
OPEN_HEAD = N_(
    "{file}: the head that begins on line 1 does not end. Put a line +++ between it and the text."
)
LONG_HEAD = N_("{file}: the head has more than {limit} characters. Keep only its known keys.")
FOLDER_NAME = N_(
    "{file}: the folder “{name}” cannot be the id of a text."
    " Name it with small letters a to z, digits and hyphens."
)
FILE_NAME = N_(
    "{file} is not named after a language. Name it like en.md, es.md or pt-BR.md:"
    " the tag of its language, then .md."
)


@dataclass(frozen=True)
class HeadedFile:
    """A file taken apart; `body_line` is the line, from 1, on which the body begins."""

    file: Path
    head: Mapping[str, Any]
    lines: Mapping[str, int]
    body: str
    body_line: int

    @property
    def id(self) -> str:
        """The id, which is the folder’s name."""
        return folder_name(self.file)

    @property
    def language(self) -> str:
        """The language, which is the file’s name."""
        return self.file.stem

    def line_of(self, key: str) -> int:
        """The line a key of the head stands on; 1 when it is missing."""
        return self.lines.get(key, 1)


def headed_file(file: Path) -> HeadedFile:
    """Take a text or topic file apart.

    Raises TextFileProblem when the name, the head or the characters make it unusable.
    """
    file = Path(file)
    _check_name(file)
    lines = text_of(file, TEXT_LIMIT, TextFileProblem).split("\n")
    if lines[0].rstrip() != FENCE:
        raise text_fault(NO_HEAD, file, 1)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), 0)
    if not end:
        raise text_fault(OPEN_HEAD, file, 1)
    toml = "\n".join(lines[1:end]) + "\n"
    if len(toml) > HEAD_LIMIT:
        raise text_fault(LONG_HEAD, file, 1, limit=HEAD_LIMIT)
    head = table_of(toml, file, TextFileProblem, above=1)
    return HeadedFile(file, head, _key_lines(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2)


def folder_name(file: Path) -> str:
    """The name of the folder a file lies in, also when it is written without one."""
    return file.parent.name or file.absolute().parent.name  # `absolute` is slow


def _check_name(file: Path) -> None:
    folder = folder_name(file)
    if not (file.suffix == ".md" and LANGUAGE.fullmatch(file.stem)):
        raise text_fault(FILE_NAME, file, 1)
    if not ID.fullmatch(folder):
        raise text_fault(FOLDER_NAME, file, 1, name=folder)


def _key_lines(head: list[str]) -> dict[str, int]:
    """The line of the file each key stands on."""
    lines: dict[str, int] = {}
    for line, words in enumerate(head, 2):
        found = KEY.match(words)
        if found:
            lines.setdefault(found.group(1), line)
    return lines


def digest_of(title: str, body: str) -> str:
    """16 hexadecimal digits that change when the words of title or body do.

    Line ends, space at line ends, empty lines at both ends and the way
    accents are encoded do not matter.
    """
    lines = (line.rstrip() for line in body.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    words = title.strip() + "\n" + "\n".join(lines).strip("\n")
    normal = unicodedata.normalize("NFC", words)
    return hashlib.sha256(normal.encode("utf-8", "surrogatepass")).hexdigest()[:16]
