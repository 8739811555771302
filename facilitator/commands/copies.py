"""How often an order stands in the file that goes to the printer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from facilitator.core.print_job import BY_HAND, PrintJob

if TYPE_CHECKING:
    from facilitator.printing.press import Printed


def copied(made: Iterable[tuple[PrintJob, Printed]]) -> list[Printed]:
    """Each order as often as it has copies; once when its pile is turned by hand, copy by copy."""
    return [
        printed
        for job, printed in made
        for _copy in range(1 if printed.imposition.duplex in BY_HAND else job.copies)
    ]


def sheets_in_all(made: Iterable[tuple[PrintJob, Printed]]) -> int:
    """The sheets of every copy, also of those that the file holds only once."""
    return sum(printed.imposition.sheets * job.copies for job, printed in made)
