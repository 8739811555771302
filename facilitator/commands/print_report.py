"""What is said after printing: how many sheets, how to put them through the printer, which type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from facilitator.commands.copies import copied, sheets_in_all
from facilitator.core.paper_steps import paper_steps
from facilitator.core.print_job import BY_HAND, Duplex, PrintJob
from facilitator.language.catalogues import Catalogue
from facilitator.language.paper_words import paper_words
from facilitator.language.wording import all_of, number

if TYPE_CHECKING:
    from facilitator.printing.press import Printed


Made = Sequence[tuple["PrintJob", "Printed"]]


def report(made: Made, _: Catalogue) -> Iterator[str]:
    """A line for each thing a person at the printer needs to know."""
    several = len(made) > 1
    for (job, printed), pages in zip(made, _first_pages(made), strict=True):
        if several:
            yield _("{pieces}:").format(pieces=all_of((*job.pieces, *job.files), _))
        yield from _of_one(job, printed, pages, _)
    if several:
        n = sheets_in_all(made)
        yield _.plural("{n} sheet of paper in all", "{n} sheets of paper in all", n).format(n=n)
    left_out = "".join(dict.fromkeys(c for job, _printed in made for c in job.leave_out))
    if left_out:
        yield _("Left out, because no typeface here has them: {characters}").format(
            characters=" ".join(f"{c} (U+{ord(c):04X})" for c in left_out)
        )


def _first_pages(made: Made) -> list[tuple[int, int] | None]:
    """Where each order begins in a file of several; None where all is printed in one go."""
    ways = {printed.imposition.duplex for _job, printed in made}
    if len(made) == 1 or not ways & set(BY_HAND):
        return [None] * len(made)
    from facilitator.printing.stacking import first_pages

    impositions = [[each.imposition for each in copied([one])] for one in made]
    found = first_pages([each for copies in impositions for each in copies])
    places = accumulate(map(len, impositions), initial=0)
    turned = ways - {*BY_HAND, Duplex.ONE_SIDE}
    return [
        None if turned and copies[0].duplex not in BY_HAND else found[place]
        for copies, place in zip(impositions, places, strict=False)
    ]


def _of_one(
    job: PrintJob, printed: Printed, pages: tuple[int, int] | None, _: Catalogue
) -> Iterator[str]:
    imposition = printed.imposition
    steps = paper_steps(job, imposition.sheets, imposition.duplex, pages=pages)
    yield from paper_words(steps, _)
    fit = printed.told
    if fit is not None:
        yield _("Type of {size} points, line spacing {leading}.").format(
            size=number(round(fit.size, 2), _), leading=number(round(fit.leading, 2), _)
        )
