"""A whole evening by the keyboard alone, in the real program, from its first start.

    python -m tests.proofs.evening_by_keyboard PICTURES [--manager openbox]

xdotool types; a picture of the whole screen of 1366 × 768 is left at each
stage, to be looked at.  How far the meeting is is read from its data file, and
what was counted by `facilitator counts`, never from inside the program.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from facilitator.core import presses
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.core.snapshot import from_text
from facilitator.places import home
from facilitator.storage.quick_look import quick_look
from facilitator.storage.records import RunningRow
from tests.proofs.children import ROOT
from tests.proofs.standing import seat_of
from tests.proofs.x_display import x_server

PAUSE = 0.35  # seconds between two keys: Next within 0.3 s counts once


@dataclass
class Evening:
    """One program on one X server."""

    folder: Path
    pictures: Path
    environ: dict[str, str]
    taken: list[str] = field(default_factory=list)

    def keys(self, *keys: str) -> None:
        """Press keys, by their names for X."""
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True, env=self.environ)
            time.sleep(PAUSE)

    def many(self, key: str, times: int) -> None:
        """The same key quickly."""
        for _ in range(times):
            subprocess.run(["xdotool", "key", key], check=True, env=self.environ)
            time.sleep(0.03)

    def picture(self, name: str) -> None:
        """Leave a picture of the screen."""
        time.sleep(0.5)
        self.taken.append(name)
        file = self.pictures / f"{len(self.taken):02}-{name}.png"
        subprocess.run(["import", "-window", "root", file], check=True, env=self.environ)

    def run(self) -> MeetingRun | None:
        """The meeting as it lies on the disk."""
        time.sleep(0.2)
        row = quick_look(home(self.folder).database).running
        return from_text(row.snapshot) if isinstance(row, RunningRow) else None

    def here(self) -> MeetingRun:
        """The same, when there has to be one."""
        run = self.run()
        assert run is not None, "no meeting is running"
        return run

    def speaks(self, language: str) -> None:
        """The screen's language lies on the disk within five seconds: saving waits for nobody."""
        for _ in range(25):
            if quick_look(home(self.folder).database).settings.language == language:
                return
            time.sleep(0.2)
        raise AssertionError(f"the screen never came to {language}")

    def step(self) -> str:
        """The id of the step that runs, "totals" at the end."""
        run = self.here()
        steps = run.plan.steps
        return steps[run.state.position].step.id if run.state.position < len(steps) else "totals"

    def on_to(self, step: str) -> None:
        """Next, until a step runs."""
        for _ in range(80):
            if self.step() == step:
                return
            self.keys("space")
        raise AssertionError(f"never came to {step}")


def first_start(evening: Evening, now: datetime) -> None:
    """The five questions; the meeting should have begun ten minutes ago."""
    start = now - timedelta(minutes=10)
    evening.picture("first-start")
    subprocess.run(["xdotool", "type", "Evening Group"], check=True, env=evening.environ)
    evening.keys("Tab")
    evening.many("Down", start.weekday() + 1)
    evening.keys("Tab")
    hours = start.hour - 19
    evening.many("Up" if hours > 0 else "Down", abs(hours))
    evening.keys("Tab")
    evening.many("Up", start.minute)
    evening.picture("five-questions")
    evening.many("Tab", 6)
    evening.picture("end-of-questions")
    evening.keys("Return")
    evening.picture("meeting-is-ready")
    evening.keys("Return")
    evening.picture("tonight")


def main() -> None:
    """Lead the evening and leave the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--manager", default="", help="a window manager, such as openbox")
    options = parser.parse_args()
    options.pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, x_server(1366, 768, options.manager) as environ:
        folder = Path(name)
        words = [sys.executable, "-m", "facilitator", "--home", name]
        program = subprocess.Popen(words, env=environ, cwd=ROOT)
        try:
            time.sleep(4)
            whole(Evening(folder, options.pictures, environ))
        finally:
            program.terminate()
            program.wait(20)
    print("the whole evening, by keyboard alone")


def whole(evening: Evening) -> None:
    """Everything a leader does."""
    first_start(evening, datetime.now().astimezone())  # noqa: TID251 (the program's own clock)
    evening.keys("Return")
    evening.picture("before-the-start")
    beginning(evening)
    sound_and_screen(evening)
    sharing(evening)
    ending(evening)


def pressed(evening: Evening, kind: type[Press]) -> bool:
    """Whether there is such a press on the disk."""
    return any(isinstance(press, kind) for press in evening.here().presses)


def beginning(evening: Evening) -> None:
    """A late start, set back by three minutes; the room is counted."""
    evening.keys("space")
    evening.keys("s")
    evening.picture("it-started-earlier")
    evening.keys("3", "Return")
    assert pressed(evening, presses.BackDate)
    evening.picture("welcome")
    evening.on_to("silence")
    evening.picture("silence")
    evening.on_to("newcomers")
    evening.many("plus", 9)
    evening.picture("counted-nine")
    assert evening.here().state.count == 9
    evening.on_to("introductions")
    evening.keys("space", "space", "p")
    evening.picture("introductions")
    assert pressed(evening, presses.Pass)
    evening.on_to("topic")
    evening.keys("d")
    evening.picture("topic")
    assert evening.here().state.topic is not None
    evening.keys("i", "1", "2")
    evening.picture("topic-twelve")
    evening.keys("Return")
    evening.picture("topic-chosen")
    found = [press for press in evening.here().presses if isinstance(press, presses.DrewTopic)]
    assert len(found) == 2


def sound_and_screen(evening: Evening) -> None:
    """A quieter bell, another language and back: the meeting stands as it stood."""
    before = evening.here()
    evening.keys("u", "Tab", "Down")
    evening.picture("sound-and-screen")
    evening.keys("Tab", "Tab", "Tab", "Down", "Down")
    evening.picture("in-arabic")
    evening.speaks("ar")
    evening.keys("Down", "Up", "Up")
    evening.picture("in-english-again")
    evening.speaks("en")
    evening.keys("Escape")
    assert evening.here() == before


def sharing(evening: Evening) -> None:
    """Come back later, leave early, a raised hand, the basket, undo, hold, catch up."""
    evening.on_to("sharing")
    evening.picture("sharing-text")
    while seat_of(evening.here()) == 0:
        evening.keys("space")
    evening.picture("sharing-first-seat")
    evening.keys("space", "p", "l", "e", "7")
    evening.picture("leaves-early")
    evening.keys("Return", "5")
    evening.picture("raised-hand")
    evening.keys("Return")
    assert pressed(evening, presses.Later)
    assert pressed(evening, presses.LeavesEarly)
    assert seat_of(evening.here()) == 5
    evening.picture("seat-five-speaks")
    evening.on_to("basket")
    evening.picture("basket")
    evening.on_to("sharing-goes-on")
    evening.picture("sharing-goes-on")
    evening.keys("space", "space")
    before = evening.here()
    evening.keys("ctrl+z", "ctrl+z")
    undone = evening.here()
    assert undone.presses == before.presses[:-2]
    evening.picture("undone-twice")
    evening.keys("h")
    evening.picture("hold")
    assert evening.here().state.held
    evening.keys("h", "c")
    evening.picture("catch-up")
    evening.keys("Return")
    evening.picture("caught-up")


def ending(evening: Evening) -> None:
    """The closing, the totals, the close; nothing is left running."""
    evening.on_to("closing")
    evening.picture("closing")
    evening.on_to("totals")
    evening.picture("totals")
    evening.keys("Return")
    time.sleep(1)
    evening.picture("tonight-again")
    assert evening.run() is None, "the meeting is still there"
    command = [sys.executable, "-m", "facilitator", "--home", str(evening.folder)]
    done = subprocess.run(
        [*command, "counts", "--json"], capture_output=True, text=True, check=True, cwd=ROOT
    )
    (row,) = json.loads(done.stdout)
    assert row["total"] == 9, row


if __name__ == "__main__":
    main()
