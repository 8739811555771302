"""What is said after several orders went into one file: pages and sheets that are really there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.commands.spoken import Say
from tests.printing.reading_back import by_pdfium, page_count

SPOKEN = re.compile(r"[Pp]rint pages? (\d+)(?: to (\d+))?")
FILES = {"first": "Apricot", "second": "Blackberry", "third": "Cherry"}


@pytest.fixture
def told(say: Say, tmp_path: Path) -> tuple[str, list[str]]:
    """What is said of three orders that are fed by hand, and the words of each page."""
    ways = ("by-hand-face-up", "by-hand-face-up", "one-side")
    orders = []
    for (name, word), way in zip(FILES.items(), ways, strict=True):
        file = tmp_path / f"{name}.md"
        file.write_text(f"# {word}\n\n" + f"{word} and more.\n\n" * 60, encoding="utf-8")
        orders.append({"files": [str(file)], "duplex": way, "copies": 2})
    jobs, out = tmp_path / "jobs.json", tmp_path / "out.pdf"
    jobs.write_text(json.dumps(orders), encoding="utf-8")
    code, said, err = say("print", "--jobs", jobs, "--output", out)
    assert (code, err) == (0, "")
    content = out.read_bytes()
    return said, [by_pdfium(content, page) for page in range(page_count(content))]


def test_each_order_is_told_the_pages_of_the_file_it_lies_on(told: tuple[str, list[str]]) -> None:
    said, pages = told
    reports = re.split(r"^.*\.md:$", said, flags=re.MULTILINE)[1:]
    for word, report in zip(FILES.values(), reports, strict=True):
        ranges = [(int(a), int(b or a)) for a, b in SPOKEN.findall(report)]
        named = {page for first, last in ranges for page in range(first, last + 1)}
        with_words = {page for page, words in enumerate(pages, start=1) if word in words}
        assert with_words <= named
        assert all(word in pages[page - 1] or not pages[page - 1].strip() for page in named)


def test_copies_that_are_fed_by_hand_are_counted(told: tuple[str, list[str]]) -> None:
    said, _pages = told
    put_in = [int(n) for n in re.findall(r"Put in (\d+) sheet", said)]
    assert f"{2 * put_in[0] + 2 * put_in[1] + put_in[2]} sheets of paper in all" in said
