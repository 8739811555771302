"""What was read back has the shape its field promises."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from facilitator.core.presses import Press
from facilitator.core.shape_check import fits, well_shaped
from facilitator.core.share_timer import Stopwatch


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (1, int),
        (1, float),
        (0.5, float),
        ("a", str),
        (None, int | None),
        ((), tuple[int, ...]),
        ((1, 2), tuple[int, ...]),
        ({"en": ("a",)}, Mapping[str, tuple[str, ...]]),
    ],
)
def test_what_fits(value: object, hint: object) -> None:
    assert fits(value, hint)


@pytest.mark.parametrize(
    ("value", "hint"),
    [
        (True, int),
        (0.5, int),
        (float("nan"), float),
        (float("inf"), float),
        ("1", int | None),
        ([1], tuple[int, ...]),
        ((1, "2"), tuple[int, ...]),
        ({1: "a"}, Mapping[str, str]),
        ({"a": 1}, Mapping[str, str]),
        (Stopwatch(0), Press),
    ],
)
def test_what_does_not_fit(value: object, hint: object) -> None:
    assert not fits(value, hint)


def test_a_dataclass_is_looked_at_field_by_field() -> None:
    assert well_shaped(Stopwatch(0, 1.5, None))
    assert not well_shaped(Stopwatch(0, "long"))  # type: ignore[arg-type]
