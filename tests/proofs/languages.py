"""A page in every language of the samples, set by us and by Chromium, read back and compared.

    python -m tests.proofs.languages FOLDER [--pictures] [--only ar,th]

The folder gets our file, Chromium’s file and, with `--pictures`, one picture
of both side by side for each language.  Read back by poppler and PDFium:
demanded are no character lost or changed by us, tagged or not, and a mean
likeness to the text that is at least Chromium’s.  Without Chromium ours alone
is checked, and that is said loudly.
"""

from __future__ import annotations

import argparse
import difflib
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from facilitator.core.handout import Handout
from facilitator.core.print_job import PrintJob
from facilitator.printing.press import printed
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import Reader, page_count, readers, steerless, tally
from tests.printing.samples_page import BULLET, SamplePage
from tests.printing.samples_pages import PAGES
from tests.proofs.chromium import CHROMIUM, by_chromium
from tests.proofs.side_by_side import side_by_side

READERS = ("poppler", "pdfium")


@dataclass(frozen=True)
class ReadBack:
    """What the readers got out of one file: characters lost or added, and likeness of 0 to 1."""

    wrong: int
    likeness: float


@dataclass(frozen=True)
class Compared:
    """One language: ours tagged and untagged, and Chromium’s where there is one."""

    tag: str
    tagged: ReadBack
    untagged: ReadBack
    chromium: ReadBack | None

    @property
    def row(self) -> str:
        """A line of the table."""
        cells = [
            f"{found.wrong:6} {found.likeness:8.4f}" if found else f"{'–':>6} {'–':>8}"
            for found in (self.tagged, self.untagged, self.chromium)
        ]
        return f"{self.tag:8} {'  '.join(cells)}"


HEAD = f"{'':8} {'ours, tagged':>15}  {'untagged':>15}  {'Chromium':>15}"


def handout(tag: str, page: SamplePage) -> Handout:
    """The page as it would be printed."""
    return Handout("sheet", page.title, (page.part(tag),))


def read_back(file: bytes, told: Sequence[str]) -> ReadBack:
    """How a file of one page compares with the lines that should be on it."""
    assert page_count(file) == 1
    wrong, likeness = 0, []
    for reader in _readers():
        found = reader(file, 0)
        wrong = max(wrong, differences(found, told))
        likeness.append(alike(found, told))
    return ReadBack(wrong, mean(likeness))


def _readers() -> list[Reader]:
    found = readers()
    return [found[name] for name in READERS if name in found]


def differences(found: str, told: Iterable[str]) -> int:
    """How many NFC characters are in one and not in the other, white space aside."""
    there, asked = tally(found), tally("".join(told))
    return (there - asked).total() + (asked - there).total()


def alike(found: str, told: Iterable[str]) -> float:
    """difflib’s ratio of what was read to the text, white space folded."""
    return difflib.SequenceMatcher(None, _folded(found), _folded("\n".join(told)), False).ratio()


def _folded(text: str) -> str:
    return " ".join(steerless(unicodedata.normalize("NFC", text)).split())


def compared(tag: str, page: SamplePage, folder: Path, book: TypefaceBook) -> Compared:
    """Set, read back and keep one page."""
    made = handout(tag, page)
    ours = printed(made, PrintJob(("sheet",), (tag,)), book).plain
    plain = write_pdf(made, book, tagged=False)
    (folder / f"{tag}-ours.pdf").write_bytes(ours)
    theirs = by_chromium(tag, page, folder, book)
    drawn = [line.removeprefix(f"{BULLET} ") for line in page.lines]  # its bullets are no text
    return Compared(
        tag,
        read_back(ours, page.lines),
        read_back(plain, page.lines),
        read_back(theirs, drawn) if theirs else None,
    )


def verdict(all_of_them: Sequence[Compared]) -> list[str]:
    """Sentences about what is not as it should be; none when all is well."""
    wrong = [
        f"{found.tag}: {found.tagged.wrong} and {found.untagged.wrong} characters lost or added"
        for found in all_of_them
        if found.tagged.wrong or found.untagged.wrong
    ]
    theirs = [found.chromium.likeness for found in all_of_them if found.chromium]
    ours = mean(found.tagged.likeness for found in all_of_them)
    if theirs and ours < mean(theirs):
        wrong.append(f"likeness {ours:.4f} is below Chromium’s {mean(theirs):.4f}")
    return wrong


def _summary(all_of_them: Sequence[Compared]) -> str:
    columns = [[each.tagged for each in all_of_them], [each.untagged for each in all_of_them]]
    columns.append([each.chromium for each in all_of_them if each.chromium])
    cells = [
        f"{sum(x.wrong for x in column):6} {mean(x.likeness for x in column):8.4f}"
        for column in columns
        if column
    ]
    return f"{len(all_of_them):2} langs {'  '.join(cells)}"


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when nothing is lost and ours is as like the text as Chromium’s."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pictures", action="store_true")
    parser.add_argument("--only", default="", help="tags with commas between them")
    asked = parser.parse_args(arguments)
    asked.folder.mkdir(parents=True, exist_ok=True)
    if not CHROMIUM:
        print("CHROMIUM IS NOT INSTALLED: ours alone is checked, with nothing beside it")
    chosen = asked.only.split(",") if asked.only else list(PAGES)
    book = TypefaceBook()
    print(HEAD)
    found = []
    for tag in chosen:
        found.append(compared(tag, PAGES[tag], asked.folder, book))
        print(found[-1].row, flush=True)
        if asked.pictures:
            side_by_side(asked.folder, tag)
    print(_summary(found))
    wrong = verdict(found)
    print("\n".join(wrong) if wrong else "nothing is lost, and ours is read at least as well")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
