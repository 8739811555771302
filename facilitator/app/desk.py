"""What the program has open: the group's record, the library, and who saves.

Plain functions for the pages.  Nothing here is a window; whatever takes long
has been done by `opening` before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random
from typing import TYPE_CHECKING

from facilitator.app.saving import Keeper, NothingSaved, Waiting
from facilitator.computer.clocks import clock_change, local_moment
from facilitator.core.attendance import Attendance, checked
from facilitator.core.errors import N_, StorageProblem
from facilitator.core.group import Group
from facilitator.core.next_meeting import next_start
from facilitator.core.reading import Shelf
from facilitator.core.schedule import Evening, Plan, plan_evening
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import DeckMemory, Prompt, TopicDeck
from facilitator.language.catalogues import Catalogue, available, open_catalogue
from facilitator.library.shelves import Library, load
from facilitator.places import Home, shipped
from facilitator.ui.tonight.choice import Choice, Closed, first_choice

if TYPE_CHECKING:
    from facilitator.core.meeting_run import MeetingRun
    from facilitator.storage.database import Database


PATIENCE = 2.0  # seconds that a page waits for the disk before it says so


class NotYetSaved(StorageProblem):
    """facts: `file`."""

    template = N_(
        "This is not saved yet: {file} cannot be written now."
        " It is tried again by itself; leave the program open, or make room on the disk."
    )


@dataclass
class Desk:
    """Changed in one place, the GUI thread; saving goes through `keeper`, in order."""

    home: Home
    group: Group = field(default_factory=Group)
    settings: Settings = field(default_factory=Settings)
    library: Library = field(default_factory=lambda: Library(Shelf(), {}, ()))
    memory: DeckMemory = field(default_factory=DeckMemory)
    keeper: Keeper = field(default_factory=Waiting)
    database: Database | None = None
    chance: Random = field(default_factory=Random)
    closed: Closed | None = None
    _chosen: Choice | None = None

    def library_in(self, tags: Iterable[str]) -> Library:
        """The library, with at least all there is in these languages."""
        return self.library if self.library.holds(tags) else self.whole_library()

    def whole_library(self) -> Library:
        """All of it; who asks before the thread of `opening` has brought it waits a moment."""
        if not self.library.whole:
            self.library = load(shipped("readings"), self.home.readings)
        return self.library

    def words(self, tag: str) -> Catalogue:
        """The catalogue of a language."""
        return open_catalogue(tag, shipped("locales"))

    def screen_languages(self) -> tuple[str, ...]:
        """Languages the screen can speak."""
        return available(shipped("locales"))

    def text_languages(self, screen: str) -> tuple[str, ...]:
        """Languages there are texts in: the group's first, then the screen's, then the others."""
        known = self.library.languages()
        first = [tag for tag in (*self.group.languages, screen, "en") if tag in known]
        return tuple(dict.fromkeys([*first, *known]))

    def plan(self, choice: Choice) -> Plan:
        """The plan of a choice; raises Problem."""
        start = local_moment(choice.start.date(), choice.start.time())
        evening = Evening(
            format=self.library.formats[choice.format_id],
            start=start,
            seconds=choice.minutes * 60,
            people=choice.people,
            languages=choice.languages,
            both_read=choice.both_read,
            leader_has_seat=self.group.leader_has_seat,
            leave_out_heavy=choice.leave_out_heavy,
            clock_change=clock_change(start, choice.minutes * 60),
        )
        return plan_evening(evening, self.library_in(choice.languages).shelf)

    def next_choice(self, now: datetime) -> Choice:
        """What Tonight begins with: what was chosen today, else what the group usually does."""
        start = next_start(self.group, now)
        chosen = self._chosen
        if chosen is not None and chosen.ends > now and chosen.format_id in self.library.formats:
            return chosen
        pinned = self.memory.pinned or ""
        return first_choice(self.group, start, tuple(self.library.formats), pinned)

    def choose(self, choice: Choice) -> None:
        """Remember the choice while the program is open, and a chosen topic until it is used."""
        self._chosen = choice
        pinned = choice.topic or None
        if self.database is not None and pinned != self.memory.pinned:
            self.memory = replace(self.memory, pinned=pinned)
            self.keeper.save_deck(self.memory)

    def use_format(self, format_id: str) -> None:
        """The next meetings have this format."""
        self._chosen = None
        self.save_group(replace(self.group, format_id=format_id))

    def copy_format(self, format_id: str, title: str, tag: str) -> str:
        """Copy a format into the group's own; returns the copy's id.  Raises FormatFileProblem."""
        from facilitator.library.format_copies import copy_format, free_id

        own = self.home.formats / f"{format_id}.toml"
        source = own if own.exists() else shipped("readings") / "formats" / f"{format_id}.toml"
        taken = {file.stem for file in self.home.formats.glob("*.toml")}  # unusable ones too
        new_id = free_id(title or format_id, taken | set(self.library.formats))
        copy_format(source, self.home.formats, new_id, title, tag)
        self.library = load(shipped("readings"), self.home.readings)
        return new_id

    def prompts(self, screen: str) -> tuple[Prompt, ...]:
        """What may be chosen for tonight, in the screen's language at least."""
        return TopicDeck.of(self.library_in([screen]).themes, self.memory).prompts

    def deck(self, *, leave_out_heavy: bool) -> TopicDeck:
        """Tonight's prompts, with what the group has had."""
        return TopicDeck.of(
            self.whole_library().themes, self.memory, leave_out_heavy=leave_out_heavy
        )

    def save_group(self, group: Group) -> None:
        """Keep the group's record."""
        self.group = group
        self.keeper.save_group(group)

    def keep_settings(self, settings: Settings) -> None:
        """Keep the settings."""
        self.settings = settings
        self.keeper.save_settings(settings)

    def record(self, numbers: Attendance, today: date) -> None:
        """Keep an evening's numbers; when this returns they are on the disk.

        Raises BadNumber for what cannot be, and NotYetSaved when the disk does
        not answer; the numbers are then tried again by themselves.
        """
        self.keeper.record(checked(numbers, today))
        if self.database is None or not self.keeper.flush(PATIENCE):
            raise NotYetSaved(file=str(self.home.database))

    def evenings(self) -> list[Attendance]:
        """All evenings that were counted, oldest first; raises StorageProblem."""
        if self.database is None:
            return []
        from facilitator.storage.attendance_book import AttendanceBook

        self.keeper.flush(PATIENCE)
        return AttendanceBook(self.database).between(date.min, date.max)

    def take(self, database: Database | None, writer: Keeper | None, memory: DeckMemory) -> None:
        """What was opened; without a writer nothing is saved."""
        waiting, self.keeper = self.keeper, writer or NothingSaved()
        self.database, self.memory = database, memory
        if isinstance(waiting, Waiting):
            waiting.hand_over(self.keeper)

    @property
    def saves(self) -> bool:
        """Whether what is kept reaches a disk, now or soon."""
        return not isinstance(self.keeper, NothingSaved)

    def close_meeting(self, run: MeetingRun, deck: TopicDeck) -> Attendance | None:
        """End a meeting: its totals and the deck's memory, written together.

        A meeting in which nobody was counted leaves no number: zero would be
        a meeting to which nobody came, and hands that were raised for the first
        time do not say how many kept theirs down.  Where the count was begun
        and not finished, those hands are people in the room: the total is never
        below them.
        """
        state, numbers = run.state, None
        if state.count:
            first = state.first_time if self.group.count_first_time else None
            total = max(state.count, state.first_time)
            numbers = Attendance(run.plan.start.date(), run.plan.format_id, total, first)
        topic = state.topic.id if state.topic else None
        self._note_closed(run, numbers)

        def write(keeper: Keeper) -> int:
            if topic is not None:
                self.memory = self.remembering(deck).after(topic)
            return keeper.close_running(numbers, self.memory)

        if isinstance(self.keeper, Waiting):  # the deck's memory has not been read yet
            self.keeper.later(write)
        else:
            write(self.keeper)
        return numbers

    def _note_closed(self, run: MeetingRun, numbers: Attendance | None) -> None:
        """What Tonight says of the meeting that is over."""
        day = run.plan.start.date()
        earlier = [e.total for e in self._counted_on(day) if e.format_id == run.plan.format_id]
        total = numbers.total if numbers else None
        before = earlier[0] if earlier and numbers else None
        self.closed, self._chosen = Closed(day, total, before), None

    def _counted_on(self, day: date) -> list[Attendance]:
        if self.database is None:
            return []
        from facilitator.storage.attendance_book import AttendanceBook

        try:
            return AttendanceBook(self.database).between(day, day)
        except StorageProblem:  # closing a meeting never fails for what is only told
            return []

    def remembering(self, deck: TopicDeck) -> TopicDeck:
        """A deck with the memory as it is now; a meeting may begin before it has been read."""
        return replace(deck, memory=self.memory)

    def put_down(self) -> bool:
        """Save what is left and let go of the file; False when something was not saved."""
        saved = self.keeper.stop()
        if self.database is not None:
            self.database.close()
        return saved
