"""Messages between the window and the paper house come back as they were said."""

from __future__ import annotations

import pytest

from facilitator.core.file_kind import FileKind
from facilitator.core.paper_talk import (
    Drop,
    Fitted,
    Going,
    Made,
    Make,
    Message,
    NotUnderstood,
    Refused,
    Show,
    Shown,
    heard,
    said,
)
from facilitator.core.print_job import Arrangement, Duplex, Form, PrintJob, Sight

JOB = PrintJob(
    ("run-sheet", "six-tips"),
    ("es", "ar"),
    Form.BOOKLET,
    Sight.LARGE,
    arrangement=Arrangement.FACING,
    duplex=Duplex.SHORT_EDGE,
    fit_pages=8,
)
MESSAGES: list[Message] = [
    Show(1, JOB, 2, 1.5, imposed=True, top=10, rows=20),
    Make(2, (JOB, PrintJob(("slips",))), "one.html", FileKind.WEB),
    Shown(3, 0, 8, 2, Duplex.LONG_EDGE, 595.3, 841.9, 595, 842, 7, Fitted(14.25, 1.35)),
    Going(4, 1, 2),
    Drop(8),
    Made(5, 12),
    Refused(6, "“ሀ” ⁨x⁩ لا", "ሀ"),
    Refused(7, "It fits on 3 pages.", offer=JOB),
]


@pytest.mark.parametrize("message", MESSAGES, ids=lambda m: f"{m.number}-{type(m).__name__}")
def test_a_message_is_heard_as_it_was_said(message: Message) -> None:
    line = said(message)

    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert heard(line) == message


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"[]",
        b"7",
        b'{"say": "nothing"}',
        b'{"say": "show", "number": 1}',
        b'{"say": "made", "number": 1, "sheets": 2, "more": 3}',
        b'{"say": "make", "number": 1, "jobs": [], "target": "x", "kind": "film"}',
        b'{"say": "show", "number": 1, "job": {"pieces": ["a"], "form": "boat"}}',
        b"\xff\xfe",
        b"[" * 100_000,
    ],
)
def test_what_is_no_message_is_not_understood(line: bytes) -> None:
    with pytest.raises(NotUnderstood):
        heard(line)
