"""Handouts for screens and screen readers instead of paper: plain text and web pages."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.core.file_kind import FileKind
from facilitator.core.handout import Handout


def export(made: Sequence[Handout], kind: FileKind) -> bytes:
    """All handouts in one file without pages.

    What is ordered twice, for other eyes or on other paper, is said once.
    """
    parts = dict.fromkeys(part for handout in made for part in handout.parts)
    whole = Handout(made[0].piece, made[0].title, tuple(parts))
    if kind is FileKind.TEXT:
        from facilitator.printing.plain_text import plain_text

        return plain_text(whole).encode("utf-8")
    from facilitator.printing.web_page import web_page

    return web_page(whole).encode("utf-8")
