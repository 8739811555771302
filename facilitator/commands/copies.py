"""How often an order stands in the file that goes to the printer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from facilitator.core.print_job import Duplex, PrintJob

if TYPE_CHECKING:
    from facilitator.printing.press import Printed

_BY_HAND = (Duplex.BY_HAND_FACE_UP, Duplex.BY_HAND_FACE_DOWN)


def copied(made: Iterable[tuple[PrintJob, Printed]]) -> list[Printed]:
    """Each order as often as it has copies; once when its pile is turned by hand, copy by copy."""
    return [
        printed
        for job, printed in made
        for _copy in range(1 if printed.imposition.duplex in _BY_HAND else job.copies)
    ]
