"""A text cut into pages that a person reads at one go, in step in every language.

A page is about as much as a room display shows large.  The first language
decides where pages end; the others follow paragraph by paragraph.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.core.prose import Heading, Note, Prose, Rule, plain

WORDS_A_PAGE = 55
CHARACTERS_A_PAGE = 340

Chunk = tuple[Prose, ...]


@dataclass(frozen=True)
class Page:
    """Blocks by language; notes to the leader are among them."""

    blocks: Mapping[str, tuple[Prose, ...]]


def _chunks(blocks: tuple[Prose, ...]) -> list[Chunk]:
    """Blocks grouped so that headings and notes stay with what they introduce."""
    chunks: list[Chunk] = []
    held: list[Prose] = []
    for block in blocks:
        held.append(block)
        if not isinstance(block, Heading | Note | Rule):
            chunks.append(tuple(held))
            held = []
    if held:
        last = chunks.pop() if chunks else ()
        chunks.append((*last, *held))
    return chunks


def _size(chunk: Chunk) -> float:
    """How much of a page a chunk fills; 1 is a full page."""
    words = " ".join(plain(block) for block in chunk if not isinstance(block, Note))
    return max(len(words.split()) / WORDS_A_PAGE, len(words) / CHARACTERS_A_PAGE)


def _page_numbers(chunks: list[Chunk], by_paragraph: bool) -> list[int]:
    """The page of each chunk, from 0."""
    numbers: list[int] = []
    page, filled = 0, 0.0
    for chunk in chunks:
        size = _size(chunk)
        if numbers and (by_paragraph or filled + size > 1.0):
            page, filled = page + 1, 0.0
        filled += size
        numbers.append(page)
    return numbers


def pages_of(
    texts: Mapping[str, tuple[Prose, ...]], *, by_paragraph: bool = False
) -> tuple[Page, ...]:
    """The pages of a text, given its blocks by language, first language first.

    A language without blocks decides nothing and has empty pages.
    """
    chunked = {tag: _chunks(blocks) for tag, blocks in texts.items()}
    leading = next((chunks for chunks in chunked.values() if chunks), [])
    numbers = _page_numbers(leading, by_paragraph)
    count = numbers[-1] + 1 if numbers else 0
    pages: list[dict[str, list[Prose]]] = [{tag: [] for tag in texts} for _ in range(count)]
    for tag, chunks in chunked.items():
        same = len(chunks) == len(numbers)
        for place, chunk in enumerate(chunks):
            number = numbers[place] if same else place * count // len(chunks)
            pages[number][tag].extend(chunk)
    return tuple(Page({tag: tuple(blocks) for tag, blocks in page.items()}) for page in pages)
