"""Which typeface draws a character.

Order: the packaged face of the script, the packaged faces for everything,
then further files (the user’s, the system’s).  Urdu takes a further face in
Nastaliq first, when there is one.  Files are looked for and opened when a
character asks for them; a book belongs to one thread.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from functools import cached_property, partial
from pathlib import Path
from typing import Any
from unicodedata import category

import uharfbuzz as hb  # type: ignore[import-untyped]

from facilitator.core.errors import MissingGlyphs
from facilitator.printing.characters import (
    EAST_ASIAN,
    is_ignorable,
    printable,
    script_name,
    script_of,
)
from facilitator.printing.font_files import is_nastaliq, packaged_font_files, unlike

REGULAR, BOLD = 400, 700
_SCRIPT_FILES = {
    "Arab": "Arabic",
    "Armn": "Armenian",
    "Beng": "Bengali",
    "Deva": "Devanagari",
    "Ethi": "Ethiopic",
    "Geor": "Georgian",
    "Gujr": "Gujarati",
    "Guru": "Gurmukhi",
    "Hebr": "Hebrew",
    "Knda": "Kannada",
    "Khmr": "Khmer",
    "Laoo": "Lao",
    "Mlym": "Malayalam",
    "Mymr": "Myanmar",
    "Orya": "Oriya",
    "Sinh": "Sinhala",
    "Taml": "Tamil",
    "Telu": "Telugu",
    "Thai": "Thai",
}
_LATIN, _SYMBOLS, _EMOJI = "NotoSans[wght]", "NotoSansSymbols[wght]", "NotoEmoji[wght]"
_TO = "–"  # between digits: "9:00–17:00"
_EAST_ASIAN_FILE = "NotoSansCJK-VF.otf"
# Faces of the collection, in its own order; a plain "zh" is simplified.
_EAST_ASIAN_INDEX = {"ja": 0, "ko": 1, "zh": 2, "zh-Hant": 3, "zh-TW": 3, "zh-HK": 4}
_FORBIDS_EMBEDDING = 0x0002  # OS/2 fsType, bit 1 (OpenType specification)
_OUTLINES = frozenset({"glyf", "CFF ", "CFF2"})
_IN_NASTALIQ = frozenset({"ur", "ks"})
_FONT_NAMES = {
    "Tibt": "Noto Serif Tibetan",
    "Zyyy": "Noto Sans Symbols 2, Noto Sans Math",
    "Zinh": "Noto Sans",
    "Zzzz": "GNU Unifont",
}


class Face:
    """One typeface at one weight; lengths are parts of the type size.

    Raises ValueError when the file is no font, has no outlines, or forbids embedding.
    """

    def __init__(self, path: Path, index: int = 0, weight: int = REGULAR) -> None:
        self.path, self.index, self.weight = path, index, weight
        self.face: Any = hb.Face(hb.Blob.from_file_path(str(path)), index)
        if not self.face.glyph_count:
            raise ValueError(path.name)
        self.font: Any = hb.Font(self.face)
        self.axes = {axis.tag: axis for axis in self.face.axis_infos}
        if "wght" in self.axes:
            self.font.set_variations({"wght": weight})
        self.tables = frozenset(self.face.table_tags)
        if self._fs_type & _FORBIDS_EMBEDDING or not self.tables & _OUTLINES:
            raise ValueError(path.name)  # pictures of letters cannot be printed sharply
        self.unit = 1000.0 / self.face.upem
        self.clusters: dict[Any, Any] = {}  # what its glyphs have stood for
        self.buffers: dict[bool, Any] = {}  # where they are shaped, leftwards or not
        extents = self.font.get_font_extents("ltr")
        self.ascent, self.descent = extents.ascender * self.unit, extents.descender * self.unit

    @property
    def _fs_type(self) -> int:
        table: bytes = self.face.reference_table("OS/2").data if "OS/2" in self.tables else b""
        return int.from_bytes(table[8:10], "big")

    @property
    def postscript_outlines(self) -> bool:
        """Whether outlines are CFF or CFF2 instead of TrueType."""
        return bool(self.tables & {"CFF ", "CFF2"})

    @cached_property
    def sloping(self) -> bool:
        """Whether its lines slope, and take the height that the font asks for."""
        return is_nastaliq(self.path)

    @cached_property
    def name(self) -> str:
        """A PDF name for the face at this weight."""
        plain = re.sub(r"[^!-~]|[\[\](){}<>/%]", "", self.face.get_name(6) or "Font")
        return f"{plain}-{self.weight}" if "wght" in self.axes else plain

    def glyph(self, character: str) -> int:
        """Glyph number of a character, 0 when the face lacks it."""
        return int(self.font.get_nominal_glyph(ord(character)) or 0)


class TypefaceBook:
    """All faces, opened on demand.

    `further` are more font files, in order of preference; they are gone
    through once, and only when a text needs them.
    """

    def __init__(self, further: Iterable[Path] = ()) -> None:
        self._packaged = {path.stem: path for path in packaged_font_files()}
        self._further = further
        self._open: dict[tuple[Path, int, int], Face | None] = {}
        self._found: dict[tuple[str, str, str, bool], Face | None] = {}
        self._drawers: dict[Hashable, dict[Any, Any]] = {}

    def face(self, character: str, tag: str, strong: bool = False, script: str = "") -> Face | None:
        """The face for a character in a text of that language; None when no file has it.

        `script` is the script of the word around a common character.
        """
        script = script or script_of(character)
        if (character < "\x80" or character == _TO) and script in EAST_ASIAN:
            script = "Latn"  # Latin letters and digits look alike in all our pages
        key = (character, script, tag, strong)
        try:
            return self._found[key]
        except KeyError:
            weight = BOLD if strong else REGULAR
            further = category(character) != "Co"  # private signs are other ones in every font
            faces = self._candidates(script, tag, weight, further=further)
            found = next((f for f in faces if f and f.glyph(character)), None)
            self._found[key] = found
            return found

    def drawer(self, name: Hashable) -> dict[Any, Any]:
        """What others keep as long as the faces stay open."""
        return self._drawers.setdefault(name, {})

    def missing_characters(self, text: str, tag: str = "en") -> tuple[MissingGlyphs, ...]:
        """What no typeface can show, one problem a script, in order of appearance."""
        missing: dict[str, dict[str, None]] = {}
        for character in dict.fromkeys(printable(text)):
            if character != "\n" and not is_ignorable(character) and not self.face(character, tag):
                missing.setdefault(script_of(character), {})[character] = None
        return tuple(missing_glyphs({script: found}) for script, found in missing.items())

    def _candidates(
        self, script: str, tag: str, weight: int, *, further: bool
    ) -> Iterable[Face | None]:
        if script == "Arab" and tag.split("-")[0] in _IN_NASTALIQ:
            for path in filter(is_nastaliq, self._further_by_style[weight]):
                yield self._face(path, 0, weight)
        stems = [_LATIN, _SYMBOLS, _EMOJI, _EAST_ASIAN_FILE]
        if script in EAST_ASIAN:
            stems.insert(0, stems.pop())
        elif script in _SCRIPT_FILES:
            stems.insert(0, f"NotoSans{_SCRIPT_FILES[script]}[wght]")
        for stem in dict.fromkeys((*stems, *self._packaged)):
            if stem in self._packaged:
                index = _east_asian_index(tag) if stem == _EAST_ASIAN_FILE else 0
                yield self._face(self._packaged[stem], index, weight)
        for path in self._further_by_style[weight] if further else ():
            yield self._face(path, 0, weight)

    @cached_property
    def _further_by_style(self) -> Mapping[int, list[Path]]:
        """Further files by weight, those whose names say that weight first."""
        files = list(self._further)
        return {
            weight: sorted(files, key=partial(unlike, strong=weight == BOLD))
            for weight in (REGULAR, BOLD)
        }

    def _face(self, path: Path, index: int, weight: int) -> Face | None:
        key = (path, index, weight)
        if key not in self._open:
            try:
                self._open[key] = Face(path, index, weight)
            except (ValueError, OSError, hb.HarfBuzzError):
                self._open[key] = None  # a broken or locked font file must stop no printing
        return self._open[key]


def missing_glyphs(missing: Mapping[str, Iterable[str]]) -> MissingGlyphs:
    """The problem for characters by script, with the typefaces that would help.

    Printed without exactly these, by `leave_out`, the text can be shown;
    `points` are their numbers, for who cannot see them either.
    """
    return MissingGlyphs(
        script=", ".join(script_name(script) for script in missing),
        characters=" ".join("".join(found) for found in missing.values()),
        points=" ".join(f"U+{ord(x):04X}" for found in missing.values() for x in found),
        font=", ".join(
            _FONT_NAMES.get(script, f"Noto Sans {script_name(script)}") for script in missing
        ),
    )


def _east_asian_index(tag: str) -> int:
    return _EAST_ASIAN_INDEX.get(tag, _EAST_ASIAN_INDEX.get(tag.split("-")[0], 2))
