"""Pages that nobody wants any more are left in the midst of them, and nothing is spoilt by that."""

from __future__ import annotations

import gc
import inspect

import pytest

from facilitator.core.handout import Handout, Part
from facilitator.core.print_job import Form, PrintJob
from facilitator.printing.press import printed
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.sheets_of_paper import said

PARAGRAPHS = 60
LONG = Handout(
    "long", "Long", (Part("en", "Long", (said("Words that go on. " * 30),) * PARAGRAPHS, "long"),)
)
BOOKLET = PrintJob(("long",), form=Form.BOOKLET)


class Left(BaseException):
    """Nobody waits."""


def test_every_stage_of_the_work_asks_whether_it_goes_on(book: TypefaceBook) -> None:
    asked: dict[str, int] = {}

    def go_on() -> None:
        frame = inspect.currentframe()
        assert frame is not None
        assert frame.f_back is not None
        name = frame.f_back.f_code.co_name
        asked[name] = asked.get(name, 0) + 1

    pages = len(printed(LONG, BOOKLET, book, None, go_on).imposition.sides)
    assert asked["rows"] >= PARAGRAPHS  # setting
    assert asked["lowest"] >= PARAGRAPHS  # breaking pages
    for each_page in ("finished", "pdf_file", "format", "imposed"):
        assert asked[each_page] >= pages


@pytest.mark.parametrize("part", [0.01, 0.3, 0.6, 0.8, 0.95, 1.0])
def test_what_was_left_is_made_the_same_the_next_time(book: TypefaceBook, part: float) -> None:
    whole = printed(LONG, BOOKLET, book)
    calls: list[None] = []
    printed(LONG, BOOKLET, book, None, lambda: calls.append(None))
    until, count = max(1, int(len(calls) * part)), 0

    def go_on() -> None:
        nonlocal count
        count += 1
        if count == until:
            raise Left

    with pytest.raises(Left):
        printed(LONG, BOOKLET, book, None, go_on)
    assert count == until
    assert gc.isenabled()
    assert printed(LONG, BOOKLET, book) == whole
