"""Tables that hold one row: none is fine, a second or a damaged one is not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from facilitator.storage.problems import RowDamaged
from facilitator.storage.records import is_whole


def only_row(
    rows: Sequence[Mapping[str, object]], file: Path, place: str
) -> Mapping[str, object] | None:
    """The row, or None when nothing was stored yet; raises RowDamaged."""
    if not rows:
        return None
    if len(rows) > 1 or not is_whole(rows[0]):
        raise RowDamaged(file=str(file), place=place)
    return rows[0]
