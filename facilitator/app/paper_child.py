"""PDFs are made by a child process at low priority, never in the window's own.

A PDF made in a thread makes the clock tick half a second late; a child does
not.  The child is this program with the `print` command.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

from facilitator.core.errors import N_, Problem


class PaperFailed(Problem):
    """The child's own sentence, or that it could not start; facts: `words`."""

    template = N_("The pages could not be made. {words}")


class PaperChild(QObject):
    """One `print` at a time; a newer one cancels the older."""

    def __init__(self, arguments: Sequence[str], screen_language: str) -> None:
        super().__init__()
        self._arguments, self._language = tuple(arguments), screen_language
        self._process: QProcess | None = None

    def make(
        self,
        arguments: Sequence[str],
        done: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        """Run `facilitator print` with these arguments.

        Calls `done`, or `failed` with the child's sentence; neither when it was cancelled.
        """
        self.cancel()
        process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("LANGUAGE", self._language)
        environment.insert("PYTHONIOENCODING", "utf-8")
        process.setProcessEnvironment(environment)
        process.finished.connect(lambda code, _how: self._finished(process, code, done, failed))
        process.errorOccurred.connect(lambda _error: self._broken(process, failed))
        self._process = process
        program, *words = child_command()
        process.start(program, [*words, *self._arguments, "print", "--background", *arguments])

    def cancel(self) -> None:
        """Stop what is being made; its answers are no longer wanted."""
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _finished(
        self,
        process: QProcess,
        code: int,
        done: Callable[[], None],
        failed: Callable[[str], None],
    ) -> None:
        if process is not self._process:
            return
        self._process = None
        words = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        process.deleteLater()
        if code == 0:
            done()
        else:
            failed(words.splitlines()[-1] if words else "")

    def _broken(self, process: QProcess, failed: Callable[[str], None]) -> None:
        """The child could not start; a child that crashes also finishes."""
        if process is self._process and process.error() is QProcess.ProcessError.FailedToStart:
            self._process = None
            process.deleteLater()
            failed("")


def child_command() -> tuple[str, ...]:
    """How this program starts itself again; a frozen program is its own executable."""
    if getattr(sys, "frozen", False):
        return (sys.executable,)
    return (sys.executable, "-m", "facilitator")
