"""Texts by strangers through the press: naughty strings, 500 languages, 10 MB of one paragraph.

    python -m tests.proofs.hard_texts [--naughty LIST.json …] [--languages FOLDER] [--short]

What the lists and the folder are: `strangers_texts`.  A text comes out as pages or
is refused in one sentence; no file outside is opened, nothing is sent; what is
printed is read back whole.  Sources that are not there are left out, loudly;
`--short` leaves out the long paragraphs.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from facilitator.core.handout import Handout, Part
from facilitator.core.print_job import PrintJob
from facilitator.core.prose import Paragraph, Span
from facilitator.printing.characters import REPLACEMENT, printable
from facilitator.printing.font_files import installed_font_files
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.reading_back import JOINERS, LINE_HYPHEN, by_pdfium, page_count, tally
from tests.proofs.hard_trials import REFUSED, TRIALS, Outcome, on_the_command_line, pressed
from tests.proofs.strangers_texts import declarations, naughty_strings
from tests.proofs.watched import Watch, python_folders

ROOT = Path(__file__).parents[2]
CLOCKS = Path("/usr/share/zoneinfo")  # the command asks what day it is
LANGUAGES = ("en", "ar")
MEGABYTE = 1_000_000
UNITS = {
    "without spaces": ("en", "x"),
    "with spaces": ("en", "We meet every Tuesday at seven. "),
    "Arabic": ("ar", "نلتقي كل ثلاثاء في المساء. "),
    "Chinese": ("zh", "我们每周聚会一次，欢迎所有人。"),
}
MOST_MEMORY = 2 << 30  # bytes, of all that a child may ask for
MOST_SECONDS = 120


@dataclass
class Tally:
    """How the trials of one kind ended, and what went wrong."""

    ends: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def count(self, name: str, trial: Callable[[], Outcome]) -> Outcome | None:
        """Try it; whatever is neither pages nor a problem is a fault."""
        try:
            outcome = trial()
        except BaseException as error:  # noqa: BLE001 (a proof looks at every end)
            place = traceback.extract_tb(error.__traceback__)[-1]
            self.faults.append(f"{name}: {error!r} at {place.filename}:{place.lineno}")
            self.ends["CRASHED"] += 1
            return None
        self.ends[outcome.kind] += 1
        return outcome

    def __str__(self) -> str:
        ends = ", ".join(f"{number} {end}" for end, number in sorted(self.ends.items()))
        return "\n".join((ends or "nothing", *(f"    {fault}" for fault in self.faults[:20])))


def naughty(files: Sequence[Path], folder: Path) -> bool:
    """Every string through every trial; whether nothing was wrong."""
    book = TypefaceBook()
    texts = naughty_strings(files)
    print(f"{len(texts)} naughty strings in {' and '.join(LANGUAGES)}")
    whole = True
    for name, trial in TRIALS.items():
        found = Tally()
        for number, text in enumerate(texts):
            for tag in LANGUAGES:
                found.count(f"{number} {tag}", lambda: trial(text, tag, book, folder))  # noqa: B023
        print(f"  {name}: {found}", flush=True)
        whole = whole and not found.faults
    return whole


def languages(source: Path, _folder: Path) -> bool:
    """Every declaration printed, tagged, and read back; whether nothing was wrong."""
    book = TypefaceBook()
    found, changed, characters = Tally(), 0, 0
    for name, made in declarations(source):
        job = PrintJob(("sheet",), made.languages)
        outcome = found.count(name, lambda: pressed(made, job, book))  # noqa: B023
        if outcome and outcome.file and not outcome.missing:
            wrong, all_of_them = read_back(made, outcome)
            changed, characters = changed + wrong, characters + all_of_them
            if wrong:
                found.faults.append(f"{name}: {wrong} characters lost or added")
        if outcome and outcome.missing:
            print(f"  {name} needs a face: {outcome.sentence[:70]}…")
    print(f"languages: {found}\n  {characters} characters read back, {changed} lost or added")
    return not found.faults


def read_back(made: Handout, outcome: Outcome) -> tuple[int, int]:
    """Characters that are lost or added when PDFium reads the file, and all of them."""
    pages = page_count(outcome.file)
    found = "".join(by_pdfium(outcome.file, number) for number in range(pages))
    for sign in LINE_HYPHEN:
        found = found.replace(sign, "-")
    told = "".join(lines(made))
    told = "".join(REPLACEMENT if c in outcome.missing else c for c in printable(told))
    asked, there = tally(told), tally(found)
    if pages > 1:
        there -= tally("".join(f"{n} / {pages}" for n in range(1, pages + 1)))
    for joiner in JOINERS:
        del asked[joiner], there[joiner]  # faces draw nothing for them
    return (asked - there).total() + (there - asked).total(), asked.total()


def lines(made: Handout) -> Iterator[str]:
    """The words of the blocks, with the signs of lists."""
    for part in made.parts:
        for block in part.blocks:
            items = getattr(block, "items", ())
            yield from ("•" + item[0].text for item in items)
            yield from (span.text for span in getattr(block, "spans", ()))


def long_texts(folder: Path) -> bool:
    """One paragraph of 10 MB, and ten of 1 MB, in a process of its own that may take so much."""
    whole = True
    for name in UNITS:
        for paragraphs, size in ((1, 10), (10, 1)):
            command = [sys.executable, "-m", __spec__.name, "--folder", str(folder)]
            command += ["--one", name, str(paragraphs), str(size * MEGABYTE)]
            try:
                done = subprocess.run(
                    command, capture_output=True, text=True, timeout=MOST_SECONDS, cwd=ROOT
                )
                told, code = (done.stdout + done.stderr[-300:]).strip(), done.returncode
            except subprocess.TimeoutExpired:
                told, code = f"more than {MOST_SECONDS} s", 1
            print(f"{paragraphs} × {size} MB {name}: {told}", flush=True)
            whole = whole and not code
    return whole


def one_long(name: str, paragraphs: int, size: int, folder: Path) -> bool:
    """One long text through the press and the command; says what became of it."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    tag, unit = UNITS[name]
    text = unit * (size // len(unit.encode()))
    made = Handout("sheet", name, (Part(tag, "", (Paragraph((Span(text),)),) * paragraphs),))
    outcome = pressed(made, PrintJob(("sheet",), (tag,)), TypefaceBook())
    asked = on_the_command_line("\n\n".join([text] * paragraphs), tag, folder)
    used = resource.getrusage(resource.RUSAGE_SELF)
    pages = page_count(outcome.file) if outcome.file else 0
    print(f"{outcome.kind}, {pages} pages, {outcome.sentence}")
    print(f"    the command: {asked.kind}, {asked.sentence}")
    print(f"    {used.ru_utime + used.ru_stime:.1f} s, {used.ru_maxrss >> 10} MiB")
    return asked.kind == REFUSED


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--naughty", type=Path, action="append", default=[], metavar="LIST.json")
    parser.add_argument("--languages", type=Path, metavar="FOLDER")
    parser.add_argument("--short", action="store_true", help="without the long paragraphs")
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all texts were printed or refused by name."""
    asked = _options(arguments)
    folder = asked.folder or Path(tempfile.mkdtemp())
    whole = asked.one or asked.short or long_texts(folder)  # its children are not to be watched
    system = {path.parent for path in installed_font_files(sys.platform)}
    sources = [*asked.naughty, *([asked.languages] if asked.languages else [])]
    watch = Watch((ROOT, CLOCKS, *python_folders(), *system, *sources), (folder,))
    if asked.one:
        name, paragraphs, size = asked.one
        good = [one_long(name, int(paragraphs), int(size), folder)]
    else:
        good = _watched(asked, folder)
    for name in dict.fromkeys(watch.outside):
        print(f"OPENED OUTSIDE: {name}")
    return 0 if whole and all(good) and not watch.outside else 1


def _watched(asked: argparse.Namespace, folder: Path) -> list[bool]:
    good = []
    lists = [file for file in asked.naughty if file.exists()]
    if lists:
        good.append(naughty(lists, folder))
    else:
        print("NO LIST OF NAUGHTY STRINGS: 0 of them tried")
    if asked.languages and asked.languages.is_dir():
        good.append(languages(asked.languages, folder))
    else:
        print("NO DECLARATIONS: 0 languages tried")
    return good


if __name__ == "__main__":
    sys.exit(main())
