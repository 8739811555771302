"""Everything there is to read, choose and draw: what is shipped, and the group’s own over it.

An own text or format of the same id stands in front of the shipped one, which
stays as it is on disk.  Loading never fails: what cannot be read is a problem.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from facilitator.core.errors import Problem
from facilitator.core.meeting_format import MeetingFormat
from facilitator.core.reading import Shelf
from facilitator.core.topic_deck import Theme
from facilitator.library.format_files import read_formats
from facilitator.library.path_checks import check_paths
from facilitator.library.reading_files import read_texts
from facilitator.library.topic_files import read_themes

__all__ = ["Library", "check_paths", "load"]


@dataclass(frozen=True)
class Library:
    """Texts, formats by id, themes, and what could not be read or is not as it should be."""

    shelf: Shelf
    formats: Mapping[str, MeetingFormat]
    themes: tuple[Theme, ...]
    problems: tuple[Problem, ...] = ()


def load(shipped: Path, own: Path | None = None) -> Library:
    """The library of two folders that hold `texts/`, `formats/` and `topics/`.

    Either may be missing or empty.  Stale translations are no problem here:
    the shelf knows them (`Found.stale`).
    """
    roots = [(shipped, False), *([(own, True)] if own else [])]
    problems: list[Problem] = []
    texts = []
    for root, is_own in roots:
        found, faults = read_texts(root / "texts", own=is_own)
        texts += found
        problems += faults
    shelf = Shelf.of(texts)
    formats: dict[str, MeetingFormat] = {}
    themes: dict[str, Theme] = {}
    for root, is_own in roots:
        made, faults = read_formats(root / "formats", shelf.texts, own=is_own)
        formats |= {each.id: each for each in made}
        read, topic_faults = read_themes(root / "topics")
        themes |= {theme.id: theme for theme in read}
        problems += [*faults, *topic_faults]
    return Library(shelf, formats, tuple(themes.values()), tuple(problems))
