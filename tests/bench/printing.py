"""The same pages by us and by other tools: time, memory, and what can be copied again.

    python tests/bench/printing.py [--runs 5] [--only Facilitator typst]

About 107 A5 pages in English, Arabic, Hindi and Chinese, without tags.  The
tools take turns; each run is a whole process, from its start to its end.
`TYPST_PYTHON` and `WEASYPRINT_PYTHON` name interpreters that have these two;
they have no place among the program's own dependencies.  A tool that is not
installed is left out, and named.
"""

from __future__ import annotations

import argparse
import compileall
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.printing_texts import paragraphs  # noqa: E402 (a script, run from anywhere)
from tests.bench.printing_tools import Texts, Tool, tools  # noqa: E402


@dataclass
class Seen:
    """What the runs of one tool took; memory in MiB is that of its largest process."""

    seconds: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)

    @property
    def middle(self) -> float:
        """The median of its times."""
        return statistics.median(self.seconds)


def run_once(tool: Tool, seen: Seen) -> None:
    """One whole process; raises CalledProcessError when it fails."""
    environ = {**os.environ, **dict(tool.environ)}
    environ.pop("PYTHONDONTWRITEBYTECODE", None)
    tool.target.unlink(missing_ok=True)
    with tempfile.TemporaryFile() as said:
        began = time.monotonic()  # noqa: TID251 (a benchmark)
        process = subprocess.Popen(tool.command, env=environ, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        seen.seconds.append(time.monotonic() - began)  # noqa: TID251
        seen.memory.append(usage.ru_maxrss / 1024)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode or not tool.target.exists():
            said.seek(0)
            raise subprocess.CalledProcessError(
                process.returncode, tool.name, said.read()[-2000:].decode("utf-8", "replace")
            )


def visible(text: str) -> Counter[str]:
    """NFC characters without white space, direction marks, and hyphens, which readers take away."""
    joiners = "\u200c\u200d"
    return Counter(
        c
        for c in unicodedata.normalize("NFC", text)
        if not c.isspace()
        and c not in "-\u0002\ufffe"  # at a line end pdftotext drops it, and pdfium has its own
        and (c in joiners or unicodedata.category(c) != "Cf")
    )


def by_poppler(pdf: Path) -> list[str]:
    """The text of each page."""
    done = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True)
    return done.stdout.decode().removesuffix("\f").split("\f")


def by_pdfium(pdf: Path) -> list[str]:
    """The text of each page."""
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(pdf)
    return [str(document[n].get_textpage().get_text_range()) for n in range(len(document))]


def without_ink(pdf: Path) -> int:
    """How many pages are blank to the eye; a page number alone counts as nothing."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    blank = 0
    for number in range(len(document)):
        width, height = document[number].get_size()
        picture = document[number].render(scale=0.25, grayscale=True, crop=(0, height * 0.1, 0, 0))
        blank += min(bytes(picture.buffer)) > 200 if width else 0
    return blank


def lost(tool: Tool, texts: Texts) -> tuple[int, list[str]]:
    """Pages, and for each reader "characters lost + characters that were never written"."""
    whole = visible("".join(text for part in texts.values() for text in part))
    told, count = [], 0
    for reader in (by_poppler, by_pdfium):
        try:
            pages = reader(tool.target)
        except FileNotFoundError:
            told.append("no reader")
            continue
        count = len(pages)
        numbers = "".join(f"{n} / {count}" for n in range(1, count + 1)) if tool.numbered else ""
        wanted, got = whole + visible(numbers), visible("".join(pages))
        told.append(f"{(wanted - got).total()} + {(got - wanted).total()}")
    return count, told


def table(rows: Sequence[tuple[Tool, Seen]], texts: Texts) -> str:
    """Markdown; times are medians, and ratios are medians of ratios within a round."""
    lines = [
        "| tool | pages | of these blank | seconds | times ours | pages/s | peak MiB"
        " | lost + added (pdftotext) | lost + added (pdfium) |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    ours = rows[0][1]
    for tool, seen in rows:
        pages, (poppler, pdfium) = lost(tool, texts)
        ratio = statistics.median(a / b for a, b in zip(seen.seconds, ours.seconds, strict=True))
        lines.append(
            f"| {tool.name} | {pages} | {without_ink(tool.target)} |"
            f" {seen.middle:.2f} | {ratio:.2f} |"
            f" {pages / seen.middle:.0f} | {max(seen.memory):.0f} | {poppler} | {pdfium} |"
        )
    return "\n".join(lines)


def main() -> None:
    """Take turns, then print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="+", default=[], metavar="TOOL")
    options = parser.parse_args()
    compileall.compile_dir(ROOT / "facilitator", quiet=1)
    texts = paragraphs()
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for tool in tools(texts, Path(folder)):
            if not tool.command:
                print(f"!!! {tool.name} IS NOT INSTALLED: LEFT OUT OF THE TABLE")
            elif not options.only or tool.name in (*options.only, "Facilitator"):
                rows.append((tool, Seen()))
        for round_ in range(options.runs + 1):
            for tool, seen in rows:
                run_once(tool, seen if round_ else Seen())  # the first round warms the disk
        cores = os.cpu_count()
        day = datetime.now(UTC).date()  # noqa: TID251 (a benchmark)
        print(f"{day}, {platform.system()} {platform.machine()}, {cores} cores, ", end="")
        print(f"Python {platform.python_version()}, median of {options.runs} runs\n")
        print(table(rows, texts))


if __name__ == "__main__":
    main()
