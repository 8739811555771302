"""What can be printed: names that are found, what an evening needs, and usual forms."""

from __future__ import annotations

import pytest

from facilitator.core.errors import UnknownName
from facilitator.core.meeting_format import (
    CallOut,
    Chooses,
    Counts,
    MeetingFormat,
    Reading,
    Script,
    Shares,
    Step,
    Topic,
)
from facilitator.core.pieces import BY_NAME, PIECES, piece_or_text, tonight, usual_jobs
from facilitator.core.print_job import Form, PrintJob, Sight

TITLES = {"en": "A step"}


def meeting(*steps: Step, help_card: str | None = None) -> MeetingFormat:
    return MeetingFormat("made", TITLES, {}, 3600, True, steps, help_card=help_card)


def test_no_two_pieces_share_a_name() -> None:
    assert len(BY_NAME) == len(PIECES)


def test_a_piece_a_text_and_the_cards_of_a_theme_are_found() -> None:
    assert piece_or_text("flyer", []) is BY_NAME["flyer"]
    assert piece_or_text("closing", ["closing"]) == "closing"
    assert piece_or_text("topic-cards/stigma", [], ["stigma"]) is BY_NAME["topic-cards"]


def test_a_text_that_is_called_like_a_piece_can_be_named() -> None:
    assert piece_or_text("slips", ["slips"]) is BY_NAME["slips"]
    assert piece_or_text("text/slips", ["slips"]) == "slips"


@pytest.mark.parametrize(
    ("name", "near"),
    [("flier", "flyer"), ("closng", "closing"), ("topic-cards/stigm", "stigma"), ("", "")],
)
def test_an_unknown_name_is_told_with_the_nearest(name: str, near: str) -> None:
    with pytest.raises(UnknownName) as refused:
        piece_or_text(name, ["closing"], ["stigma"])
    assert near in str(refused.value.facts["nearest"])


def test_an_evening_needs_what_its_steps_need() -> None:
    welcome = Script(id="welcome", titles=TITLES)
    assert tonight(meeting(welcome)) == ("run-sheet", "script")
    newcomers = CallOut(id="new", titles=TITLES, counts=Counts.FIRST_TIME)
    reading = Reading(id="reading", titles=TITLES, text="opening")
    topic, chosen = (
        Topic(id="topic", titles=TITLES, choose=how) for how in (Chooses.DRAW, Chooses.CHOOSE)
    )
    sharing = Shares(id="sharing", titles=TITLES)
    everything = tonight(meeting(reading, newcomers, topic, sharing, help_card="our-card"))
    assert everything == (
        "run-sheet",
        "script",
        "slips",
        "topic-cards",
        "cue-cards",
        "our-card",
        "packet-cover",
        "wallet-card",
    )
    assert "topic-cards" not in tonight(meeting(chosen))


def test_an_order_is_cut_where_the_usual_form_changes() -> None:
    order = PrintJob(("closing", "opening", "signs", "script"), paper="letter")
    jobs = usual_jobs(order, None, None)
    assert [(job.pieces, job.form, job.sight) for job in jobs] == [
        (("closing", "opening"), Form.SHEET, Sight.STANDARD),
        (("signs",), Form.SIGN, Sight.STANDARD),
        (("script",), Form.SCRIPT, Sight.LARGE),
    ]
    assert all(job.paper == "letter" for job in jobs)


def test_what_was_asked_for_holds_for_all() -> None:
    order = PrintJob(("closing", "signs"))
    (job,) = usual_jobs(order, Form.BOOKLET, Sight.EXTRA)
    assert (job.pieces, job.form, job.sight) == (order.pieces, Form.BOOKLET, Sight.EXTRA)


def test_what_is_bound_together_has_one_type() -> None:
    order = PrintJob(("packet-cover", "opening"))
    assert len(usual_jobs(order, None, None)) == 2
    (job,) = usual_jobs(order, Form.BOOKLET, None)
    assert (job.pieces, job.sight) == (order.pieces, Sight.STANDARD)


def test_an_order_of_files_alone_stays_one() -> None:
    (job,) = usual_jobs(PrintJob((), files=("a.md",)), None, Sight.CLEAR)
    assert (job.form, job.sight) == (Form.SHEET, Sight.CLEAR)
