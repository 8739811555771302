"""The printer test sheet: what is measured lies where the habit expects it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from facilitator.core.printer_habit import TEST_EDGE, TEST_LINE
from facilitator.language.catalogues import ENGLISH, open_catalogue
from facilitator.printing.printer_test import printer_test
from facilitator.printing.sheets import A4, A5, LETTER, MILLIMETRE, PRINTABLE, Sheet
from facilitator.printing.typefaces import TypefaceBook

LOCALES = Path(__file__).resolve().parents[2] / "locales"
DOTS = 4  # a point
EITHER = pytest.mark.parametrize("sheet", [A4, A5, LETTER], ids=lambda sheet: sheet.name)


def dark(file: bytes, page: int) -> list[bytes]:
    """The rows of a page in grey."""
    with pypdfium2.PdfDocument(file) as document:
        bitmap = document[page].render(scale=DOTS, grayscale=True)
        data, stride = bytes(bitmap.buffer), bitmap.stride
        return [data[y * stride : y * stride + bitmap.width] for y in range(bitmap.height)]


def runs(row: bytes) -> list[tuple[float, float]]:
    """Dark stretches of a row, in millimetres from the left edge."""
    found, start = [], -1
    for x, value in enumerate(row + b"\xff"):
        if value < 128 and start < 0:
            start = x
        elif value >= 128 and start >= 0:
            found.append((start / DOTS / MILLIMETRE, x / DOTS / MILLIMETRE))
            start = -1
    return found


def column(rows: list[bytes], millimetres: float) -> bytes:
    x = int(millimetres * MILLIMETRE * DOTS)
    return bytes(row[x] for row in rows)


def row_at(rows: list[bytes], millimetres: float) -> bytes:
    return rows[int(millimetres * MILLIMETRE * DOTS)]


@EITHER
def test_lines_to_measure_are_as_long_and_as_far_as_they_should_be(
    sheet: Sheet, book: TypefaceBook
) -> None:
    rows = dark(printer_test(sheet, ENGLISH, book), 0)
    upright = runs(row_at(rows, TEST_EDGE - 5))[0]
    assert sum(upright) / 2 == pytest.approx(TEST_EDGE, abs=0.15)
    level = runs(column(rows, TEST_EDGE - 5))[0]
    assert sum(level) / 2 == pytest.approx(TEST_EDGE, abs=0.15)
    half = sheet.height / MILLIMETRE / 2
    zone = rows[int((half + 20) * MILLIMETRE * DOTS) : int((half + 28) * MILLIMETRE * DOTS)]
    longest = max(b - a for row in zone for a, b in runs(row))
    assert longest == pytest.approx(TEST_LINE, abs=0.4)


@EITHER
def test_the_crosses_lie_in_the_middle_and_the_ruler_has_a_step_a_millimetre(
    sheet: Sheet, book: TypefaceBook
) -> None:
    file = printer_test(sheet, ENGLISH, book)
    middle = sheet.width / MILLIMETRE / 2, sheet.height / MILLIMETRE / 2
    for page in (0, 1):
        rows = dark(file, page)
        upright = min(runs(row_at(rows, middle[1] - 15.5)), key=lambda run: abs(run[0] - middle[0]))
        assert sum(upright) / 2 == pytest.approx(middle[0], abs=0.15)
    steps = [sum(run) / 2 for run in runs(row_at(dark(file, 1), middle[1] - 0.6))]
    near = [x for x in steps if 2.5 < abs(x - middle[0]) < 15.5]
    assert len(near) == 26
    assert all(abs((x - middle[0]) - round(x - middle[0])) < 0.15 for x in near)


@EITHER
def test_nothing_lies_where_printers_leave_white(sheet: Sheet, book: TypefaceBook) -> None:
    file = printer_test(sheet, ENGLISH, book)
    edge = PRINTABLE / MILLIMETRE - 0.3
    for page in (0, 1):
        rows = dark(file, page)
        height, width = sheet.height / MILLIMETRE, sheet.width / MILLIMETRE
        used = [runs(row) for row in rows]
        assert not any(used[y] for y in range(int(edge * MILLIMETRE * DOTS)))
        assert not any(used[y] for y in range(int((height - edge) * MILLIMETRE * DOTS), len(rows)))
        assert all(edge <= a and b <= width - edge for row in used for a, b in row)


def test_the_file_asks_for_both_sides_in_actual_size(book: TypefaceBook) -> None:
    file = printer_test(A4, ENGLISH, book)
    assert file == printer_test(A4, ENGLISH, book)
    with pikepdf.open(BytesIO(file)) as pdf:
        assert len(pdf.pages) == 2
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"


def test_the_test_is_said_in_the_languages_we_have(book: TypefaceBook) -> None:
    arabic = open_catalogue("ar", LOCALES)
    file = printer_test(A4, arabic, book)
    with pypdfium2.PdfDocument(file) as document:
        told = "".join(page.get_textpage().get_text_range() for page in document)
    assert sum("\u0600" <= c <= "\u06ff" for c in told) > 300
    with pikepdf.open(BytesIO(file)) as pdf:
        assert pdf.Root.ViewerPreferences.Direction == "/R2L"
