"""What a driven program tells the proof that started it: one line of JSON a fact, at once.

Plain `os.write`, so that a fact told before a `kill -9` is never lost in a buffer.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass

from facilitator.core.meeting_run import MeetingRun
from facilitator.core.snapshot import to_text


@dataclass(frozen=True)
class Fact:
    """`kind` and what belongs to it."""

    kind: str
    about: dict[str, object]

    def text(self, name: str) -> str:
        """A part that is text."""
        return str(self.about[name])

    def number(self, name: str) -> float:
        """A part that is a number."""
        value = self.about[name]
        assert isinstance(value, int | float), (name, value)
        return value


def tell(kind: str, **about: object) -> None:
    """Say a fact on the standard output."""
    os.write(1, json.dumps({"kind": kind, **about}).encode() + b"\n")


def heard(line: bytes) -> Fact | None:
    """The fact of a line; None for half a line, or what somebody else printed."""
    try:
        found = json.loads(line)
        return Fact(found.pop("kind"), found)
    except (ValueError, KeyError, AttributeError):
        return None


def digest(run: MeetingRun) -> str:
    """Names a run with its plan, presses and redo, all of it."""
    return hashlib.sha256(to_text(run).encode()).hexdigest()[:20]
