"""Where the room display belongs: never on top of the controls."""

from hypothesis import given
from hypothesis import strategies as st

from facilitator.ui.run.screens import (
    Placement,
    Screen,
    Shown,
    place,
    safe_corner,
    window_area,
)

LAPTOP = Screen("eDP-1", 0, 0, 1366, 768)
WALL = Screen("HDMI-1", 1366, 0, 1920, 1080)
BEAMER = Screen("DP-2", -1280, 0, 1280, 720)


def test_a_second_screen_gets_the_display() -> None:
    assert place([LAPTOP, WALL], "eDP-1") == Placement(Shown.FULL_SCREEN, "HDMI-1")


def test_the_remembered_screen_comes_first() -> None:
    found = place([LAPTOP, WALL, BEAMER], "eDP-1", "DP-2")
    assert found == Placement(Shown.FULL_SCREEN, "DP-2")


def test_controls_that_moved_to_the_remembered_screen_are_not_covered() -> None:
    found = place([LAPTOP, WALL], "HDMI-1", "HDMI-1")
    assert found == Placement(Shown.FULL_SCREEN, "eDP-1")


def test_with_one_screen_it_is_closed_until_asked_for() -> None:
    assert place([LAPTOP], "eDP-1") == Placement(Shown.CLOSED)
    assert place([LAPTOP], "eDP-1", wanted=True) == Placement(Shown.WINDOW, "eDP-1")


def test_a_mirrored_screen_is_no_second_one() -> None:
    mirror = Screen("HDMI-1", 0, 0, 1366, 768)
    assert place([LAPTOP, mirror], "eDP-1") == Placement(Shown.CLOSED)
    assert place([LAPTOP, mirror, BEAMER], "eDP-1").screen == "DP-2"


def test_without_any_screen_it_is_closed() -> None:
    assert place([], "eDP-1", wanted=True) == Placement(Shown.CLOSED)


NAMES = st.sampled_from(["a", "b", "c"])


@given(st.lists(NAMES, unique=True), NAMES, NAMES, st.booleans())
def test_it_is_never_full_screen_on_the_controls(
    names: list[str], control: str, remembered: str, wanted: bool
) -> None:
    screens = [Screen(name, 100 * at, 0, 100, 100) for at, name in enumerate(names)]
    found = place(screens, control, remembered, wanted=wanted)
    assert found.shown is not Shown.FULL_SCREEN or found.screen != control
    assert found.shown is Shown.CLOSED or found.screen in names


def test_controls_on_a_lost_screen_come_home() -> None:
    assert safe_corner([LAPTOP], "eDP-1", (1500, 40, 1200, 700)) == (83, 0)
    assert safe_corner([LAPTOP], "eDP-1", (40, 40, 1200, 700)) is None
    assert safe_corner([LAPTOP], "eDP-1", (0, -20, 1366, 760)) is None


def test_the_small_window_lies_on_its_screen() -> None:
    for screen in (LAPTOP, WALL, BEAMER):
        x, y, width, height = window_area(screen)
        assert screen.holds(x, y)
        assert screen.holds(x + width - 1, y + height - 1)
