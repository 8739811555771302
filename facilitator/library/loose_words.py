"""The words of a stranger's paragraph: emphasis is weight, links keep addresses, HTML its words.

Nothing is opened and nothing is fetched: a picture is its alternative text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from facilitator.core.prose import Spans
from facilitator.library.markdown_blocks import is_spaced, merged

if TYPE_CHECKING:
    from markdown_it.token import Token

TAG = re.compile(r"<!--.*?(?:-->|\Z)|</?[a-zA-Z][^<>]*>", re.DOTALL)
BREAK = re.compile(r"<(?:br|/p|/div|/li|/tr|/h[1-6])\s*/?>", re.IGNORECASE)
MACHINE_TEXT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
Piece = tuple[str, bool]


def words_of(tokens: Sequence[Token]) -> Spans:
    """The tokens of a paragraph as spans."""
    return merged(list(_pieces(tokens)))


def words_of_html(source: str) -> str:
    """What a reader would see of some HTML, without anything that is not words."""
    seen = TAG.sub("", BREAK.sub("\n", MACHINE_TEXT.sub("", source)))
    lines = (" ".join(line.split()) for line in html.unescape(seen).splitlines())
    return "\n".join(line for line in lines if line)


def _pieces(tokens: Sequence[Token]) -> Iterator[Piece]:
    weight, before, soft = 0, "", False
    links: list[tuple[str, str]] = []  # address, and what was said since
    for token in tokens:
        said = ""
        match token.type:
            case "strong_open" | "em_open":
                weight += 1
            case "strong_close" | "em_close":
                weight -= 1
            case "softbreak":
                soft = True
            case "hardbreak":
                said = "\n"
            case "link_open":
                address = "" if token.info == "auto" else str(token.attrGet("href") or "")
                links.append((address, ""))
            case "link_close" if links:
                said = _address(*links.pop())
            case "image":
                said = "".join(text for text, _strong in _pieces(token.children or ()))
            case "html_inline":
                said = "\n" if BREAK.fullmatch(token.content) else ""
            case _:
                said = token.content
        if not said:
            continue
        if soft and is_spaced(before[-1:], said[:1]):
            said = f" {said}"
        soft, before = False, said
        links = [(address, text + said) for address, text in links]
        yield said, weight > 0


def _address(address: str, text: str) -> str:
    """The address in brackets, unless it was said already; none for places in the same text."""
    plain = address.removeprefix("mailto:").removeprefix("tel:")
    shown = text.strip()
    if not plain or plain.startswith("#") or plain == shown:
        return ""
    return f" ({plain})" if shown else plain
