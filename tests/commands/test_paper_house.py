"""The child that makes pages for the window: asked by lines, answered by lines and pictures."""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import IO

import pikepdf
import pytest

from facilitator.commands.paper_house_command import AT_HAND, PaperHouseDesk, Press
from facilitator.commands.paper_queue import Dropped, PaperQueue
from facilitator.core.file_kind import FileKind, kind_of
from facilitator.core.paper_talk import (
    PRINTER_TEST,
    Answer,
    Drop,
    Going,
    Made,
    Make,
    Refused,
    Request,
    Show,
    Shown,
    heard,
    said,
)
from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.core.printer_habit import PrinterHabit, Shift
from facilitator.language.catalogues import ENGLISH
from facilitator.printing.marks import Page
from facilitator.printing.pdf import pdf_file
from facilitator.printing.press import Printed
from facilitator.printing.sides import Imposition, Side

TIPS = PrintJob(("six-tips",), ("en",))


class Child:
    """A real child process."""

    def __init__(self, home: Path) -> None:
        words = [sys.executable, "-m", "facilitator", "--home", str(home), "paper-house"]
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    @property
    def _to(self) -> IO[bytes]:
        assert self.process.stdin is not None
        return self.process.stdin

    def tell(self, *messages: Request | Drop) -> None:
        """Say something, and wait for nothing."""
        self._to.write(b"".join(map(said, messages)))
        self._to.flush()

    def ask(self, request: Request) -> tuple[list[Answer], bytes]:
        """All answers to a request, and the picture; what is said of others is passed over."""
        self.tell(request)
        answers: list[Answer] = []
        while not answers or isinstance(answers[-1], Going):
            answer, picture = self._next()
            if answer.number == request.number:
                answers.append(answer)
        return answers, picture

    def _next(self) -> tuple[Answer, bytes]:
        assert self.process.stdout is not None
        answer = heard(self.process.stdout.readline())
        assert not isinstance(answer, Show | Make | Drop)
        size = answer.size if isinstance(answer, Shown) else 0
        return answer, self.process.stdout.read(size)

    def leave(self) -> int:
        """Close its input; its exit code."""
        self._to.close()
        code = self.process.wait(20)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Child]:
    child = Child(tmp_path / "home")
    yield child
    if child.process.poll() is None:
        child.leave()


def test_a_page_comes_as_a_picture_with_its_facts(child: Child) -> None:
    (shown,), picture = child.ask(Show(7, TIPS, page=0, scale=0.5))

    assert isinstance(shown, Shown)
    assert (shown.number, shown.page) == (7, 0)
    assert shown.pages >= 1
    assert shown.width * shown.height * 4 == len(picture) == shown.size
    assert set(picture[:4]) <= {0xFF}  # paper
    assert min(picture) < 0x60  # ink


def test_bands_together_are_the_whole_picture(child: Child) -> None:
    (whole,), picture = child.ask(Show(1, TIPS, scale=0.5))
    assert isinstance(whole, Shown)
    bands = b""
    for top in range(0, whole.height, 50):
        rows = min(50, whole.height - top)
        (_band,), pixels = child.ask(Show(2, TIPS, scale=0.5, top=top, rows=rows))
        bands += pixels

    assert len(bands) == len(picture)
    unlike = sum(abs(a - b) > 8 for a, b in zip(bands, picture, strict=True))
    assert unlike / len(picture) < 0.01


def test_a_text_that_was_changed_is_shown_as_it_is_now(child: Child, tmp_path: Path) -> None:
    file = tmp_path / "text.md"
    order = PrintJob((), files=(str(file),))
    pictures: list[bytes] = []
    for words in ("One.", "Quite another text.", "One."):
        file.write_text(words, encoding="utf-8")
        os.utime(file, ns=(len(pictures), len(pictures)))
        pictures.append(child.ask(Show(1, order, scale=0.5))[1])
    assert pictures[0] == pictures[2] != pictures[1]


def test_pages_and_sides_of_paper_are_shown_in_turn(child: Child) -> None:
    booklet = PrintJob(("six-tips",), form=Form.BOOKLET)
    widths = []
    for imposed in (False, True, False):
        (shown,), _picture = child.ask(Show(1, booklet, imposed=imposed))
        assert isinstance(shown, Shown)
        widths.append(round(shown.page_width))
    assert widths == [421, 842, 421]


class Printers:
    """Prints nothing, and remembers for whom."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.page = pdf_file([Page((), 100, 100)], "x", ("en",))

    def printed(self, job: PrintJob, _habit: PrinterHabit | None) -> Printed:
        self.asked += job.pieces
        return Printed(self.page, self.page, Imposition((Side(100, 100),)), None)


def test_only_the_orders_that_were_shown_last_stay_at_hand() -> None:
    printers, queue = Printers(), PaperQueue()
    names = [str(n) for n in range(AT_HAND + 1)]
    for number, name in enumerate(["first", *names[1:], "first", "one more", "first", names[1]]):
        queue.put(Show(number, PrintJob((name,)), rows=1))
    queue.listen(BytesIO())
    desk = Press(printers.printed, lambda _job: (), lambda _job: None)
    PaperHouseDesk(desk, BytesIO(), ENGLISH).work(queue)
    assert printers.asked == ["first", *names[1:], "first", "one more", names[1]]


def test_files_are_made_whole_and_counted(child: Child, tmp_path: Path) -> None:
    booklet = PrintJob(("six-tips",), ("en",), form=Form.BOOKLET, copies=3)
    target, plain = tmp_path / "jobs.pdf", tmp_path / "plain.pdf"

    answers, _picture = child.ask(Make(1, (booklet, TIPS), str(target)))
    child.ask(Make(2, (booklet, TIPS), str(plain), FileKind.SCREENS))

    assert [a.done for a in answers if isinstance(a, Going)] == [0, 1]
    made = answers[-1]
    assert isinstance(made, Made)
    with pikepdf.open(BytesIO(target.read_bytes())) as file:
        assert len(file.pages) == 2 * made.sheets  # both sides, also of the single sheet
    with pikepdf.open(BytesIO(plain.read_bytes())) as file:
        assert "/StructTreeRoot" in file.Root


@pytest.mark.parametrize("name", ["all.txt", "all.html"])
def test_files_without_pages_are_those_of_the_command(
    child: Child, tmp_path: Path, name: str
) -> None:
    orders = (TIPS, PrintJob(("closing",), ("en", "es"), Form.BOOKLET, copies=4))
    ours, commands = tmp_path / name, tmp_path / f"command-{name}"

    answers, _picture = child.ask(Make(1, orders, str(ours), kind_of(ours.suffix)))

    assert answers == [Going(1, 0, 2), Going(1, 1, 2), Made(1, 0)]
    listed = tmp_path / "orders.json"
    words_of = [{"pieces": job.pieces, "languages": job.languages} for job in orders]
    listed.write_text(json.dumps(words_of), encoding="utf-8")
    words = ["--home", str(tmp_path / "home"), "print", "--jobs", str(listed)]
    program = [sys.executable, "-m", "facilitator", *words, "--output", str(commands)]
    subprocess.run(program, check=True, capture_output=True)
    assert ours.read_bytes() == commands.read_bytes()


def test_a_text_that_cannot_be_written_is_refused_and_leaves_nothing(
    child: Child, tmp_path: Path
) -> None:
    (tmp_path / "folder.txt").mkdir()
    target = tmp_path / "folder.txt"

    answers, _picture = child.ask(Make(1, (TIPS,), str(target), FileKind.TEXT))

    assert isinstance(answers[-1], Refused)
    assert [each.name for each in tmp_path.iterdir() if each.name != "home"] == ["folder.txt"]


def test_a_wrong_order_is_refused_in_a_sentence_and_the_child_goes_on(child: Child) -> None:
    (refused,), _picture = child.ask(Show(1, PrintJob(("six-tipps",))))

    assert isinstance(refused, Refused)
    assert "six-tips" in refused.words
    assert isinstance(child.ask(Show(2, TIPS))[0][0], Shown)


def test_an_order_that_does_not_fit_comes_back_with_one_that_does(child: Child) -> None:
    leaflet = PrintJob(("six-tips",), form=Form.WALLET_CARDS, copies=3)
    (refused,), _picture = child.ask(Show(1, leaflet))

    assert isinstance(refused, Refused)
    assert refused.offer is not None
    assert refused.offer.form is Form.READING_CARDS
    assert "reading cards" in refused.words
    assert isinstance(child.ask(Show(2, refused.offer))[0][0], Shown)


def test_the_child_leaves_with_its_window(child: Child) -> None:
    assert child.leave() == 0


def test_what_is_dropped_is_left_whether_it_waits_or_is_in_work() -> None:
    queue = PaperQueue()
    band, file = Show(1, TIPS, rows=10), Make(2, (TIPS,), "x")
    for request in (band, file, Show(3, TIPS), Show(4, TIPS)):
        queue.put(request)

    assert queue.take() == band
    queue.drop(3)
    queue.drop(99)
    queue.check()  # a page on its way to a printer is still wanted
    assert queue.take() == file
    queue.check()
    queue.drop(2)
    with pytest.raises(Dropped):
        queue.check()
    assert queue.take() == Show(4, TIPS)
    queue.check()


def test_the_queue_ends_with_its_stream_and_skips_what_is_no_request() -> None:
    queue = PaperQueue()
    lines = (b"what?\n", said(Made(1, 2)), said(Show(4, TIPS)), said(Show(5, TIPS)), said(Drop(4)))
    queue.listen(BytesIO(b"".join(lines)))

    assert queue.take() == Show(5, TIPS)
    assert queue.take() is None


def test_a_page_is_made_as_its_printer_needs_it_and_the_test_sheet_is_a_page(child: Child) -> None:
    booklet = PrintJob(("six-tips",), form=Form.BOOKLET)
    by_hand = PrinterHabit(Duplex.BY_HAND_FACE_UP, front=Shift(3.0, 0.0))
    (usual,), _picture = child.ask(Show(1, booklet, imposed=True, scale=0.2))
    (habitual,), _picture = child.ask(Show(2, booklet, imposed=True, scale=0.2, habit=by_hand))
    (test,), picture = child.ask(Show(3, PrintJob((PRINTER_TEST,), paper="letter"), scale=0.3))

    assert isinstance(usual, Shown)
    assert isinstance(habitual, Shown)
    assert isinstance(test, Shown)
    assert (usual.duplex, habitual.duplex) == (Duplex.SHORT_EDGE, Duplex.BY_HAND_FACE_UP)
    assert (test.pages, test.page_width, test.page_height) == (2, 612, 792)
    assert min(picture) < 0x60  # ink


@pytest.fixture
def book(tmp_path: Path) -> PrintJob:
    """A text of 1 MB, some hundred pages."""
    file = tmp_path / "book.md"
    chance = random.Random(1)
    words = ("we", "meet", "to", "share", "what", "carried", "us", "through", "hard", "weeks")
    paragraphs = (" ".join(chance.choices(words, k=110)) for _number in range(2_000))
    file.write_text("\n\n".join(paragraphs), encoding="utf-8")
    assert file.stat().st_size > 900_000
    return PrintJob((), files=(str(file),))


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()  # noqa: TID251 (a process of the system's)
    work()
    return time.perf_counter() - start  # noqa: TID251


def reached(child: Child, asked: Request, then: tuple[Drop, ...], after: float) -> float:
    """Seconds until a page at hand comes when it is wished for in the midst of `asked`."""
    child.tell(asked)
    time.sleep(after)
    child.tell(*then)
    return seconds(lambda: child.ask(Show(99, TIPS)))


def not_at_hand(job: PrintJob, number: int) -> PrintJob:
    """The same pages in another order, which have to be made once more."""
    return replace(job, people=number)


def test_a_long_text_is_left_in_the_midst_of_it_when_nobody_waits_for_it(
    child: Child, book: PrintJob
) -> None:
    child.ask(Show(1, TIPS))
    whole = seconds(lambda: child.ask(Show(2, book)))
    moments = [whole * part for part in (0.1, 0.3, 0.5, 0.7, 0.9)]
    left = [
        reached(child, Show(number, not_at_hand(book, number)), (Drop(number),), after)
        for number, after in enumerate(moments, start=3)
    ]
    assert statistics.median(left) < whole / 5
    kept = reached(child, Show(50, not_at_hand(book, 50)), (), whole * 0.1)
    assert kept > whole / 2  # what was not dropped is made to its end


def test_a_file_that_is_cancelled_in_the_midst_of_it_leaves_nothing(
    child: Child, book: PrintJob, tmp_path: Path
) -> None:
    child.ask(Show(1, TIPS))
    target = tmp_path / "out.pdf"
    before = {*tmp_path.iterdir()}
    took = reached(child, Make(2, (book, book), str(target)), (Drop(2),), 0.4)
    assert {*tmp_path.iterdir()} - before <= {tmp_path / "home"}
    assert took < 1.0
