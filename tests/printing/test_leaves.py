"""Margins give way to what printers can print, and no further."""

from __future__ import annotations

import pytest

from facilitator.core.print_job import Form, PrintJob, Sight
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.leaves import Leaves
from facilitator.printing.sheets import INCH, PRINTABLE, SHEETS


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("sight", Sight)
@pytest.mark.parametrize("form", Form)
def test_no_margin_is_squeezed_under_the_printable_edge(
    form: Form, sight: Sight, paper: str
) -> None:
    plan = form_plan(PrintJob(("x",), form=form, sight=sight, paper=paper), SHEETS[paper], False)
    for number in range(2):
        own = plan.leaf(number)
        for squeeze in (0.5, 1.0):
            leaf = Leaves(plan, form, sight, squeeze).leaf(number)
            for side in ("left", "top", "right", "bottom"):
                margin = getattr(leaf, side)
                assert margin >= min(PRINTABLE, getattr(own, side)) - 1e-9
        assert leaf.inner_height >= own.inner_height  # squeezed: there is more room


def test_extra_large_print_has_margins_of_an_inch() -> None:
    plan = form_plan(PrintJob(("x",)), SHEETS["letter"], False)
    assert Leaves(plan, Form.SHEET, Sight.EXTRA).leaf(0).left == INCH
    assert Leaves(plan, Form.SHEET, Sight.LARGE).leaf(0).left < INCH
