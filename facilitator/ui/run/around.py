"""What stands around a meeting on the run page and is no part of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from facilitator.core.catch_up import Proposal
from facilitator.core.group import Group
from facilitator.core.run_state import RunState
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import Prompt


class Saved(StrEnum):
    """Whether the meeting as it stands is in the data file."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    NEVER = "never"  # a rehearsal


@dataclass(frozen=True)
class SavedState:
    """`since` and `reason` (a sentence, translated) belong to FAILED."""

    saved: Saved = Saved.SAVED
    since: datetime | None = None
    reason: str = ""


class RoomSeen(StrEnum):
    """Where the room display is."""

    NOT_SHOWN = "not-shown"
    IN_A_WINDOW = "in-a-window"
    ON_A_SCREEN = "on-a-screen"


class Asking(StrEnum):
    """The question that is open."""

    SEAT = "seat"
    EARLY = "early"
    EARLIER = "earlier"
    TIME = "time"
    DISCARD = "discard"


class Opened(StrEnum):
    """The sheet that is open."""

    HELP = "help"
    CATCH_UP = "catch-up"
    STEPS = "steps"
    TOPICS = "topics"
    SETTINGS = "settings"


@dataclass(frozen=True)
class Around:
    """Everything `screen_for` needs beside the run and the time.

    `before` is the state before the last press, so that undo can name it;
    `typed` are the digits typed so far.
    """

    group: Group = field(default_factory=Group)
    settings: Settings = field(default_factory=Settings)
    saved: SavedState = field(default_factory=SavedState)
    room: RoomSeen = RoomSeen.NOT_SHOWN
    room_name: str = ""
    awake: bool = True
    bell: bool = True
    rehearsal: bool = False
    before: RunState | None = None
    asking: Asking | None = None
    typed: str = ""
    opened: Opened | None = None
    proposal: Proposal | None = None
    prompts: tuple[Prompt, ...] = ()
    phrase: int = 0
    notice: str = ""
