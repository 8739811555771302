"""A text from a file outside the library: nobody has checked it, and its head may be missing."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.core.handout import Block
from facilitator.core.reading import Review


@dataclass(frozen=True)
class LooseText:
    """What a stranger's file says; `source`, `licence` and `review` only if it says them."""

    language: str
    title: str
    blocks: tuple[Block, ...]
    source: str = ""
    licence: str = ""
    review: Review | None = None
