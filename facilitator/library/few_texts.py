"""The few texts that are named, and no others: for one page, where reading all would be felt.

Reading everything takes longer than setting a page.  What is unusual about
the order (an unknown name, a missing translation, a broken file) is left to
`shelves.load`, which knows what to say about it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from facilitator.core.reading import Shelf, Text
from facilitator.library.reading_files import check_text
from facilitator.library.shelves import Library

WRITTEN_IN = "en"


def few_texts(
    roots: Sequence[tuple[Path, bool]], names: Collection[str], tags: Collection[str]
) -> Library | None:
    """A library of these texts in these languages; None when it must be read whole.

    `roots` are folders with `texts/`, and whether they are the group's own; a
    later one stands in front.
    """
    texts: list[Text] = []
    for name in names:
        for tag in {WRITTEN_IN, *tags}:
            file = _file(roots, name, tag)
            if file is None:
                if tag in tags:
                    return None
                continue
            path, own = file
            text, _problems = check_text(path, own=own)
            if text is None:
                return None
            texts.append(text)
    there = {(path.parent.name, path.stem) for root, _own in roots for path in _all_files(root)}
    read = {(text.id, text.language) for text in texts}
    return Library(Shelf.of(texts), {}, (), (), frozenset(tags), frozenset(there - read))


def _file(roots: Sequence[tuple[Path, bool]], name: str, tag: str) -> tuple[Path, bool] | None:
    """The file of a text, the group's own before the shipped one."""
    for root, own in reversed(roots):
        file = root / "texts" / name / f"{tag}.md"
        if file.is_file():
            return file, own
    return None


def _all_files(root: Path) -> list[Path]:
    return list((root / "texts").glob("*/*.md"))
