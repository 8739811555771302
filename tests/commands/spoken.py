"""What a person says to the program and hears from it, for the tests of bad input."""

from __future__ import annotations

from collections.abc import Callable

Said = tuple[int, str, str]
Say = Callable[..., Said]
COUNT = ["count", "--date", "2026-03-03", "--format", "speaker", "--total", "3"]
PLAN = ["plan", "speaker", "--date", "2026-03-03"]
PRINT = ["print", "run-sheet", "--format", "speaker", "--date", "2026-03-03"]


def is_one_sentence(err: str) -> bool:
    return err.count("\n") == 1 and err[:1].strip() != "" and "Traceback" not in err
