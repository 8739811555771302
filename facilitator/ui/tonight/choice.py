"""What the leader chooses on the page before the meeting; nothing here is saved."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from facilitator.core.group import Group


@dataclass(frozen=True)
class Choice:
    """An evening as it stands on the page.

    `start` is aware; `languages` holds one or two; `topic` is the id of a
    prompt that was chosen beforehand, "" when one is to be drawn.
    """

    format_id: str
    start: datetime
    minutes: int
    people: int
    languages: tuple[str, ...]
    both_read: bool = False
    leave_out_heavy: bool = False
    topic: str = ""

    @property
    def ends(self) -> datetime:
        """When the meeting has to be over."""
        return self.start + timedelta(minutes=self.minutes)


@dataclass(frozen=True)
class Closed:
    """The meeting that was closed last while the program is open.

    `total` is None when nobody was counted; `before` is the number of another
    meeting of the same day and format, which the total has replaced.
    """

    day: date
    total: int | None
    before: int | None = None


def first_choice(
    group: Group, start: datetime, formats: tuple[str, ...], topic: str = ""
) -> Choice:
    """What the group usually does, at its next start."""
    usual = group.format_id if group.format_id in formats else next(iter(formats), "")
    return Choice(
        format_id=usual,
        start=start,
        minutes=group.minutes,
        people=group.people,
        languages=group.languages[:2] or ("en",),
        both_read=group.read_both,
        leave_out_heavy=group.leave_out_heavy,
        topic=topic,
    )
