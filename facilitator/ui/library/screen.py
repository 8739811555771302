"""What the library page shows: the shelf, searched, and one text in one or two languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.core.errors import Problem
from facilitator.core.languages import language
from facilitator.core.prose import Prose, plain
from facilitator.core.reading import Found, Review, Shelf, Text, TextKind, reading_seconds
from facilitator.language.wording import duration, sentence

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Wanted:
    """What a person asked for: words to find, a kind, languages, an open text."""

    words: str = ""
    kind: str = ""
    languages: tuple[str, ...] = ("en",)
    opened: str = ""


@dataclass(frozen=True)
class TextRow:
    """One line of the list; problems of files are rows that cannot be used."""

    id: str
    title: str
    detail: str
    usable: bool = True


@dataclass(frozen=True)
class OpenColumn:
    """The opened text in one language; `mark` says what to know about it."""

    language: str
    title: str
    blocks: tuple[Prose, ...]
    mark: str
    facts: str


@dataclass(frozen=True)
class LibraryScreen:
    """One still picture of the library page."""

    wanted: Wanted
    rows: tuple[TextRow, ...]
    columns: tuple[OpenColumn, ...]
    kinds: Options
    languages: Options
    second_languages: Options
    nothing: str = ""


def screen_for(
    shelf: Shelf, problems: Sequence[Problem], wanted: Wanted, _: Catalogue
) -> LibraryScreen:
    """The page for this shelf; texts are listed by title in the first language."""
    first = wanted.languages[0]
    texts = [shelf.find(text_id, first).text for text_id in shelf.texts]
    fitting = [text for text in texts if _fits(text, wanted)]
    rows = [_row(text, first, _) for text in sorted(fitting, key=lambda t: t.title.casefold())]
    faults = () if wanted.words or wanted.kind else _faults(problems, _)
    tags = tuple((tag, language(tag).own_name) for tag in shelf.languages())
    shown = wanted.opened if wanted.opened in shelf.texts else (rows[0].id if rows else "")
    fault = next((row for row in faults if row.id == wanted.opened), None)
    columns = tuple(_column(shelf.find(shown, tag), _) for tag in wanted.languages) if shown else ()
    if fault is not None:
        shown = fault.id
        columns = (OpenColumn(_.tag, fault.title, (), fault.detail, ""),)
    return LibraryScreen(
        wanted=Wanted(wanted.words, wanted.kind, wanted.languages, shown),
        rows=(*rows, *faults),
        columns=columns,
        kinds=(("", _("every kind")), *((kind.value, kind_words(kind, _)) for kind in TextKind)),
        languages=tags,
        second_languages=(("", _("no second language")), *tags),
        nothing="" if rows or faults else _("No text has these words. Try fewer, or another kind."),
    )


def kind_words(kind: TextKind, _: Catalogue) -> str:
    """A kind of text by name."""
    match kind:
        case TextKind.SCRIPT:
            return _("what the leader says")
        case TextKind.READING:
            return _("readings")
        case TextKind.HANDOUT:
            return _("handouts")
        case TextKind.PHRASES:
            return _("phrases")


def mark_words(found: Found, _: Catalogue) -> str:
    """What a reader must know: another language, out of date, or not yet reviewed; else ""."""
    marks = []
    if found.fallback:
        asked, shown = language(found.asked).own_name, language(found.text.language).own_name
        words = _("Not there in {asked} yet: shown in {shown}.")
        marks.append(words.format(asked=asked, shown=shown))
    if found.stale:
        marks.append(_("The text it was translated from has changed since."))
    if found.text.review is Review.UNREVIEWED:
        marks.append(_("This translation has not been reviewed yet."))
    return " ".join(marks)


def _fits(text: Text, wanted: Wanted) -> bool:
    if wanted.kind and text.kind.value != wanted.kind:
        return False
    body = " ".join([text.title, *(plain(block) for block in text.blocks)]).casefold()
    return all(word in body for word in wanted.words.casefold().split())


def _row(text: Text, asked: str, _: Catalogue) -> TextRow:
    kind = kind_words(text.kind, _)
    words = kind if not text.own else _("{kind} · your own").format(kind=kind)
    if text.language != asked:
        only = _("{kind} · only in {language}")
        words = only.format(kind=words, language=language(text.language).own_name)
    return TextRow(text.id, text.title, words)


def _faults(problems: Sequence[Problem], _: Catalogue) -> tuple[TextRow, ...]:
    return tuple(
        TextRow(
            f"problem {place}",
            str(problem.facts.get("file", "")).replace("\\", "/").rsplit("/", 1)[-1],
            sentence(problem, _),
            usable=False,
        )
        for place, problem in enumerate(problems)
    )


def _column(found: Found, _: Catalogue) -> OpenColumn:
    text = found.text
    facts = _("{length} to read aloud · {source}, {licence}").format(
        length=duration(reading_seconds(text.blocks, text.language), _),
        source=text.source,
        licence=text.licence,
    )
    return OpenColumn(text.language, text.title, text.blocks, mark_words(found, _), facts)
