"""What is said after printing: how many sheets, how to put them through the printer, which type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from facilitator.core.paper_steps import paper_steps
from facilitator.core.print_job import PrintJob
from facilitator.language.catalogues import Catalogue
from facilitator.language.paper_words import paper_words
from facilitator.language.wording import all_of, number

if TYPE_CHECKING:
    from facilitator.printing.press import Printed


def report(made: Sequence[tuple[PrintJob, Printed]], whole: Printed, _: Catalogue) -> Iterator[str]:
    """A line for each thing a person at the printer needs to know."""
    several = len(made) > 1
    for job, printed in made:
        if several:
            yield _("{pieces}:").format(pieces=all_of((*job.pieces, *job.files), _))
        yield from _of_one(job, printed, _)
    if several:
        n = whole.imposition.sheets
        yield _.plural("{n} sheet of paper in all", "{n} sheets of paper in all", n).format(n=n)
    left_out = "".join(dict.fromkeys(c for job, _printed in made for c in job.leave_out))
    if left_out:
        yield _("Left out, because no typeface here has them: {characters}").format(
            characters=" ".join(f"{c} (U+{ord(c):04X})" for c in left_out)
        )


def _of_one(job: PrintJob, printed: Printed, _: Catalogue) -> Iterator[str]:
    imposition = printed.imposition
    yield from paper_words(paper_steps(job, imposition.sheets, imposition.duplex), _)
    fit = printed.told
    if fit is not None:
        yield _("Type of {size} points, line spacing {leading}.").format(
            size=number(round(fit.size, 2), _), leading=number(round(fit.leading, 2), _)
        )
