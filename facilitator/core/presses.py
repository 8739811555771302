"""Everything a facilitator can press while a meeting runs, as facts with a time.

A closed union: `Press`.  `at` is in seconds after the planned start.  A press
says what was pressed, never what came of it; that is worked out again each
time, so presses can be undone, redone and saved.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.core.topic_deck import Prompt


@dataclass(frozen=True)
class _Press:
    at: float


@dataclass(frozen=True)
class Start(_Press):
    """The meeting begins."""


@dataclass(frozen=True)
class Next(_Press):
    """The smallest thing goes on: a page, then a person, then a step."""


@dataclass(frozen=True)
class Back(_Press):
    """The smallest thing before; a recorded step, not an undo."""


@dataclass(frozen=True)
class Jump(_Press):
    """To the step with this index (0 is the first), or past the last to the totals."""

    step: int


@dataclass(frozen=True)
class BackDate(_Press):
    """What runs now began this many seconds earlier than it was pressed."""

    seconds: int


@dataclass(frozen=True)
class AddTime(_Press):
    """More (or, below zero, less) seconds for the speaker, or for the step."""

    seconds: int


@dataclass(frozen=True)
class MoveEnd(_Press):
    """The meeting ends this many seconds after its planned start."""

    end: int


@dataclass(frozen=True)
class Pause(_Press):
    """The share clock stands still, or goes on."""

    on: bool


@dataclass(frozen=True)
class Hold(_Press):
    """The room is blank, the clocks stand still, the help card is shown; or it goes on."""

    on: bool


@dataclass(frozen=True)
class Blank(_Press):
    """The room display is blank, or back."""

    on: bool


@dataclass(frozen=True)
class Count(_Press):
    """More or fewer people in the room."""

    change: int


@dataclass(frozen=True)
class CountFirstTime(_Press):
    """More or fewer people who are here for the first time."""

    change: int


@dataclass(frozen=True)
class GiveFloor(_Press):
    """One seat speaks now: a raised hand, or where the round begins."""

    seat: int


@dataclass(frozen=True)
class Pass(_Press):
    """A seat passes; None is the one whose turn it is."""

    seat: int | None = None


@dataclass(frozen=True)
class Later(_Press):
    """A seat is come back to; None is the one whose turn it is."""

    seat: int | None = None


@dataclass(frozen=True)
class LeavesEarly(_Press):
    """A seat has to leave and comes first."""

    seat: int


@dataclass(frozen=True)
class AddSeat(_Press):
    """A late arrival sits down."""


@dataclass(frozen=True)
class SetSeats(_Press):
    """The round has this many seats."""

    seats: int


@dataclass(frozen=True)
class AnotherCircuit(_Press):
    """Once more round the room."""


@dataclass(frozen=True)
class Cut:
    """A step shortened to `seconds`; for a round without minutes of its own, the limit of each."""

    step: int
    seconds: int


@dataclass(frozen=True)
class CatchUp(_Press):
    """A proposal that was shown and accepted."""

    cuts: tuple[Cut, ...]


@dataclass(frozen=True)
class DrewTopic(_Press):
    """A prompt is the topic."""

    prompt: Prompt


@dataclass(frozen=True)
class SkippedTopic(_Press):
    """A prompt was put aside for tonight."""

    prompt_id: str


@dataclass(frozen=True)
class OpenTopic(_Press):
    """Everybody speaks about what they wish."""


@dataclass(frozen=True)
class Away(_Press):
    """The program or the computer was away for `seconds`, and they do not count."""

    seconds: float


Press = (
    Start
    | Next
    | Back
    | Jump
    | BackDate
    | AddTime
    | MoveEnd
    | Pause
    | Hold
    | Blank
    | Count
    | CountFirstTime
    | GiveFloor
    | Pass
    | Later
    | LeavesEarly
    | AddSeat
    | SetSeats
    | AnotherCircuit
    | CatchUp
    | DrewTopic
    | SkippedTopic
    | OpenTopic
    | Away
)
