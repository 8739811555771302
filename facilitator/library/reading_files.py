"""Texts on disk -> `Text`: one folder a text, one file a language.

One bad file never hides the others: `read_texts` returns what can be used and
a problem for everything that cannot, or that is not as it should be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from facilitator.core.errors import N_, Problem, TextFileProblem
from facilitator.core.reading import Text
from facilitator.library.careful_files import UNREADABLE
from facilitator.library.faults import is_usable, text_fault
from facilitator.library.head_keys import HeadReading
from facilitator.library.headed_files import HeadedFile, digest_of, headed_file
from facilitator.library.markdown_blocks import Body, body_of

EMPTY = N_("{file} has a head and no words. Write the text below the second line +++.")
STRAY = N_(
    "{file} stands beside the folders of texts and is not read."
    " Put each text into a folder of its own, named after its id."
)


def check_text(file: Path, *, own: bool = False) -> tuple[Text | None, tuple[Problem, ...]]:
    """The text of a file, None when it cannot be used, and all its problems."""
    try:
        headed = headed_file(file)
    except TextFileProblem as problem:
        return None, (problem,)
    reading = HeadReading(headed, [])
    head = reading.head(with_kind=True)
    body = body_of(headed.body)
    problems: list[Problem] = [*reading.problems, *body_problems(headed, body)]
    if not body.placed:
        problems.append(text_fault(EMPTY, file, headed.body_line))
    if head is None or head.kind is None or not body.placed:
        return None, tuple(problems)
    text = Text(
        id=headed.id,
        language=headed.language,
        title=head.title,
        kind=head.kind,
        source=head.source,
        licence=head.licence,
        origin=head.origin,
        review=head.review,
        blocks=body.blocks,
        digest=digest_of(head.title, headed.body),
        translated_from=head.translated_from,
        own=own,
    )
    return text, tuple(problems)


def read_text(file: Path, *, own: bool = False) -> Text:
    """The text of a file; raises the first TextFileProblem that makes it unusable."""
    text, problems = check_text(file, own=own)
    if text is None:
        raise next(problem for problem in problems if not is_usable(problem))
    return text


def read_texts(
    root: Path, *, own: bool = False, only: Collection[str] = ()
) -> tuple[list[Text], list[Problem]]:
    """All texts of a folder `texts/`, and every problem on the way; a missing folder is empty.

    With `only` those of these languages, see `headed_paths`.
    """
    texts: list[Text] = []
    problems: list[Problem] = []
    for found in headed_paths(root, only):
        if isinstance(found, Problem):
            problems.append(found)
            continue
        text, of_file = check_text(found, own=own)
        problems += of_file
        texts += [text] if text else []
    return texts, problems


def headed_paths(root: Path, only: Collection[str] = ()) -> Iterator[Path | Problem]:
    """The files `<id>/<language>.md` below a folder, in order; others as problems.

    With `only` the files of these languages; a folder that has none of them gives all it has.
    """
    try:
        if not root.exists():
            return
        for entry in sorted(root.iterdir()):
            if is_ignored(entry):
                continue
            if entry.is_dir():
                files = [file for file in sorted(entry.iterdir()) if not is_ignored(file)]
                yield from [file for file in files if file.stem in only] or files
            else:
                yield text_fault(STRAY, entry, 1)
    except OSError as error:
        yield text_fault(UNREADABLE, root, 1, reason=error.strerror or str(error))


def is_ignored(entry: Path) -> bool:
    """Hidden files, an editor’s copies, and notes for people."""
    name = entry.name
    return name.startswith((".", "~", "README")) or name.endswith(("~", ".tmp", ".bak", ".orig"))


def body_problems(headed: HeadedFile, body: Body) -> list[Problem]:
    """The faults of a body at their lines of the file."""
    return [
        text_fault(fault.template, headed.file, headed.body_line + fault.line - 1, usable=True)
        for fault in body.faults
    ]
