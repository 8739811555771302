"""Ways to break a tagged PDF, each with a word of the fault that must be found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import Any

import pikepdf

Break = Callable[[pikepdf.Pdf], None]


def broken(data: bytes, way: Break) -> bytes:
    """The file after something was done to it."""
    with pikepdf.open(BytesIO(data)) as pdf:
        way(pdf)
        target = BytesIO()
        pdf.save(target)
    return target.getvalue()


def _elements(pdf: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == kind and "/P" in thing:
            yield thing


def _first(pdf: pikepdf.Pdf, kind: str) -> Any:  # noqa: ANN401 (pikepdf’s objects)
    return next(_elements(pdf, kind))


def _content(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    page = pdf.pages[0]
    page.Contents = pdf.make_stream(page.Contents.read_bytes().replace(old, new, 1))


def _no_tree(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/StructTreeRoot"]


def _not_marked(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/MarkInfo"]


def _no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def _no_title(pdf: pikepdf.Pdf) -> None:
    del pdf.docinfo["/Title"]


def _an_author(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Author"] = "Somebody"


def _title_hidden(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences["/DisplayDocTitle"]


def _no_xmp(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Metadata"]


def _no_tabs(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj["/Tabs"]


def _one_key_for_all(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        page.obj["/StructParents"] = 0


def _untagged_text(pdf: pikepdf.Pdf) -> None:
    _content(pdf, b"/H1<</MCID 0>>BDC", b"/Span BMC")


def _number_twice(pdf: pikepdf.Pdf) -> None:
    _content(pdf, b"<</MCID 1>>", b"<</MCID 0>>")


def _never_closed(pdf: pikepdf.Pdf) -> None:
    _content(pdf, b"EMC", b"")


def _closed_twice(pdf: pikepdf.Pdf) -> None:
    _content(pdf, b"EMC", b"EMC EMC")


def _listed_twice(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "/P")["/K"] = pikepdf.Array([0, 1])


def _lost_piece(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "/P")["/K"]


def _other_way_back(pdf: pikepdf.Pdf) -> None:
    back = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    back[0], back[1] = back[1], back[0]


def _other_parent(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "/P")["/P"] = _first(pdf, "/LI")


def _strange_type(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "/P")["/S"] = pikepdf.Name("/Absatz")


def _skipped_level(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "/H2")["/S"] = pikepdf.Name("/H4")


def _no_label(pdf: pikepdf.Pdf) -> None:
    item = _first(pdf, "/LI")
    item["/K"] = pikepdf.Array(list(item.K)[1:])


def _no_numbering(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "/L")["/A"]


def _short_row(pdf: pikepdf.Pdf) -> None:
    row = list(_elements(pdf, "/TR"))[1]
    row["/K"] = pikepdf.Array(list(row.K)[:1])


def _no_headings(pdf: pikepdf.Pdf) -> None:
    table = _first(pdf, "/Table")
    table["/K"] = pikepdf.Array(list(table.K)[1:])


def _no_scope(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "/TH")["/A"]


def _mute_figure(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "/Figure")["/Alt"]


def _wrong_tag(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "/P")["/Lang"] = pikepdf.String("not a tag")


def _nameless_note(pdf: pikepdf.Pdf) -> None:
    del _first(pdf, "/Note")["/ID"]


def _no_outline(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Outlines"]


def _not_embedded(pdf: pikepdf.Pdf) -> None:
    font = next(iter(pdf.pages[0].Resources.Font.values()))
    descriptor: Any = font.DescendantFonts[0].FontDescriptor
    for key in ("/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


def _helvetica(pdf: pikepdf.Pdf) -> None:
    plain = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1)
    plain.BaseFont = pikepdf.Name.Helvetica
    pdf.pages[0].Resources.Font["/F1"] = pdf.make_indirect(plain)


def _wrong_width(pdf: pikepdf.Pdf) -> None:
    font: Any = next(iter(pdf.pages[0].Resources.Font.values()))
    font.DescendantFonts[0].W[1] = pikepdf.Array([5])


def _textless_code(pdf: pikepdf.Pdf) -> None:
    font: Any = next(iter(pdf.pages[0].Resources.Font.values()))
    told = re.sub(rb"<0001> <[0-9A-F]+>", b"", font.ToUnicode.read_bytes())
    font["/ToUnicode"] = pdf.make_stream(told)


def _said_for_the_whole(pdf: pikepdf.Pdf) -> None:
    _first(pdf, "/LI")["/ActualText"] = pikepdf.String("words")


WAYS: tuple[tuple[Break, str], ...] = (
    (_no_tree, "no structure tree"),
    (_not_marked, "not marked"),
    (_no_language, "no language"),
    (_no_title, "no title"),
    (_an_author, "more than the title"),
    (_title_hidden, "not to be shown"),
    (_no_xmp, "no XMP"),
    (_no_tabs, "tabs"),
    (_one_key_for_all, "key of their own"),
    (_untagged_text, "neither tagged nor an artifact"),
    (_number_twice, "twice"),
    (_never_closed, "never closed"),
    (_closed_twice, "without a beginning"),
    (_listed_twice, "listed 2 times"),
    (_lost_piece, "not in the tree"),
    (_other_way_back, "leads back to another"),
    (_other_parent, "names another parent"),
    (_strange_type, "no type"),
    (_skipped_level, "H4 after level"),
    (_no_label, "an item holds"),
    (_no_numbering, "numbered"),
    (_said_for_the_whole, "hides what is in it"),
    (_short_row, "rows differ"),
    (_no_headings, "without a row of headings"),
    (_no_scope, "without scope"),
    (_mute_figure, "without words"),
    (_wrong_tag, "is no language"),
    (_nameless_note, "name of their own"),
    (_no_outline, "the outline has 0"),
    (_not_embedded, "not embedded"),
    (_helvetica, "Helvetica"),
    (_textless_code, "stands for no text"),
    (_wrong_width, "wide, not"),
)
