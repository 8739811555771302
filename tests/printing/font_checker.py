"""Whether the faces of a PDF are embedded, say what they show, and state true widths.

PDF/UA-1 7.21: embedded programs, widths as in the program, /ToUnicode without
holes, and no .notdef.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from fontTools.cffLib import CFFFontSet  # type: ignore[import-untyped]
from fontTools.pens.basePen import NullPen  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from tests.printing.tagged_content import entry, to_unicode

_NO_TEXT = frozenset("\x00\ufeff\ufffe")
_OFF_BY = 1.0  # 1/1000 em, what PDF/UA-1 checkers allow


def font_faults(pdf: pikepdf.Pdf) -> Iterator[str]:
    """What is wrong with the fonts of all pages, each font once."""
    if b"Helvetica" in _all_names(pdf):
        yield "Helvetica"
    fonts = {
        font.objgen: font
        for page in pdf.pages
        for font in (entry(page.obj, "/Resources", "/Font") or {}).values()
    }
    for font in fonts.values():
        yield from (f"{font.BaseFont}: {fault}" for fault in _faults(font))


def _all_names(pdf: pikepdf.Pdf) -> bytes:
    return b" ".join(
        str(thing.BaseFont).encode()
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing
    )


def _faults(font: Any) -> Iterator[str]:  # noqa: ANN401 (pikepdf’s objects)
    if font.get("/Subtype") != "/Type0" or font.get("/Encoding") != "/Identity-H":
        yield "not a Type 0 font with Identity-H"
        return
    if "/ToUnicode" not in font:
        yield "no texts for its codes"
    elif any(_NO_TEXT & set(text) for text in to_unicode(font).values()):
        yield "codes that stand for no character"
    inner = font.DescendantFonts[0]
    if not {"/FontFile2", "/FontFile3"} & set(inner.FontDescriptor.keys()):
        yield "not embedded"
    elif "/FontFile2" in inner.FontDescriptor:
        yield from _true_type(inner)
    else:
        yield from _postscript(inner)


def _true_type(inner: Any) -> Iterator[str]:  # noqa: ANN401
    program = TTFont(BytesIO(inner.FontDescriptor.FontFile2.read_bytes()))
    unit, order = program["head"].unitsPerEm, program.getGlyphOrder()
    glyphs = inner.CIDToGIDMap.read_bytes()
    for code, width in _widths(inner):
        glyph = int.from_bytes(glyphs[2 * code : 2 * code + 2], "big")
        if not glyph:
            yield f"code {code} shows nothing known"
        real = program["hmtx"][order[glyph]][0] * 1000 / unit
        if abs(real - width) > _OFF_BY:
            yield f"code {code} is {real:.1f} wide, not {width:.1f}"


def _postscript(inner: Any) -> Iterator[str]:  # noqa: ANN401
    fonts = CFFFontSet()
    fonts.decompile(BytesIO(inner.FontDescriptor.FontFile3.read_bytes()), None)
    top = fonts[0]
    unit = 1 / top.FontMatrix[0]
    for code, width in _widths(inner):
        if not code:
            yield "shows .notdef"
        outline = top.CharStrings[top.charset[code]]
        outline.draw(NullPen())
        if abs(outline.width * 1000 / unit - width) > _OFF_BY:
            yield f"code {code} is {outline.width} wide, not {width:.1f}"


def _widths(inner: Any) -> Iterator[tuple[int, float]]:  # noqa: ANN401
    listed = list(inner.W)
    for code, widths in zip(listed[::2], listed[1::2], strict=True):
        yield int(code), float(widths[0])
