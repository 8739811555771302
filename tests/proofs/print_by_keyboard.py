"""A mixed job chosen, seen, saved and printed by the keyboard alone, in the real program.

    python -m tests.proofs.print_by_keyboard PICTURES [--manager openbox]

It prints on a virtual printer (Debian's cups and printer-driver-cups-pdf), which
it adds and takes away again; cupsd is started when it does not run, so this
wants an administrator on a computer of no importance.  The virtual printer
cannot turn paper: so the printer test and printing by hand are part of it.
xdotool types; a picture of the screen is left at each stage.  What was printed
is read from the virtual printer's files.  No paper was ever moved.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf

from facilitator.core.printer_habit import printer_key
from facilitator.places import home
from facilitator.storage.database import open_database
from facilitator.storage.printer_book import PrinterBook
from tests.proofs.children import ROOT, first_start
from tests.proofs.x_display import x_server

PRINTER = "Ana-Virtual"
DRIVER = "lsb/usr/cups-pdf/CUPS-PDF_opt.ppd"
PRINTED = Path.home() / "PDF"
PAUSE = 0.4


@dataclass
class Desk:
    """One program on one X server, and the folder that the virtual printer fills."""

    folder: Path
    pictures: Path
    environ: dict[str, str]
    taken: list[str] = field(default_factory=list)

    def keys(self, *keys: str) -> None:
        """Press keys, by their names for X."""
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True, env=self.environ)
            time.sleep(PAUSE)

    def tab(self, times: int) -> None:
        """Tab so many times; back when below zero."""
        self.keys(*["Tab" if times > 0 else "shift+Tab"] * abs(times))

    def words(self, text: str) -> None:
        """Type a text."""
        subprocess.run(["xdotool", "type", text], check=True, env=self.environ)
        time.sleep(PAUSE)

    def picture(self, name: str, wait: float = 1.5) -> None:
        """Leave a picture of the screen."""
        time.sleep(wait)
        self.taken.append(name)
        file = self.pictures / f"{len(self.taken):02}-{name}.png"
        subprocess.run(["import", "-window", "root", file], check=True, env=self.environ)

    def printed(self, count: int) -> list[Path]:
        """The virtual printer's files, when there are at least so many."""
        until = time.monotonic() + 60  # noqa: TID251 (a proof)
        while True:
            files = sorted(PRINTED.glob("*.pdf"), key=lambda file: file.stat().st_mtime)
            done = [file for file in files if file.read_bytes().rstrip().endswith(b"%%EOF")]
            if len(done) >= count:
                return done
            assert time.monotonic() < until, f"{len(done)} of {count} were printed"  # noqa: TID251
            time.sleep(0.2)


@contextmanager
def virtual_printer() -> Iterator[None]:
    """The virtual printer is there, is the usual one, and has printed nothing yet."""
    answers = subprocess.run(["lpstat", "-r"], capture_output=True, text=True, check=False)
    ours = None if "is running" in answers.stdout else subprocess.Popen(["/usr/sbin/cupsd", "-f"])
    if ours is not None:
        time.sleep(3)
    for file in PRINTED.glob("*.pdf"):
        file.unlink()
    add = ["lpadmin", "-p", PRINTER, "-v", "cups-pdf:/", "-m", DRIVER, "-E"]
    subprocess.run(add, check=True, stderr=subprocess.DEVNULL)
    subprocess.run(["lpadmin", "-d", PRINTER], check=True)
    try:
        yield
    finally:
        subprocess.run(["lpadmin", "-x", PRINTER], check=True)
        if ours is not None:
            ours.terminate()
            ours.wait(20)


def main() -> None:
    """Print the mixed job and leave the pictures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pictures", type=Path)
    parser.add_argument("--manager", default="", help="a window manager, such as openbox")
    options = parser.parse_args()
    options.pictures.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as name,
        virtual_printer(),
        x_server(1366, 768, options.manager) as environ,
    ):
        folder = Path(name)
        first_start(folder)
        words = [sys.executable, "-m", "facilitator", "--home", name]
        program = subprocess.Popen(words, env=environ, cwd=ROOT)
        try:
            time.sleep(5)
            desk = Desk(folder, options.pictures.absolute(), environ)
            whole(desk)
        finally:
            program.terminate()
            program.wait(20)
        remembered(folder)
    print("a mixed job by keyboard alone: chosen, seen, saved, tested, printed")


def whole(desk: Desk) -> None:
    """Everything, in order."""
    choose(desk)
    turn_pages(desk)
    save(desk)
    print_by_hand(desk)


def choose(desk: Desk) -> None:
    """12 booklets, 4 in Spanish, 2 in large print."""
    desk.keys("ctrl+4")
    desk.picture("nothing-chosen")
    desk.keys("Return")
    desk.words("six things")
    desk.picture("found")
    desk.keys("Return", "Escape")
    desk.tab(TO_FORM)
    desk.keys("Down", "Down")
    desk.picture("a-booklet")
    desk.tab(TO_COPIES - TO_FORM)
    desk.words("12")
    desk.tab(TO_ANOTHER - TO_COPIES)
    desk.keys("Return", "Down", "Tab")
    desk.words("4")
    desk.picture("four-of-them-in")
    desk.keys("Return")
    desk.keys("Return", "Down", "Down", "Down", "Tab")
    desk.words("2")
    desk.picture("two-of-them-large")
    desk.keys("Return")
    desk.tab(TO_LIST - TO_ANOTHER)
    desk.keys("Home")
    desk.picture("mixed-job")


# Places in the order of Tab, counted from “Add…”.
TO_LIST, TO_ANOTHER, TO_COPIES, TO_FORM = -1, 2, 4, 7


def turn_pages(desk: Desk) -> None:
    """Pages through all orders, and the sides of paper."""
    desk.tab(2)  # a list walks its own rows with Home and End
    for number in range(2):
        desk.keys("Next")
        desk.picture(f"next-{number + 1}", 1.0)
    desk.keys("End")
    desk.picture("the-last-page")
    shots = {file.read_bytes() for file in desk.pictures.glob("0[6-9]-*.png")}
    assert len(shots) == 4, "a page was not turned"
    desk.keys("Home")


def save(desk: Desk) -> None:
    """One PDF of everything."""
    file = desk.folder / "mixed.pdf"
    desk.keys("ctrl+s")
    desk.picture("save-as")
    desk.keys("ctrl+a")
    desk.words(str(file))
    desk.keys("Return")
    desk.picture("saved", 3)
    with pikepdf.open(file) as made:
        # one sheet a booklet of four pages, two sides each; large print may take more
        assert len(made.pages) >= 2 * 12, len(made.pages)


def print_by_hand(desk: Desk) -> None:
    """The printer cannot turn paper: it is tested first, and then paper is put back by hand."""
    desk.keys("ctrl+p")
    desk.picture("the-systems-dialog")
    desk.keys("Return")
    desk.picture("test-it-first")
    desk.keys("Return")
    desk.picture("test-put-it-back", 3)
    desk.keys("Return")
    desk.picture("questions", 3)
    assert len(desk.printed(2)) == 2
    desk.tab(8)
    desk.keys("Return")
    desk.picture("remembered")
    desk.keys("ctrl+p")
    desk.keys("Return")
    desk.picture("fronts", 4)
    for number in range(3):
        desk.keys("Return")
        desk.picture(f"backs-{number + 1}", 4)
    files = desk.printed(8)[2:]
    pages = [_pages(file) for file in files]
    print("pages of each go of the printer:", pages)
    assert pages[0] == pages[1]
    assert pages[2] == pages[3]
    assert pages[4] == pages[5]
    assert pages[::2] == [6, 4, 2], pages


def _pages(file: Path) -> int:
    with pikepdf.open(file) as made:
        return len(made.pages)


def remembered(folder: Path) -> None:
    """The printer is known by a digest; its name stands nowhere in the data."""
    file = home(folder).database
    with open_database(file) as database:
        habit = PrinterBook(database).load(printer_key(PRINTER))
    assert habit is not None
    assert habit.duplex.value == "by-hand-face-up", habit
    for kept in folder.rglob("*"):
        if kept.is_file() and os.access(kept, os.R_OK):
            assert b"Ana-Virtual" not in kept.read_bytes(), kept


if __name__ == "__main__":
    main()
