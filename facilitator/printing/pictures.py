"""Pictures of PDF pages, for the preview and for printers that take pictures.

PDFium draws them (through pypdfium2), another program than the one that made
the pages: what is seen is what a reader sees.
"""

from __future__ import annotations

from dataclasses import dataclass

import pypdfium2 as pdfium  # type: ignore[import-untyped]


@dataclass(frozen=True)
class Picture:
    """`height` rows of `width` pixels, four bytes each: blue, green, red, and one unused."""

    width: int
    height: int
    pixels: bytes


class PageCamera:
    """Takes pictures of one file's pages; `close` it when done."""

    def __init__(self, file: bytes) -> None:
        self._document = pdfium.PdfDocument(file)

    @property
    def pages(self) -> int:
        """How many there are."""
        return len(self._document)

    def page_size(self, page: int) -> tuple[float, float]:
        """Width and height in points."""
        width, height = self._document.get_page_size(page)
        return float(width), float(height)

    def picture(self, page: int, scale: float, top: int = 0, rows: int = 0) -> Picture:
        """Page `page` at `scale` pixels a point; `rows` pixel rows from `top`, 0 for all."""
        sheet = self._document[page]
        try:
            crop = _crop(sheet.get_height(), scale, top, rows) if rows else (0, 0, 0, 0)
            bitmap = sheet.render(scale=scale, crop=crop, rev_byteorder=False, prefer_bgrx=True)
            try:
                row = bitmap.width * 4
                pixels = bytes(bitmap.buffer)
                if bitmap.stride != row:
                    starts = range(0, bitmap.stride * bitmap.height, bitmap.stride)
                    pixels = b"".join(pixels[start : start + row] for start in starts)
                return Picture(bitmap.width, bitmap.height, pixels)
            finally:
                bitmap.close()
        finally:
            sheet.close()

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()


def _crop(height: float, scale: float, top: int, rows: int) -> tuple[float, float, float, float]:
    """Points to cut away at the left, bottom, right and top."""
    above = top / scale
    below = max(0.0, height - (top + rows) / scale)
    return 0.0, below, 0.0, above
