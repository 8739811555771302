"""Faces inside a PDF: only the glyphs used, and for each the exact text it stands for.

A Type 0 font with Identity-H (ISO 32000-1, 9.7).  TrueType outlines get one
code for each cluster and its text, so that copying is exact even where two
texts share a glyph; CFF outlines allow one code a glyph.  HarfBuzz cuts the
subset, pins the weight and turns CFF2, which PDF does not know, into CFF.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import zip_longest
from typing import Any, NamedTuple

import uharfbuzz as hb  # type: ignore[import-untyped]
from reportlab.pdfbase import pdfdoc

from facilitator.printing.composite_glyphs import (
    WIDEST,
    Component,
    Composite,
    glyph_count,
    with_composites,
)
from facilitator.printing.glyph_runs import Cluster, GlyphRun
from facilitator.printing.packing import packed
from facilitator.printing.shaping import Word
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
_SHIFT = 0.05  # 1/1000 of the size: smaller shifts are left out
_SYMBOLIC = 4  # font flag: not the standard Latin set
_UNSEEN = "\u200b"  # for glyphs beyond the characters of their cluster


class Subset(NamedTuple):
    """A face cut to the glyphs of one document."""

    program: bytes
    numbers: Mapping[int, int]  # glyph of the face -> glyph of the subset


def number(value: float) -> str:
    """A PDF number with at most three decimals, never an exponent."""
    short = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if short in ("-0", "") else short


class Shown(NamedTuple):
    """A character code to write, where it stands in its cluster, and the width the PDF states."""

    code: int
    x: float
    y: float
    width: float


class PdfFont:
    """A face as one document uses it; `clusters` are all that are shown, in order."""

    def __init__(self, face: Face, clusters: Iterable[Cluster], resource: str) -> None:
        self.face, self.resource = face, resource
        self._shown: dict[Cluster, tuple[Shown, ...]] = {}
        self._texts: dict[int, str] = {}
        self._widths: dict[int, float] = {}
        self._glyphs: list[int] = [0]  # code -> glyph of the program
        self.strings: dict[Word, str] = {}  # filled by whoever writes lines
        self.turned_strings: dict[Word, str] = {}
        listed = tuple(dict.fromkeys(clusters))
        cut = subset(face, {part.number for cluster in listed for part in cluster.parts})
        if face.postscript_outlines:
            self._program = cut.program
            self._one_code_a_glyph(listed, cut)
        else:
            self._program = self._one_code_a_cluster(listed, cut)
        told = ((cluster, self._simply(cluster)) for cluster in listed)
        self._simple = {cluster: codes for cluster, codes in told if codes is not None}

    def shown(self, cluster: Cluster) -> tuple[Shown, ...]:
        """The codes to write for a cluster, from left to right."""
        return self._shown[cluster]

    def string(self, run: GlyphRun) -> str | None:
        """The run as elements of a TJ array; None when it needs more than these."""
        simple = self._simple
        try:
            return f"<{''.join([simple[cluster] for cluster in run.clusters])}>"
        except KeyError:
            return None

    def _simply(self, cluster: Cluster) -> str | None:
        """Codes and shifts inside a string of a TJ array, ending where the cluster ends."""
        shown = self._shown[cluster]
        if not self.tells(cluster) or any(one.y for one in shown):
            return None
        codes, pen = [], 0.0
        for code, x, _, width in shown:
            if abs(pen - x) > _SHIFT:
                codes.append(f">{number(pen - x)}<")
                pen = x
            codes.append(f"{code:04X}")
            pen += width
        if abs(pen - cluster.advance) > _SHIFT:
            codes.append(f">{number(pen - cluster.advance)}<")
        return "".join(codes)

    def tells(self, cluster: Cluster) -> bool:
        """Whether a reader gets exactly this cluster’s text from its codes."""
        return "".join(self._texts.get(s.code, "") for s in self._shown[cluster]) == cluster.text

    def _one_code_a_glyph(self, clusters: Sequence[Cluster], cut: Subset) -> None:
        for cluster in clusters:
            shown = []
            for number, x, y in cluster.parts:
                code = cut.numbers[number]
                self._widths[code] = self._advance(number)
                shown.append(Shown(code, x, y, self._widths[code]))
            self._shown[cluster] = tuple(shown)
            if len(shown) == 1:
                self._texts.setdefault(shown[0].code, cluster.text)
        for cluster in clusters:  # PDF/UA-1 asks for a text of every code (7.21.7)
            for one, character in zip_longest(self._shown[cluster], cluster.text):
                if one is not None:
                    self._texts.setdefault(one.code, character or _UNSEEN)

    def _one_code_a_cluster(self, clusters: Sequence[Cluster], cut: Subset) -> bytes:
        """Fill in the codes; the program with a composite glyph for each cluster of several."""
        first = glyph_count(cut.program)
        composites: dict[Composite, int] = {}
        for cluster in clusters:
            code = len(self._glyphs)
            only = cluster.parts[0]
            plain = cluster.advance or not self._advance(only.number)
            if len(cluster.parts) == 1 and plain and not only.x and not only.y:
                self._glyphs.append(cut.numbers[only.number])
                self._widths[code] = self._advance(only.number)
            else:
                composite = self._composite(cluster, cut)
                self._glyphs.append(composites.setdefault(composite, first + len(composites)))
                self._widths[code] = round(min(cluster.advance, WIDEST * self.face.unit), 2)
            self._texts[code] = cluster.text
            self._shown[cluster] = (Shown(code, 0, 0, self._widths[code]),)
        return with_composites(cut.program, tuple(composites)) if composites else cut.program

    def _composite(self, cluster: Cluster, cut: Subset) -> Composite:
        unit = self.face.unit
        components = (
            Component(cut.numbers[part.number], round(part.x / unit), round(part.y / unit))
            for part in cluster.parts
        )
        return Composite(tuple(components), max(0, round(cluster.advance / unit)))

    def _advance(self, number: int) -> float:
        advance: int = self.face.font.get_glyph_h_advance(number)
        return float(round(advance * self.face.unit, 2))

    def add_to(self, document: Any) -> None:  # noqa: ANN401 (ReportLab has no types)
        """Write the font and its parts into a ReportLab document."""
        dictionary, array, name = pdfdoc.PDFDictionary, pdfdoc.PDFArray, pdfdoc.PDFName
        texts = self._to_unicode()
        digest = sha256(self._program + texts).digest()
        base = name("".join(chr(65 + b % 26) for b in digest[:6]) + "+" + self.face.name)
        descendant = self._descendant(document, base)
        font = dictionary(
            {
                "Type": name("Font"),
                "Subtype": name("Type0"),
                "BaseFont": base,
                "Encoding": name("Identity-H"),
                "DescendantFonts": array([document.Reference(descendant)]),
                "ToUnicode": document.Reference(packed(texts)),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(font)

    def _descendant(self, document: Any, base: object) -> Any:  # noqa: ANN401
        dictionary, name = pdfdoc.PDFDictionary, pdfdoc.PDFName
        postscript = self.face.postscript_outlines
        widths = " ".join(f"{code}[{number(w)}]" for code, w in sorted(self._widths.items()))
        system = {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity")}
        parts = {
            "Type": name("Font"),
            "Subtype": name("CIDFontType0" if postscript else "CIDFontType2"),
            "BaseFont": base,
            "DW": 1000,
            "W": f"[{widths}]",
            "CIDSystemInfo": dictionary({**system, "Supplement": 0}),
            "FontDescriptor": document.Reference(self._descriptor(document, base)),
        }
        if not postscript:
            parts["CIDToGIDMap"] = document.Reference(packed(self._glyph_map()))
        return dictionary(parts)

    def _descriptor(self, document: Any, base: object) -> Any:  # noqa: ANN401
        name, program = pdfdoc.PDFName, self._program
        face = self.face
        if face.postscript_outlines:
            key, stream = "FontFile3", packed(program, Subtype=name("CIDFontType0C"))
        else:
            key, stream = "FontFile2", packed(program, Length1=len(program))
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
                key: document.Reference(stream),
            }
        )

    def _glyph_map(self) -> bytes:
        """CIDToGIDMap: two bytes a code, from code 0."""
        return b"".join(glyph.to_bytes(2, "big") for glyph in self._glyphs)

    def _to_unicode(self) -> bytes:
        entries = [
            f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for code, text in sorted(self._texts.items())
            if text
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
