"""Whether a PDF is tagged as ISO 32000-1 and PDF/UA-1 (ISO 14289-1) ask, as far as we can look.

A second and a third opinion: ours reads files with pikepdf and shares nothing
with the writer, and `page` (PyPI: page-validation) asks the 104 rules of
PDF/UA-1 that a machine can ask.  `faults` names what is wrong; an empty list
is what a good file gives.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import page as validator
import pikepdf

from tests.printing.font_checker import font_faults
from tests.printing.tag_tree import Tagged, read_tags
from tests.printing.tagged_content import entry

_TAG = re.compile("(?:[A-Za-z]{2,3}|[xX](?=-))(?:-[A-Za-z0-9]{1,8})*")  # RFC 5646, in short
_GROUPS = frozenset({"Document", "Sect", "BlockQuote", "L", "LI", "Table", "TR"})
_HEADINGS = frozenset({"H1", "H2", "H3", "H4", "H5", "H6"})
_LEAVES = frozenset({"P", "Lbl", "LBody", "TH", "TD", "Note", "Span", "Figure"}) | _HEADINGS
_HEADING = re.compile("H([1-6])")


def faults(data: bytes) -> list[str]:
    """Everything that is wrong with this file."""
    with pikepdf.open(BytesIO(data)) as pdf:
        found = [*against_the_standard(data), *_catalogue(pdf), *font_faults(pdf)]
        if "/StructTreeRoot" not in pdf.Root:
            return [*found, "no structure tree"]
        tagged = read_tags(pdf)
        checks: tuple[Callable[[Tagged], Iterator[str]], ...] = (
            _pages, _pieces, _way_back, _parents, _types, _headings, _lists, _tables,
            _figures, _languages, _notes, _outline,
        )  # fmt: skip
        return [*found, *(fault for check in checks for fault in check(tagged))]


def against_the_standard(data: bytes) -> list[str]:
    """The rules of PDF/UA-1 that the file breaks."""
    told = validator.validate_pdf_bytes(data, profile=validator.ValidationProfile.PDF_UA_1)
    return [f"{failure.rule_id}: {failure.message}" for failure in told.failures]


def _catalogue(pdf: pikepdf.Pdf) -> Iterator[str]:
    root = pdf.Root
    if not entry(root, "/MarkInfo", "/Marked"):
        yield "not marked as tagged"
    if not entry(root, "/ViewerPreferences", "/DisplayDocTitle"):
        yield "the title is not to be shown"
    if not _TAG.fullmatch(str(root.get("/Lang", ""))):
        yield "the document has no language"
    title = str(pdf.docinfo.get("/Title", ""))
    if not title:
        yield "no title"
    if set(pdf.docinfo.keys()) - {"/Title"}:
        yield "the information says more than the title"
    if "/Metadata" not in root:
        yield "no XMP"
        return
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        if told.get("dc:title") != title:
            yield "XMP has another title"
        if told.get("pdfuaid:part") != "1":
            yield "XMP does not say PDF/UA-1"
        if set(told) - {_DC + "title", _DC + "language", "{http://www.aiim.org/pdfua/ns/id/}part"}:
            yield "XMP says more than title and language"


_DC = "{http://purl.org/dc/elements/1.1/}"


def _pages(tagged: Tagged) -> Iterator[str]:
    keys = [page.obj.get("/StructParents") for page in tagged.pdf.pages]
    if len(set(keys)) != len(keys) or None in keys:
        yield "pages without a key of their own"
    for number, (page, content) in enumerate(zip(tagged.pdf.pages, tagged.pages, strict=True), 1):
        if page.obj.get("/Tabs") != "/S":
            yield f"page {number}: tabs do not follow the structure"
        yield from (f"page {number}: {fault}" for fault in content.faults)


def _pieces(tagged: Tagged) -> Iterator[str]:
    listed = Counter(piece for part in tagged.walk() for piece in part.pieces)
    drawn = {(page, n) for page, content in enumerate(tagged.pages) for n in content.texts}
    yield from (f"{piece} is listed {n} times" for piece, n in listed.items() if n > 1)
    yield from (f"{piece} is not in the tree" for piece in sorted(drawn - set(listed)))
    yield from (f"{piece} is on no page" for piece in sorted(set(listed) - drawn))


def _way_back(tagged: Tagged) -> Iterator[str]:
    owners = {piece: part.raw.objgen for part in tagged.walk() for piece in part.pieces}
    for number, (page, content) in enumerate(zip(tagged.pdf.pages, tagged.pages, strict=True)):
        key = int(page.obj.get("/StructParents", -1))
        back = list(tagged.back.get(key, []))
        if len(back) != len(content.texts):
            yield f"page {number + 1}: {len(back)} ways back for {len(content.texts)} pieces"
        for mcid, raw in enumerate(back):
            if raw.objgen != owners.get((number, mcid)):
                yield f"page {number + 1}: MCID {mcid} leads back to another element"
    following = int(tagged.pdf.Root.StructTreeRoot.get("/ParentTreeNextKey", -1))
    if following <= max(tagged.back, default=-1):
        yield "the next key is taken"


def _parents(tagged: Tagged) -> Iterator[str]:
    root = tagged.pdf.Root.StructTreeRoot
    for part in tagged.top:
        if part.raw.P.objgen != root.objgen:
            yield f"{part.type} does not hang from the root"
    for part in tagged.walk():
        for inner in part.parts:
            if inner.raw.P.objgen != part.raw.objgen:
                yield f"{inner.type} names another parent"


def _types(tagged: Tagged) -> Iterator[str]:
    if [part.type for part in tagged.top] != ["Document"]:
        yield "the root holds something else than one document"
    for part in tagged.walk():
        if part.type not in _GROUPS | _LEAVES:
            yield f"{part.type} is no type that we use"
        if part.type in _GROUPS and part.pieces:
            yield f"{part.type} holds content itself"
        if part.parts and "/ActualText" in part.raw:
            yield f"what is said for {part.type} hides what is in it"
        if part.type in ("P", "Note") and not part.pieces:
            yield f"{part.type} is empty"


def _headings(tagged: Tagged) -> Iterator[str]:
    last = 0
    for part in tagged.walk():
        if found := _HEADING.fullmatch(part.type):
            level = int(found[1])
            if level > last + 1:
                yield f"{part.type} after level {last}"
            if not tagged.text(part).strip():
                yield f"{part.type} is empty"
            last = level


def _lists(tagged: Tagged) -> Iterator[str]:
    for part in tagged.walk():
        inside = [inner.type for inner in part.parts]
        if part.type == "L":
            if not inside or set(inside) != {"LI"}:
                yield f"a list holds {inside}"
            if entry(part.raw, "/A", "/ListNumbering") is None:
                yield "a list does not say how it is numbered"
        elif part.type == "LI" and inside != ["Lbl", "LBody"]:
            yield f"an item holds {inside}"
        elif "LI" in inside:
            yield "an item outside a list"
        if part.type == "Lbl" and not tagged.text(part).strip():
            yield "a label says nothing"


def _tables(tagged: Tagged) -> Iterator[str]:
    for part in tagged.walk():
        inside = {inner.type for inner in part.parts}
        if part.type == "Table":
            rows = [[cell.type for cell in row.parts] for row in part.parts]
            if inside != {"TR"} or len({len(row) for row in rows}) != 1:
                yield "a table whose rows differ"
            if set(rows[0]) != {"TH"} or any(set(row) != {"TD"} for row in rows[1:]):
                yield "a table without a row of headings"
        elif part.type == "TR" and not inside <= {"TH", "TD"}:
            yield f"a row holds {inside}"
        elif part.type == "TH" and entry(part.raw, "/A", "/Scope") != "/Column":
            yield "a heading of a table without scope"


def _figures(tagged: Tagged) -> Iterator[str]:
    for part in tagged.walk():
        if part.type == "Figure":
            if not str(part.raw.get("/Alt", "")).strip():
                yield "a figure without words"
            if entry(part.raw, "/A", "/BBox") is None:
                yield "a figure without a place"
            if not part.pieces:
                yield "a figure without a drawing"


def _languages(tagged: Tagged) -> Iterator[str]:
    for part in tagged.walk():
        if "/Lang" in part.raw and not _TAG.fullmatch(part.language):
            yield f"{part.language!r} is no language"


def _notes(tagged: Tagged) -> Iterator[str]:
    names = [str(p.raw.get("/ID", "")) for p in tagged.walk() if p.type == "Note"]
    if "" in names or len(set(names)) != len(names):
        yield "notes without a name of their own"
    known = entry(tagged.pdf.Root.StructTreeRoot, "/IDTree", "/Names") or []
    if [str(name) for name in list(known)[::2]] != sorted(names):
        yield "the names of notes are not in their tree"


def _outline(tagged: Tagged) -> Iterator[str]:
    headings = [
        (_folded(tagged.text(part)), part.pieces[0][0])
        for part in tagged.walk()
        if _HEADING.fullmatch(part.type)
    ]
    pages = {page.obj.objgen: place for place, page in enumerate(tagged.pdf.pages)}
    with tagged.pdf.open_outline() as outline:
        found = [
            (_folded(item.title), pages[_page_of(item).objgen])
            for item in _items(list(outline.root))
        ]
    if sorted(found) != sorted(headings):
        yield f"the outline has {len(found)} entries for {len(headings)} headings"


def _items(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from _items(item.children)


def _page_of(item: pikepdf.OutlineItem) -> Any:  # noqa: ANN401 (pikepdf’s objects)
    """The page a bookmark leads to."""
    destination: Any = item.destination
    return destination[0]


def _folded(text: str) -> str:
    return "".join(text.split()).replace("\u00a0", "")
