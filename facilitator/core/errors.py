"""Everything that can go wrong and be said to a person, as facts instead of sentences.

Problem
├── TextFileProblem          a text on disk cannot be used (file, line)
├── FormatFileProblem        a meeting format cannot be used (file, step)
├── CannotFit                the steps need more time than the meeting has
├── UnknownName              a format, text or piece of that id does not exist
├── BadNumber                a count, date or length that cannot be
├── PressRefused             a press that means nothing at this moment
├── SnapshotProblem          a saved meeting cannot be read back
├── MissingGlyphs            no typeface has these characters
├── NotAsAsked               paper, pages or form do not hold the text; `core/not_as_asked.py`
└── StorageProblem           the database cannot be opened, read or written

Each class, or a subclass of it, carries an English `template`, which is also
its msgid in the catalogues; `facilitator.language.wording.sentence` fills the
translated template with `facts`.  A template says what happened, where, and
what to do about it.  A SnapshotProblem alone has none: the window asks a question.
"""

from __future__ import annotations

from typing import ClassVar


def N_(message: str) -> str:  # noqa: N802 (gettext’s own name for it)
    """Mark a message for the catalogues; the translation happens where it is shown."""
    return message


class Problem(Exception):
    """Base of all problems that are told in one sentence."""

    template: ClassVar[str] = ""

    def __init__(self, template: str = "", /, **facts: object) -> None:
        self.message = template or self.template
        self.facts = facts
        super().__init__(self.message.format(**facts) if self.message else "")


class TextFileProblem(Problem):
    """A reading, script or topic file; facts always hold `file` and `line`."""


class FormatFileProblem(Problem):
    """A meeting format; facts always hold `file` and `step` (a number or an id)."""


class CannotFit(Problem):
    """facts: `needed` and `given`, in whole minutes."""

    template = N_(
        "The steps of this meeting need at least {needed} minutes, but it has {given}."
        " Make the meeting longer, or leave out a step."
    )


class UnknownName(Problem):
    """facts: `kind`, `name`, `nearest` (or the list of what exists)."""

    template = N_("There is no {kind} called “{name}”. Did you mean “{nearest}”?")


class BadNumber(Problem):
    """A number that cannot be a count, a date or a length."""


class PressRefused(Problem):
    """A press that means nothing now; the meeting is unchanged."""


class SnapshotProblem(Problem):
    """A saved meeting that this version cannot read; the window asks what becomes of it."""


class MissingGlyphs(Problem):
    """facts: `script`, `characters` (a string), `font` to install."""

    template = N_(
        "No typeface on this computer can show these {script} characters: {characters}."
        " Install {font}, or leave them out."
    )


class StorageProblem(Problem):
    """The database; facts always hold `file`."""
