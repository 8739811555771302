"""Topic prompts on disk -> `Theme`: one folder a theme, one file a language, merged by id."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.core.errors import N_, Problem, TextFileProblem
from facilitator.core.nearest import nearest
from facilitator.core.prose import Heading, Note, plain
from facilitator.core.reading import Review
from facilitator.core.topic_deck import Prompt, Theme, Weight
from facilitator.library.faults import text_fault
from facilitator.library.head_keys import Head, HeadReading
from facilitator.library.headed_files import HeadedFile, digest_of, headed_file
from facilitator.library.markdown_blocks import Placed, body_of
from facilitator.library.reading_files import EMPTY, body_problems, headed_paths

HEADING = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)\s*\{\s*(\S*?)\s*\}")
BAD_HEADING = N_(
    "{file}, line {line}: a prompt begins with its id and weight, like ## lighter {{light}}."
    " Write it with small letters a to z, digits and hyphens; the weight is light, medium or heavy."
)
BAD_WEIGHT = N_(
    "{file}, line {line}: a prompt cannot weigh “{value}”. Did you mean “{nearest}”?"
    " It can be: {known}."
)
NO_WORDS = N_(
    "{file}, line {line}: the prompt “{name}” has no words. Write them below its heading."
)
SAME_PROMPT = N_(
    "{file}, line {line}: the prompt “{name}” is already on line {other}."
    " Give each prompt of a theme an id of its own."
)
NO_PROMPT_ABOVE = N_(
    "{file}, line {line}: these words belong to no prompt."
    " Put a heading above them, like ## lighter {{light}}."
)
MISSING_PROMPT = N_(
    "{file}: the prompt “{name}”, which {other} has, is missing and is shown in another language."
    " Add it, under the same id."
)
OTHER_WEIGHT = N_(
    "{file}, line {line}: “{name}” weighs {value} here and {nearest} in {other}."
    " Give it the same weight in every language."
)


@dataclass(frozen=True)
class Section:
    """One prompt in one language and the line of its heading."""

    name: str
    weight: Weight
    words: str
    line: int


@dataclass(frozen=True)
class TopicFile:
    """The prompts of one theme in one language."""

    file: Path
    id: str
    language: str
    head: Head
    sections: Mapping[str, Section]
    digest: str


def check_topic(file: Path) -> tuple[TopicFile | None, tuple[Problem, ...]]:
    """The prompts of a file, None when it cannot be used, and all its problems."""
    file = Path(file)
    try:
        headed = headed_file(file)
    except TextFileProblem as problem:
        return None, (problem,)
    reading = HeadReading(headed, [])
    head = reading.head(with_kind=False)
    inside: list[Problem] = []
    sections = _sections(headed, inside)
    if not sections and not inside:
        inside.append(text_fault(EMPTY, file, headed.body_line))
    problems = (*reading.problems, *inside)
    if head is None or not sections:
        return None, problems
    digest = digest_of(head.title, headed.body)
    return TopicFile(file, headed.id, headed.language, head, sections, digest), problems


def read_themes(root: Path, only: Collection[str] = ()) -> tuple[list[Theme], list[Problem]]:
    """All themes of a folder `topics/`, and every problem; a missing folder is empty.

    With `only` in these languages, see `headed_paths`.
    """
    files: list[TopicFile] = []
    problems: list[Problem] = []
    for found in headed_paths(root, only):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        topic, of_file = check_topic(found)
        problems += of_file
        files += [topic] if topic else []
    themes = {topic.id: [other for other in files if other.id == topic.id] for topic in files}
    for versions in themes.values():
        problems += differences(versions)
    return [merged(versions) for versions in themes.values()], problems


def merged(versions: Sequence[TopicFile]) -> Theme:
    """One theme of its languages; English, else the first, sets order and weight."""
    sections: dict[str, Section] = {}
    words: dict[str, dict[str, str]] = {}
    for topic in _leading_first(versions):
        for name, section in topic.sections.items():
            sections.setdefault(name, section)
            words.setdefault(name, {})[topic.language] = section.words
    leading, theme = _leading_first(versions)[0], versions[0].id
    return Theme(
        theme,
        {topic.language: topic.head.title for topic in versions},
        tuple(
            Prompt(f"{theme}/{name}", section.weight, words[name])
            for name, section in sections.items()
        ),
        source=leading.head.source,
        licence=leading.head.licence,
        unreviewed=tuple(
            topic.language for topic in versions if topic.head.review is Review.UNREVIEWED
        ),
    )


def differences(versions: Sequence[TopicFile]) -> Iterable[Problem]:
    """Prompts that one language lacks, or that weigh differently."""
    leading, *others = _leading_first(versions)
    for topic in others:
        for name, section in topic.sections.items():
            first = leading.sections.get(name)
            if first is None:
                yield _missing(name, leading, topic)
            elif first.weight is not section.weight:
                yield text_fault(
                    OTHER_WEIGHT,
                    topic.file,
                    section.line,
                    usable=True,
                    name=name,
                    value=section.weight.value,
                    nearest=first.weight.value,
                    other=leading.file.name,
                )
        for name in leading.sections:
            if name not in topic.sections:
                yield _missing(name, topic, leading)


def _missing(name: str, lacking: TopicFile, having: TopicFile) -> Problem:
    return text_fault(
        MISSING_PROMPT, lacking.file, 1, usable=True, name=name, other=having.file.name
    )


def _leading_first(versions: Sequence[TopicFile]) -> list[TopicFile]:
    return sorted(versions, key=lambda topic: (topic.language != "en", topic.language))


def _sections(headed: HeadedFile, problems: list[Problem]) -> dict[str, Section]:
    """The prompts of a body; a faulty prompt is told and left out, the others stay."""
    body = body_of(headed.body)
    problems += body_problems(headed, body)
    sections: dict[str, Section] = {}
    for heading, words in _by_heading(body.placed):
        line = headed.body_line + (heading or words[0]).line - 1
        section = _section(headed.file, line, heading, words, problems)
        if section is None:
            continue
        if section.name in sections:
            other = sections[section.name].line
            fault = text_fault(
                SAME_PROMPT, headed.file, line, usable=True, name=section.name, other=other
            )
            problems.append(fault)
        sections.setdefault(section.name, section)
    return sections


def _by_heading(placed: Iterable[Placed]) -> list[tuple[Placed | None, list[Placed]]]:
    """Blocks under their headings; those above the first under None."""
    groups: list[tuple[Placed | None, list[Placed]]] = []
    for item in placed:
        if isinstance(item.block, Heading):
            groups.append((item, []))
        elif not isinstance(item.block, Note):
            if not groups:
                groups.append((None, []))
            groups[-1][1].append(item)
    return groups


def _section(
    file: Path, line: int, heading: Placed | None, words: list[Placed], problems: list[Problem]
) -> Section | None:
    if heading is None:
        problems.append(text_fault(NO_PROMPT_ABOVE, file, line, usable=True))
        return None
    found = HEADING.fullmatch(plain(heading.block))
    if found is None:
        problems.append(text_fault(BAD_HEADING, file, line, usable=True))
        return None
    name, weight = found.groups()
    known = [each.value for each in Weight]
    if weight not in known:
        problems.append(
            text_fault(
                BAD_WEIGHT,
                file,
                line,
                usable=True,
                value=weight,
                nearest=nearest(weight, known),
                known=", ".join(known),
            )
        )
        return None
    text = "\n".join(plain(item.block) for item in words).strip()
    if not text:
        problems.append(text_fault(NO_WORDS, file, line, usable=True, name=name))
        return None
    return Section(name, Weight(weight), text, line)
