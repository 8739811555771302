from __future__ import annotations

from facilitator.ui import sizes
from facilitator.ui.sizes import sizes_for


def test_text_is_never_smaller_than_can_be_read_at_a_metre() -> None:
    usual = sizes_for(12, 100)
    assert usual.body == 15
    assert usual.px(sizes.SPOKEN) >= 22
    assert usual.px(sizes.CLOCK) >= 50
    assert usual.target == 44


def test_text_follows_the_systems_size_and_the_readers_wish() -> None:
    assert sizes_for(20, 100).body == 23
    assert sizes_for(12, 200).body == 30
    assert sizes_for(12, 900) == sizes_for(12, 200)
    assert sizes_for(12, 10) == sizes_for(12, 100)
