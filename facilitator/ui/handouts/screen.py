"""What the handouts page shows: what to print, in which languages, on what paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from facilitator.core.errors import N_
from facilitator.core.languages import language
from facilitator.language.wording import all_of, isolated, number

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

Options = tuple[tuple[str, str], ...]
PIECES = {
    "run-sheet": (
        N_("Tonight’s sheet"),
        N_("The whole evening with clock times on one page, for when the computer is not there."),
    ),
    "slips": (
        N_("Reading slips"),
        N_("One slip for each reading, to be cut out and handed to whoever reads."),
    ),
}


class Paper(StrEnum):
    """Sizes of paper."""

    A4 = "a4"
    LETTER = "letter"


class Making(StrEnum):
    """How far the making of a PDF has come."""

    READY = "ready"
    BUSY = "busy"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True)
class PrintOrder:
    """What is to be made: a piece of one format, for one evening."""

    piece: str
    format_id: str
    languages: tuple[str, ...]
    people: int
    paper: Paper = Paper.A4


@dataclass(frozen=True)
class Progress:
    """The state of the making; `words` is a file's name or a reason."""

    state: Making = Making.READY
    done: int = 0
    of: int = 0
    words: str = ""


@dataclass(frozen=True)
class HandoutsScreen:
    """One still picture of the handouts page."""

    order: PrintOrder
    pieces: Options
    about: str
    formats: Options
    languages: Options
    second_languages: Options
    papers: Options
    summary: str
    warnings: tuple[str, ...]
    busy: bool
    progress: tuple[int, int]
    notice: str
    tint: str
    file_name: str


def screen_for(
    order: PrintOrder,
    formats: Mapping[str, str],
    languages: Sequence[str],
    warnings: Sequence[str],
    progress: Progress,
    _: Catalogue,
) -> HandoutsScreen:
    """`formats` are titles by id; `warnings` are sentences about this order."""
    own = tuple((tag, language(tag).own_name) for tag in languages)
    title, about = PIECES[order.piece]
    read = all_of([isolated(language(tag).own_name, _) for tag in order.languages], _)
    summary = _("{piece} for {format}, in {languages}").format(
        piece=_(title), format=formats.get(order.format_id, order.format_id), languages=read
    )
    return HandoutsScreen(
        order=order,
        pieces=tuple((piece, _(words)) for piece, (words, _about) in PIECES.items()),
        about=_(about),
        formats=tuple(formats.items()),
        languages=own,
        second_languages=(("", _("no second language")), *own),
        papers=((Paper.A4.value, "A4"), (Paper.LETTER.value, _("Letter"))),
        summary=summary,
        warnings=tuple(warnings),
        busy=progress.state is Making.BUSY,
        progress=(progress.done, progress.of),
        notice=notice_words(progress, _),
        tint="warn" if progress.state is Making.FAILED else "calm",
        file_name=f"{order.piece}-{'-'.join(order.languages)}.pdf",
    )


def notice_words(progress: Progress, _: Catalogue) -> str:
    """What became of it, in a sentence."""
    match progress.state:
        case Making.READY:
            return ""
        case Making.BUSY:
            if not progress.of:
                return _("The PDF is being made…")
            return _("The PDF is being made: page {done} of {pages}.").format(
                done=number(progress.done, _), pages=number(progress.of, _)
            )
        case Making.DONE:
            return _("The PDF is ready: {file}").format(file=isolated(progress.words, _))
        case Making.FAILED:
            return progress.words
        case _ as never:
            assert_never(never)
