"""Everything that can be asked for on the run page, by button, key or clicker."""

from __future__ import annotations

from enum import StrEnum


class Action(StrEnum):
    """A wish; some carry a number (a digit, a seat, a step, seconds, a place in a list)."""

    NEXT = "next"
    BACK = "back"
    NEXT_STEP = "next-step"
    UNDO = "undo"
    REDO = "redo"
    PAUSE = "pause"
    HOLD = "hold"
    BLANK = "blank"
    HELP = "help"
    MORE = "more"
    FEWER = "fewer"
    FIRST_MORE = "first-more"
    FIRST_FEWER = "first-fewer"
    SEAT = "seat"
    PASS = "pass"  # noqa: S105 (a seat passes)
    LATER = "later"
    EARLY = "early"
    ADD_SEAT = "add-seat"
    SEATS_TO_COUNT = "seats-to-count"
    COUNT_TO_SEATS = "count-to-seats"
    CIRCUIT = "circuit"
    DRAW = "draw"
    SKIP_TOPIC = "skip-topic"
    OPEN_TOPIC = "open-topic"
    CHOOSE_TOPIC = "choose-topic"
    EARLIER = "earlier"
    TIME = "time"
    ADD_SECONDS = "add-seconds"
    CATCH_UP = "catch-up"
    STEPS = "steps"
    PHRASE = "phrase"
    BELL = "bell"
    ROOM = "room"
    SETTINGS = "settings"
    DIGIT = "digit"
    ERASE = "erase"
    ACCEPT = "accept"
    CANCEL = "cancel"
    PICK = "pick"
    CLOSE = "close"
    DISCARD = "discard"


class Bell(StrEnum):
    """Sounds of a meeting; all are soft."""

    SILENCE_BEGINS = "silence-begins"
    SILENCE_ENDS = "silence-ends"
    WARNING = "warning"
