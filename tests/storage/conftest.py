from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.storage.database import Database, open_database


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a data file may be made; the folder's name would break careless addresses."""
    return tmp_path / "the group's 100% data? #1" / "facilitator.db"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    with open_database(file) as opened:
        yield opened
