"""What is known of each order: its sheets and pages, or why it cannot be printed.

Orders are counted by the paper house, one after the other, whenever it has
nothing to show; what was counted once is remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from facilitator.core.paper_talk import Answer, Fitted, Refused, Request, Show, Shown
from facilitator.core.print_job import Duplex, PrintJob

Answered = Callable[[Answer, bytes], None]
NOT_FITTED = Fitted()
_SMALL = 0.05  # pixels a point: nobody looks at what is only counted
_MOST = 500  # counts that are remembered


class House(Protocol):
    """What makes pages, somewhere else and in its own time (`app/paper_house`)."""

    def next_number(self) -> int:
        """A number for a request."""

    def ask(self, request: Request, answered: Answered) -> None:
        """Send a request; answers come later."""

    def forget(self, number: int) -> None:
        """Its answers are no longer wanted, and it is left where it is."""


@dataclass(frozen=True)
class Counted:
    """One copy of an order on paper."""

    sheets: int
    pages: int
    duplex: Duplex
    fitted: Fitted = NOT_FITTED


Fact = Counted | Refused


def one_copy(job: PrintJob) -> PrintJob:
    """What is counted: copies change nothing on a page."""
    return replace(job, copies=1)


def fact_of(answer: Shown) -> Counted:
    """What a picture tells of its order."""
    return Counted(answer.sheets, answer.pages, answer.duplex, answer.fitted)


class Counting:
    """`changed` is called when something new is known."""

    def __init__(self, house: House, changed: Callable[[], None]) -> None:
        self._house, self._changed = house, changed
        self._facts: dict[PrintJob, Fact] = {}
        self._asked: int | None = None
        self._again: set[PrintJob] = set()  # counted once in vain: once more, and not for ever

    def fact(self, job: PrintJob) -> Fact | None:
        """What is known of an order; None when it was not counted yet."""
        return self._facts.get(one_copy(job))

    def learn(self, job: PrintJob, fact: Fact) -> None:
        """Something that was found out elsewhere."""
        self._again.discard(one_copy(job))
        if len(self._facts) >= _MOST:
            self._facts.clear()
        self._facts[one_copy(job)] = fact

    def forget(self) -> None:
        """Nothing is known any more: texts or the group's record have changed."""
        self._facts.clear()
        self.stop()

    def stop(self) -> None:
        """What is being counted is dropped."""
        if self._asked is not None:
            self._house.forget(self._asked)
            self._asked = None

    def go_on(self, jobs: Iterable[PrintJob]) -> None:
        """Count the first of these that is not known, unless one is being counted."""
        wanted = next((job for job in jobs if self.fact(job) is None), None)
        if wanted is None or self._asked is not None:
            return
        job = one_copy(wanted)
        number = self._asked = self._house.next_number()

        def answered(answer: Answer, _picture: bytes) -> None:
            self._asked = None
            if isinstance(answer, Shown):
                self.learn(job, fact_of(answer))
            elif isinstance(answer, Refused) and not answer.passing:
                self.learn(job, answer)
            elif job in self._again:  # the next page that is shown brings the counting back
                return
            else:
                self._again.add(job)
            self._changed()

        self._house.ask(Show(number, job, scale=_SMALL, rows=1), answered)
