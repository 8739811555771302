"""Small files to read: a text, a topic, a format, each good until a test spoils it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

HEAD = {
    "title": '"Peers"',
    "kind": '"reading"',
    "source": '"Facilitator"',
    "licence": '"CC-BY-4.0"',
    "origin": '"original"',
    "review": '"written"',
}
FORMAT = """\
# the usual evening
minutes = 60
open = true
title = { en = "Our hour" }

[[step]]
id = "welcome"
kind = "welcome"
title = { en = "Welcome" }
text = "welcome-open"
minutes = 2

[[step]]
id = "sharing"
kind = "shares"
title = { en = "Sharing" }
minutes = "rest"
minutes_each = [1.5, 4]
fair = true

[[step]]
id = "closing"
kind = "closing"
title = { en = "Closing" }
minutes = 3
"""

WriteHeaded = Callable[..., Path]
WriteFormat = Callable[..., Path]


@pytest.fixture
def text_file(tmp_path: Path) -> WriteHeaded:
    """Write texts/<id>/<language>.md; a key set to None is left out of the head."""

    def write(
        body: str = "We are peers.\n",
        id: str = "peers",
        language: str = "en",
        place: str = "texts",
        **keys: str | None,
    ) -> Path:
        file = tmp_path / place / id / f"{language}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        head = HEAD | keys
        lines = [f"{key} = {value}" for key, value in head.items() if value is not None]
        file.write_text("\n".join(["+++", *lines, "+++", body]), encoding="utf-8", newline="")
        return file

    return write


@pytest.fixture
def format_file(tmp_path: Path) -> WriteFormat:
    """Write formats/<id>.toml: the good one with pieces replaced."""

    def write(*changes: tuple[str, str], id: str = "our-hour", toml: str = FORMAT) -> Path:
        for old, new in changes:
            assert old in toml
            toml = toml.replace(old, new, 1)
        file = tmp_path / "formats" / f"{id}.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(toml, encoding="utf-8")
        return file

    return write
