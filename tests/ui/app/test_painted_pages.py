"""Pages painted for a printer, here into a PDF by Qt, against the paper house's own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.app.paper_house import PaperHouse
from facilitator.core.paper_talk import Answer, Make
from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.print_dialog import PrinterDoor, lp_words, sides_of
from facilitator.ui.handouts.print_parts import Part
from facilitator.ui.handouts.print_run import Chosen
from facilitator.ui.handouts.screen import Work

BOOKLET = PrintJob(("six-tips",), form=Form.BOOKLET)
PATIENCE = 50_000


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[PaperHouse]:  # noqa: ARG001
    made = PaperHouse(("--home", str(tmp_path / "home"), "paper-house"), Catalogue())
    yield made
    made.close()
    made.deleteLater()


def into(file: Path) -> object:
    """A dialog in which somebody chooses a file."""

    def chosen(printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        return True

    return chosen


def painted(qtbot: QtBot, house: PaperHouse, file: Path, part: Part) -> list[Work]:
    window = QWidget()
    qtbot.addWidget(window)
    door = PrinterDoor(window, house, Catalogue(), into(file))  # type: ignore[arg-type]
    chosen = door.choose(part.duplex, part.paper)
    assert chosen is not None
    done: list[bool] = []
    told: list[Work] = []
    door.paint(chosen, part, None, lambda: done.append(True), told.append)
    qtbot.waitUntil(
        lambda: bool(done) or any(work.tint == "warn" for work in told), timeout=PATIENCE
    )
    assert done, told
    door.close()
    return told


def test_the_dialog_is_given_what_the_form_needs(
    qtbot: QtBot,
    tmp_path: Path,
    house: PaperHouse,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    seen: list[tuple[bool, str, float]] = []

    def look(printer: QPrinter) -> bool:
        layout = printer.pageLayout()
        margin = layout.margins().left()
        seen.append((printer.fullPage(), layout.pageSize().name().split()[0], margin))
        return False

    door = PrinterDoor(window, house, Catalogue(), look)
    assert door.choose(Duplex.SHORT_EDGE, "a5") is None
    assert seen == [(True, "A5", 0.0)]
    to_file = PrinterDoor(window, house, Catalogue(), into(tmp_path / "out"))  # type: ignore[arg-type]
    chosen = to_file.choose(Duplex.ONE_SIDE, "a4")
    assert chosen is not None
    asked_about = str(tmp_path / "out")  # no ending is added to what the dialog asked about
    assert (chosen.file, chosen.copies, chosen.sides) == (asked_about, 1, None)


NONE, LONG, SHORT, AUTO = (
    QPrinter.DuplexMode.DuplexNone,
    QPrinter.DuplexMode.DuplexLongSide,
    QPrinter.DuplexMode.DuplexShortSide,
    QPrinter.DuplexMode.DuplexAuto,
)


@pytest.mark.parametrize(
    ("answer", "known", "sides"),
    [
        (SHORT, [NONE, LONG, SHORT], None),  # as it was filled in
        (NONE, [NONE, LONG, SHORT], Duplex.ONE_SIDE),
        (LONG, [NONE, LONG, SHORT], Duplex.LONG_EDGE),
        (AUTO, [NONE, LONG, SHORT, AUTO], None),
        (NONE, [NONE], None),  # nobody was asked
        (NONE, [], None),
    ],
)
def test_sides_that_somebody_changes_in_the_dialog_are_heard(
    answer: QPrinter.DuplexMode, known: list[QPrinter.DuplexMode], sides: Duplex | None
) -> None:
    assert sides_of(answer, SHORT, known) is sides


def test_painted_pages_are_the_pages_in_their_size_and_place(
    qtbot: QtBot, house: PaperHouse, tmp_path: Path
) -> None:
    file, ours = tmp_path / "painted.pdf", tmp_path / "ours.pdf"
    told = painted(qtbot, house, file, Part((BOOKLET,), Duplex.SHORT_EDGE))
    made: list[Answer] = []
    request = Make(house.next_number(), (BOOKLET,), str(ours))
    house.ask(request, lambda answer, _picture: made.append(answer))
    qtbot.waitUntil(ours.exists, timeout=PATIENCE)

    with pikepdf.open(file) as one, pikepdf.open(ours) as two:
        assert len(one.pages) == len(two.pages)
        boxes = [[float(n) for n in page.mediabox] for page in (one.pages[0], two.pages[0])]
    assert boxes[0] == pytest.approx(boxes[1], abs=1)
    assert difference(file, ours) < 0.15
    assert told[0].of == len(boxes)


def test_a_painted_page_that_is_shifted_would_be_seen(
    qtbot: QtBot, house: PaperHouse, tmp_path: Path
) -> None:
    """The control: another text is another picture."""
    file, other = tmp_path / "painted.pdf", tmp_path / "other.pdf"
    painted(qtbot, house, file, Part((BOOKLET,), Duplex.SHORT_EDGE))
    painted(qtbot, house, other, Part((PrintJob(("self-care",), form=Form.BOOKLET),)))
    assert difference(file, other) > 0.4


def test_copies_and_pages_are_painted_as_often_as_they_are_wanted(
    qtbot: QtBot, house: PaperHouse, tmp_path: Path
) -> None:
    one = PrintJob(("six-tips",), copies=2)
    file = tmp_path / "copies.pdf"
    painted(qtbot, house, file, Part((one,), Duplex.LONG_EDGE))
    with pikepdf.open(file) as made:
        assert len(made.pages) == 3  # the second copy begins on a sheet of its own
    painted(qtbot, house, file, Part((BOOKLET,), first=1, last=1, copies=3))
    with pikepdf.open(file) as made:
        assert len(made.pages) == 3


def test_lp_is_told_sides_and_paper_and_never_to_scale() -> None:
    part = Part((BOOKLET,), Duplex.SHORT_EDGE, first=1, last=2, copies=3)
    words = lp_words(Chosen("Ana", copies=2, in_colour=False), part, "x.pdf")
    options = {words[n + 1] for n, word in enumerate(words) if word == "-o"}
    assert words[:5] == ["lp", "-d", "Ana", "-t", "Facilitator"]  # no piece, for others to read
    assert words[-2:] == ["--", "x.pdf"]
    assert words[words.index("-n") + 1] == "6"
    assert options == {
        "sides=two-sided-short-edge",
        "media=A4",
        "print-scaling=none",
        "collate=true",
        "page-ranges=1-2",
        "print-color-mode=monochrome",
    }


@pytest.mark.skipif(sys.platform == "win32", reason="there is no lp")
@pytest.mark.parametrize("code", [0, 1])
def test_nothing_that_was_sent_is_left_behind(
    qtbot: QtBot,
    house: PaperHouse,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    code: int,
) -> None:
    lp = tmp_path / "lp"
    lp.write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    lp.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    window = QWidget()
    qtbot.addWidget(window)
    door = PrinterDoor(window, house, Catalogue())
    over: list[Work | None] = []  # a refusal, or nothing
    file = Path(door.place())
    file.write_bytes(b"pages")
    door.send(Chosen("Ana"), Part((BOOKLET,)), str(file), lambda: over.append(None), over.append)
    qtbot.waitUntil(lambda: bool(over))
    assert (over == [None]) is (code == 0)
    assert not file.exists()
    door.close()
    assert not file.parent.exists()


def difference(one: Path, two: Path) -> float:
    """How many dots of the first page are ink in one file alone, as a share of all ink."""
    pictures = []
    for file in (one, two):
        document = pypdfium2.PdfDocument(file)
        bitmap = document[0].render(scale=0.5, rev_byteorder=False, prefer_bgrx=True)
        pictures.append(bytes(bitmap.buffer)[::4])
        document.close()
    pairs = [*zip(*pictures, strict=False)]
    inked = sum(min(pair) < 200 for pair in pairs)
    return float(sum(abs(a - b) > 90 for a, b in pairs) / inked)
