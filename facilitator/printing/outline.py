"""Bookmarks: the headings of a document as its outline (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from reportlab.pdfbase import pdfdoc

from facilitator.printing.characters import copied, printable
from facilitator.printing.marks import Page, Text
from facilitator.printing.spoken import spoken
from facilitator.printing.structure import HEADINGS, Node


class Bookmark(NamedTuple):
    """A heading, its level from 1, its page from 0, and how far below the top of it in points."""

    title: str
    level: int
    page: int
    down: float


@dataclass
class _Entry:
    bookmark: Bookmark
    below: list[_Entry] = field(default_factory=list)


class Outline(pdfdoc.PDFDictionary):  # type: ignore[misc]
    """The root dictionary, in the shape in which ReportLab takes an outline."""

    ready = 1

    def prepare(self, document: Any, canvas: Any) -> None:  # noqa: ANN401
        """Nothing is left to do."""


def bookmarks(pages: Sequence[Page]) -> tuple[Bookmark, ...]:
    """The headings of these pages in the order they are read, each once."""
    lines: dict[Node, list[tuple[int, Text]]] = {}
    for number, page in enumerate(pages):
        for mark in page.marks:
            if isinstance(mark, Text) and mark.node and mark.node.kind in HEADINGS and mark.words:
                lines.setdefault(mark.node, []).append((number, mark))
    return tuple(_bookmark(node, told) for node, told in lines.items())


def add_outline(found: Sequence[Bookmark], pages: Sequence[Page], document: Any) -> None:  # noqa: ANN401
    """Write the bookmarks into a ReportLab document whose pages are all there."""
    if not found:
        return
    root = Outline({"Type": pdfdoc.PDFName("Outlines")})
    document.Outlines = document.Catalog.Outlines = root
    _write(root, _nested(found), pages, document)


def _bookmark(node: Node, lines: Sequence[tuple[int, Text]]) -> Bookmark:
    title = node.title or " ".join(spoken(line).strip() for _, line in lines)
    page, first = lines[0]
    down = max(0.0, first.y - 1.5 * max(placed.size for placed in first.words))
    plain = " ".join(copied(printable(title)).split())
    return Bookmark(plain, HEADINGS[node.kind], page, down)


def _nested(found: Sequence[Bookmark]) -> list[_Entry]:
    """Each entry below the last one of a lower level."""
    top: list[_Entry] = []
    path: list[_Entry] = []
    for bookmark in found:
        while path and path[-1].bookmark.level >= bookmark.level:
            path.pop()
        entry = _Entry(bookmark)
        (path[-1].below if path else top).append(entry)
        path.append(entry)
    return top


def _write(
    parent: Any,  # noqa: ANN401
    entries: Sequence[_Entry],
    pages: Sequence[Page],
    document: Any,  # noqa: ANN401
) -> None:
    """Chain the entries below their parent; all are shown open."""
    made = [_item(entry.bookmark, pages, document) for entry in entries]
    parent["First"], parent["Last"] = document.Reference(made[0]), document.Reference(made[-1])
    parent["Count"] = sum(1 for entry in entries for _ in _all(entry))
    for place, (item, entry) in enumerate(zip(made, entries, strict=True)):
        item["Parent"] = document.Reference(parent)
        if place:
            item["Prev"] = document.Reference(made[place - 1])
        if place + 1 < len(made):
            item["Next"] = document.Reference(made[place + 1])
        if entry.below:
            _write(item, entry.below, pages, document)


def _item(bookmark: Bookmark, pages: Sequence[Page], document: Any) -> Any:  # noqa: ANN401
    top = round(pages[bookmark.page].height - bookmark.down)
    page = document.Reference(document.Pages.pages[bookmark.page])
    place = [page, pdfdoc.PDFName("XYZ"), "null", top, "null"]
    parts = {"Title": pdfdoc.PDFString(bookmark.title), "Dest": pdfdoc.PDFArray(place)}
    return pdfdoc.PDFDictionary(parts)


def _all(entry: _Entry) -> Iterator[_Entry]:
    yield entry
    for below in entry.below:
        yield from _all(below)
