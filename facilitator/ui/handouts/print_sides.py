"""What the system's print dialog says about sides, beside what each order needs.

Plain sheets may have one printed side or two, and the dialog's word counts for
them.  What is folded or cut would be spoilt by it, and what was chosen on the
page itself stays as it was chosen: such orders keep theirs, and that is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from facilitator.core.print_job import Duplex, Form
from facilitator.ui.handouts import names
from facilitator.ui.handouts.print_parts import Order

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

EITHER = (Form.SHEET, Form.SCRIPT)


def as_chosen(order: Order, sides: Duplex | None) -> Order:
    """The order with the dialog's sides where it may have them; None leaves all as it is."""
    job, fact = order
    free = job.form in EITHER and job.duplex is None
    if sides is None or not free or _agree(fact.duplex, sides):
        return order
    sheets = fact.pages if sides is Duplex.ONE_SIDE else -(-fact.pages // 2)
    return replace(job, duplex=sides), replace(fact, duplex=sides, sheets=sheets)


def kept_words(orders: Sequence[Order], sides: Duplex | None, _: Catalogue) -> str:
    """Which orders are printed otherwise than the dialog says, and why; "" when none is."""
    kept = [job.form for job, fact in orders if sides and not _agree(fact.duplex, sides)]
    if not kept:
        return ""
    words = (
        _(
            "The print dialog says one side. This is printed on both sides all the same,"
            " because the form needs it or because it was chosen under “Sides”: {forms}"
        )
        if sides is Duplex.ONE_SIDE
        else _(
            "The print dialog says both sides. This is printed on one side all the same,"
            " because the form needs it or because it was chosen under “Sides”: {forms}"
        )
    )
    return words.format(forms=" · ".join(_(names.FORMS[form]) for form in dict.fromkeys(kept)))


def _agree(one: Duplex, other: Duplex) -> bool:
    """Whether both mean one side, or both mean two; at which edge paper is turned is ours."""
    return (one is Duplex.ONE_SIDE) == (other is Duplex.ONE_SIDE)
