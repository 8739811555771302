"""The one place that talks to printers: the system's dialog, then a PDF or painted pages.

Where CUPS takes files (`lp`), the printer is handed the PDF itself, with sides
and scaling said on the command line, so that letters stay letters.  Elsewhere
pages are painted band by band from the paper house's pictures.  The size of the
paper, full page and no scaling are ours; the printer's choice is the person's, and
so are the sides of what may have one or two (`print_sides`).
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QProcess
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.core.print_job import Duplex
from facilitator.core.printer_habit import PrinterHabit
from facilitator.ui.handouts.counting import House
from facilitator.ui.handouts.print_painting import Painting
from facilitator.ui.handouts.print_parts import Part
from facilitator.ui.handouts.print_run import Chosen, Told
from facilitator.ui.handouts.screen import Work

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

PAPERS: Mapping[str, tuple[QPageSize.PageSizeId, str]] = {
    "a3": (QPageSize.PageSizeId.A3, "A3"),
    "a4": (QPageSize.PageSizeId.A4, "A4"),
    "a5": (QPageSize.PageSizeId.A5, "A5"),
    "letter": (QPageSize.PageSizeId.Letter, "Letter"),
    "legal": (QPageSize.PageSizeId.Legal, "Legal"),
    "tabloid": (QPageSize.PageSizeId.Tabloid, "Tabloid"),
    "half-letter": (QPageSize.PageSizeId.Statement, "Statement"),
}
_MODES: Mapping[Duplex, tuple[QPrinter.DuplexMode, str]] = {
    Duplex.LONG_EDGE: (QPrinter.DuplexMode.DuplexLongSide, "two-sided-long-edge"),
    Duplex.SHORT_EDGE: (QPrinter.DuplexMode.DuplexShortSide, "two-sided-short-edge"),
}
_ONE_SIDE = (QPrinter.DuplexMode.DuplexNone, "one-sided")
_TITLE = "Facilitator"  # of the job, in the printer's queue: it names no piece and no group
DOTS = 300  # an inch, for painted pages


def takes_files() -> bool:
    """Whether the system's printers are handed PDF files as they are."""
    return sys.platform.startswith("linux") and which("lp") is not None


class PrinterDoor(QObject):
    """`dialog` stands in for the system's one: it may change the printer, and says yes or no."""

    def __init__(
        self,
        parent: QWidget,
        house: House,
        _: Catalogue,
        dialog: Callable[[QPrinter], bool] | None = None,
    ) -> None:
        super().__init__(parent)
        self._window, self._house, self._words = parent, house, _
        self._dialog = dialog or self._ask
        self._printer: QPrinter | None = None
        self._painting: Painting | None = None
        self._lp: QProcess | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._numbers = count(1)

    def choose(self, duplex: Duplex, paper: str) -> Chosen | None:
        """Ask for the printer; what the form needs is filled in."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName(_TITLE)
        printer.setPageSize(QPageSize(PAPERS.get(paper, PAPERS["a4"])[0]))
        printer.setPageMargins(QMarginsF(0, 0, 0, 0))
        offered = _MODES.get(duplex, _ONE_SIDE)[0]
        printer.setDuplex(offered)
        if not self._dialog(printer):
            return None
        self._printer = printer
        to_file = printer.outputFormat() is QPrinter.OutputFormat.PdfFormat
        return Chosen(
            name=printer.printerName(),
            file=printer.outputFileName() if to_file else "",
            copies=max(1, printer.copyCount()),
            both_sides=to_file or can_turn(printer.printerName()),
            in_colour=printer.colorMode() is QPrinter.ColorMode.Color,
            takes_files=takes_files(),
            sides=sides_of(printer.duplex(), offered, _modes(printer.printerName())),
        )

    def _ask(self, printer: QPrinter) -> bool:
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(self._words("Print"))
        dialog.setOptions(QPrintDialog.PrintDialogOption.PrintToFile)
        return dialog.exec() == QDialog.DialogCode.Accepted.value

    def place(self) -> str:
        """A name in a folder of this program's own; the folder goes with the page."""
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="facilitator-")
        return str(Path(self._folder.name) / f"{next(self._numbers)}.pdf")

    def send(
        self, chosen: Chosen, part: Part, file: str, done: Callable[[], None], told: Told
    ) -> None:
        """Hand the file to `lp`, which copies it before it ends."""
        process = self._lp = QProcess(self)
        process.finished.connect(lambda code, _how: self._sent(process, code, file, done, told))
        process.errorOccurred.connect(lambda _error: self._never_came(process, told))
        program, *words = lp_words(chosen, part, file)
        process.start(program, words)

    def _sent(
        self, process: QProcess, code: int, file: str, done: Callable[[], None], told: Told
    ) -> None:
        Path(file).unlink(missing_ok=True)
        if process is not self._lp:
            return
        self._lp = None
        if code == 0:
            done()
        else:
            said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
            told(self._refused(said))

    def _never_came(self, process: QProcess, told: Told) -> None:
        if process is self._lp and process.error() is QProcess.ProcessError.FailedToStart:
            self._lp = None
            told(self._refused("lp"))

    def _refused(self, said: str) -> Work:
        words = self._words("The printer did not take the pages: {reason}")
        return Work(words=words.format(reason=said), tint="warn")

    def paint(
        self,
        chosen: Chosen,  # noqa: ARG002 (the printer is the one of the dialog)
        part: Part,
        habit: PrinterHabit | None,
        done: Callable[[], None],
        told: Told,
    ) -> None:
        """Paint the pages for the printer, at 300 dots an inch."""
        if self._printer is not None:
            printer = self._printer
            printer.setResolution(DOTS)
            printer.setDuplex(_MODES.get(part.duplex, _ONE_SIDE)[0])
            self._painting = Painting(printer, self._house, part, habit, self._words)
            self._painting.begin(done, told)

    def stop(self) -> None:
        """Stop painting or sending."""
        if self._painting is not None:
            self._painting.stop()
            self._painting = None
        if self._lp is not None:
            process, self._lp = self._lp, None
            process.kill()
            process.waitForFinished(1000)

    def close(self) -> None:
        """The page is gone: stop, and leave no file."""
        self.stop()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def sides_of(
    answer: QPrinter.DuplexMode,
    offered: QPrinter.DuplexMode,
    known: Sequence[QPrinter.DuplexMode],
) -> Duplex | None:
    """The sides that the dialog says instead of those `offered`; None when it says nothing else.

    For a printer that is not known to turn paper the dialog asks nothing, and
    what can be read there afterwards is nobody's answer.
    """
    if answer is offered or not any(mode is not _ONE_SIDE[0] for mode in known):
        return None
    if answer is _ONE_SIDE[0]:
        return Duplex.ONE_SIDE
    return next((duplex for duplex, (mode, _word) in _MODES.items() if mode is answer), None)


def _modes(name: str) -> Sequence[QPrinter.DuplexMode]:
    return QPrinterInfo.printerInfo(name).supportedDuplexModes()


def can_turn(name: str) -> bool:
    """Whether the printer turns paper by itself; one that does not say is believed to."""
    modes = _modes(name)
    return not modes or any(mode is not QPrinter.DuplexMode.DuplexNone for mode in modes)


def lp_words(chosen: Chosen, part: Part, file: str) -> list[str]:
    """The command that prints a part (lp(1)): our sides, our paper, and no scaling."""
    words = ["lp", "-d", chosen.name, "-t", _TITLE, "-n", str(chosen.copies * part.copies)]
    options = [
        f"sides={_MODES.get(part.duplex, _ONE_SIDE)[1]}",
        f"media={PAPERS.get(part.paper, PAPERS['a4'])[1]}",
        "print-scaling=none",
        "collate=true",
    ]
    if part.first:
        options.append(f"page-ranges={part.first}-{part.last}")
    if not chosen.in_colour:
        options.append("print-color-mode=monochrome")
    for option in options:
        words += ["-o", option]
    return [*words, "--", file]
