"""Leads the run page: turns wishes into presses, presses into pictures, and rings the bell.

Plain Python.  The one thing to know: nothing here waits.  `keep` is told of
each change and `saved_state` is called when the change is safe, or is not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from facilitator.core import presses
from facilitator.core.errors import PressRefused
from facilitator.core.group import Group
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Press
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import Prompt
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import sentence
from facilitator.ui.run.actions import Action, Bell
from facilitator.ui.run.around import Around, RoomSeen, Saved, SavedState
from facilitator.ui.run.bells import bell_marks
from facilitator.ui.run.between_words import CatalogueFor
from facilitator.ui.run.clocks import digit_change
from facilitator.ui.run.next_words import moved_words
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.run.room_screen import RoomScreen, room_screen
from facilitator.ui.run.screen import screen_for
from facilitator.ui.run.thresholds import threshold_words
from facilitator.ui.run.wishes import WISHES, Answer

BOUNCE = 0.3  # seconds in which a clicker's repeats count once
SHORTEST_TICK = 0.02


class View(Protocol):
    """What the presenter asks of the page."""

    def show_screen(self, screen: RunScreen) -> None:
        """Show this picture."""

    def announce(self, words: str) -> None:
        """Have a screen reader say this."""

    def retranslate(self, words: Catalogue) -> None:
        """Say what never changes in another language."""


class Room(Protocol):
    """What the presenter asks of the room display."""

    def show_room(self, screen: RoomScreen) -> None:
        """Show this picture to the room."""

    def toggle(self) -> None:
        """Open the room display, or close it."""


class RunPresenter:
    """Joins the run, the page and the room display.

    `now()` gives seconds after the planned start; `speed` is how many of them
    pass in a real second (a rehearsal's clock is fast).  `draw(skipped)` gives
    a prompt or None.  `close(run)` keeps the totals and leaves the page,
    `discard()` leaves it without.
    """

    def __init__(
        self,
        run: MeetingRun,
        view: View,
        room: Room,
        *,
        now: Callable[[], float],
        keep: Callable[[MeetingRun], None],
        prompts: tuple[Prompt, ...],
        draw: Callable[[frozenset[str]], Prompt | None],
        ring: Callable[[Bell], None],
        close: Callable[[MeetingRun], None],
        discard: Callable[[], None],
        group: Group,
        settings: Settings,
        words: Catalogue,
        catalogue_for: CatalogueFor,
        rehearsal: bool = False,
        speed: float = 1.0,
    ) -> None:
        self.run, self._view, self._room = run, view, room
        self._now, self._keep, self._draw, self._ring = now, keep, draw, ring
        self._close, self._discard = close, discard
        self._words, self._catalogue_for, self._speed = words, catalogue_for, speed
        saved = SavedState(Saved.NEVER if rehearsal else Saved.SAVED)
        self.around = Around(
            group=group,
            settings=settings,
            saved=saved,
            bell=settings.bell,
            rehearsal=rehearsal,
            prompts=prompts,
        )
        self._last_next = float("-inf")
        self._rung = bell_marks(run, now())
        self._told = threshold_words(run, now(), words)
        self._over = False
        self._remember_before()
        self.show()

    # what the page calls

    def act(self, action: Action, value: int = 0) -> None:
        """A wish from a button, a key or a clicker."""
        if self._over:
            return
        if action is Action.NEXT and self._bounced():
            return
        self.around = replace(self.around, notice="")
        answer = WISHES[action](self.run, self.around, self._now(), value)
        self._follow(answer)
        self.show()

    def tick(self) -> None:
        """Time went by; nothing else did."""
        self.show()

    def next_change(self) -> float:
        """Real seconds until something on the page changes by itself."""
        wait = digit_change(self.run, self._now()) / self._speed
        return max(SHORTEST_TICK, wait + 0.001)

    def show(self) -> None:
        """Show page and room as they are now; ring and tell what is due."""
        if self._over:
            return
        now = self._now()
        self._view.show_screen(
            screen_for(self.run, now, self._words, self.around, self._catalogue_for)
        )
        settings = self.around.settings
        self._room.show_room(room_screen(self.run, now, self._catalogue_for, settings))
        self._ring_due(now)
        told = threshold_words(self.run, now, self._words)
        if told != self._told and told:
            self._view.announce(told)
        self._told = told

    # what the program calls

    def saved_state(self, state: SavedState) -> None:
        """The change is in the data file, or is not."""
        self._set(saved=state)

    def room_placed(self, seen: RoomSeen, name: str = "") -> None:
        """The room display stands somewhere else."""
        self._set(room=seen, room_name=name)

    def awake(self, kept: bool) -> None:
        """Whether the computer is kept awake."""
        self._set(awake=kept)

    def away(self, seconds: float) -> None:
        """The computer slept, and that time does not count."""
        self.press(presses.Away(self._now(), seconds))
        self.show()

    def tell(self, words: str) -> None:
        """A sentence for the leader, such as that the bell cannot be heard."""
        self._set(notice=words)

    def retranslate(self, words: Catalogue) -> None:
        """The page speaks another language; what was told in the old one is not told again."""
        self._words = words
        self._told = threshold_words(self.run, self._now(), words)
        self.around = replace(self.around, notice="")
        self._view.retranslate(words)
        self.show()

    def wear(self, settings: Settings) -> None:
        """Other settings: the bell of tonight, and what the room sees."""
        self._set(settings=settings, bell=settings.bell)

    def press(self, press: Press) -> bool:
        """One press on the run; False when it was refused, which the page says calmly.

        An empty catch-up shortens nothing and is no press.
        """
        if isinstance(press, presses.CatchUp) and not press.cuts:
            _ = self._words
            self._set(notice=_("Nothing needs to be shortened."))
            return False
        return self._change(lambda run: run.press(press))

    # inside

    def _set(self, **parts: object) -> None:
        self.around = replace(self.around, **parts)  # type: ignore[arg-type]
        self.show()

    def _follow(self, answer: Answer) -> None:
        """Does what a wish came to."""
        self.around = answer.around
        if answer.change is not None:
            self._change(answer.change)
        if answer.draws:
            self._draw_topic()
        if answer.toggles_room:
            self._room.toggle()
        if answer.closes:
            self._over = True
            self._close(self.run)
        if answer.discards:
            self._over = True
            self._discard()

    def _draw_topic(self) -> None:
        """Another prompt than any that was drawn tonight."""
        drawn = {p.prompt.id for p in self.run.presses if isinstance(p, presses.DrewTopic)}
        prompt = self._draw(self.run.state.skipped | drawn)
        if prompt is None:
            _ = self._words
            self._set(notice=_("There are no topics to draw from. Leave it open."))
            return
        self.press(presses.DrewTopic(self._now(), prompt))

    def _change(self, change: Callable[[MeetingRun], MeetingRun]) -> bool:
        try:
            changed = change(self.run)
        except PressRefused as refusal:
            self.around = replace(self.around, notice=sentence(refusal, self._words))
            return False
        if changed is self.run:
            return True
        told = moved_words(self.run, changed, self._words)
        self.around = replace(self.around, notice=told or self.around.notice)
        self.run = changed
        self._remember_before()
        if not self.around.rehearsal and self.around.saved.saved is Saved.SAVED:
            self.around = replace(self.around, saved=SavedState(Saved.SAVING))
        self._keep(changed)
        return True

    def _remember_before(self) -> None:
        before = self.run.undo().state if self.run.presses else None
        self.around = replace(self.around, before=before)

    def _bounced(self) -> bool:
        now = self._now()
        bounced = 0 <= now - self._last_next < BOUNCE * self._speed
        if not bounced:
            self._last_next = now
        return bounced

    def _ring_due(self, now: float) -> None:
        due = bell_marks(self.run, now)
        fresh = due - self._rung
        self._rung |= due
        if self.around.bell:
            for bell, _place in sorted(fresh)[-1:]:
                self._ring(bell)
