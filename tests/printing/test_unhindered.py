"""The collector is left as it was found."""

from __future__ import annotations

import gc

import pytest

from facilitator.printing.unhindered import unhindered


def test_the_collector_rests_inside_and_works_again_after_a_failure() -> None:
    def broken() -> None:
        with unhindered():
            assert not gc.isenabled()
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with unhindered():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
