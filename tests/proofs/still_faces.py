"""The faces of a page as plain files of one weight each, for a program that draws variable ones.

Chromium writes variable faces as Type 3 fonts, and Chinese ones without any
text: nobody could copy a word.  It gets what it does best with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb  # type: ignore[import-untyped]

from facilitator.printing.characters import COMMON, EAST_ASIAN, script_of
from facilitator.printing.typefaces import Face, TypefaceBook

_EVERYWHERE = "\u200c\u200d\u25cc"  # joiners, and what a mark alone stands on


@dataclass(frozen=True)
class StillFace:
    """A file of one weight, and the characters it is for."""

    path: Path
    family: str
    weight: int
    characters: frozenset[int]

    @property
    def rule(self) -> str:
        """The CSS that makes it known."""
        characters = ",".join(f"U+{character:X}" for character in sorted(self.characters))
        return (
            f"@font-face{{font-family:'{self.family}';font-weight:{self.weight};"
            f"src:url('{self.path.resolve().as_uri()}');unicode-range:{characters}}}"
        )


def still_faces(text: str, tag: str, folder: Path, book: TypefaceBook) -> Iterator[StillFace]:
    """The faces that our book chooses for the characters of a text, each for its own script."""
    for strong in (False, True):
        chosen: dict[Face, set[int]] = {}
        for character in dict.fromkeys(text):
            face = book.face(character, tag, strong)
            if face:
                chosen.setdefault(face, set(map(ord, _EVERYWHERE))).add(ord(character))
        for face, characters in chosen.items():
            if script_of(chr(max(characters))) not in EAST_ASIAN:
                characters |= _of_its_scripts(face, characters)
            family = f"{tag}-{face.path.stem}".replace("[wght]", "")
            path = folder / f"{family}-{face.weight}.otf"
            path.write_bytes(_cut(face, characters))
            yield StillFace(path, family, face.weight, frozenset(characters))


def _of_its_scripts(face: Face, characters: set[int]) -> set[int]:
    """Every character of the scripts that are asked for: shaping may need more than is written."""
    scripts = {script_of(chr(character)) for character in characters} - COMMON
    marks = {"Zinh"} if "Latn" in scripts else set()
    return {c for c in face.face.unicodes if script_of(chr(c)) in scripts | marks}


def _cut(face: Face, characters: set[int]) -> bytes:
    wanted = hb.SubsetInput()
    for everything in (wanted.layout_feature_tag_set, wanted.layout_script_tag_set):
        everything.clear()
        everything.invert()
    wanted.flags = hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.DOWNGRADE_CFF2
    wanted.unicode_set.update(characters)
    for axis in face.axes:
        value = face.weight if axis == "wght" else face.axes[axis].default_value
        wanted.pin_axis_location(face.face, axis, value)
    return bytes(hb.subset(face.face, wanted).blob.data)
