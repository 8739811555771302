"""The structure of a handout, for readers who hear it: headings, lists, tables, languages.

The setter gives each line the node it belongs to; the PDF writer numbers the
lines and writes the tree.  Lines without a node are decoration.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

_TAG = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


class Kind(StrEnum):
    """Standard structure types (ISO 32000-1, 14.8.4)."""

    DOCUMENT = "Document"
    PART = "Sect"
    HEADING_1 = "H1"
    HEADING_2 = "H2"
    HEADING_3 = "H3"
    PARAGRAPH = "P"
    QUOTE = "BlockQuote"
    NOTE = "Note"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    ITEM_BODY = "LBody"
    TABLE = "Table"
    TABLE_ROW = "TR"
    HEADER_CELL = "TH"
    CELL = "TD"
    FIGURE = "Figure"


HEADINGS = {Kind.HEADING_1: 1, Kind.HEADING_2: 2, Kind.HEADING_3: 3}


@dataclass(frozen=True, eq=False)
class Node:
    """One element; compared by identity, in the order in which its first mark is read.

    An empty `language` is that of the parent.  `alternative` is the text of a
    figure, `numbered` is for lists.  `title` is what an outline shows for a
    heading; left empty, the words of the heading itself.  A node without a
    parent lies in the document.
    """

    kind: Kind
    parent: Node | None = None
    language: str = ""
    alternative: str = ""
    numbered: bool = False
    title: str = field(default="", compare=False)

    def child(
        self,
        kind: Kind,
        *,
        language: str = "",
        alternative: str = "",
        numbered: bool = False,
        title: str = "",
    ) -> Node:
        """A new element inside this one."""
        return Node(kind, self, language, alternative, numbered, title)


def language_tag(tag: str) -> str:
    """The tag when it has the shape of one (RFC 5646), else "und"."""
    return tag if _TAG.fullmatch(tag) else "und"
