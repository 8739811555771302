"""The window's end of the paper house: a child process that stays, and keeps typefaces warm.

A child that dies is started again when the next page is wanted, and what was
being asked of it ends with a sentence.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from itertools import count

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

from facilitator.core.errors import N_, Problem
from facilitator.core.paper_talk import (
    Answer,
    Drop,
    Going,
    Make,
    NotUnderstood,
    Refused,
    Request,
    Show,
    Shown,
    heard,
    said,
)
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import sentence

Answered = Callable[[Answer, bytes], None]
_FAREWELL = 2000  # milliseconds for the child to end by itself


class PaperHouseLeft(Problem):
    """The child ended in the middle of its work."""

    template = N_("Making the pages was interrupted. It starts again with the next change.")


class PaperHouse(QObject):
    """`ask` returns at once; the answers come later, in the order of the requests.

    `renewed` says that what was made before may be made otherwise now.
    """

    renewed = Signal()

    def __init__(self, arguments: Sequence[str], _: Catalogue) -> None:
        """`arguments` are those of the program: its home, the command, and the evening."""
        super().__init__()
        self._arguments, self._words = tuple(arguments), _
        self._process: QProcess | None = None
        self._heard = bytearray()
        self._picture: Shown | None = None
        self._wanted: dict[int, Answered] = {}
        self._preview = -1
        self._numbers = count(1)
        self._closed = False

    def next_number(self) -> int:
        """A number for a request, never given before."""
        return next(self._numbers)

    def ask(self, request: Request, answered: Answered) -> None:
        """Send a request; `answered` gets each answer, with the picture's bytes if it has any."""
        if self._closed:
            return
        if isinstance(request, Show) and not request.rows:
            self.forget(self._preview)
            self._preview = request.number
        self._wanted[request.number] = answered
        self._child().write(said(request))

    def forget(self, number: int) -> None:
        """The answers to this request are no longer wanted; the child leaves it where it is."""
        if self._wanted.pop(number, None) and self._process is not None:
            self._process.write(said(Drop(number)))

    def stop_making(self) -> None:
        """End the child with all that it is doing; the next request starts another."""
        process, self._process = self._process, None
        self._wanted.clear()
        self._begin_anew()
        if process is not None:
            process.kill()
            process.waitForFinished(_FAREWELL)
            process.deleteLater()

    def renew(self) -> None:
        """Texts or the group's record have changed: the next child reads them again."""
        self.stop_making()
        self.renewed.emit()

    def close(self) -> None:
        """Let the child end by itself, then make sure; from now on nothing is made."""
        self._closed = True
        if self._process is not None:
            self._process.closeWriteChannel()
            self._process.waitForFinished(_FAREWELL)
        self.stop_making()

    def _child(self) -> QProcess:
        if self._process is None:
            process = self._process = QProcess(self)
            environment = QProcessEnvironment.systemEnvironment()
            environment.insert("LANGUAGE", self._words.tag)
            environment.insert("PYTHONIOENCODING", "utf-8")
            process.setProcessEnvironment(environment)
            process.readyReadStandardOutput.connect(lambda: self._read(process))
            process.finished.connect(lambda *_how: self._left(process))
            process.errorOccurred.connect(lambda _error: self._never_came(process))
            program, *words = child_command()
            process.start(program, [*words, *self._arguments])
        return self._process

    def _read(self, process: QProcess) -> None:
        if process is not self._process:
            return
        self._heard += process.readAllStandardOutput().data()
        while self._next_message():
            pass

    def _next_message(self) -> bool:
        """Hand on one message if it is here whole."""
        if self._picture is not None:
            shown, size = self._picture, self._picture.size
            if len(self._heard) < size:
                return False
            picture = bytes(self._heard[:size])
            del self._heard[:size]
            self._picture = None
            self._hand_on(shown, picture)
            return True
        end = self._heard.find(b"\n")
        if end < 0:
            return False
        line = bytes(self._heard[: end + 1])
        del self._heard[: end + 1]
        try:
            message = heard(line)
        except NotUnderstood:
            return True  # a library's own word on the wrong stream
        if isinstance(message, Shown) and message.size:
            self._picture = message
        elif not isinstance(message, Show | Make | Drop):
            self._hand_on(message, b"")
        return True

    def _hand_on(self, answer: Answer, picture: bytes) -> None:
        answered = self._wanted.get(answer.number)
        if not isinstance(answer, Going):
            self._wanted.pop(answer.number, None)
        if answered is not None:
            answered(answer, picture)

    def _left(self, process: QProcess) -> None:
        if process is self._process:
            self._process = None
            process.deleteLater()
            self._begin_anew()
            self._refuse_all()

    def _never_came(self, process: QProcess) -> None:
        if process is self._process and process.error() is QProcess.ProcessError.FailedToStart:
            self._left(process)

    def _refuse_all(self) -> None:
        words = sentence(PaperHouseLeft(), self._words)
        waiting, self._wanted = self._wanted, {}
        for number, answered in waiting.items():
            answered(Refused(number, words, passing=True), b"")

    def _begin_anew(self) -> None:
        self._heard.clear()
        self._picture = None


def child_command() -> tuple[str, ...]:
    """How this program starts itself again; a frozen program is its own executable."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "facilitator")
