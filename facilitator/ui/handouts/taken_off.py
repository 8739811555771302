"""What was taken off the list, in words, with the way to put it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.core.print_job import PrintJob
from facilitator.language.wording import isolated
from facilitator.ui.handouts.order_list import ALL, OrderList
from facilitator.ui.handouts.screen import Work, detail_words

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

PUT_BACK = "put-back"


def taken_off(lists: tuple[OrderList, ...], title: Callable[[PrintJob], str], _: Catalogue) -> Work:
    """`lists` are those before each removal; the last one comes back first."""
    if not lists:
        return Work()
    before = lists[-1]
    if before.chosen == ALL:
        words = _("Everything was taken off the list.")
    else:
        (job,) = before.in_hand
        words = _("Taken off the list: {piece} ({how})").format(
            piece=isolated(title(job), _), how=isolated(detail_words(job, None, 0, _), _)
        )
    return Work(words=words, offers=((PUT_BACK, _("Put back")),))
