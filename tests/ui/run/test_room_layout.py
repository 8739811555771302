"""Nothing in a room picture runs into anything else, whatever is said and in whatever languages."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from facilitator.core import presses
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.settings import Settings
from facilitator.core.share_timer import Phase
from facilitator.core.topic_deck import Prompt
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.ui.run.room_layout import Ink, RoomLayout, lay_out
from facilitator.ui.run.room_screen import RoomColumn, RoomScreen, Shape, room_screen
from facilitator.ui.theme import DARK
from tests.ui.run.evenings import READINGS, at, evening, library, sharing

PAGES = [QRectF(0, 0, 1366, 768), QRectF(0, 0, 409, 230), QRectF(0, 0, 1024, 768)]
PAIRS = [("en",), ("ar",), ("en", "es"), ("es", "en"), ("ar", "en"), ("en", "ar")]


def words(tag: str) -> Catalogue:
    return open_catalogue(tag, READINGS.parent / "locales")


def overlaps(layout: RoomLayout, page: QRectF) -> list[tuple[QRectF, QRectF]]:
    """Boxes that share room, or that leave the page."""
    boxes = layout.boxes()
    out = [(box, page) for box in boxes if not page.adjusted(-1, -1, 1, 1).contains(box)]
    near = [(one.adjusted(1, 1, -1, -1), two) for one, two in combinations(boxes, 2)]
    return out + [(one, two) for one, two in near if one.intersects(two)]


def laid(screen: RoomScreen, page: QRectF, *, mirrored: bool = False) -> RoomLayout:
    return lay_out(page, screen, Ink(QFont(QApplication.font()), DARK), mirrored)


def moments(*languages: str) -> Iterator[tuple[MeetingRun, float]]:
    """Every page of every step, and a round in each of its phases."""
    for format_id in library().formats:
        run = evening(format_id, *languages).press(presses.Start(0.0))
        for place, planned in enumerate(run.plan.steps):
            now = place * 100.0
            run = run.press(presses.Jump(now, place)) if run.state.position != place else run
            for page in range(len(planned.text.pages) if planned.text else 1):
                yield run, now + page
                after = run.press(presses.Next(now + page))
                run = after if after.state.position == place else run
    topic = longest_topic(languages[0])
    run = sharing(1500.0, *languages).press(presses.DrewTopic(1500.0, topic))
    for later in (0.0, 60.0, 100.0, 130.0, 400.0):
        yield run, 1500.0 + later
    yield at(run, "totals", 2000.0), 2000.0


def longest_topic(tag: str) -> Prompt:
    prompts = [prompt for theme in library().themes for prompt in theme.prompts]
    return max(prompts, key=lambda prompt: len(prompt.in_language(tag)))


@pytest.mark.parametrize("languages", PAIRS)
def test_nothing_overlaps_and_nothing_leaves_the_page(
    look: Callable[..., None], languages: tuple[str, ...]
) -> None:
    look()
    mirrored = languages[0] == "ar"
    seen: set[RoomScreen] = set()
    for run, now in moments(*languages):
        screen = room_screen(run, now, words, Settings())
        if screen in seen:
            continue
        seen.add(screen)
        assert overlaps(laid(screen, PAGES[0], mirrored=mirrored), PAGES[0]) == []
    assert len(seen) > 40


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("languages", PAIRS)
def test_every_topic_has_its_own_room_while_people_share(
    look: Callable[..., None], languages: tuple[str, ...], page: QRectF
) -> None:
    look()
    run, mirrored = sharing(1500.0, *languages), languages[0] == "ar"
    prompts = [prompt for theme in library().themes for prompt in theme.prompts]
    chosen = sorted(prompts, key=lambda one: -len(one.in_language(languages[-1])))[:8]
    for prompt in chosen:
        drawn = run.press(presses.DrewTopic(1500.0, prompt))
        layout = laid(room_screen(drawn, 1500.0, words, Settings()), page, mirrored=mirrored)
        assert overlaps(layout, page) == []
        assert {piece.part for piece in layout.pieces} == {"title", "words", "foot"}


def test_the_control_words_that_can_never_fit_are_noticed(look: Callable[..., None]) -> None:
    look()
    column = RoomColumn("en", "Long", large="word " * 500, foot="A foot")
    screen = RoomScreen((column,), Shape(0.5, Phase.RUNNING))
    assert overlaps(laid(screen, PAGES[0]), PAGES[0])


def test_the_words_beside_the_ring_lean_towards_it(look: Callable[..., None]) -> None:
    look()
    screen = room_screen(sharing(1500.0, "ar", "en"), 1500.0, words, Settings())
    layout = laid(screen, PAGES[0], mirrored=True)
    assert layout.ring is not None
    beside = [piece for piece in layout.pieces if piece.part == "words"]
    assert all(piece.box.right() < layout.ring.left() for piece in beside)
    for piece in beside:
        line = piece.document.begin().layout().lineAt(0)
        assert line.naturalTextRect().right() > piece.box.width() - 4
