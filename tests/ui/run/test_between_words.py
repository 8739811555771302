"""What is said between two people: by seat, warm, and never other than what Next does."""

from facilitator.core import presses
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.prose import plain
from facilitator.language.catalogues import ENGLISH, Catalogue, open_catalogue
from facilitator.ui.run.around import Around
from facilitator.ui.run.between_words import between_words
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.run.screen import screen_for
from tests.ui.looking import MirroredWords
from tests.ui.run.evenings import READINGS, at, evening, sharing

NOW = 1500.0


def words(tag: str) -> Catalogue:
    return open_catalogue(tag, READINGS.parent / "locales")


def said(run: MeetingRun, now: float = NOW) -> str:
    found = between_words(run, now, lambda _tag: ENGLISH, ENGLISH)
    return plain(found[0].blocks[0]) if found else ""


def picture(run: MeetingRun, now: float = NOW) -> RunScreen:
    return screen_for(run, now, ENGLISH, Around(), lambda _tag: ENGLISH)


def test_the_next_seat_is_invited_with_a_round_time() -> None:
    assert said(sharing()) == (
        "Thank you. Seat 5, would you like to share? You can pass, or say “later” and we will "
        "come back to you. You have about 3 minutes."
    )


def test_before_anybody_has_spoken_the_text_of_the_step_is_shown() -> None:
    run = at(evening(), "sharing", 1000.0)
    assert said(run, 1010.0) == ""
    assert picture(run, 1010.0).say is not None


def test_words_and_button_name_the_same_seat_all_the_way_round() -> None:
    run = sharing(people=9)
    spoken = []
    for place in range(60):
        screen, now = picture(run, NOW + place), NOW + place
        spoken.append(said(run, now))
        for seat in range(1, 10) if spoken[-1] else ():
            named = f"eat {seat}," in spoken[-1] or f"seat {seat}:" in spoken[-1]
            assert named == screen.primary.words.endswith(f"seat {seat}"), spoken[-1]
        if run.state.position >= len(run.plan.steps) - 3:
            break
        run = run.press(presses.Next(now))
    assert any(line.startswith("Thank you. We pause for the basket now") for line in spoken)
    assert any(line.startswith("Thank you. We come back to seat 6:") for line in spoken)
    assert "Thank you. Has anyone not shared who would like to?" in spoken


def test_short_turns_are_given_no_minutes() -> None:
    run = at(evening(), "introductions", 600.0)
    run = run.press(presses.Next(610.0))
    while run.state.page == 0 and run.state.rounds["introductions"].speaking is None:
        run = run.press(presses.Next(611.0))
    assert said(run, 620.0) == "Thank you. Seat 2, would you like to go next? You can pass."


def test_the_rooms_languages_are_used_and_not_the_screens() -> None:
    run = sharing(NOW, "ar", "en")
    mirrored = Catalogue("ar", MirroredWords())
    found = between_words(run, NOW, {"ar": mirrored, "en": ENGLISH}.__getitem__, ENGLISH)
    assert [passage.language for passage in found] == ["ar", "en"]
    assert plain(found[0].blocks[0]).startswith("ترجمة")
    assert all(passage.marks == () for passage in found)


def test_a_language_without_these_words_says_so_and_is_not_shown_twice() -> None:
    run = sharing(NOW, "ja", "en")
    found = between_words(run, NOW, words, ENGLISH)
    assert [passage.language for passage in found] == ["en"]
    assert "日本語" in found[0].marks[0]


def test_the_card_says_when_these_words_are_for() -> None:
    run = sharing()
    say = picture(run).say
    assert say is not None
    assert say.heading == "Then say"
    silent = picture(run.press(presses.Pass(NOW)).press(presses.Next(NOW)), NOW).say
    assert silent is not None
