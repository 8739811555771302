"""The leaves of a form as the setter takes them: wider margins for large print, narrower to fit.

Margins never go under what home printers can print, nor under the form's own
where these are smaller already (a card lies inside its sheet).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from facilitator.core.print_job import Form, Sight
from facilitator.printing.forms.form import FormPlan, Leaf
from facilitator.printing.sheets import INCH, PRINTABLE

_WIDE = {Sight.EXTRA, Sight.GIANT}  # ACB (2022): margins of an inch
_AT_MOST = 0.12  # of the width of small paper
_WHOLE_SHEETS = {Form.SHEET, Form.SCRIPT}


@dataclass(frozen=True)
class Leaves:
    """Leaves of one plan; `squeeze` goes from 0, the usual margins, to 1, the printable edge."""

    plan: FormPlan
    form: Form
    sight: Sight
    squeeze: float = 0.0
    _known: dict[int, Leaf] = field(default_factory=dict, init=False, repr=False, compare=False)

    def leaf(self, number: int) -> Leaf:
        """The page of that number, from 0."""
        if number not in self._known:  # asked again for every line
            self._known[number] = self._leaf(number)
        return self._known[number]

    def _leaf(self, number: int) -> Leaf:
        leaf = self.plan.leaf(number)
        least = 0.0
        if self.sight in _WIDE and self.form in _WHOLE_SHEETS:
            least = min(INCH, leaf.width * _AT_MOST)
        return squeezed(_with_margins(leaf, lambda own: max(own, least)), self.squeeze)


def squeezed(leaf: Leaf, squeeze: float) -> Leaf:
    """The leaf with margins that give way: 0 not at all, 1 down to the printable edge."""
    return _with_margins(leaf, lambda own: own - max(0.0, own - PRINTABLE) * squeeze)


def _with_margins(leaf: Leaf, margin: Callable[[float], float]) -> Leaf:
    left, top, right, bottom = map(margin, (leaf.left, leaf.top, leaf.right, leaf.bottom))
    return leaf._replace(left=left, top=top, right=right, bottom=bottom)
