"""The page in view among all orders: which one it is, turning it, and the way out of a refusal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator.core.paper_talk import Refused, Shown
from facilitator.core.print_job import PrintJob
from facilitator.ui.handouts.counting import House
from facilitator.ui.handouts.order_list import ALL, OrderList
from facilitator.ui.handouts.preview import Preview, Room, Seen

LAST = 100_000  # a page that no piece has: the paper house shows the last one


class PageInView:
    """`listed` tells what is on the list; `make_way` is called before a page is asked for.

    `changed` and `learned` are those of the preview.
    """

    def __init__(
        self,
        house: House,
        listed: Callable[[], OrderList],
        make_way: Callable[[], None],
        changed: Callable[[Seen], None],
        learned: Callable[[PrintJob, Shown | Refused], None],
    ) -> None:
        self._listed, self._make_way = listed, make_way
        self._preview = Preview(house, changed, learned)
        self._imposed = False
        self.line = 0  # of the list

    @property
    def seen(self) -> Seen:
        """What can be seen."""
        return self._preview.seen

    @property
    def idle(self) -> bool:
        """Whether nothing is being made for it."""
        return self._preview.idle

    @property
    def job(self) -> PrintJob | None:
        """The order that it belongs to; None when the list is empty."""
        orders = self._listed().orders
        return orders[self.line] if self.line < len(orders) else None

    @property
    def more(self) -> tuple[bool, bool]:
        """Whether there is a page before it, and one after it."""
        seen, listed = self.seen, self._listed()
        every = listed.chosen == ALL
        before = seen.page > 0 or (every and self.line > 0)
        last = seen.page + max(1, len(seen.pictures)) >= seen.pages
        return before, not last or (every and self.line < len(listed.orders) - 1)

    def follow(self, *, same_page: bool) -> None:
        """The list, or what is in hand of it, is another one now."""
        chosen = self._listed().chosen
        if chosen != ALL:
            self.line = max(0, chosen)
        elif not same_page:
            self.line = 0
        self._look(self.seen.page if same_page else 0)

    def again(self) -> None:
        """Ask for the same page once more."""
        self._look(self.seen.page)

    def make_room(self, room: Room) -> None:
        """The place for pages has this size."""
        self._preview.make_room(room)

    def turn(self, step: int) -> None:
        """The next page (1) or the one before (-1); on to other pieces when all are in hand."""
        seen = self.seen
        before, after = self.more
        if step > 0 and after:
            following = seen.page + max(1, len(seen.pictures))
            if self._listed().chosen == ALL and following >= seen.pages:
                self.line += 1
                following = 0
            self._look(following)
        elif step < 0 and before:
            if seen.page == 0:
                self.line -= 1
            self._look(seen.page - 1 if seen.page else LAST)

    def turn_to_end(self, last: bool) -> None:
        """The last page or the first one."""
        listed = self._listed()
        if listed.chosen == ALL:
            self.line = len(listed.orders) - 1 if last else 0
        self._look(LAST if last else 0)

    def see_sheets(self, imposed: bool) -> None:
        """Sides of paper, or pages as they are read."""
        self._imposed = imposed
        self._look(0)

    def way_out(self) -> OrderList | None:
        """The list with an order that can be printed, or without missing characters.

        None when there is nothing to change; a page that was interrupted is asked for again.
        """
        refused, job = self.seen.refused, self.job
        if refused is None or job is None:
            return None
        if not refused.missing and refused.offer is None:
            self.again()
            return None
        listed = self._listed()
        jobs = list(listed.orders)
        out = "".join(dict.fromkeys(job.leave_out + refused.missing))
        jobs[self.line] = replace(refused.offer or job, leave_out=out, copies=job.copies)
        return replace(listed, orders=tuple(jobs))

    def interrupt(self, words: str) -> None:
        """Do not wait for it any longer; these words stand there instead."""
        self._preview.interrupt(words)

    def forget(self) -> None:
        """What is shown may be made otherwise now."""
        self._preview.forget()

    def stop(self) -> None:
        """Nothing more is wanted."""
        self._preview.stop()

    def _look(self, page: int) -> None:
        self._make_way()
        self._preview.show(self.job, page, self._imposed)
