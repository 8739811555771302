"""Pages painted for a printer, band by band, from the pictures of the paper house."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from facilitator.core.paper_talk import Answer, Refused, Show, Shown
from facilitator.core.print_job import TURNED, PrintJob
from facilitator.core.printer_habit import PrinterHabit
from facilitator.language.wording import number
from facilitator.ui.handouts.counting import House
from facilitator.ui.handouts.print_parts import Part
from facilitator.ui.handouts.print_run import Told
from facilitator.ui.handouts.screen import Work

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

BAND = 512  # rows of pixels: a band of A4 at 300 dots an inch is 5 MB


class Painting:
    """One part on one printer; `begin` returns at once, `stop` throws away what was painted."""

    def __init__(
        self,
        printer: QPrinter,
        house: House,
        part: Part,
        habit: PrinterHabit | None,
        _: Catalogue,
    ) -> None:
        self._printer, self._house, self._part, self._habit = printer, house, part, habit
        self._words = _
        once = [job for job in part.jobs for _copy in range(job.copies)]
        self._jobs: list[PrintJob] = once * part.copies
        self._painter: QPainter | None = None
        self._asked: int | None = None
        self._done: Callable[[], None] = lambda: None
        self._told: Told = lambda _work: None

    def begin(self, done: Callable[[], None], told: Told) -> None:
        """Start; `told` brings how far it is."""
        self._done, self._told = done, told
        self._band(self._first, 0)

    @property
    def _first(self) -> int:
        return max(0, self._part.first - 1)

    def stop(self) -> None:
        """Print nothing more of it."""
        if self._asked is not None:
            self._house.forget(self._asked)
            self._asked = None
        if self._painter is not None:
            self._printer.abort()
            self._painter.end()
            self._painter = None

    def _band(self, side: int, top: int) -> None:
        request = Show(
            self._house.next_number(),
            self._jobs[0],
            side,
            self._printer.resolution() / 72,
            imposed=True,
            top=top,
            rows=BAND,
            habit=self._habit,
        )
        self._asked = request.number
        self._house.ask(request, lambda answer, picture: self._heard(request, answer, picture))

    def _heard(self, request: Show, answer: Answer, picture: bytes) -> None:
        if request.number != self._asked:
            return
        self._asked = None
        if isinstance(answer, Refused):
            self.stop()
            self._told(Work(words=answer.words, tint="warn"))
        elif isinstance(answer, Shown):
            self._paint(request, answer, picture)

    def _paint(self, request: Show, shown: Shown, picture: bytes) -> None:
        if request.top == 0:
            self._new_page(shown.page_width, shown.page_height)
            self._say(shown)
        if self._painter is None:
            return
        width, height = shown.width, shown.height
        image = QImage(picture, width, height, 4 * width, QImage.Format.Format_RGB32)
        self._painter.drawImage(0, request.top, image)
        below = request.top + BAND
        if below < round(shown.page_height * request.scale):
            self._band(request.page, below)
        else:
            self._after(request.page, shown)

    def _after(self, side: int, shown: Shown) -> None:
        """The next side, the next job, or the end."""
        last = min(self._part.last or shown.pages, shown.pages)
        if side + 1 < last:
            self._band(side + 1, 0)
            return
        self._jobs = self._jobs[1:]
        if not self._jobs:
            self._end()
            return
        painted = last - self._first
        if self._part.duplex in TURNED and painted % 2:
            self._new_page(shown.page_width, shown.page_height)  # the next begins on a new sheet
        self._band(self._first, 0)

    def _new_page(self, width: float, height: float) -> None:
        """A page of exactly this size, in points, before anything is painted on it."""
        self._printer.setPageLayout(layout_of(width, height))
        if self._painter is None:
            self._painter = QPainter(self._printer)
        else:
            self._printer.newPage()

    def _say(self, shown: Shown) -> None:
        _ = self._words
        words = _("Page {n} of {pages} goes to the printer…").format(
            n=number(shown.page + 1, _), pages=number(shown.pages, _)
        )
        self._told(Work(True, shown.page, shown.pages, words))

    def _end(self) -> None:
        if self._painter is not None:
            self._painter.end()
            self._painter = None
        self._done()


def layout_of(width: float, height: float) -> QPageLayout:
    """The layout of a side, in points: its paper upright, turned where the side lies."""
    short, long = sorted((width, height))
    size = QPageSize(QSizeF(short, long), QPageSize.Unit.Point)
    way = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    return QPageLayout(size, way, QMarginsF(0, 0, 0, 0))
