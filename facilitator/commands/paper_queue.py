"""What the paper house has been asked and not yet done; a newer picture cancels the older.

One thread reads, another works: while a page is being made the next wish may
already be here, and then the old one is not worth finishing.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import BinaryIO

from facilitator.core.paper_talk import Make, NotUnderstood, Request, Show, heard


class Overtaken(BaseException):
    """A newer request made this one worthless; no Exception, so that no `except` keeps it."""


class PaperQueue:
    """Requests in order, of pictures of the same kind only the newest."""

    def __init__(self) -> None:
        self._waiting: deque[Request] = deque()
        self._changed = threading.Condition()
        self._ended = False
        self._working: Request | None = None

    def listen(self, stream: BinaryIO, closed: Callable[[], None] = lambda: None) -> None:
        """Read requests to the end of the stream, in a thread of its own."""
        for line in stream:
            try:
                message = heard(line)
            except NotUnderstood:
                continue  # the window and its child are one program: nobody else writes here
            if isinstance(message, Show | Make):
                self.put(message)
        with self._changed:
            self._ended = True
            self._changed.notify_all()
        closed()

    def put(self, request: Request) -> None:
        """Add a request; a wish for a whole picture drops those that still wait."""
        with self._changed:
            if _is_preview(request):
                self._waiting = deque(x for x in self._waiting if not _is_preview(x))
            self._waiting.append(request)
            self._changed.notify_all()

    def take(self) -> Request | None:
        """The next request; waits for one.  None when there will be no more."""
        with self._changed:
            self._working = None
            while not self._waiting and not self._ended:
                self._changed.wait()
            self._working = self._waiting.popleft() if self._waiting else None
            return self._working

    def check(self) -> None:
        """Raise Overtaken when a newer picture is wanted instead of the one being made."""
        with self._changed:
            overtaken = any(_is_preview(request) for request in self._waiting)
            if overtaken and self._working is not None and _is_preview(self._working):
                raise Overtaken


def _is_preview(request: Request) -> bool:
    """Bands are pages on their way to a printer: none may be missing."""
    return isinstance(request, Show) and not request.rows
