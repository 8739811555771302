"""A meeting format: the steps of an evening, before anybody knows the date.

Steps are a closed union.  Every `match` on `Step` ends in `assert_never`, so
a new kind of step is a list of places that mypy reports.  Times are whole
seconds.  The rules behind the fields are in `readings/formats/README.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Lasts:
    """Between `least` and `most` seconds; exact when they are equal."""

    least: int
    most: int


@dataclass(frozen=True)
class Rest:
    """Whatever time remains; several of these share it by weight."""

    weight: int = 1


@dataclass(frozen=True)
class AsRead:
    """As long as reading its text aloud takes."""


Lasting = Lasts | Rest | AsRead


class Reads(StrEnum):
    """Who reads a reading."""

    ONE = "one"
    IN_TURN = "in-turn"  # a paragraph each, whoever wishes
    ALL = "all"  # everyone who wishes, together


class Counts(StrEnum):
    """What a call-out counts."""

    NOTHING = "nothing"
    FIRST_TIME = "first-time"


class Chooses(StrEnum):
    """How a topic is found."""

    DRAW = "draw"
    CHOOSE = "choose"
    OPEN = "open"


class Turns(StrEnum):
    """Who comes next in a round."""

    IN_ORDER = "in-order"  # round the room; a raised hand may come out of turn
    HANDS = "hands"  # only whoever raises a hand, as often as they do


@dataclass(frozen=True)
class Limit:
    """Seconds a person has: fixed (`least == most`), a range, or a fair share between the two."""

    least: int
    most: int
    fair: bool = False


@dataclass(frozen=True, kw_only=True)
class _Step:
    """What every step has.

    `text` is the id of what is said or read, `trim` the rank in which the
    step gives time back when the meeting is late (None: never), `protected`
    keeps its time before the end.
    """

    id: str
    titles: Mapping[str, str]
    text: str | None = None
    lasting: Lasting = AsRead()
    trim: int | None = None
    protected: bool = False


@dataclass(frozen=True, kw_only=True)
class Script(_Step):
    """The leader speaks: welcome, guidelines, thanks."""


@dataclass(frozen=True, kw_only=True)
class Silence(_Step):
    """A quiet time, with a bell before and after when `bell` is set."""

    bell: bool = True


@dataclass(frozen=True, kw_only=True)
class Reading(_Step):
    """A text read aloud."""

    by: Reads = Reads.ONE


@dataclass(frozen=True, kw_only=True)
class CallOut(_Step):
    """A question to the room that is answered by a raised hand, and may be counted."""

    counts: Counts = Counts.NOTHING


@dataclass(frozen=True, kw_only=True)
class Topic(_Step):
    """The topic is drawn, chosen, or left open."""

    choose: Chooses = Chooses.DRAW


@dataclass(frozen=True, kw_only=True)
class Shares(_Step):
    """A round of shares by seat.

    `warn_seconds` before the limit, largest first; `hand_over` seconds lie
    between two people; `circuits` may be 2 when there is time; `resumes` is
    the id of a round that was suspended and goes on here; `last_call` is how
    many seconds before the closing the last call is shown (0: not at all).
    """

    limit: Limit = Limit(180, 180)
    warn_seconds: tuple[int, ...] = (60, 30)
    hand_over: int = 10
    circuits: int = 1
    resumes: str | None = None
    last_call: int = 0
    turns: Turns = Turns.IN_ORDER

    @property
    def by_hands(self) -> bool:
        """Whether nobody is asked and nobody waits for a turn."""
        return self.turns is Turns.HANDS


@dataclass(frozen=True, kw_only=True)
class Speaker(_Step):
    """One person speaks for longer."""

    warn_seconds: tuple[int, ...] = (300, 60)


@dataclass(frozen=True, kw_only=True)
class Break(_Step):
    """People stand up; the room display counts it down in words."""


@dataclass(frozen=True, kw_only=True)
class Basket(_Step):
    """The basket goes round."""


@dataclass(frozen=True, kw_only=True)
class Announcements(_Step):
    """News of the group."""


@dataclass(frozen=True, kw_only=True)
class Closing(_Step):
    """The end: always protected, never trimmed."""


Step = (
    Script
    | Silence
    | Reading
    | CallOut
    | Topic
    | Shares
    | Speaker
    | Break
    | Basket
    | Announcements
    | Closing
)


@dataclass(frozen=True)
class MeetingFormat:
    """The steps of one kind of meeting.

    `seconds` is its usual length; `phrases` and `help_card` are ids of texts;
    `own` marks the group's own formats.
    """

    id: str
    titles: Mapping[str, str]
    about: Mapping[str, str]
    seconds: int
    open_meeting: bool
    steps: tuple[Step, ...]
    phrases: str | None = None
    help_card: str | None = None
    own: bool = False
