"""Lines of words as PDF text operators.

Words stand in the stream in reading order, each at its own place; inside a
right-to-left word the glyphs lie from left to right, as readers of PDF
expect.  Nothing here knows how a line came about.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from facilitator.printing.glyph_runs import Cluster, GlyphRun
from facilitator.printing.marks import Text
from facilitator.printing.pdf_fonts import PdfFont, number
from facilitator.printing.rightward_runs import (
    Piece,
    found_in_order,
    space_of,
    turned_by_pdfium,
)
from facilitator.printing.shaping import Word
from facilitator.printing.strips import PlacedWord, Strip
from facilitator.printing.typefaces import Face

__all__ = ["TextStream", "number", "uses"]

_APART, _NOTHING = "]TJ\n[", "[]TJ\n"  # leftward words are each shown alone: pdfium turns strings
_SHIFT = 0.4  # 1/1000 of the size: smaller shifts are left out and carried on
_SAME_PLACE = 0.005  # points: below what any printer can show


class TextStream:
    """Gathers the operators of one page; `leftwards` when the file says that it is read so."""

    def __init__(
        self, fonts: Mapping[Face, PdfFont], page_height: float, *, leftwards: bool
    ) -> None:
        self._fonts, self._page_height, self._leftwards = fonts, page_height, leftwards
        self._operators: list[str] = []
        self._shown: list[str] = []
        self._font: tuple[Face, float] | None = None
        self._pen: tuple[float, float] | None = None
        self._rise = 0.0

    def add(self, line: Text) -> None:
        """Write one line."""
        y, words = self._page_height - line.y, line.words
        if isinstance(words, Strip) and not words.places:
            self._strip(words, line.x, y)
            return
        for part in found_in_order(words) if self._turns(words) else words:
            if isinstance(part, Piece):
                self._piece(part, line.x, y)
            else:
                self._word(part.word, line.x + part.x, y, part.size)

    def _turns(self, words: Sequence[PlacedWord]) -> bool:
        return self._leftwards or turned_by_pdfium(words)

    def _piece(self, piece: Piece, x: float, y: float) -> None:
        """Glyphs of one face; with a space, a string of their own that begins with it."""
        if piece.space is None:
            self._go_to(x + piece.x, y)
            self._use(piece.run.face, piece.size)
            self._show(piece.run, piece.size)
            self._pen = (x + piece.x + piece.run.width * piece.size / 1000, y)
            return
        self._pen = None
        self._go_to(x + piece.found, y)
        self._use(piece.run.face, piece.size)
        codes = self._fonts[piece.run.face].shown(piece.space)
        back = (piece.found - piece.x) * 1000 / piece.size + sum(code.width for code in codes)
        self._shown += [f"<{code.code:04X}>" for code in codes]
        self._shown.append(number(back))
        self._show(piece.run, piece.size)
        self._pen = None

    def _strip(self, strip: Strip, x: float, y: float) -> None:
        """Words that follow one another: each moves the pen from where the last one left it."""
        if not strip.words:
            return
        self._go_to(x + strip.edge, y)
        self._pen = None
        ready = self._ready(strip)
        if not strip.gaps:
            for word in strip.words:
                string = ready.get(word)
                if string is None:
                    self._following(word, strip.size, strip.leftwards)
                    ready = self._ready(strip)
                else:
                    self._shown.append(string)
            return
        for word, points in zip(strip.words, strip.gaps, strict=True):
            self._following(word, strip.size, strip.leftwards)
            if points:
                gap = points * 1000 / strip.size
                self._shown.append(f"{number(gap if strip.leftwards else -gap)} ")

    def _ready(self, strip: Strip) -> Mapping[Word, str]:
        """Strings of words that can follow without a change of font."""
        if self._font is None or self._font[1] != strip.size:
            return {}
        font = self._fonts[self._font[0]]
        return font.turned_strings if strip.leftwards else font.strings

    def _following(self, word: Word, size: float, leftwards: bool) -> None:
        """A word where the pen is; the pen of a leftward one ends at its left."""
        if not word.runs:
            return
        self._use(word.runs[0].face, size)
        font = self._fonts[word.runs[0].face]
        ready = font.turned_strings if leftwards else font.strings
        known = ready.get(word)
        if known:
            self._shown.append(known)
            return
        back = f"{number(word.width)} " if leftwards else ""
        apart = _APART if leftwards else ""
        string = font.string(word.runs[0]) if len(word.runs) == 1 else None
        if string is not None:
            ready[word] = f"{apart}{back}{string}{back}"
            self._shown.append(ready[word])
            return
        self._shown += [apart, back]
        for run in word.runs:
            self._use(run.face, size)
            self._show(run, size)
        self._shown.append(back)

    def _word(self, word: Word, x: float, y: float, size: float) -> None:
        for run in word.runs:
            self._go_to(x, y)
            self._use(run.face, size)
            self._show(run, size)
            x += run.width * size / 1000
            self._pen = (x, y)

    def between(self, operator: str) -> None:
        """Write an operator between two lines, such as the bounds of marked content."""
        self._flush()
        self._operators.append(operator)

    def operators(self) -> str:
        """Everything so far, as one text object; empty when nothing was added."""
        self._flush()
        return "\n".join(("BT", *self._operators, "ET")) if self._operators else ""

    def _flush(self) -> None:
        if self._shown:
            self._operators.append(f"[{''.join(self._shown)}]TJ".removeprefix(_NOTHING))
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
        font, origin, pen = self._fonts[run.face], 0.0, 0.0
        for cluster in run.clusters:
            tells = font.tells(cluster)
            if not tells:
                self._flush()
                self._operators.append(_actual_text(cluster.text))
            for code, x, y, width in font.shown(cluster):
                self._rise_to(y * size / 1000)
                shift = pen - origin - x
                if abs(shift) > _SHIFT:
                    self._shown.append(number(shift))
                    pen = origin + x
                self._shown.append(f"<{code:04X}>")
                pen += width
            origin += cluster.advance
            if not tells:
                self._flush()
                self._operators.append("EMC")
        self._rise_to(0.0)
        if abs(pen - origin) > _SHIFT:
            self._shown.append(number(pen - origin))

    def _rise_to(self, rise: float) -> None:
        if rise != self._rise:
            self._flush()
            self._rise = rise
            self._operators.append(f"{number(rise)} Ts")


def uses(lines: Iterable[Text]) -> dict[Face, list[Cluster]]:
    """Which clusters each face gives to these lines, in order of appearance.

    Faces of lines of several directions give their space as well.
    """
    lines = tuple(lines)
    gathered: dict[Face, list[GlyphRun]] = {}
    for word in dict.fromkeys(chain.from_iterable(map(_words, lines))):
        for run in word.runs:
            gathered.setdefault(run.face, []).append(run)
    used = {
        face: dict.fromkeys(chain.from_iterable(run.clusters for run in runs))
        for face, runs in gathered.items()
    }
    both = (line.words for line in lines if isinstance(line.words, Strip) and line.words.places)
    for face in {run.face for strip in both for word in strip.words for run in word.runs}:
        space = space_of(face)
        if space:
            used[face].setdefault(space)
    return {face: list(clusters) for face, clusters in used.items()}


def _words(line: Text) -> Sequence[Word]:
    strip = line.words
    return strip.words if isinstance(strip, Strip) else [placed.word for placed in strip]


def _actual_text(text: str) -> str:
    """Opens a span whose codes tell another text than theirs."""
    return f"/Span<</ActualText<FEFF{text.encode('utf-16-be').hex().upper()}>>>BDC"
