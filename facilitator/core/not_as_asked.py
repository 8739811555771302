"""What cannot be printed as it was asked for, and the nearest order that can.

A refusal carries facts and an offer.  The offer is an order like any other, so
that a window can take it at a press and a command can name its options.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from facilitator.core.errors import Problem

if TYPE_CHECKING:
    from facilitator.core.print_job import PrintJob


class NotAsAsked(Problem):
    """The template ends in {remedy}: `advice` for as long as nothing is known to fit.

    `needs` are the pages that the text takes, where pages can be asked for.
    """

    advice: ClassVar[str] = ""

    def __init__(self, template: str = "", /, needs: int = 0, **facts: object) -> None:
        super().__init__(template, **{"remedy": self.advice, **facts})
        self.needs = needs
        self.offer: PrintJob | None = None

    def offering(self, offer: PrintJob, words: str) -> None:
        """Say in these words, instead of the advice, what order can be printed."""
        self.offer = offer
        self.facts["remedy"] = words
