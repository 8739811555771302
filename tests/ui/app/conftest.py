"""What a test leaves is collected here, in the GUI thread, as the program itself does it."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def collected_in_the_gui_thread() -> Iterator[None]:
    """A window that an earlier test left must not be destroyed by a later one's threads."""
    gc.collect()
    yield
    gc.collect()
    gc.enable()
