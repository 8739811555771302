"""Rows to core shapes and back, for SQLAlchemy and for the plain sqlite3 of `quick_look`.

Each row carries a digest of its own values, because sqlite's integrity check
lets changed data pass.  It guards against damage, not against people.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from facilitator.core.attendance import Attendance
from facilitator.core.group import Group, LocalLine
from facilitator.core.settings import Appearance, Settings
from facilitator.core.topic_deck import DeckMemory

Cell = int | str | date | None
Row = dict[str, Cell]


@dataclass(frozen=True)
class RunningRow:
    """The meeting that runs: the core's own text and the two clocks when it was saved.

    `saved_wall` is whole seconds since 1970 (UTC), `saved_at` whole
    milliseconds of the evening's clock.
    """

    snapshot: str
    saved_wall: int
    saved_at: int


def digest(values: Mapping[str, object]) -> int:
    """63 bits over names and values, the same for a date and its text, True and 1."""
    plain = [
        [name, value.isoformat() if isinstance(value, date) else value]
        for name, value in sorted(values.items())
        if name != "digest"
    ]
    plain = [[name, int(v) if isinstance(v, bool) else v] for name, v in plain]
    text = json.dumps(plain, ensure_ascii=False).encode()
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big") >> 1


def sealed(row: Row) -> Row:
    """The row with its digest; UnicodeEncodeError for text that no file can hold."""
    return {**row, "digest": digest(row)}


def is_whole(row: Mapping[str, object]) -> bool:
    """Whether the row still is what was written."""
    try:
        return digest(row) == row.get("digest")
    except (TypeError, ValueError):
        return False


def _lines(items: Iterable[str]) -> str:
    return "\n".join(items)


def _parts(lines: object) -> list[str]:
    return str(lines).split("\n") if lines else []


def _day(value: object) -> date | None:
    if value is None or isinstance(value, date):
        return value
    return date.fromisoformat(str(value))


def attendance_row(attendance: Attendance) -> Row:
    """Shape of the table `attendance`."""
    return sealed(
        {
            "day": attendance.day,
            "format_id": attendance.format_id,
            "total": attendance.total,
            "first_time": attendance.first_time,
        }
    )


def attendance_from(row: Mapping[str, object]) -> Attendance:
    """The numbers of one evening from a whole row."""
    first_time = row["first_time"]
    return Attendance(
        day=date.fromisoformat(str(row["day"])),
        format_id=str(row["format_id"]),
        total=int(str(row["total"])),
        first_time=None if first_time is None else int(str(first_time)),
    )


def running_row(running: RunningRow) -> Row:
    """Shape of the table `running_meeting`."""
    return sealed(
        {
            "id": 1,
            "snapshot": running.snapshot,
            "saved_wall": running.saved_wall,
            "saved_at": running.saved_at,
        }
    )


def running_from(row: Mapping[str, object]) -> RunningRow:
    """The running meeting from a whole row."""
    return RunningRow(str(row["snapshot"]), int(str(row["saved_wall"])), int(str(row["saved_at"])))


def group_row(group: Group) -> Row:
    """Shape of the table `group_record`; the start is whole seconds after midnight."""
    starts = group.starts
    return sealed(
        {
            "id": 1,
            "name": group.name,
            "weekday": group.weekday,
            "starts": None
            if starts is None
            else starts.hour * 3600 + starts.minute * 60 + starts.second,
            "minutes": group.minutes,
            "languages": _lines(group.languages),
            "read_both": int(group.read_both),
            "open_meeting": int(group.open_meeting),
            "format_id": group.format_id,
            "people": group.people,
            "leader_has_seat": int(group.leader_has_seat),
            "count_first_time": int(group.count_first_time),
            "leave_out_heavy": int(group.leave_out_heavy),
            "address": group.address,
            "address_checked_on": group.address_checked_on,
            "crisis_number": group.crisis_line.number,
            "crisis_checked_on": group.crisis_line.checked_on,
            "emergency_number": group.emergency.number,
            "emergency_checked_on": group.emergency.checked_on,
        }
    )


def _time(seconds: object) -> time | None:
    if seconds is None:
        return None
    minutes, second = divmod(int(str(seconds)), 60)
    return time(*divmod(minutes, 60), second)


def group_from(row: Mapping[str, object]) -> Group:
    """The group from a whole row."""
    weekday = row["weekday"]
    return Group(
        name=str(row["name"]),
        weekday=None if weekday is None else int(str(weekday)),
        starts=_time(row["starts"]),
        minutes=int(str(row["minutes"])),
        languages=tuple(_parts(row["languages"])),
        read_both=bool(row["read_both"]),
        open_meeting=bool(row["open_meeting"]),
        format_id=str(row["format_id"]),
        people=int(str(row["people"])),
        leader_has_seat=bool(row["leader_has_seat"]),
        count_first_time=bool(row["count_first_time"]),
        leave_out_heavy=bool(row["leave_out_heavy"]),
        address=str(row["address"]),
        crisis_line=LocalLine(str(row["crisis_number"]), _day(row["crisis_checked_on"])),
        emergency=LocalLine(str(row["emergency_number"]), _day(row["emergency_checked_on"])),
        address_checked_on=_day(row["address_checked_on"]),
    )


def settings_row(settings: Settings) -> Row:
    """Shape of the table `settings`."""
    return sealed(
        {
            "id": 1,
            "language": settings.language,
            "appearance": settings.appearance.value,
            "text_percent": settings.text_percent,
            "bell": int(settings.bell),
            "bell_volume": settings.bell_volume,
            "room_digits": int(settings.room_digits),
            "room_screen": settings.room_screen,
            "first_start_done": int(settings.first_start_done),
        }
    )


def settings_from(row: Mapping[str, object]) -> Settings:
    """The settings from a whole row."""
    return Settings(
        language=str(row["language"]),
        appearance=Appearance(str(row["appearance"])),
        text_percent=int(str(row["text_percent"])),
        bell=bool(row["bell"]),
        bell_volume=int(str(row["bell_volume"])),
        room_digits=bool(row["room_digits"]),
        room_screen=str(row["room_screen"]),
        first_start_done=bool(row["first_start_done"]),
    )


def deck_row(memory: DeckMemory) -> Row:
    """Shape of the table `deck`; the ids stand sorted, so no order of evenings is kept."""
    return sealed({"id": 1, "used": _lines(sorted(memory.used)), "pinned": memory.pinned})


def deck_from(row: Mapping[str, object]) -> DeckMemory:
    """The deck's memory from a whole row."""
    pinned = row["pinned"]
    return DeckMemory(frozenset(_parts(row["used"])), None if pinned is None else str(pinned))
