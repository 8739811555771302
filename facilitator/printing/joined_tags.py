"""The structure trees and bookmarks of several of our files as those of one.

The document of each further file becomes a section of the first one’s, in its
own language.  Only files that `pdf.py` wrote come here.
"""

from __future__ import annotations

import re
from typing import Any

import pikepdf

from facilitator.printing.about_file import xmp

_LANGUAGES = re.compile("<dc:language>.*?</dc:language>", re.DOTALL)
_ITEM = re.compile("<rdf:li>([^<]*)</rdf:li>")


class Joined:
    """The tags of a growing file; `add` after its pages were appended, `finish` at the end."""

    def __init__(self, whole: pikepdf.Pdf) -> None:
        self._whole = whole
        self._tree: Any = whole.Root.StructTreeRoot
        self._document: Any = self._tree.K[0]
        self._document["/K"] = pikepdf.Array(_kids(self._document))
        self._nums: list[Any] = list(self._tree.ParentTree.Nums)
        self._names = _pairs(self._tree, "/IDTree")
        self._languages = _languages(whole)
        self._files = 1

    def add(self, more: pikepdf.Pdf, start: int) -> None:
        """Take over the tags of `more`, whose pages stand in the file from `start`."""
        tree: Any = self._whole.copy_foreign(more.Root.StructTreeRoot)
        nums = list(tree.ParentTree.Nums)
        ways = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
        for page in list(self._whole.pages)[start:]:
            if "/StructParents" in page.obj:  # an empty back has none
                elements = ways[int(page.obj.StructParents)]
                page.obj["/StructParents"] = key = len(self._nums) // 2
                self._nums += [key, elements]
        self._take(tree.K[0], str(more.Root.Lang))
        self._files += 1
        for name, element in _pairs(tree, "/IDTree"):
            element["/ID"] = pikepdf.String(f"{self._files}{name}")
            self._names.append((f"{self._files}{name}", element))
        self._languages += [tag for tag in _languages(more) if tag not in self._languages]
        if "/Outlines" in more.Root:
            self._chain(self._whole.copy_foreign(more.Root.Outlines))

    def finish(self) -> None:
        """Write what was gathered."""
        self._tree.ParentTree["/Nums"] = pikepdf.Array(self._nums)
        self._tree["/ParentTreeNextKey"] = len(self._nums) // 2
        if self._names:
            told = [x for name, e in sorted(self._names, key=_name) for x in (name, e)]
            self._tree["/IDTree"] = pikepdf.Dictionary(Names=pikepdf.Array(told))
        title = str(self._whole.docinfo.get("/Title", ""))
        self._whole.Root.Metadata.write(xmp(title, self._languages))

    def _take(self, document: Any, language: str) -> None:  # noqa: ANN401 (pikepdf’s objects)
        document["/S"], document["/P"] = pikepdf.Name.Sect, self._document
        if language != str(self._whole.Root.Lang):
            document["/Lang"] = pikepdf.String(language)
        self._document.K.append(document)

    def _chain(self, outlines: Any) -> None:  # noqa: ANN401
        """Hang bookmarks behind those that are there."""
        if "/Outlines" not in self._whole.Root:
            self._whole.Root["/Outlines"] = outlines
            return
        root: Any = self._whole.Root.Outlines
        first, last = outlines.First, outlines.Last
        item = first
        while item is not None:
            item["/Parent"] = root
            item = item.get("/Next")
        first["/Prev"], root.Last["/Next"] = root.Last, first
        root["/Last"], root["/Count"] = last, int(root.Count) + int(outlines.Count)


def untagged(pdf: pikepdf.Pdf) -> None:
    """Take back what the file says of its tags; its marked content says nothing by itself."""
    for key in ("/StructTreeRoot", "/MarkInfo", "/Metadata"):
        if key in pdf.Root:
            del pdf.Root[key]
    for page in pdf.pages:
        if "/StructParents" in page.obj:
            del page.obj["/StructParents"]


def _kids(element: Any) -> list[Any]:  # noqa: ANN401
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _pairs(tree: Any, key: str) -> list[tuple[str, Any]]:  # noqa: ANN401
    """Names and elements of a name tree of one node."""
    if key not in tree:
        return []
    names = list(tree[key].Names)
    return [(str(name), element) for name, element in zip(names[::2], names[1::2], strict=True)]


def _name(pair: tuple[str, Any]) -> str:
    return pair[0]


def _languages(pdf: pikepdf.Pdf) -> list[str]:
    """The languages that the XMP of one of our files lists."""
    told = _LANGUAGES.search(pdf.Root.Metadata.read_bytes().decode("utf-8"))
    return _ITEM.findall(told.group()) if told else []
