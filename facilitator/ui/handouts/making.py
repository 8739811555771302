"""Making one file of a list of orders, with its progress; printing begins with it, too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from facilitator.core.file_kind import FileKind
from facilitator.core.paper_talk import Answer, Going, Made, Make, Refused
from facilitator.core.print_job import PrintJob
from facilitator.core.printer_habit import PrinterHabit
from facilitator.language.wording import isolated, number
from facilitator.ui.handouts.counting import House
from facilitator.ui.handouts.screen import Work

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


def ready_words(kind: FileKind, file: str, _: Catalogue) -> str:
    """“The PDF is ready: …”, for each kind of file what it is."""
    match kind:
        case FileKind.PRINTER | FileKind.SCREENS:
            words = _("The PDF is ready: {file}")
        case FileKind.TEXT:
            words = _("The text is ready: {file}")
        case FileKind.WEB:
            words = _("The web page is ready: {file}")
        case _:
            assert_never(kind)
    return words.format(file=isolated(str(Path(file)), _))


class FileMaking:
    """One file at a time; `told` brings how far it is, or the sentence of a refusal."""

    def __init__(self, house: House, told: Callable[[Work], None], _: Catalogue) -> None:
        self._house, self._told, self._words = house, told, _
        self._number: int | None = None

    def make(
        self,
        jobs: Sequence[PrintJob],
        target: str,
        ready: Callable[[], None],
        habit: PrinterHabit | None = None,
        kind: FileKind = FileKind.PRINTER,
    ) -> None:
        """Begin; `ready` is called when the file is whole."""
        request = Make(self._house.next_number(), tuple(jobs), target, kind, habit)
        self._number = request.number
        self._told(Work(busy=True, words=self._words("The pages are being made…")))
        self._house.ask(request, lambda answer, _picture: self._heard(answer, ready))

    def forget(self) -> None:
        """What is being made is no longer wanted."""
        if self._number is not None:
            self._house.forget(self._number)
            self._number = None

    def _heard(self, answer: Answer, ready: Callable[[], None]) -> None:
        _ = self._words
        if answer.number != self._number:
            return
        match answer:
            case Going():
                words = _("The pages are being made: piece {done} of {pieces}.").format(
                    done=number(answer.done + 1, _), pieces=number(answer.of, _)
                )
                self._told(Work(True, answer.done, answer.of, words))
            case Made():
                self._number = None
                ready()
            case Refused():
                self._number = None
                self._told(Work(words=answer.words, tint="warn"))
            case _:
                return
