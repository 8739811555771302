"""What the paper house has been asked and not yet done; what is dropped is left where it stands.

One thread reads, another works: while a page is being made the window may
already want another, and says so.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import BinaryIO

from facilitator.core.paper_talk import Drop, Make, NotUnderstood, Request, Show, heard


class Dropped(BaseException):
    """Nobody waits for this any more; no Exception, so that no `except` keeps it."""


class PaperQueue:
    """Requests in order."""

    def __init__(self) -> None:
        self._waiting: deque[Request] = deque()
        self._changed = threading.Condition()
        self._ended = False
        self._working: Request | None = None
        self._dropped = False

    def listen(self, stream: BinaryIO) -> None:
        """Read requests to the end of the stream, in a thread of its own."""
        for line in stream:
            try:
                message = heard(line)
            except NotUnderstood:
                continue  # the window and its child are one program: nobody else writes here
            match message:
                case Show() | Make():
                    self.put(message)
                case Drop():
                    self.drop(message.number)
        with self._changed:
            self._ended = True
            self._changed.notify_all()

    def put(self, request: Request) -> None:
        """Add a request."""
        with self._changed:
            self._waiting.append(request)
            self._changed.notify_all()

    def drop(self, number: int) -> None:
        """Take out the request of that number; in the midst of it, `check` raises."""
        with self._changed:
            self._waiting = deque(x for x in self._waiting if x.number != number)
            if self._working is not None and self._working.number == number:
                self._dropped = True

    def take(self) -> Request | None:
        """The next request; waits for one.  None when there will be no more."""
        with self._changed:
            self._working, self._dropped = None, False
            while not self._waiting and not self._ended:
                self._changed.wait()
            self._working = self._waiting.popleft() if self._waiting else None
            return self._working

    def check(self) -> None:
        """Raise Dropped when nobody waits for what is being made; asked at every paragraph."""
        if self._dropped:
            raise Dropped
