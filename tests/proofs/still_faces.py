"""The faces of a page as plain files of one weight each, for a program that draws variable ones.

Chromium writes variable faces as Type 3 fonts, and Chinese ones without any
text: nobody could copy a word.  It gets what it does best with.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb  # type: ignore[import-untyped]

from facilitator.printing.typefaces import Face, TypefaceBook

_JOINERS = "\u200c\u200d"


@dataclass(frozen=True)
class StillFace:
    """A file of one weight, and the characters it is for."""

    path: Path
    weight: int
    characters: frozenset[str]

    @property
    def rule(self) -> str:
        """The CSS that makes it known under the name of its file."""
        characters = ",".join(f"U+{ord(c):X}" for c in sorted(self.characters))
        return (
            f"@font-face{{font-family:'{self.path.stem}';font-weight:{self.weight};"
            f"src:url('{self.path.resolve().as_uri()}');unicode-range:{characters}}}"
        )


def still_faces(text: str, tag: str, folder: Path, book: TypefaceBook) -> Iterator[StillFace]:
    """The faces that our book chooses for the characters of a text, cut down to them."""
    for strong in (False, True):
        chosen: dict[Face, set[str]] = {}
        for character in dict.fromkeys(text):
            face = book.face(character, tag, strong)
            if face:
                chosen.setdefault(face, set(_JOINERS)).add(character)
        for number, (face, characters) in enumerate(chosen.items()):
            path = folder / f"{tag}-{number}-{face.weight}.otf"
            path.write_bytes(_cut(face, characters))
            yield StillFace(path, face.weight, frozenset(characters))


def _cut(face: Face, characters: set[str]) -> bytes:
    wanted = hb.SubsetInput()
    for everything in (wanted.layout_feature_tag_set, wanted.layout_script_tag_set):
        everything.clear()
        everything.invert()
    wanted.flags = hb.SubsetFlags.NOTDEF_OUTLINE | hb.SubsetFlags.DOWNGRADE_CFF2
    wanted.unicode_set.update(map(ord, characters))
    for axis in face.axes:
        value = face.weight if axis == "wght" else face.axes[axis].default_value
        wanted.pin_axis_location(face.face, axis, value)
    return bytes(hb.subset(face.face, wanted).blob.data)
