"""Faces inside a PDF: only the glyphs used, and for each the exact text it stands for.

A Type 0 font with Identity-H (ISO 32000-1, 9.7).  TrueType outlines get one
code for each pair of glyph and text, so that copying is exact even where two
texts share a glyph; CFF outlines allow one code a glyph.  HarfBuzz cuts the
subset, pins the weight and turns CFF2, which PDF does not know, into CFF.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import uharfbuzz as hb  # type: ignore[import-untyped]
from reportlab.pdfbase import pdfdoc

from facilitator.printing.typefaces import Face

_DROPPED_TABLES = (
    "GSUB GPOS GDEF BASE MATH name post OS/2 cmap STAT VORG vhea vmtx DSIG kern meta HVAR MVAR gasp"
)
_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    " /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def"
    " /CMapName /Adobe-Identity-UCS def /CMapType 2 def"
    " 1 begincodespacerange <0000> <FFFF> endcodespacerange"
)
_CMAP_TAIL = "endcmap CMapName currentdict /CMap defineresource pop end end"
_CMAP_BLOCK = 100  # entries in one block (Adobe technical note 5014)
_SYMBOLIC = 4  # font flag: not the standard Latin set


@dataclass(frozen=True)
class Subset:
    """A face cut to the glyphs of one document."""

    program: bytes
    numbers: Mapping[int, int]  # glyph of the face -> glyph of the subset


class PdfFont:
    """A face as one document uses it; `uses` are all its (glyph, text) pairs in order."""

    def __init__(self, face: Face, uses: Iterable[tuple[int, str]], resource: str) -> None:
        self.face, self.resource = face, resource
        self._uses = list(dict.fromkeys(uses))
        self._subset = subset(face, {number for number, _ in self._uses})
        self._widths = {
            number: round(face.font.get_glyph_h_advance(number) * face.unit, 2)
            for number, _ in self._uses
        }
        self._codes: dict[tuple[int, str], int] = {}
        self._texts: dict[int, str] = {}
        for place, (number, text) in enumerate(self._uses, start=1):
            code = self._subset.numbers[number] if face.postscript_outlines else place
            self._codes[number, text] = code
            if text:
                self._texts.setdefault(code, text)

    def code(self, number: int, text: str) -> int:
        """The character code to write for a glyph."""
        return self._codes[number, text]

    def tells(self, number: int, text: str) -> bool:
        """Whether a reader gets exactly this text from the code."""
        return self._texts.get(self._codes[number, text], "") == text

    def width(self, number: int) -> float:
        """Advance that the PDF states for a glyph, in 1/1000 of the size."""
        return self._widths[number]

    def add_to(self, document: Any) -> None:  # noqa: ANN401 (ReportLab has no types)
        """Write the font and its parts into a ReportLab document."""
        dictionary, array, name = pdfdoc.PDFDictionary, pdfdoc.PDFArray, pdfdoc.PDFName
        digest = sha256(repr((self.face.name, self._uses)).encode("utf-8", "replace")).digest()
        base = name("".join(chr(65 + b % 26) for b in digest[:6]) + "+" + self.face.name)
        descendant = self._descendant(document, base)
        font = dictionary(
            {
                "Type": name("Font"),
                "Subtype": name("Type0"),
                "BaseFont": base,
                "Encoding": name("Identity-H"),
                "DescendantFonts": array([document.Reference(descendant)]),
                "ToUnicode": _stream(document, self._to_unicode()),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(font)

    def _descendant(self, document: Any, base: object) -> Any:  # noqa: ANN401
        dictionary, array, name = pdfdoc.PDFDictionary, pdfdoc.PDFArray, pdfdoc.PDFName
        postscript = self.face.postscript_outlines
        widths: list[object] = []
        for (number, _), code in sorted(self._codes.items(), key=lambda item: item[1]):
            widths += [code, array([self._widths[number]])]
        system = {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity")}
        parts = {
            "Type": name("Font"),
            "Subtype": name("CIDFontType0" if postscript else "CIDFontType2"),
            "BaseFont": base,
            "DW": 1000,
            "W": array(widths),
            "CIDSystemInfo": dictionary({**system, "Supplement": 0}),
            "FontDescriptor": document.Reference(self._descriptor(document, base)),
        }
        if not postscript:
            parts["CIDToGIDMap"] = _stream(document, self._glyph_map())
        return dictionary(parts)

    def _descriptor(self, document: Any, base: object) -> Any:  # noqa: ANN401
        name, program = pdfdoc.PDFName, self._subset.program
        face = self.face
        if face.postscript_outlines:
            file = {"FontFile3": _stream(document, program, Subtype=name("CIDFontType0C"))}
        else:
            file = {"FontFile2": _stream(document, program, Length1=len(program))}
        return pdfdoc.PDFDictionary(
            {
                "Type": name("FontDescriptor"),
                "FontName": base,
                "Flags": _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray([-1000, round(face.descent), 3000, round(face.ascent)]),
                "ItalicAngle": 0,
                "Ascent": round(face.ascent),
                "Descent": round(face.descent),
                "CapHeight": 700,
                "StemV": 80,
                **file,
            }
        )

    def _glyph_map(self) -> bytes:
        """CIDToGIDMap: two bytes a code, from code 0."""
        numbers = self._subset.numbers
        return b"\0\0" + b"".join(numbers[n].to_bytes(2, "big") for n, _ in self._uses)

    def _to_unicode(self) -> bytes:
        entries = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for code, text in sorted(self._texts.items())
        ]
        lines = [_CMAP_HEAD]
        for start in range(0, len(entries), _CMAP_BLOCK):
            block = entries[start : start + _CMAP_BLOCK]
            lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join([*lines, _CMAP_TAIL]).encode("ascii")


def subset(face: Face, glyphs: Iterable[int]) -> Subset:
    """The face’s outlines for these glyphs, at its weight, as a font program for a PDF."""
    flags, wanted = hb.SubsetFlags, hb.SubsetInput()
    postscript = face.postscript_outlines
    wanted.flags = flags.NO_LAYOUT_CLOSURE | flags.NO_BIDI_CLOSURE | flags.NOTDEF_OUTLINE
    wanted.flags |= (
        flags.DOWNGRADE_CFF2 | flags.CFF_IDENTITY_CHARSET if postscript else flags.NO_HINTING
    )
    wanted.glyph_set.update({0, *glyphs})
    for table in _DROPPED_TABLES.split():
        wanted.drop_table_tag_set.add(int.from_bytes(table.ljust(4).encode("ascii"), "big"))
    for tag, axis in face.axes.items():
        place = face.weight if tag == "wght" else axis.default_value
        bounded = min(max(place, axis.min_value), axis.max_value)
        wanted.pin_axis_location(face.face, tag, bounded)
    plan = hb.SubsetPlan(face.face, wanted)
    cut = plan.execute()
    program = cut.reference_table("CFF ").data if postscript else cut.blob.data
    return Subset(bytes(program), dict(plan.old_to_new_glyph_mapping))


def _stream(document: Any, content: bytes, **entries: object) -> Any:  # noqa: ANN401
    stream = pdfdoc.PDFStream(content=content)
    stream.filters = [pdfdoc.PDFZCompress]
    for key, value in entries.items():
        stream.dictionary[key] = value
    return document.Reference(stream)
