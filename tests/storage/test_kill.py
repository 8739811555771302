"""`kill -9` at a random moment: what was reported as saved is there, and nothing is half.

KILLS=200 in the environment runs more of the same.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from random import Random

import pytest

from facilitator.storage.attendance_book import AttendanceBook
from facilitator.storage.database import open_database
from facilitator.storage.quick_look import quick_look
from facilitator.storage.records import RunningRow
from facilitator.storage.running_meeting import RunningMeeting

KILLS = int(os.environ.get("KILLS", "10"))

MEETINGS = """
import os, sys
from datetime import date
from pathlib import Path
from facilitator.core.attendance import Attendance
from facilitator.storage.database import open_database
from facilitator.storage.save_status import Saved
from facilitator.storage.writer import Writer

def heard(status):
    assert isinstance(status, Saved), status
    os.write(1, b"%d\\n" % status.upto)

writer = Writer(open_database(Path(sys.argv[1])), heard, lambda: 0.0)
for meeting in range(10**6):  # nine presses, then the closing: ten tickets a meeting
    for press in range(1, 10):
        ticket = writer.save_running(f"{meeting} " + "x" * 9000, meeting * 10 + press, meeting)
        assert ticket == meeting * 10 + press
        writer.flush(60)
    writer.close_running(Attendance(date(2026, 3, 2), "speaker", meeting), None)
    writer.flush(60)
"""


def killed_after(file: Path, seconds: float) -> int:
    """Run meetings, kill the program, and return the last ticket that it called saved."""
    program = subprocess.Popen([sys.executable, "-c", MEETINGS, str(file)], stdout=subprocess.PIPE)
    assert program.stdout is not None
    heard = program.stdout.readline()
    time.sleep(seconds)
    program.kill()
    rest, _ = program.communicate()
    whole_lines = (heard + rest).rpartition(b"\n")[0].split()
    return int(whole_lines[-1])


@pytest.mark.parametrize("seed", range(KILLS))
def test_what_was_reported_saved_is_there(tmp_path: Path, seed: int) -> None:
    file = tmp_path / "facilitator.db"
    reported = killed_after(file, Random(seed).uniform(0, 0.3))
    looked = quick_look(file).running  # first, as the program does: the journal may still be hot
    with open_database(file) as database:
        row = RunningMeeting(database).load()
        evenings = AttendanceBook(database).between(date.min, date.max)
    assert looked == row
    closed = evenings[0].total + 1 if evenings else 0  # meetings closed so far
    reached = row.saved_wall if row else closed * 10
    assert reported <= reached <= reported + 1  # at most the ticket on its way when killed
    assert reached // 10 == closed  # totals and row never disagree
    if row is not None:
        assert row == RunningRow(f"{closed} " + "x" * 9000, reached, closed)
