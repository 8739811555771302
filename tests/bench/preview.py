"""How long the preview takes to follow a choice: the resident child, warm, asked as the page asks.

    python tests/bench/preview.py

One text in three forms, four sizes of type, one and two languages, on two
papers: 48 choices after one another, each a layout that was not made before.
The aim is under 150 ms for what is in view.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from facilitator.core.paper_talk import Show, Shown, heard, said  # noqa: E402
from facilitator.core.print_job import Arrangement, Form, PrintJob, Sight  # noqa: E402

SIGHTS = (Sight.STANDARD, Sight.CLEAR, Sight.LARGE, Sight.EXTRA)
FORMS = (Form.SHEET, Form.BOOKLET, Form.TRIFOLD)


def jobs() -> Iterator[PrintJob]:
    """Every choice once."""
    for sight, form, tags, paper in product(
        SIGHTS, FORMS, (("en",), ("es", "ar")), ("a4", "letter")
    ):
        shared = Arrangement.IN_TURN if form is Form.TRIFOLD else Arrangement.COLUMNS
        yield PrintJob(("six-tips",), tags, form, sight, paper, shared)


def seconds(to: IO[bytes], back: IO[bytes], request: Show) -> float:
    """From the request to the last byte of the picture."""
    start = time.monotonic()  # noqa: TID251 (a benchmark)
    to.write(said(request))
    to.flush()
    answer = heard(back.readline())
    if not isinstance(answer, Shown):
        raise SystemExit(f"refused: {answer}")
    back.read(answer.size)
    return time.monotonic() - start  # noqa: TID251


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as home:
        words = [sys.executable, "-m", "facilitator", "--home", home, "paper-house"]
        with subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
        ) as child:
            assert child.stdin is not None
            assert child.stdout is not None
            cold = [
                seconds(child.stdin, child.stdout, Show(n, PrintJob(("who-we-are",), tags)))
                for n, tags in enumerate((("en",), ("es", "ar")))
            ]
            warm = sorted(
                seconds(child.stdin, child.stdout, Show(n, job))
                for n, job in enumerate(jobs(), start=len(cold))
            )
            child.stdin.close()
    print(f"first page of a cold child   {cold[0] * 1000:5.0f} ms")
    print(f"warm, {len(warm)} choices: median  {statistics.median(warm) * 1000:5.0f} ms")
    print(f"nine of ten under            {warm[int(len(warm) * 0.9)] * 1000:5.0f} ms")
    print(f"slowest                      {warm[-1] * 1000:5.0f} ms")


if __name__ == "__main__":
    main()
