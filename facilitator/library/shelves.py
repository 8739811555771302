"""Everything there is to read, choose and draw: what is shipped, and the group’s own over it.

An own text or format of the same id stands in front of the shipped one, which
stays as it is on disk.  Loading never fails: what cannot be read is a problem.
A program that opens reads the languages of tonight first, and all of it later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from facilitator.core.errors import Problem
from facilitator.core.meeting_format import MeetingFormat
from facilitator.core.reading import Shelf
from facilitator.core.topic_deck import Theme
from facilitator.library.format_files import read_formats
from facilitator.library.reading_files import headed_paths, read_texts
from facilitator.library.topic_files import read_themes


@dataclass(frozen=True)
class Library:
    """Texts, formats by id, themes, and what could not be read or is not as it should be.

    `only` names the languages that were read of what is shipped, none for all;
    `unread` are the id and language of each text that was left for later.
    """

    shelf: Shelf
    formats: Mapping[str, MeetingFormat]
    themes: tuple[Theme, ...]
    problems: tuple[Problem, ...] = ()
    only: frozenset[str] = frozenset()
    unread: frozenset[tuple[str, str]] = frozenset()

    @property
    def whole(self) -> bool:
        """Whether nothing was left for later."""
        return not self.only

    def holds(self, tags: Iterable[str]) -> bool:
        """Whether everything there is in these languages has been read."""
        return self.whole or self.only.issuperset(tags)

    def languages(self) -> tuple[str, ...]:
        """Every language some text has, read or not, most texts first."""
        read = {(name, tag) for name, versions in self.shelf.texts.items() for tag in versions}
        tally = Counter(tag for _name, tag in read | self.unread)
        return tuple(sorted(tally, key=lambda tag: (-tally[tag], tag)))


def load(shipped: Path, own: Path | None = None, only: Iterable[str] = ()) -> Library:
    """The library of two folders that hold `texts/`, `formats/` and `topics/`.

    Either may be missing or empty.  Stale translations are no problem here:
    the shelf knows them (`Found.stale`).  With `only`, what is shipped is read
    in these languages and English, in which it was written; what is the
    group’s own is read whole.
    """
    asked = frozenset(only)
    tags = asked and asked | {"en"} | {tag.split("-")[0] for tag in asked}  # as a shelf looks
    roots = [(shipped, False), *([(own, True)] if own else [])]
    problems: list[Problem] = []
    texts = []
    for root, is_own in roots:
        found, faults = read_texts(root / "texts", own=is_own, only=() if is_own else tags)
        texts += found
        problems += faults
    shelf = Shelf.of(texts)
    formats: dict[str, MeetingFormat] = {}
    themes: dict[str, Theme] = {}
    for root, is_own in roots:
        made, faults = read_formats(root / "formats", shelf.texts, own=is_own)
        formats |= {each.id: each for each in made}
        read, topic_faults = read_themes(root / "topics", () if is_own else tags)
        themes |= {theme.id: theme for theme in read}
        problems += [*faults, *topic_faults]
    unread = _unread(shipped / "texts", tags) if tags else frozenset()
    return Library(shelf, formats, tuple(themes.values()), tuple(problems), tags, unread)


def _unread(root: Path, tags: Collection[str]) -> frozenset[tuple[str, str]]:
    """Id and language of the texts in other languages, by the names of their files."""
    files = (found for found in headed_paths(root) if isinstance(found, Path))
    return frozenset((file.parent.name, file.stem) for file in files if file.stem not in tags)
