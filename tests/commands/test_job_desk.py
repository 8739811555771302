"""One desk for many orders: what it keeps at hand, and when it looks again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.commands.job_desk import JobDesk
from facilitator.core.errors import Problem
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.print_job import PrintJob
from facilitator.language.catalogues import ENGLISH
from facilitator.places import Home, home, shipped


@pytest.fixture
def place(tmp_path: Path) -> Home:
    return home(tmp_path / "data")


def test_a_text_that_was_changed_meanwhile_is_read_again(place: Home) -> None:
    desk, order = JobDesk(place, ENGLISH), PrintJob(("closing", "topic-cards/stigma"))
    assert desk.handouts(order)[0].title == "Closing words"
    own = place.readings / "texts" / "closing"
    shutil.copytree(shipped("readings") / "texts" / "closing", own)
    text = (own / "en.md").read_text(encoding="utf-8")
    (own / "en.md").write_text(text.replace("Closing words", "Our own end"), encoding="utf-8")
    assert desk.handouts(order)[0].title == "Our own end"


def test_an_order_without_anything_about_the_group_does_not_open_its_record(place: Home) -> None:
    place.database.parent.mkdir(parents=True)
    place.database.write_bytes(b"no database at all " * 100)
    desk = JobDesk(place, ENGLISH)
    assert desk.handouts(PrintJob(("closing", "cue-cards")))
    with pytest.raises(Problem):
        desk.handouts(PrintJob(("flyer",)))


def test_between_pieces_an_order_can_be_left(place: Home) -> None:
    class Left(Exception):
        pass

    asked = []

    def check() -> None:
        asked.append(1)
        if len(asked) > 1:
            raise Left

    desk = JobDesk(place, ENGLISH, check)
    with pytest.raises(Left):
        desk.printed(PrintJob(("signs", "tents", "cue-cards")))
    assert len(asked) == 2


def test_several_pieces_of_one_order_are_one_file(place: Home) -> None:
    desk = JobDesk(place, ENGLISH)
    alone = [desk.printed(PrintJob((name,))) for name in ("telephone-list", "treasurer-sheet")]
    both = desk.printed(PrintJob(("telephone-list", "treasurer-sheet")))
    assert both.imposition.sheets == sum(each.imposition.sheets for each in alone)


def test_an_offer_holds_for_every_piece_of_an_order(place: Home) -> None:
    desk = JobDesk(place, ENGLISH)
    order = PrintJob(("script", "telephone-list"), format_id="open-discussion", fit_pages=1)
    with pytest.raises(NotAsAsked) as refused:
        desk.printed(order)
    offer = replace(order, fit_pages=None)  # the list cannot fill the pages of the script
    assert refused.value.offer == offer
    assert desk.printed(offer)
