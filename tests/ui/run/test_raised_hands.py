"""A round by raised hands as the leader sees it: nothing says that anybody waits."""

from __future__ import annotations

from facilitator.core import presses
from facilitator.core.meeting_run import MeetingRun
from facilitator.language.catalogues import ENGLISH
from facilitator.ui.run.around import Around
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.run.screen import screen_for
from tests.ui.run.evenings import at, evening

NOW = 3000.0


def picture(run: MeetingRun, now: float = NOW) -> RunScreen:
    return screen_for(run, now, ENGLISH, Around(), lambda _tag: ENGLISH)


def feedback() -> MeetingRun:
    run = at(evening("closed-discussion"), "feedback", NOW - 30)
    text = run.plan.steps[run.state.position].text
    assert text is not None
    for _page in text.pages[1:]:
        run = run.press(presses.Next(NOW - 10))
    return run


def words(screen: RunScreen) -> str:
    names = [seat.name for seat in screen.tool.seats]
    return "\n".join([screen.tool.heading, *(line.words for line in screen.tool.lines), *names])


def test_it_asks_for_a_number_and_offers_to_go_on() -> None:
    screen = picture(feedback())
    assert screen.primary.words == "No more hands – next: Before we close"
    assert screen.tool.heading == "Raised hands"
    assert "Type the number of the seat" in words(screen)
    assert "Seat 3, has not spoken" in words(screen)
    for wrong in ("waiting", "still to hear", "Everyone", "Last call", "not be heard"):
        assert wrong not in words(screen)


def test_after_a_hand_the_next_press_thanks() -> None:
    run = feedback().press(presses.GiveFloor(NOW, 5))
    screen = picture(run, NOW + 10)
    assert screen.primary.words == "Thank you – the next raised hand"
    assert screen.tool.heading == "Seat 5 of 9"
    after = picture(run.press(presses.Next(NOW + 20)), NOW + 20)
    assert after.primary.words == "No more hands – next: Before we close"
    assert "Seat 5, heard" in words(after)


def test_a_round_in_order_says_who_is_next() -> None:
    """The control."""
    run = at(evening("closed-discussion"), "sharing", NOW)
    while run.state.rounds["sharing"].speaking is None:
        seen = picture(run)
        run = run.press(presses.Next(NOW))
    assert seen.primary.words == "First person: seat 1"
    assert "still to hear" in words(seen)
