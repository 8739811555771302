"""Translations and their sources: which name none, which were made from an older text.

A translation names the digest of the text it was made from.  Works for texts
and topics alike: `Version` is what both have.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.core.errors import N_, Problem
from facilitator.core.reading import Review, Text
from facilitator.library.faults import text_fault
from facilitator.library.topic_files import TopicFile

NO_DIGEST = N_(
    "{file}: the head of this translation does not name its source."
    ' If it was made from {source}, add the line translated_from = "{digest}".'
)
NO_SOURCE = N_(
    "{file}: this is marked as a translation, but no text in another language can be read."
    ' Set review to "written", or add the text it was made from.'
)
STALE = N_(
    "{file}, line {line}: {source} has changed since this translation was made. Bring the"
    ' translation up to date, then set translated_from = "{digest}".'
)


@dataclass(frozen=True)
class Version:
    """One text or theme in one language, and the file it came from."""

    file: Path
    id: str
    language: str
    review: Review
    digest: str
    translated_from: str | None

    @classmethod
    def of_text(cls, text: Text, file: Path) -> Version:
        """The version that a text is."""
        return cls(file, text.id, text.language, text.review, text.digest, text.translated_from)

    @classmethod
    def of_topic(cls, topic: TopicFile) -> Version:
        """The version that a theme in one language is."""
        return cls(
            topic.file,
            topic.id,
            topic.language,
            topic.head.review,
            topic.digest,
            topic.head.translated_from,
        )


def translation_problems(
    versions: Iterable[Version], others: Iterable[Version] = ()
) -> list[Problem]:
    """The faults of `versions` as translations; `others` are possible sources beside them."""
    asked = list(versions)
    by_id: dict[str, list[Version]] = {}
    for version in (*asked, *others):
        by_id.setdefault(version.id, []).append(version)
    found = (_problem(version, by_id[version.id]) for version in asked)
    return [problem for problem in found if problem is not None]


def _problem(version: Version, versions: Sequence[Version]) -> Problem | None:
    if version.review is Review.WRITTEN:
        return None
    sources = [other for other in versions if other.language != version.language]
    if not sources:
        return text_fault(NO_SOURCE, version.file, 1, usable=True)
    if any(source.digest == version.translated_from for source in sources):
        return None
    source = _likely_source(sources)
    stale = version.translated_from is not None
    return text_fault(
        STALE if stale else NO_DIGEST,
        version.file,
        _line_of_digest(version) if stale else 1,
        usable=True,
        source=source.file.name,
        digest=source.digest,
    )


def _likely_source(sources: Sequence[Version]) -> Version:
    """A text that was written in its language, English before others."""
    return min(
        sources, key=lambda s: (s.review is not Review.WRITTEN, s.language != "en", s.language)
    )


def _line_of_digest(version: Version) -> int:
    """The line of translated_from; the file was read a moment ago."""
    try:
        lines = version.file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, ValueError):
        return 1
    return next((n for n, line in enumerate(lines, 1) if line.startswith("translated_from")), 1)
