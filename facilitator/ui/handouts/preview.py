"""The page in view: which one, how large, and what became of the wish to see it.

A new wish makes the older ones worthless.  What was shown stays until the new
picture is here, so that nothing flickers.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.core.languages import is_right_to_left
from facilitator.core.paper_talk import Answer, Refused, Show, Shown
from facilitator.core.print_job import Arrangement, Form, PrintJob
from facilitator.ui.handouts.counting import House

_NEAR = 0.02  # a picture may be so much larger or smaller than the room
_LARGEST = 6.0  # pixels a point


@dataclass(frozen=True)
class Room:
    """The place for pictures, in pixels of the screen itself."""

    width: int = 400
    height: int = 500
    gap: int = 0  # between facing pages


@dataclass(frozen=True)
class PagePicture:
    """Rows of pixels, four bytes each (blue, green, red, nothing), without padding."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True)
class Seen:
    """What can be seen: pictures in reading order; `page` is the first of them, from 0."""

    job: PrintJob | None = None
    pictures: tuple[PagePicture, ...] = ()
    page: int = 0
    pages: int = 0
    imposed: bool = False
    mirrored: bool = False
    refused: Refused | None = None
    waiting: bool = False

    @property
    def shows(self) -> tuple[PrintJob | None, int, bool]:
        """What it shows: order, page, and whether sides of paper."""
        return self.job, self.page, self.imposed


def faces(job: PrintJob) -> bool:
    """Whether two pages lie open beside each other."""
    together = job.arrangement is Arrangement.FACING and len(job.languages) > 1
    return job.form is Form.BOOKLET or (job.form in (Form.SHEET, Form.SCRIPT) and together)


class Preview:
    """`changed(seen)` is called at each change; `learned(job, answer)` with what was found."""

    def __init__(
        self,
        house: House,
        changed: Callable[[Seen], None],
        learned: Callable[[PrintJob, Shown | Refused], None],
    ) -> None:
        self._house, self._changed, self._learned = house, changed, learned
        self._room = Room()
        self.seen = Seen()
        self._asked: int | None = None
        self._second = False  # whether only the other page of two is awaited
        self._shape = (595.0, 842.0)  # points of the page shown last

    @property
    def idle(self) -> bool:
        """Whether nothing is being made."""
        return self._asked is None

    def make_room(self, room: Room) -> None:
        """The place has another size."""
        if room == self._room:
            return
        self._room = room
        if not self.idle and not self._second:
            return  # what hangs there is not wished for; what is gets its size when it comes
        if self.seen.job is not None and self.seen.refused is None:
            self._ask(self.seen.job, self.seen.page, self.seen.imposed)

    def show(self, job: PrintJob | None, page: int, imposed: bool) -> None:
        """See this page (from 0) of an order, or the side of paper when `imposed`."""
        if job is None:
            self._drop()
            self._tell(Seen())
            return
        wish = replace(job, copies=1)
        if self.idle and self.seen.pictures and (wish, page, imposed) == self.seen.shows:
            self._tell(self.seen)
        else:
            self._ask(wish, page, imposed)

    def forget(self) -> None:
        """What is shown may be made otherwise now."""
        self._drop()
        self.seen = replace(self.seen, job=None)

    def stop(self) -> None:
        """Nothing more is wanted."""
        self._drop()

    def interrupt(self, words: str) -> None:
        """Whoever looks on does not want to wait; these words stand there instead."""
        self._drop()
        self._tell(Seen(refused=Refused(0, words, passing=True)))

    def _drop(self) -> None:
        if self._asked is not None:
            self._house.forget(self._asked)
            self._asked = None

    def _ask(self, job: PrintJob, page: int, imposed: bool, *, second: bool = False) -> None:
        """A preview of the first page, which later ones overtake; a second one goes with it."""
        self._drop()
        number = self._asked = self._house.next_number()
        self._second = second
        if not second:
            self._tell(replace(self.seen, waiting=True))
        scale = self._scale(faces(job) and not imposed)
        rows = 100_000 if second else 0
        request = Show(number, job, page, scale, imposed, rows=rows)
        self._house.ask(request, lambda answer, picture: self._heard(request, answer, picture))

    def _scale(self, pair: bool) -> float:
        width = (self._room.width - self._room.gap) / 2 if pair else self._room.width
        across, down = self._shape
        return max(0.1, min(width / across, self._room.height / down, _LARGEST))

    def _heard(self, request: Show, answer: Answer, picture: bytes) -> None:
        if request.number != self._asked:
            return
        self._asked = None
        if isinstance(answer, Refused):
            if not answer.passing:
                self._learned(request.job, answer)
            self._tell(Seen(request.job, (), request.page, 0, request.imposed, refused=answer))
        elif isinstance(answer, Shown):
            self._learned(request.job, answer)
            self._take(request, answer, picture)

    def _take(self, request: Show, shown: Shown, picture: bytes) -> None:
        self._shape = shown.page_width, shown.page_height
        pair = faces(request.job) and not request.imposed
        wish = self._scale(pair)
        if not request.rows and abs(wish - request.scale) > wish * _NEAR:
            self._ask(request.job, shown.page, request.imposed)
            return
        made = PagePicture(shown.width, shown.height, picture)
        if request.rows:
            self._tell(replace(self.seen, pictures=(*self.seen.pictures, made), waiting=False))
            return
        first = shown.page
        if pair and first and first % 2 == 0:  # the right page of two: begin with the left one
            self._ask(request.job, first - 1, request.imposed)
            return
        more = pair and first % 2 == 1 and first + 1 < shown.pages
        self.seen = Seen(
            request.job,
            (made,),
            first,
            shown.pages,
            request.imposed,
            is_right_to_left(request.job.languages[0]),
            waiting=more,
        )
        if more:
            self._ask(request.job, first + 1, request.imposed, second=True)
        else:
            self._changed(self.seen)

    def _tell(self, seen: Seen) -> None:
        self.seen = seen
        self._changed(seen)
