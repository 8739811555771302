"""A tenth of `tests/proofs/kill_nine.py`, and proof that its eyes are open."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Away, Count, Start
from facilitator.language.catalogues import Catalogue
from facilitator.ui.question.left_open import place_of
from tests.proofs.account import Account, Before, nothing_is_lost
from tests.proofs.kill_nine import prove
from tests.proofs.standing import stands_at
from tests.proofs.telling import Fact, digest
from tests.ui.run.evenings import evening

RUN = evening().press(Start(0.0)).press(Count(1.0, 1))
MORE = RUN.press(Count(2.0, 1))


def fact(kind: str, run: MeetingRun) -> Fact:
    return Fact(kind, {"run": digest(run), "total": run.state.count})


@pytest.mark.timeout(240)
def test_a_killed_meeting_goes_on_where_it_stood(tmp_path: Path) -> None:
    account = prove(8, 3, tmp_path)
    assert account.kinds["a meeting on the disk"] + account.kinds["no meeting on the disk"] == 8


def test_what_was_saved_or_made_after_it_may_be_found() -> None:
    facts = [fact("made", RUN), fact("saved", RUN), fact("made", MORE)]
    for found in (RUN, MORE):
        nothing_is_lost(facts, Before(found, (), 0.0), None)


def test_a_lost_press_is_noticed() -> None:
    facts = [fact("made", RUN), fact("made", MORE), fact("saved", MORE)]
    with pytest.raises(AssertionError, match="is old"):
        nothing_is_lost(facts, Before(RUN, (), 0.0), None)


def test_a_lost_meeting_is_noticed() -> None:
    with pytest.raises(AssertionError, match="is gone"):
        nothing_is_lost([fact("made", RUN), fact("saved", RUN)], Before(None, (), 0.0), None)


def test_totals_that_are_missing_are_noticed() -> None:
    with pytest.raises(AssertionError):
        nothing_is_lost([fact("closing", MORE)], Before(None, (), 0.0), None)


def test_a_clock_that_is_two_seconds_wrong_is_noticed() -> None:
    start = RUN.plan.start.timestamp()
    before = Before(RUN, (), start + 10.0)
    asked = Fact("asked", {"words": [place_of(RUN, Catalogue())]})

    def back_after(away: float) -> list[Fact]:
        here = stands_at(RUN.press(Away(15.0, away)), 17.0)  # shown two seconds after the answer
        return [asked, Fact("live", {**here, "clock": 17.0, "real": 17.0})]

    Account().goes_on(before, back_after(5.0), "as-it-stood")
    with pytest.raises(AssertionError, match=r"2\.00 s wrong"):
        Account().goes_on(before, back_after(7.0), "as-it-stood")
