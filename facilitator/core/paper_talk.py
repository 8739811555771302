"""What the window and the paper house say to each other: one JSON line a message.

The paper house is a child process that keeps typefaces and shaped words warm.
Every answer carries the number of its request, so that an answer that is no
longer wanted is known.  A `Shown` is followed by `size` bytes of picture.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from facilitator.core.file_kind import FileKind
from facilitator.core.print_job import Duplex, PrintJob, job_from_words
from facilitator.core.printer_habit import PrinterHabit, habit_from_words

PRINTER_TEST = "printer-test"  # stands alone in a job's pieces for the sheet that tests printers


@dataclass(frozen=True)
class Show:
    """Asks for a picture of page `page` (from 0), `scale` pixels a point.

    `imposed` shows the side of paper instead of the page as it is read.
    `top` and `rows` choose a band of pixel rows; 0 rows are all.  `habit` is
    that of the printer the page is for.
    """

    number: int
    job: PrintJob
    page: int = 0
    scale: float = 1.0
    imposed: bool = False
    top: int = 0
    rows: int = 0
    habit: PrinterHabit | None = None


@dataclass(frozen=True)
class Make:
    """Asks for one file of everything at `target`."""

    number: int
    jobs: tuple[PrintJob, ...]
    target: str
    kind: FileKind = FileKind.PRINTER
    habit: PrinterHabit | None = None


@dataclass(frozen=True)
class Drop:
    """Nobody waits any more for the answer to the request of this number."""

    number: int


@dataclass(frozen=True)
class Fitted:
    """Which type a job got: points of body and leading (a factor); 0 when nothing was asked."""

    size: float = 0.0
    leading: float = 0.0


@dataclass(frozen=True)
class Shown:
    """A picture follows: `height` rows of `width` pixels, four bytes each (blue, green, red, –).

    `page_width` and `page_height` are points.
    """

    number: int
    page: int
    pages: int
    sheets: int
    duplex: Duplex
    page_width: float
    page_height: float
    width: int
    height: int
    size: int
    fitted: Fitted = Fitted()


@dataclass(frozen=True)
class Going:
    """So many pieces of a file are done."""

    number: int
    done: int
    of: int


@dataclass(frozen=True)
class Made:
    """The file is complete on the disk; it takes so many sheets."""

    number: int
    sheets: int


@dataclass(frozen=True)
class Refused:
    """A sentence in the reader's language; `missing` are characters that no typeface has.

    `passing` troubles lie with the paper house, not with the order: asking again may help.
    `offer` is the nearest order that can be printed, where this one cannot.
    """

    number: int
    words: str
    missing: str = ""
    passing: bool = False
    offer: PrintJob | None = None


Request = Show | Make
Answer = Shown | Going | Made | Refused
_KINDS: Mapping[str, type[Any]] = {
    kind.__name__.lower(): kind for kind in (Show, Make, Drop, Shown, Going, Made, Refused)
}
Message = Request | Drop | Answer


class NotUnderstood(ValueError):
    """A line that is no message."""


def said(message: Message) -> bytes:
    """The message as one line."""
    words = {field.name: _plain(getattr(message, field.name)) for field in fields(message)}
    return json.dumps({"say": type(message).__name__.lower(), **words}).encode() + b"\n"


def heard(line: bytes) -> Message:
    """The message of a line; raises NotUnderstood."""
    try:
        words = json.loads(line)
        kind = _KINDS[words.pop("say")]
        message: Message = kind(**{key: _value(key, x) for key, x in words.items()})
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise NotUnderstood(repr(line[:80])) from error
    return message


def _plain(value: object) -> object:
    match value:
        case PrintJob() | PrinterHabit():
            return value.as_words()
        case Fitted():
            return vars(value)
        case tuple():
            return [_plain(each) for each in value]
        case _:
            return value


def _value(key: str, value: Any) -> object:  # noqa: ANN401 (what json gives)
    match key:
        case "job":
            return job_from_words(value)
        case "jobs":
            return tuple(job_from_words(each) for each in value)
        case "offer":
            return None if value is None else job_from_words(value)
        case "duplex":
            return Duplex(value)
        case "kind":
            return FileKind(value)
        case "habit":
            return None if value is None else habit_from_words(value)
        case "fitted":
            return Fitted(**value)
        case _:
            return value
