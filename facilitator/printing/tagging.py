"""Marked content and the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8).

Each run of lines of one node is one piece of marked content; a node may have
several, on several pages, and stays one element.  What has no node is an
artifact.  Elements are written as bytes at once: a long document has
thousands of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase import pdfdoc

from facilitator.printing.marks import Text
from facilitator.printing.pdf_text import number
from facilitator.printing.spoken import spoken, turns
from facilitator.printing.structure import HEADINGS, Kind, Node, language_tag

ARTIFACT = "/Artifact BMC"
END = "EMC"
EMPTY_BOX = "\u2610"
_SCOPE = b"/A<</O/Table/Scope/Column>>"
_NUMBERED, _BULLETED = (f"/A<</O/List/ListNumbering/{x}>>".encode() for x in ("Decimal", "Disc"))
Box = tuple[float, float, float, float]


class _Object(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object of its own number whose bytes we write ourselves."""

    __RefOnly__ = 1


class Element(_Object):
    """One element of the tree; `kids` are elements and pieces of content (page, number)."""

    def __init__(self, node: Node, parent: Element | TreeRoot, number: int) -> None:
        self.node, self.parent, self.number = node, parent, number
        self.type: str = node.kind
        self.kids: list[Element | tuple[int, int]] = []
        self.box: Box | None = None
        self.lines: list[Text] = []
        own = language_tag(node.language) if node.language else ""
        self.language: str = own or parent.language
        parent.kids.append(self)

    @property
    def name(self) -> str:
        """The identifier of a note, which PDF/UA asks for (7.9)."""
        return f"n{self.number}"

    def format(self, document: Any) -> bytes:  # noqa: ANN401 (ReportLab has no types)
        """The dictionary of this element."""
        content = [kid for kid in self.kids if isinstance(kid, tuple)]
        home = content[0][0] if content else None
        kids = [_kid(kid, home, document) for kid in self.kids]
        parts = [f"<</S/{self.type}/P ".encode(), _reference(self.parent, document)]
        if home is not None:
            parts += [b"/Pg ", _page(home, document)]
        if kids:
            parts += [b"/K ", kids[0]] if len(kids) == 1 else [b"/K[", b" ".join(kids), b"]"]
        return b"".join([*parts, *self._facts(), b">>"])

    def _facts(self) -> list[bytes]:
        facts = []
        node = self.node
        if self.language != self.parent.language:
            facts.append(b"/Lang" + _string(self.language))
        if node.alternative:
            facts.append(b"/Alt" + _string(node.alternative))
        if instead := self._instead():
            facts.append(b"/ActualText" + _string(instead))
        if node.kind is Kind.NOTE:
            facts.append(b"/ID" + _string(self.name))
        elif node.kind is Kind.FIGURE and self.box:
            facts.append(b"/A<</O/Layout/BBox[%s]>>" % " ".join(map(number, self.box)).encode())
        elif node.kind is Kind.HEADER_CELL:
            facts.append(_SCOPE)
        elif node.kind is Kind.LIST:
            facts.append(_NUMBERED if node.numbered else _BULLETED)
        return facts

    def _instead(self) -> str:
        """What to read where the content itself would be misread, else an empty text.

        Glyphs of right-to-left words lie from left to right, which is what eyes
        and searching need; a box to tick is lines without a character.
        """
        if any(map(turns, self.lines)):
            return "".join(map(spoken, self.lines))
        return EMPTY_BOX if self.type == Kind.LABEL and self.box else ""


class TreeRoot(_Object):
    """The root of the tree, with the way back from each page to its elements."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.kids: list[Element] = []
        self.pages: list[list[Element]] = []
        self.notes: list[Element] = []

    def format(self, document: Any) -> bytes:  # noqa: ANN401
        """The dictionary of the root; /ParentTree has one entry a page."""
        nums = []
        for page, elements in enumerate(self.pages):
            back = b" ".join(_reference(element, document) for element in elements)
            nums.append(b"%d[%s]" % (page, back))
        kids = b" ".join(_reference(kid, document) for kid in self.kids)
        parts = [b"<</Type/StructTreeRoot/K[", kids, b"]/ParentTreeNextKey %d" % len(self.pages)]
        parts += [b"/ParentTree<</Nums[", b"\n".join(nums), b"]>>"]
        if self.notes:
            named = sorted(self.notes, key=lambda note: note.name)
            names = (_string(note.name) + _reference(note, document) for note in named)
            parts += [b"/IDTree<</Names[", b" ".join(names), b"]>>"]
        return b"".join([*parts, b">>"])


class Tags:
    """The structure of one document while its pages are written, one after the other."""

    def __init__(self, language: str) -> None:
        self._root = TreeRoot(language)
        self._document = Element(Node(Kind.DOCUMENT), self._root, 0)
        self._elements: dict[Node, Element] = {}
        self._levels: list[int] = []

    def new_page(self) -> None:
        """Count marked content from 0 again."""
        self._root.pages.append([])

    def know(self, node: Node) -> Element:
        """The element of a node, made after those that were there before it."""
        known = self._elements.get(node)
        if known is not None:
            return known
        if node.kind is Kind.DOCUMENT and not node.parent:
            return self._document
        parent = self.know(node.parent) if node.parent else self._document
        element = Element(node, parent, len(self._elements) + 1)
        self._elements[node] = element
        if node.kind is Kind.NOTE:
            self._root.notes.append(element)
        if node.kind in HEADINGS:
            element.type = f"H{self._depth(HEADINGS[node.kind])}"
        return element

    def _depth(self, level: int) -> int:
        """The level of a heading when none is skipped before it (PDF/UA-1, 7.4.2)."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return len(self._levels)

    def opening(self, node: Node | None) -> str:
        """The operator that begins a piece of this node; `END` ends it."""
        if node is None:
            return ARTIFACT
        element, page = self.know(node), self._root.pages[-1]
        count = len(page)
        page.append(element)
        element.kids.append((len(self._root.pages) - 1, count))
        return f"/{element.type}<</MCID {count}>>BDC"

    def hear(self, node: Node, lines: Sequence[Text]) -> None:
        """Keep the lines of a node: some are spoken otherwise than they are drawn."""
        self.know(node).lines += lines

    def surround(self, node: Node, boxes: Sequence[Box]) -> None:
        """Say where a drawing lies: left, bottom, right and top."""
        element = self.know(node)
        left, bottom, right, top = zip(
            *([*boxes, element.box] if element.box else boxes), strict=True
        )
        element.box = min(left), min(bottom), max(right), max(top)

    def add_to(self, document: Any) -> None:  # noqa: ANN401
        """Write the tree into a ReportLab document whose pages are all there."""
        catalog = document.Catalog
        catalog.StructTreeRoot = self._root
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        for place, page in enumerate(document.Pages.pages):
            more = {"StructParents": place, "Tabs": pdfdoc.PDFName("S")}
            page.__Defaults__ = {**page.__Defaults__, **more}
        document.Reference(self._root)
        self._number(self._document, document)

    def _number(self, element: Element, document: Any) -> None:  # noqa: ANN401
        """Give all elements their numbers in reading order."""
        waiting = [element]
        while waiting:
            here = waiting.pop()
            document.Reference(here)
            waiting += [kid for kid in reversed(here.kids) if isinstance(kid, Element)]


def _kid(kid: Element | tuple[int, int], home: int | None, document: Any) -> bytes:  # noqa: ANN401
    if isinstance(kid, Element):
        return _reference(kid, document)
    page, count = kid
    if page == home:
        return b"%d" % count
    return b"<</Type/MCR/Pg %s/MCID %d>>" % (_page(page, document), count)


def _page(number: int, document: Any) -> bytes:  # noqa: ANN401
    return _reference(document.Pages.pages[number], document)


def _reference(thing: object, document: Any) -> bytes:  # noqa: ANN401
    return bytes(document.Reference(thing).format(document))


def _string(text: str) -> bytes:
    """A text string (ISO 32000-1, 7.9.2.2), as short as it can be."""
    coded = text.encode("ascii") if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    for sign in (b"\\", b"(", b")"):
        coded = coded.replace(sign, b"\\" + sign)
    return b"(" + coded.replace(b"\r", b"\\r") + b")"
