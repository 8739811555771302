"""One book of typefaces for all printing tests: opening fonts is the slow part."""

from __future__ import annotations

import pytest

from facilitator.printing.typefaces import TypefaceBook


@pytest.fixture(scope="session")
def book() -> TypefaceBook:
    return TypefaceBook()
