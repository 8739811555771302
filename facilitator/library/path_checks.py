"""Every problem of some files or folders, for people who write texts and formats.

What a file is, its place says: `.toml` is a format, `topics/<id>/<language>.md`
a theme, any other `<id>/<language>.md` a text.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.core.errors import N_, Problem, TextFileProblem
from facilitator.library.careful_files import UNREADABLE
from facilitator.library.faults import shown, text_fault
from facilitator.library.format_files import check_format
from facilitator.library.headed_files import LANGUAGE
from facilitator.library.reading_files import check_text, is_ignored
from facilitator.library.topic_files import TopicFile, check_topic, differences
from facilitator.library.translations import Version, translation_problems

NOT_THERE = N_("{file} does not exist. Check how its name is written.")
NOTHING_THERE = N_(
    "{file} holds no texts and no formats. Name a folder with files like welcome/en.md or"
    " my-meeting.toml."
)
NOT_OURS = N_(
    "{file} is neither a text nor a format. Give it a name like en.md or my-meeting.toml,"
    " or move it elsewhere."
)


@dataclass
class _Seen:
    """What the files of one check hold, in three heaps, and their problems."""

    texts: list[Version] = field(default_factory=list)
    topics: list[TopicFile] = field(default_factory=list)
    formats: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, file: Path) -> None:
        """Check one file, formats later, when all texts are known."""
        if file.suffix == ".toml":
            self.formats.append(file)
        elif file.suffix != ".md":
            self.problems.append(_about(NOT_OURS, file))
        elif file.absolute().parent.parent.name == "topics":
            topic, problems = check_topic(file)
            self.problems += problems
            self.topics += [topic] if topic else []
        else:
            text, problems = check_text(file)
            self.problems += problems
            self.texts += [Version.of_text(text, file)] if text else []


def check_paths(paths: Iterable[Path], shipped: Path | None = None) -> tuple[Problem, ...]:
    """Every problem of these files and folders, stale translations too.

    Texts beside them and those of `shipped` (a folder with `texts/`) count as
    existing; their own problems are not told.
    """
    seen = _Seen()
    for path in map(Path, paths):
        try:
            path.stat()
        except (OSError, ValueError) as error:
            seen.problems.append(_unreachable(path, error))
            continue
        closed: list[OSError] = []
        files = list(_files(path, closed))
        seen.problems += [_unreachable(Path(str(e.filename)), e) for e in closed]
        if not files and not closed:
            seen.problems.append(_about(NOTHING_THERE, path))
        for file in files:
            seen.take(file)
    beside = _beside(seen, shipped)
    known = {version.id for version in (*seen.texts, *beside.texts)}
    for file in seen.formats:
        ids = known | _text_ids(file.absolute().parent.parent / "texts")
        seen.problems += check_format(file, ids | _text_ids(shipped and shipped / "texts"))[1]
    return tuple(seen.problems + _between(seen, beside))


def _between(seen: _Seen, beside: _Seen) -> list[Problem]:
    """The problems between the languages of one text or theme."""
    problems = translation_problems(seen.texts, beside.texts)
    problems += translation_problems(
        map(Version.of_topic, seen.topics), map(Version.of_topic, beside.topics)
    )
    for folder in dict.fromkeys(topic.file.parent for topic in seen.topics):
        asked = [topic for topic in seen.topics if topic.file.parent == folder]
        names = {shown(topic.file) for topic in asked}
        others = [topic for topic in beside.topics if topic.file.parent == folder.absolute()]
        problems += [p for p in differences([*asked, *others]) if p.facts["file"] in names]
    return problems


def _beside(seen: _Seen, shipped: Path | None) -> _Seen:
    """The other languages of what was seen, from the same folders and the shipped ones."""
    beside = _Seen()
    files = [version.file for version in seen.texts] + [topic.file for topic in seen.topics]
    folders = [file.parent for file in files]
    if shipped:
        folders += [shipped / "texts" / version.id for version in seen.texts]
        folders += [shipped / "topics" / topic.id for topic in seen.topics]
    met = {file.absolute() for file in files}
    for folder in dict.fromkeys(folder.absolute() for folder in folders):
        for file in sorted(folder.glob("*.md")):
            if file not in met and LANGUAGE.fullmatch(file.stem):
                beside.take(file)
    return beside


def _files(path: Path, closed: list[OSError]) -> Iterator[Path]:
    """The files below a folder, in order, without those that are for people or editors.

    `closed` gets the folders that cannot be listed.
    """
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not is_ignored(Path(name)):
                yield Path(folder) / name


def _text_ids(folder: Path | None) -> set[str]:
    """The ids of the texts in a folder `texts/`, as its folders say."""
    if folder is None or not folder.is_dir():
        return set()
    return {entry.name for entry in folder.iterdir() if any(entry.glob("*.md"))}


def _unreachable(path: Path, error: OSError | ValueError) -> TextFileProblem:
    """A name that leads nowhere, or to what may not be opened."""
    if isinstance(error, PermissionError):
        return text_fault(UNREADABLE, path, 0, reason=error.strerror or str(error))
    return _about(NOT_THERE, path)


def _about(template: str, file: Path) -> TextFileProblem:
    return TextFileProblem(template, file=shown(file), line=0, usable=False)
