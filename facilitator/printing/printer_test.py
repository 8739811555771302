"""The printer test: one sheet, front and back, that shows how a printer behaves.

It tells which edge the printer flips, how paper lies that is fed by hand,
whether pages change their size, and how far each side is off its place.  The
answers make a `PrinterHabit` (`core/printer_habit.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.core.handout import Block
from facilitator.core.print_job import Duplex
from facilitator.core.printer_habit import TEST_EDGE, TEST_LINE
from facilitator.core.prose import Paragraph, Span
from facilitator.language.catalogues import Catalogue
from facilitator.printing.columns import Column
from facilitator.printing.forms.plain import PlainForm
from facilitator.printing.imposed import imposed
from facilitator.printing.marks import Mark, Page, Row, Stroke, stacked
from facilitator.printing.pdf import pdf_file
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import A4, MILLIMETRE, PRINTABLE, Sheet
from facilitator.printing.styles import Style
from facilitator.printing.typefaces import TypefaceBook, missing_glyphs

_SMALL, _LARGE = Style(10.0, 1.3, 0.5), Style(12.0, 1.35, 0.6)
_EDGE = TEST_EDGE * MILLIMETRE
_TEXT = _EDGE + 8 * MILLIMETRE  # the text begins below and beside the lines at the edges
_ARM = 16  # millimetres from the middle of the cross to the end of its rulers
_MEASURED, _BELOW = _ARM + 8, _ARM + 18  # millimetres from the middle down to line and words
_FINE, _CLEAR = 0.25, 0.8


def printer_test(sheet: Sheet, _: Catalogue, book: TypefaceBook) -> bytes:
    """The two pages, to be printed on both sides of one upright sheet.

    Raises MissingGlyphs when no typeface has the language's letters.
    """
    shaper = Shaper(book)
    style = _LARGE if sheet.width >= A4.width else _SMALL
    setter = Setter(shaper, style)
    pages = (
        _page(sheet, setter, _.tag, _("Printer test: front"), _front_words(_), _front_marks(sheet)),
        _page(sheet, setter, _.tag, _("Printer test: back"), _back_words(_), _back_marks(sheet)),
    )
    if shaper.missing:
        raise missing_glyphs(shaper.missing)
    title = _("Printer test")
    plain = pdf_file(pages, title, (_.tag,), tagged=False)
    sides = PlainForm(sheet, style.body, Duplex.LONG_EDGE).impose(len(pages))
    return imposed(plain, sides, title, _.tag, _.right_to_left)


def _front_words(_: Catalogue) -> tuple[Sequence[str], Sequence[str]]:
    """What stands above and below the cross."""
    return (
        [
            _(
                "Print both pages on one sheet of paper, on both sides, at actual size (100%)."
                " Then answer the questions where you print."
            ),
            _(
                "If the printer cannot print on both sides: print this page, and see whether it"
                " comes out with the print up or down. Put the sheet back in, the same end"
                " first, and print the other page on its empty side."
            ),
        ],
        [
            _("1. Measure the line with the arrows. How many millimetres long is it?"),
            _("2. How far is the upright line from the left edge of the paper, in millimetres?"),
            _("3. How far is the level line from the upper edge of the paper, in millimetres?"),
        ],
    )


def _back_words(_: Catalogue) -> tuple[Sequence[str], Sequence[str]]:
    return (
        [_("4. Turn the sheet like the page of a book. Do the large arrows still point upwards?")],
        [
            _(
                "5. Hold the sheet against the light, this side towards you. Where is the cross"
                " of the front on these rulers? A small step is 1 mm. Count to the right and"
                " down; to the left and up count below zero."
            ),
            _(
                "6. Only if you fed the sheet by hand: was its printed side up or down when it"
                " came out, and when you put it back in?"
            ),
        ],
    )


def _page(
    sheet: Sheet,
    setter: Setter,
    tag: str,
    title: str,
    words: tuple[Sequence[str], Sequence[str]],
    marks: Iterator[Stroke],
) -> Page:
    """Title and words above the cross, words below it, and the lines to measure."""
    column = Column(_TEXT, sheet.width - _TEXT - PRINTABLE - 4 * MILLIMETRE, tag)
    above = (*setter.title(title, column), *_rows(setter, words[0], column))
    below = _rows(setter, words[1], column)
    low = sheet.height / 2 + _BELOW * MILLIMETRE
    text: list[Mark] = [*stacked(above, _TEXT), *stacked(below, low)]
    return Page((*text, *marks), sheet.width, sheet.height)


def _rows(setter: Setter, words: Sequence[str], column: Column) -> tuple[Row, ...]:
    blocks: tuple[Block, ...] = tuple(Paragraph((Span(each),)) for each in words)
    return setter.blocks(blocks, column)


def _front_marks(sheet: Sheet) -> Iterator[Stroke]:
    """The cross in the middle, the line of 100 mm below it, the lines near the edges."""
    x, y = sheet.width / 2, sheet.height / 2
    arm = _ARM * MILLIMETRE
    yield Stroke(x - arm, y, x + arm, y, _CLEAR)
    yield Stroke(x, y - arm, x, y + arm, _CLEAR)
    yield from _arrow_up(sheet)
    yield from _measured(sheet)
    yield Stroke(_EDGE, PRINTABLE, _EDGE, 3 * _EDGE, _FINE)
    yield Stroke(PRINTABLE, _EDGE, 3 * _EDGE, _EDGE, _FINE)


def _back_marks(sheet: Sheet) -> Iterator[Stroke]:
    """Rulers that cross in the middle, with a step a millimetre."""
    x, y = sheet.width / 2, sheet.height / 2
    arm = _ARM * MILLIMETRE
    yield Stroke(x - arm, y, x + arm, y, _FINE)
    yield Stroke(x, y - arm, x, y + arm, _FINE)
    for step in range(-_ARM + 1, _ARM):
        away = step * MILLIMETRE
        long = (1 + (step % 5 == 0) + (step % 10 == 0)) * MILLIMETRE
        yield Stroke(x + away, y - long, x + away, y + long, _FINE)
        yield Stroke(x - long, y + away, x + long, y + away, _FINE)
    yield from _arrow_up(sheet)


def _arrow_up(sheet: Sheet) -> Iterator[Stroke]:
    """A large arrow to the upper edge, in the middle."""
    x, tip, wing = sheet.width / 2, PRINTABLE + 2 * MILLIMETRE, 4 * MILLIMETRE
    yield Stroke(x, tip, x, tip + 3.5 * wing, 3 * _CLEAR)
    yield Stroke(x, tip, x - wing, tip + wing, 3 * _CLEAR)
    yield Stroke(x, tip, x + wing, tip + wing, 3 * _CLEAR)


def _measured(sheet: Sheet) -> Iterator[Stroke]:
    """The line to measure, with an upright end and a small arrow at either end."""
    half, wing = TEST_LINE / 2 * MILLIMETRE, 2 * MILLIMETRE
    y = sheet.height / 2 + _MEASURED * MILLIMETRE
    middle = sheet.width / 2
    yield Stroke(middle - half, y, middle + half, y, _FINE)
    for end, inwards in ((middle - half, wing), (middle + half, -wing)):
        yield Stroke(end, y - 2 * wing, end, y + 2 * wing, _FINE)
        yield Stroke(end, y, end + inwards, y - wing / 2, _FINE)
        yield Stroke(end, y, end + inwards, y + wing / 2, _FINE)
