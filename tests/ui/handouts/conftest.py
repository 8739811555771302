"""What the tests of the Handouts page begin with."""

from __future__ import annotations

import pytest

from tests.ui.handouts.presented import Page


@pytest.fixture
def page() -> Page:
    """A page without a window; tests by hand have one of their own, in a window."""
    return Page()
