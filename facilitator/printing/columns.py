"""Where rows go: a strip of the page, its language, and the element its words belong to."""

from __future__ import annotations

from dataclasses import dataclass, field

from facilitator.core.languages import is_right_to_left
from facilitator.printing.structure import Kind, Node


@dataclass(frozen=True)
class Column:
    """`x` from the left edge, `width`, language; words set in it belong to `node`."""

    x: float
    width: float
    tag: str
    node: Node = field(default_factory=lambda: Node(Kind.DOCUMENT))

    @property
    def right_to_left(self) -> bool:
        """Whether the start side is the right."""
        return is_right_to_left(self.tag)

    def without_start(self, taken: float) -> Column:
        """What is left after taking a strip from the start side."""
        x = self.x if self.right_to_left else self.x + taken
        return Column(x, max(self.width - taken, 1.0), self.tag, self.node)

    def without_end(self, taken: float) -> Column:
        """What is left after taking a strip from the end side."""
        x = self.x + taken if self.right_to_left else self.x
        return Column(x, max(self.width - taken, 1.0), self.tag, self.node)

    def start_strip(self, width: float) -> Column:
        """A strip of the start side."""
        x = self.x + self.width - width if self.right_to_left else self.x
        return Column(x, width, self.tag, self.node)

    def inside(self, kind: Kind, *, numbered: bool = False) -> Column:
        """The same strip for a new element, which says its language where it changes."""
        language = "" if self.tag == _language_at(self.node) else self.tag
        node = self.node.child(kind, language=language, numbered=numbered)
        return Column(self.x, self.width, self.tag, node)


def _language_at(node: Node | None) -> str:
    """The language that holds at an element."""
    while node is not None:
        if node.language:
            return node.language
        node = node.parent
    return ""
