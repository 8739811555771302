"""The marked content of a page as a reader of PDF finds it; knows nothing of our writer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import pikepdf

_SHOWS = frozenset({"Tj", "TJ", "'", '"'})
_PAINTS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"})


@dataclass
class PageContent:
    """What was met on a page: texts by MCID in order, and faults."""

    texts: dict[int, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


@dataclass
class _Open:
    """An open piece: a number when tagged, its replacement text when it has one."""

    tag: str
    number: int | None
    instead: str | None


class ContentReader:
    """Walks the operators of one page."""

    def __init__(self, page: pikepdf.Page) -> None:
        self._page, self._read = page, PageContent()
        self._open: list[_Open] = []
        self._at_text: int | None = None
        self._font: dict[int, str] = {}
        self._maps: dict[str, dict[int, str]] = {}

    def read(self) -> PageContent:
        """The texts and faults of the page."""
        for instruction in pikepdf.parse_content_stream(self._page):
            self._operator(str(instruction.operator), list(instruction.operands))
        if self._open:
            self._fault("marked content is never closed")
        return self._read

    def _operator(self, name: str, operands: list[Any]) -> None:
        if name in ("BDC", "BMC"):
            self._begin(operands)
        elif name == "EMC":
            self._end()
        elif name == "BT":
            self._at_text = len(self._open)
        elif name == "ET":
            if self._at_text != len(self._open):
                self._fault("marked content crosses the bounds of a text object")
        elif name == "Tf":
            self._font = self._codes(str(operands[0]))
        elif name in _SHOWS:
            self._show(operands[0])
        elif name in _PAINTS:
            self._belongs("a drawing")

    def _begin(self, operands: list[Any]) -> None:
        facts = operands[1] if len(operands) > 1 else {}
        number = int(facts["/MCID"]) if "/MCID" in facts else None
        instead = str(facts["/ActualText"]) if "/ActualText" in facts else None
        tag = str(operands[0])
        inside = self._owner()
        if number is not None:
            if number in self._read.texts:
                self._fault(f"MCID {number} twice")
            if inside is not None:
                self._fault(f"MCID {number} inside another piece")
            self._read.texts[number] = ""
        elif tag == "/Artifact" and inside is not None:
            self._fault("an artifact inside tagged content")
        if instead is not None:
            self._say(instead)
        self._open.append(_Open(tag, number, instead))

    def _end(self) -> None:
        if self._open:
            self._open.pop()
        else:
            self._fault("EMC without a beginning")

    def _owner(self) -> int | None:
        return next((piece.number for piece in self._open if piece.number is not None), None)

    def _belongs(self, what: str) -> None:
        tags = [piece.tag for piece in self._open]
        if self._owner() is None and "/Artifact" not in tags:
            self._fault(f"{what} is neither tagged nor an artifact")

    def _say(self, text: str) -> None:
        owner = self._owner()
        if owner is not None:
            self._read.texts[owner] += text

    def _show(self, shown: Any) -> None:  # noqa: ANN401 (pikepdf’s objects)
        self._belongs("text")
        if any(piece.instead is not None for piece in self._open):
            return
        parts = shown if isinstance(shown, pikepdf.Array) else [shown]
        for part in parts:
            if isinstance(part, pikepdf.String):
                data = bytes(part)
                codes = [int.from_bytes(data[i : i + 2], "big") for i in range(0, len(data), 2)]
                if not set(codes) <= set(self._font):
                    self._fault("a code that stands for no text")
                self._say("".join(self._font.get(code, "") for code in codes))

    def _codes(self, resource: str) -> dict[int, str]:
        if resource not in self._maps:
            font = self._page.Resources.Font[resource]
            self._maps[resource] = to_unicode(font)
        return self._maps[resource]

    def _fault(self, text: str) -> None:
        self._read.faults.append(text)


def entry(thing: Any, *keys: str) -> Any:  # noqa: ANN401
    """What lies under these keys, one inside the other; None when something is missing."""
    for key in keys:
        thing = thing.get(key) if thing is not None else None
    return thing


def to_unicode(font: Any) -> dict[int, str]:  # noqa: ANN401
    """Code to text, from the /ToUnicode of a Type 0 font."""
    data = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9A-Fa-f]{4})>\s*<([0-9A-Fa-f]+)>", data.split("endcodespacerange")[1])
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}
