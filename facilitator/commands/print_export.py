"""Handouts for screens and screen readers instead of paper: plain text and web pages."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.commands.job_desk import JobDesk
from facilitator.core.handout import Handout
from facilitator.core.print_job import PrintJob


def export(desk: JobDesk, jobs: Sequence[PrintJob], suffix: str) -> bytes:
    """All handouts of the orders in one file; `suffix` is .txt or .html.

    What is ordered twice, for other eyes or on other paper, is said once.
    """
    made = [handout for job in jobs for handout in desk.handouts(job)]
    parts = dict.fromkeys(part for handout in made for part in handout.parts)
    whole = Handout(made[0].piece, made[0].title, tuple(parts))
    if suffix == ".txt":
        from facilitator.printing.plain_text import plain_text

        return plain_text(whole).encode("utf-8")
    from facilitator.printing.web_page import web_page

    return web_page(whole).encode("utf-8")
