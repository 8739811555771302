"""Every shipped format, led to its end by a clicker that knows one key."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator.core import presses
from facilitator.core.forecast import forecast
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import current_step
from facilitator.core.schedule import Evening, plan_evening
from facilitator.core.share_round import Seat
from facilitator.core.snapshot import from_text, to_text
from facilitator.library.shelves import load

LIBRARY = load(Path(__file__).parents[2] / "readings")
START = datetime(2026, 3, 3, 19, 0, tzinfo=UTC)
MOST_PRESSES = 400


def evening(name: str, people: int, *languages: str, both: bool = False) -> MeetingRun:
    wanted = Evening(
        LIBRARY.formats[name], START, 90 * 60 if both else 3600, people, languages, both_read=both
    )
    return MeetingRun(plan_evening(wanted, LIBRARY.shelf)).press(presses.Start(0.0))


def led_to_the_end(run: MeetingRun) -> MeetingRun:
    """Next at every moment the page expects it: the end of a share, a page or a step."""
    now = 0.0
    for _ in range(MOST_PRESSES):
        planned = current_step(run.plan, run.state)
        if planned is None:
            return run
        turns = [r.speaking for r in run.state.rounds.values() if r.speaking]
        pages = len(planned.text.pages) if planned.text else 1
        wait = max(0.0, turns[0].left(now)) if turns else planned.seconds / max(1, pages) / 2
        now += min(wait, 600.0)
        run = run.press(presses.Next(now))
    raise AssertionError("the evening does not end")


@pytest.mark.parametrize("people", [0, 1, 2, 9, 16])
@pytest.mark.parametrize("name", sorted(LIBRARY.formats))
def test_one_key_leads_through_the_whole_meeting(name: str, people: int) -> None:
    run = led_to_the_end(evening(name, people, "en"))
    for share_round in run.state.rounds.values():
        if share_round.queue():  # a round with minutes of its own may leave somebody out
            assert any(p.step.id in run.state.rounds for p in run.plan.steps)
        assert Seat.SPEAKING not in share_round.seats
    assert from_text(to_text(run)) == run


@pytest.mark.parametrize("name", sorted(LIBRARY.formats))
@pytest.mark.parametrize("languages", [("es", "en"), ("ar", "es"), ("en", "ar")])
def test_two_languages_read_aloud_fit_an_hour_and_a_half(
    name: str, languages: tuple[str, str]
) -> None:
    run = evening(name, 9, *languages, both=True)
    assert run.plan.offsets()[-1] <= 90 * 60
    assert forecast(run.plan, run.state, 0.0).late <= 60


@pytest.mark.parametrize("name", sorted(LIBRARY.formats))
@pytest.mark.parametrize("people", [4, 8, 12])
def test_an_evening_that_starts_on_time_is_never_expected_late(name: str, people: int) -> None:
    run = evening(name, people, "en")
    assert forecast(run.plan, run.state, 0.0).late <= 60
