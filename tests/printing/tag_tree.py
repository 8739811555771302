"""The structure tree of a PDF as plain values, read without our writer’s help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from tests.printing.tagged_content import ContentReader, PageContent

Piece = tuple[int, int]  # page from 0, MCID


@dataclass
class Part:
    """One element of the tree."""

    type: str
    language: str
    raw: Any
    parts: list[Part] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)

    def walk(self) -> Iterator[Part]:
        """This element and all inside, in reading order."""
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass
class Tagged:
    """A document: its tree, its pages, and the way back from pages to elements."""

    pdf: pikepdf.Pdf
    top: list[Part]
    pages: list[PageContent]
    back: dict[int, Any]

    def walk(self) -> Iterator[Part]:
        """All elements in reading order."""
        for part in self.top:
            yield from part.walk()

    def text(self, part: Part) -> str:
        """What a voice says for the element’s own content."""
        if "/ActualText" in part.raw:
            return str(part.raw.ActualText)
        found = (self.pages[page].texts.get(number, "") for page, number in part.pieces)
        return "".join(found)

    def said(self) -> list[tuple[str, str, str]]:
        """Type, language and text of every element with content, in reading order."""
        return [(p.type, p.language, self.text(p)) for p in self.walk() if p.pieces]


def read_tags(pdf: pikepdf.Pdf) -> Tagged:
    """The tags of a document; raises KeyError or AttributeError where it has none."""
    root = pdf.Root.StructTreeRoot
    numbers = {page.obj.objgen: place for place, page in enumerate(pdf.pages)}
    language = str(pdf.Root.get("/Lang", ""))
    top = [_part(kid, language, numbers) for kid in _kids(root)]
    pages = [ContentReader(page).read() for page in pdf.pages]
    return Tagged(pdf, top, pages, dict(_nums(root.ParentTree)))


def _kids(raw: Any) -> list[Any]:  # noqa: ANN401 (pikepdf’s objects)
    kids = raw.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _part(raw: Any, language: str, numbers: dict[Any, int]) -> Part:  # noqa: ANN401
    part = Part(str(raw.S)[1:], str(raw.get("/Lang", language)), raw)
    home = raw.get("/Pg")
    for kid in _kids(raw):
        if isinstance(kid, int):
            part.pieces.append((numbers[home.objgen], kid))
        elif kid.get("/Type") == "/MCR":
            page = kid.get("/Pg", home)
            part.pieces.append((numbers[page.objgen], int(kid.MCID)))
        else:
            part.parts.append(_part(kid, part.language, numbers))
    return part


def _nums(node: Any) -> Iterator[tuple[int, Any]]:  # noqa: ANN401
    for kid in node.get("/Kids", []):
        yield from _nums(kid)
    nums = list(node.get("/Nums", []))
    for key, value in zip(nums[::2], nums[1::2], strict=True):
        yield int(key), value
