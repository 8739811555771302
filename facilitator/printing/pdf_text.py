"""Lines of words as PDF text operators.

Words stand in the stream in reading order, each at its own place; inside a
right-to-left word the glyphs lie from left to right, as readers of PDF
expect.  Nothing here knows how a line came about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from facilitator.printing.marks import Text
from facilitator.printing.pdf_fonts import PdfFont
from facilitator.printing.shaping import GlyphRun
from facilitator.printing.typefaces import Face

_SAME_PLACE = 0.005  # points: below what any printer can show
_ADJUSTS = 0.4  # 1/1000 of the size: smaller shifts are left out and carried on


class TextStream:
    """Gathers the operators of one page."""

    def __init__(self, fonts: Mapping[Face, PdfFont], page_height: float) -> None:
        self._fonts, self._page_height = fonts, page_height
        self._operators: list[str] = []
        self._shown: list[str] = []
        self._font: tuple[Face, float] | None = None
        self._pen: tuple[float, float] | None = None

    def add(self, line: Text) -> None:
        """Write one line."""
        y = self._page_height - line.y
        for placed in line.words:
            x = line.x + placed.x
            for run in placed.word.runs:
                self._go_to(x, y)
                self._use(run.face, placed.size)
                self._show(run, placed.size)
                x += run.width * placed.size / 1000
                self._pen = (x, y)

    def operators(self) -> str:
        """Everything so far, as one text object; empty when nothing was added."""
        self._flush()
        return "\n".join(("BT", *self._operators, "ET")) if self._operators else ""

    def _flush(self) -> None:
        if self._shown:
            self._operators.append(f"[{''.join(self._shown)}]TJ")
            self._shown.clear()

    def _go_to(self, x: float, y: float) -> None:
        pen = self._pen
        if pen and abs(pen[0] - x) < _SAME_PLACE and abs(pen[1] - y) < _SAME_PLACE:
            return
        self._flush()
        self._operators.append(f"1 0 0 1 {number(x)} {number(y)} Tm")

    def _use(self, face: Face, size: float) -> None:
        if self._font != (face, size):
            self._flush()
            self._font = (face, size)
            self._operators.append(f"/{self._fonts[face].resource} {number(size)} Tf")

    def _show(self, run: GlyphRun, size: float) -> None:
        font, rise, owed = self._fonts[run.face], 0.0, 0.0
        for glyph in run.glyphs:
            if glyph.dy != rise:
                self._flush()
                rise = glyph.dy
                self._operators.append(f"{number(rise * size / 1000)} Ts")
            shift = owed - glyph.dx
            if abs(shift) > _ADJUSTS:
                self._shown.append(number(shift))
                shift = 0
            shown = f"<{font.code(glyph.number, glyph.text):04X}>"
            if glyph.text and not font.tells(glyph.number, glyph.text):
                self._explained(shown, glyph.text)
            else:
                self._shown.append(shown)
            owed = shift + glyph.dx + font.width(glyph.number) - glyph.advance
        if abs(owed) > _ADJUSTS:
            self._shown.append(number(owed))
        if rise:
            self._flush()
            self._operators.append("0 Ts")

    def _explained(self, shown: str, text: str) -> None:
        """A glyph whose code tells another text: say which one by ActualText."""
        self._flush()
        actual = text.encode("utf-16-be").hex().upper()
        self._operators.append(f"/Span<</ActualText<FEFF{actual}>>>BDC [{shown}]TJ EMC")


def uses(lines: Iterable[Text]) -> dict[Face, list[tuple[int, str]]]:
    """Which glyphs, with which text, each face gives to these lines; in order of appearance."""
    gathered: dict[Face, dict[tuple[int, str], None]] = {}
    for face, glyph in _glyphs(lines):
        gathered.setdefault(face, {})[glyph] = None
    return {face: list(glyphs) for face, glyphs in gathered.items()}


def _glyphs(lines: Iterable[Text]) -> Iterator[tuple[Face, tuple[int, str]]]:
    for line in lines:
        for placed in line.words:
            for run in placed.word.runs:
                for glyph in run.glyphs:
                    yield run.face, (glyph.number, glyph.text)


def number(value: float) -> str:
    """A PDF number with at most three decimals, never an exponent."""
    short = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if short in ("-0", "") else short
