"""The parts of one still picture of the run page: words and numbers, ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.core.prose import Prose
from facilitator.core.share_round import Seat
from facilitator.core.share_timer import Phase
from facilitator.ui.run.actions import Action


@dataclass(frozen=True)
class Button:
    """Something to press: what it asks for, its words, the key on its cap."""

    action: Action
    words: str
    key: str = ""
    value: int = 0
    enabled: bool = True
    on: bool = False


@dataclass(frozen=True)
class Line:
    """A line of words; `tint` is "", "strong", "muted", "warn" or "over"."""

    words: str
    tint: str = ""


@dataclass(frozen=True)
class ClockPicture:
    """A clock: digits, a word, the share of the ring (0 to 1), and all of it in one sentence."""

    face: str
    word: str
    fraction: float
    phase: Phase
    name: str


@dataclass(frozen=True)
class SeatPicture:
    """One seat; `name` is what a screen reader says."""

    number: int
    seat: Seat
    name: str


@dataclass(frozen=True)
class Passage:
    """Blocks in one language; `marks` say what the reader should know about them."""

    language: str
    blocks: tuple[Prose, ...]
    title: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Say:
    """What to say now; `page` is "page 2 of 3" or "".

    Unless `equal`, the first passage is the one that is read aloud.
    """

    heading: str
    passages: tuple[Passage, ...]
    page: str = ""
    equal: bool = True


@dataclass(frozen=True)
class Tool:
    """What the present step needs beside its words; empty parts are not shown."""

    heading: str
    clock: ClockPicture | None = None
    lines: tuple[Line, ...] = ()
    seats: tuple[SeatPicture, ...] = ()
    prompts: tuple[Passage, ...] = ()
    buttons: tuple[Button, ...] = ()
    offers: tuple[Button, ...] = ()


@dataclass(frozen=True)
class NextItem:
    """A step to come: its expected time, title and remarks; `left_out` ones are struck."""

    time: str
    title: str
    remarks: tuple[str, ...] = ()
    left_out: bool = False
    step: int = -1


@dataclass(frozen=True)
class CountPicture:
    """The count, as a number and as a sentence; `first_time` is "" when it is not counted."""

    number: str
    name: str
    first_time: str = ""


@dataclass(frozen=True)
class AskPicture:
    """A short question with its answers; `typed` shows what has been typed so far."""

    question: str
    typed: str = ""
    hint: str = ""
    answers: tuple[Button, ...] = ()


@dataclass(frozen=True)
class SheetItem:
    """A row of a sheet; a row with a button can be chosen."""

    words: str
    more: str = ""
    tint: str = ""
    button: Button | None = None


@dataclass(frozen=True)
class Sheet:
    """A larger page laid over the step: help, catching up, all steps, topics.

    It opens at the row `at` (-1: at its beginning); while a number is being
    typed (`typing`) no row has the keys, so that Enter means the number, and
    `at` is the row of that number.  An `own` one shows what the program lends.
    """

    title: str
    items: tuple[SheetItem, ...] = ()
    passage: Passage | None = None
    buttons: tuple[Button, ...] = ()
    remark: str = ""
    at: int = -1
    typing: bool = False
    own: bool = False


@dataclass(frozen=True)
class Standing:
    """What stays visible at the foot of the page; `saved_well` is False when saving fails."""

    saved: str
    saved_well: bool
    bell: str
    awake: str
    room: str


@dataclass(frozen=True)
class RunScreen:
    """One still picture of the run page.

    `late` is "", "warn" or "over" for the words of `lateness`; `primary` is the
    one filled button, which gets the focus where Enter is meant for it.
    """

    title: str
    about: str
    rehearsal: str
    clock: str
    lateness: str
    late: str
    step_line: str
    step_title: str
    say: Say | None
    tool: Tool
    primary: Button
    next: tuple[NextItem, ...]
    count: CountPicture
    phrase: str
    standing: Standing
    undo: Button
    redo: Button
    header: tuple[Button, ...]
    corner: tuple[Button, ...]
    footer: tuple[Button, ...]
    ask: AskPicture | None = None
    sheet: Sheet | None = None
    notice: str = ""
    focus_primary: bool = False
