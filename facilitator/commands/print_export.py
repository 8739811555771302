"""Handouts for screens and screen readers instead of paper: plain text and web pages."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.commands.job_desk import JobDesk
from facilitator.core.handout import Handout
from facilitator.core.print_job import PrintJob


def export(desk: JobDesk, jobs: Sequence[PrintJob], suffix: str) -> bytes:
    """All handouts of the orders in one file, each once; `suffix` is .txt or .html."""
    made = [handout for job in jobs for handout in desk.handouts(job)]
    whole = Handout(made[0].piece, made[0].title, tuple(p for each in made for p in each.parts))
    if suffix == ".txt":
        from facilitator.printing.plain_text import plain_text

        return plain_text(whole).encode("utf-8")
    from facilitator.printing.web_page import web_page

    return web_page(whole).encode("utf-8")
