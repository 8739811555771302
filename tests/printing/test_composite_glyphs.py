"""Letters with marks as single glyphs: the font stays a font."""

from __future__ import annotations

from io import BytesIO

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from facilitator.printing.composite_glyphs import (
    Component,
    Composite,
    glyph_count,
    with_composites,
)
from facilitator.printing.pdf_fonts import subset
from facilitator.printing.typefaces import TypefaceBook


def program(book: TypefaceBook) -> bytes:
    face = book.face("ب", "ar")
    assert face
    return subset(face, {face.glyph(letter) for letter in "باتر "}).program


def test_new_glyphs_follow_the_old_ones_and_nothing_else_moves(book: TypefaceBook) -> None:
    before = program(book)
    first = glyph_count(before)
    made = (
        Composite((Component(1, 0, 0), Component(2, 300, -40)), 612),
        Composite((Component(3, 5, 0),), 0),
    )
    old, new = TTFont(BytesIO(before)), TTFont(BytesIO(with_composites(before, made)))
    glyphs, names = new["glyf"], new.getGlyphOrder()
    assert len(names) == first + 2
    added = glyphs[names[first]]
    parts = [(names.index(c.glyphName), c.x, c.y) for c in added.components]
    assert parts == [(1, 0, 0), (2, 300, -40)]
    assert new["hmtx"][names[first]] == (612, added.xMin)
    for place, name in enumerate(old.getGlyphOrder()):
        assert new["hmtx"][names[place]] == old["hmtx"][name]
        assert glyphs[names[place]] == old["glyf"][name]


def test_the_box_holds_all_components(book: TypefaceBook) -> None:
    before = program(book)
    first = glyph_count(before)
    made = Composite((Component(1, 0, 0), Component(2, 900, 900)), 500)
    font = TTFont(BytesIO(with_composites(before, [made])))
    glyph = font["glyf"][font.getGlyphOrder()[first]]
    told = (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)
    glyph.recalcBounds(font["glyf"])
    assert told == (glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax)


def test_checksums_are_those_of_a_font(book: TypefaceBook) -> None:
    made = with_composites(program(book), [Composite((Component(1, 0, 0),), 1)])
    TTFont(BytesIO(made), checkChecksums=2)
    words = [int.from_bytes(made[i : i + 4], "big") for i in range(0, len(made), 4)]
    assert sum(words) & 0xFFFFFFFF == 0xB1B0AFBA
