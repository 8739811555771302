"""The window's paper house with a real child: pages, newer wishes, death, and the end."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.app.paper_house import PaperHouse
from facilitator.computer.clocks import wall_now
from facilitator.core.paper_talk import Answer, Going, Made, Make, Refused, Show, Shown
from facilitator.core.print_job import Form, PrintJob
from facilitator.core.settings import Settings
from facilitator.language.catalogues import Catalogue
from facilitator.ui.handouts.page_show import PageShow
from tests.proofs.children import first_start
from tests.ui.app.test_program import opened

TIPS = PrintJob(("six-tips",))
SLOW = tuple(
    PrintJob(("script", "topic-cards"), ("en", tag), format_id="open-discussion", minutes=45 + n)
    for n in range(6)
    for tag in ("es", "ar")
)
PATIENCE = 60_000


class Heard:
    """Answers as they come."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.pictures: list[bytes] = []

    def __call__(self, answer: Answer, picture: bytes) -> None:
        self.answers.append(answer)
        self.pictures.append(picture)

    @property
    def over(self) -> bool:
        return bool(self.answers) and not isinstance(self.answers[-1], Going)


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[PaperHouse]:  # noqa: ARG001
    made = PaperHouse(("--home", str(tmp_path / "home"), "paper-house"), Catalogue())
    yield made
    made.close()
    made.deleteLater()


def child_of(house: PaperHouse) -> int:
    process = house._process
    assert process is not None
    assert process.waitForStarted(20_000)
    return process.processId()


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def asked(qtbot: QtBot, house: PaperHouse, job: PrintJob = TIPS, page: int = 0) -> Heard:
    heard = Heard()
    house.ask(Show(house.next_number(), job, page, 0.5), heard)
    qtbot.waitUntil(lambda: heard.over, timeout=PATIENCE)
    return heard


def test_nothing_is_started_before_something_is_wanted(house: PaperHouse) -> None:
    assert house._process is None


def test_a_page_comes_with_its_picture_and_the_child_stays(qtbot: QtBot, house: PaperHouse) -> None:
    first = asked(qtbot, house)
    (shown,) = first.answers
    assert isinstance(shown, Shown)
    assert len(first.pictures[0]) == shown.size == 4 * shown.width * shown.height
    child = child_of(house)
    asked(qtbot, house, PrintJob(("six-tips",), form=Form.BOOKLET))
    assert child_of(house) == child


def test_of_many_wishes_only_the_newest_is_answered(qtbot: QtBot, house: PaperHouse) -> None:
    older = [Heard() for _number in range(5)]
    for number, heard in enumerate(older):
        house.ask(Show(house.next_number(), SLOW[number]), heard)
    newest = asked(qtbot, house)
    assert isinstance(newest.answers[0], Shown)
    assert [heard.answers for heard in older] == [[]] * 5
    asked(qtbot, house, page=1)
    assert [heard.answers for heard in older] == [[]] * 5


def test_a_child_that_is_killed_in_mid_work_says_so_and_another_takes_over(
    qtbot: QtBot, house: PaperHouse, tmp_path: Path
) -> None:
    heard, target = Heard(), tmp_path / "out.pdf"
    house.ask(Make(house.next_number(), SLOW, str(target)), heard)
    qtbot.waitUntil(lambda: bool(heard.answers), timeout=PATIENCE)
    first = child_of(house)
    os.kill(first, signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
    qtbot.waitUntil(lambda: heard.over, timeout=PATIENCE)

    last = heard.answers[-1]
    assert isinstance(last, Refused)
    assert last.passing
    assert "interrupted" in last.words
    assert not target.exists()
    again = asked(qtbot, house)
    assert isinstance(again.answers[0], Shown)
    assert child_of(house) != first


def test_stopping_ends_the_work_at_once_and_leaves_no_file(
    qtbot: QtBot, house: PaperHouse, tmp_path: Path
) -> None:
    heard, target = Heard(), tmp_path / "out.pdf"
    house.ask(Make(house.next_number(), SLOW, str(target)), heard)
    qtbot.waitUntil(lambda: bool(heard.answers), timeout=PATIENCE)
    child = child_of(house)
    house.stop_making()
    assert not lives(child)
    assert [*tmp_path.glob("*.pdf*")] == []
    count = len(heard.answers)
    assert isinstance(asked(qtbot, house).answers[0], Shown)
    assert len(heard.answers) == count


def test_what_is_forgotten_is_left_where_it_is_and_the_child_stays(
    qtbot: QtBot, house: PaperHouse, tmp_path: Path
) -> None:
    heard, target, number = Heard(), tmp_path / "out.pdf", house.next_number()
    house.ask(Make(number, SLOW, str(target)), heard)
    qtbot.waitUntil(lambda: bool(heard.answers), timeout=PATIENCE)
    child = child_of(house)
    house.forget(number)
    assert isinstance(asked(qtbot, house).answers[0], Shown)
    assert child_of(house) == child
    assert len(heard.answers) < len(SLOW)
    assert [*tmp_path.glob("*.pdf*")] == []


def test_a_whole_file_is_told_with_its_progress(
    qtbot: QtBot, house: PaperHouse, tmp_path: Path
) -> None:
    heard, target = Heard(), tmp_path / "out.pdf"
    house.ask(Make(house.next_number(), (TIPS, TIPS), str(target)), heard)
    qtbot.waitUntil(lambda: heard.over, timeout=PATIENCE)
    assert [type(answer) for answer in heard.answers] == [Going, Going, Made]
    assert target.read_bytes().startswith(b"%PDF")


def test_changed_texts_are_read_by_another_child(qtbot: QtBot, house: PaperHouse) -> None:
    asked(qtbot, house)
    child = child_of(house)
    with qtbot.waitSignal(house.renewed):
        house.renew()
    asked(qtbot, house)
    assert child_of(house) != child


def test_a_program_that_is_not_there_is_a_sentence(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, house: PaperHouse
) -> None:
    monkeypatch.setattr("facilitator.app.paper_house.child_command", lambda: ("/nowhere/at-all",))
    heard = asked(qtbot, house)
    assert isinstance(heard.answers[0], Refused)


def test_closing_leaves_no_child(qtbot: QtBot, house: PaperHouse) -> None:
    asked(qtbot, house)
    child = child_of(house)
    assert lives(child)
    house.close()
    assert not lives(child)
    late = Heard()
    house.ask(Show(house.next_number(), TIPS), late)
    assert house._process is None


def test_the_program_starts_a_child_with_the_page_and_leaves_none_behind(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first_start(tmp_path)
    with opened(qapp, qtbot, tmp_path) as program:
        assert program.window.findChildren(QProcess) == []
        program.open_page("handouts")
        paper = program._pages._paper
        assert paper is not None
        assert paper.house._process is None
        paper.view.list.tonight.emit()
        page = paper.view.findChild(PageShow)
        assert page is not None
        qtbot.waitUntil(lambda: bool(page._images), timeout=PATIENCE)
        child = child_of(paper.house)
        assert lives(child)
    end = time.monotonic() + 10  # noqa: TID251 (a process of the system's)
    while lives(child) and time.monotonic() < end:  # noqa: TID251
        time.sleep(0.02)
    assert not lives(child)


def test_the_list_stays_when_the_program_speaks_another_language(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    first_start(tmp_path)
    with opened(qapp, qtbot, tmp_path) as program:
        program.open_page("handouts")

        def listed() -> list[str]:
            paper = program._pages._paper
            assert paper is not None
            rows = paper.view.list.rows
            return [str(rows.item(n).data(Qt.ItemDataRole.UserRole)) for n in range(rows.count())]

        paper = program._pages._paper
        assert paper is not None
        paper.view.list.tonight.emit()
        before = listed()
        assert len(before) > 2
        program.wear(Settings(first_start_done=True, language="es"))
        assert program._pages._paper is not paper
        assert listed() == before
        tonight = program.desk.next_choice(wall_now())
        program._pages._print_tonight(replace(tonight, people=tonight.people + 1))
        assert listed() == before, "an evening that is another one now was doubled"
