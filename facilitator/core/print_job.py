"""What is asked of the printing house: pieces, languages, form, type for the eyes, paper.

A job is words and numbers only, so that a window, a command line and the
child that makes the pages can hand it to one another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.core.handout import RUN_SHEET


class Form(StrEnum):
    """What the paper becomes; sizes and sources are in `printing/forms`."""

    SHEET = "sheet"
    SCRIPT = "script"
    READING_CARDS = "reading-cards"
    SLIPS = "slips"
    BOOKLET = "booklet"
    TRIFOLD = "trifold"
    WALLET_CARDS = "wallet-cards"
    TOPIC_CARDS = "topic-cards"
    TENT = "tent"
    BOOKMARKS = "bookmarks"
    POSTER = "poster"
    TEAR_OFF = "tear-off"
    SIGN = "sign"
    CUE_CARDS = "cue-cards"


class Sight(StrEnum):
    """Type for the eyes that read it; `printing/styles` gives the sizes."""

    STANDARD = "standard"
    CLEAR = "clear"
    LARGE = "large"
    EXTRA = "extra"
    GIANT = "giant"
    EASY_READ = "easy-read"


class Arrangement(StrEnum):
    """How two or three languages share the paper."""

    IN_TURN = "in-turn"
    FACING = "facing"
    COLUMNS = "columns"
    ALTERNATING = "alternating"


class Duplex(StrEnum):
    """How paper gets its back: by the printer, by hand, or not at all."""

    ONE_SIDE = "one-side"
    LONG_EDGE = "long-edge"
    SHORT_EDGE = "short-edge"
    BY_HAND_FACE_UP = "by-hand-face-up"
    BY_HAND_FACE_DOWN = "by-hand-face-down"


TURNED = (Duplex.LONG_EDGE, Duplex.SHORT_EDGE)  # by the printer
BY_HAND = (Duplex.BY_HAND_FACE_UP, Duplex.BY_HAND_FACE_DOWN)  # the pile is put in again


@dataclass(frozen=True)
class PrintJob:
    """One order.  `pieces` are names of pieces or ids of texts; `languages` one to three.

    `format_id` is the meeting they are for, where a piece needs one, and
    `people`, `start` ("19:00") and `minutes` its evening.  `files` are
    Markdown texts from outside the library: one, or one a language.
    `fit_pages` asks for exactly so many pages in `COUNTED` forms.  `stock` names a card sheet
    ("avery-5371"); empty is plain paper with cut marks.  `leave_out` are
    characters to print without.  `hyphenate` divides words at line ends and
    `justified` makes lines even, where `may_be_even` allows it.
    """

    pieces: tuple[str, ...]
    languages: tuple[str, ...] = ("en",)
    form: Form = Form.SHEET
    sight: Sight = Sight.STANDARD
    paper: str = "a4"
    arrangement: Arrangement = Arrangement.IN_TURN
    fit_pages: int | None = None
    duplex: Duplex | None = None  # None: what the form needs
    stock: str = ""
    copies: int = 1
    format_id: str = ""
    people: int | None = None
    start: str = ""
    minutes: int | None = None
    files: tuple[str, ...] = ()
    leave_out: str = ""
    hyphenate: bool = False
    justified: bool = False

    @property
    def together(self) -> int:
        """How many languages share each page."""
        shared = self.arrangement in (Arrangement.COLUMNS, Arrangement.ALTERNATING)
        return len(self.languages) if shared else 1

    def as_words(self) -> dict[str, object]:
        """The job as plain values, for JSON; `from_words` reads them back."""
        return {key: list(x) if isinstance(x, tuple) else x for key, x in vars(self).items()}


def job_from_words(words: Mapping[str, object]) -> PrintJob:
    """A job from plain values; raises ValueError, TypeError or KeyError when they are none."""
    values = dict(words)
    for key, kind in _ENUMS.items():
        if values.get(key) is not None:
            values[key] = kind(str(values[key]))
    for key in ("pieces", "languages", "files"):
        given = values.get(key)
        if isinstance(given, list):
            values[key] = tuple(str(x) for x in given)
    for key in ("hyphenate", "justified"):
        if not isinstance(values.get(key, False), bool):
            raise TypeError(key)
    return PrintJob(**values)  # type: ignore[arg-type]


def may_be_even(job: PrintJob) -> bool:
    """Whether its words may be divided and its lines made even; sources are in `printing/styles`.

    Only in standard type, and in forms that people read for themselves.
    """
    return job.sight is Sight.STANDARD and job.form in _READ_ALONE


def finds_its_type(job: PrintJob) -> bool:
    """Whether the type is what fits, and a preset only what is asked for at the least.

    Whatever has its size given is set in that of its preset.
    """
    if job.form in _FLOWING:
        one_page = job.form is Form.SHEET and RUN_SHEET in job.pieces
        return one_page or job.fit_pages is not None
    return job.form is not Form.SLIPS


MOST_PAGES = 400
COUNTED = (Form.SHEET, Form.SCRIPT, Form.BOOKLET, Form.POSTER)  # whose pages can be asked for
_FLOWING = (Form.SHEET, Form.SCRIPT, Form.BOOKLET)  # on as many pages as they take
_READ_ALONE = (Form.SHEET, Form.BOOKLET, Form.TRIFOLD)
_ENUMS: Mapping[str, type[StrEnum]] = {
    "form": Form,
    "sight": Sight,
    "arrangement": Arrangement,
    "duplex": Duplex,
}
