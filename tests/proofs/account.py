"""Compares what a program told before it was killed with what the next one finds.

The checks are plain functions of told facts and the data file, so that a false
account can be shown to fail.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from facilitator.core.attendance import Attendance
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.snapshot import from_text
from facilitator.language.catalogues import Catalogue
from facilitator.places import home
from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.database import open_database
from facilitator.storage.quick_look import quick_look
from facilitator.storage.records import RunningRow
from facilitator.ui.question.left_open import place_of
from tests.proofs.standing import elapsed, seat_of
from tests.proofs.telling import Fact, digest

MADE = ("made", "live")  # a run that goes on after a crash is kept as it comes back
WITHIN = 1.0  # seconds that a clock may be wrong


@dataclass(frozen=True)
class Before:
    """What lay on the disk after a kill.

    `left` is when the meeting was last on the screen, in seconds since 1970;
    None where the kill came while the question was being answered.
    """

    run: MeetingRun | None
    totals: tuple[Attendance, ...]
    left: float | None


def last_saved(facts: Sequence[Fact]) -> int:
    """The index of the last fact of what the page had shown as saved; -1 when there is none."""
    return max((place for place, fact in enumerate(facts) if fact.kind == "saved"), default=-1)


def may_be_found(facts: Sequence[Fact]) -> set[str]:
    """Digests that may lie on the disk: what was shown as saved last, and what was made since."""
    shown = last_saved(facts)
    if shown < 0:
        return {fact.text("run") for fact in facts if fact.kind in MADE}
    name = facts[shown].text("run")
    made = [place for place in range(shown) if facts[place].kind in MADE]
    of_it = [place for place in made if facts[place].text("run") == name]
    assert of_it, f"{name} was shown as saved and never handed to the writer"
    return {name} | {f.text("run") for f in facts[of_it[-1] :] if f.kind in MADE}


def look(folder: Path, facts: Sequence[Fact], killed: float, earlier: Before | None) -> Before:
    """What lies on the disk now; raises AssertionError when something is lost or doubled."""
    place = home(folder)
    row = quick_look(place.database).running  # first, as the program does: a journal may be hot
    assert row is None or isinstance(row, RunningRow), row
    with open_database(place.database) as database:
        totals = tuple(AttendanceBook(database).between(date.min, date.max))
    run = from_text(row.snapshot) if row else None
    now = Before(run, totals, _left(facts, killed, earlier))
    nothing_is_lost(facts, now, earlier)
    backups_hold_no_meeting(place.backups)
    return now


def _left(facts: Sequence[Fact], killed: float, earlier: Before | None) -> float | None:
    """A program that was killed before it led anything leaves the time as it was."""
    kinds = {fact.kind for fact in facts}
    if "live" in kinds:
        return killed
    return None if "asked" in kinds or earlier is None else earlier.left


def nothing_is_lost(facts: Sequence[Fact], now: Before, earlier: Before | None) -> None:
    """The row is one of those it may be; or the meeting was closed and its total is there."""
    closings = [place for place, fact in enumerate(facts) if fact.kind == "closing"]
    since = facts[closings[-1] + 1 :] if closings else facts
    allowed = may_be_found(since)
    if now.run is not None:
        if closings and last_saved(since) < 0:  # killed before the end was written
            allowed |= may_be_found(facts[: closings[-1]])
        if earlier is not None and earlier.run is not None and last_saved(facts) < 0:
            allowed.add(digest(earlier.run))
        name = digest(now.run)
        assert name in allowed, f"{name} on the disk was never made, or is old: {facts}"
        return
    assert last_saved(since) < 0, "a meeting shown as saved is gone"
    if closings:
        total = facts[closings[-1]].number("total")
        found = [evening.total for evening in now.totals]
        assert found == ([total] if total else found), (found, total)
    elif earlier is not None:
        assert earlier.run is None, "the meeting that was left open is gone"


def backups_hold_no_meeting(folder: Path) -> None:
    """No row, and none of its words in the bytes of the file."""
    for file in folder.glob("*"):
        assert b"presses" not in file.read_bytes(), file
        if file.suffix == ".db":
            with closing(sqlite3.connect(file)) as database:
                assert database.execute("SELECT * FROM running_meeting").fetchall() == []


@dataclass
class Account:
    """What was seen over all kills."""

    kinds: Counter[str] = field(default_factory=Counter)
    worst: dict[str, float] = field(default_factory=dict)

    def goes_on(self, before: Before | None, facts: Sequence[Fact], answer: str) -> None:
        """What was offered is what lay on the disk, and it went on there."""
        asked = next((fact for fact in facts if fact.kind == "asked"), None)
        live = next((fact for fact in facts if fact.kind == "live"), None)
        if before is None or before.run is None:
            assert asked is None, "a meeting was offered that is not there"
        elif asked is not None:
            words = asked.about["words"]
            assert isinstance(words, list)
            here = place_of(before.run, Catalogue())
            assert any(here in str(each) for each in words), (here, words)
            self.kinds["offered"] += 1
            if live is not None:
                self._went_on(before.run, before.left, live, answer)
        if live is not None:
            self._clock("evening", live.number("clock") - live.number("real"))

    def _went_on(self, run: MeetingRun, left: float | None, live: Fact, answer: str) -> None:
        self.kinds[f"went on, {answer}"] += 1
        stood = answer == "as-it-stood" and run.state.started is not None
        assert live.about["away"] or not stood, "the time away was not recorded"
        whole = digest(MeetingRun(run.plan, run.presses)) if stood else digest(run)
        assert whole == live.text("before" if stood else "run"), "another run goes on"
        assert run.state.position == live.number("step")
        assert seat_of(run) == live.number("seat")
        start = run.plan.start.timestamp()
        if stood and left is None:
            return
        at = left - start if stood and left else live.number("real")
        self._clock(answer, live.number("elapsed") - elapsed(run, at))

    def _clock(self, name: str, wrong: float) -> None:
        self.worst[name] = max(self.worst.get(name, 0.0), abs(wrong))
        assert abs(wrong) <= WITHIN, f"the clock is {wrong:+.2f} s wrong: {name}"

    def kept(self, now: Before) -> None:
        """Count what lay on the disk."""
        self.kinds["a meeting on the disk" if now.run else "no meeting on the disk"] += 1
        self.kinds["presses on the disk"] += len(now.run.presses) if now.run else 0

    def __str__(self) -> str:
        rows = [f"{number:6}  {name}" for name, number in sorted(self.kinds.items())]
        rows += [
            f"{wrong:6.2f}  seconds at most wrong: {name}" for name, wrong in self.worst.items()
        ]
        return "\n".join([*rows, "     0  lost", "     0  doubled"])
