"""The key table: the same wishes on every layout."""

import pytest

from facilitator.language.catalogues import ENGLISH
from facilitator.ui.run.actions import Action
from facilitator.ui.run.keys import ARABIC_KEYS, CYRILLIC_KEYS, action_for, all_keys, cap


@pytest.mark.parametrize(
    ("key", "action"),
    [
        ("Space", Action.NEXT),
        ("PgDown", Action.NEXT),
        ("PgUp", Action.BACK),
        ("+", Action.MORE),
        ("-", Action.FEWER),
        ("p", Action.PASS),
        ("L", Action.LATER),
        ("e", Action.EARLY),
        (".", Action.BLANK),
        ("b", Action.BLANK),
        ("Ctrl+Z", Action.UNDO),
        ("Ctrl+Shift+Z", Action.REDO),
        ("F1", Action.HELP),
    ],
)
def test_a_key_asks_for_its_action(key: str, action: Action) -> None:
    assert action_for(key) == (action, 0)


def test_the_same_physical_key_means_the_same_on_arabic_and_cyrillic_layouts() -> None:
    for layout in (ARABIC_KEYS, CYRILLIC_KEYS):
        for character, latin in layout.items():
            assert action_for(character) == action_for(latin)
    assert action_for("ح") == (Action.PASS, 0)
    assert action_for("з") == (Action.PASS, 0)


def test_digits_of_every_script_are_digits() -> None:
    assert [action_for(d) for d in "7٧۷७"] == [(Action.DIGIT, 7)] * 4


@pytest.mark.parametrize("key", ["F5", "X", "Q", "é", "", "Ctrl+W"])
def test_other_keys_mean_nothing(key: str) -> None:
    assert action_for(key) is None


def test_escape_only_leaves_a_question() -> None:
    assert action_for("Esc") == (Action.CANCEL, 0)


def test_no_key_closes_or_discards() -> None:
    wishes = {found[0] for key in all_keys() if (found := action_for(key))}
    assert not wishes & {Action.CLOSE, Action.DISCARD}


def test_each_cap_is_the_key_that_does_it() -> None:
    for action in (Action.PASS, Action.LATER, Action.HOLD, Action.STEPS, Action.PAUSE):
        assert action_for(cap(action, ENGLISH)) == (action, 0)
