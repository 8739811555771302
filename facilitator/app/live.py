"""A meeting on the screen: presenter, room display, bell, clock and saving, for one evening.

`Live` lives from Start (or going on after a crash) to the close.  A rehearsal
is the same on a fast clock, with nobody saving.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.app.desk import Desk
from facilitator.app.saving import Keeper, NothingSaved
from facilitator.computer.awake import KeepAwake
from facilitator.computer.bell import Bell as BellSound
from facilitator.computer.clocks import EveningClock, awake_seconds, steady_seconds, wall_now
from facilitator.core.errors import Problem
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.snapshot import to_text
from facilitator.core.topic_deck import TopicDeck
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import sentence
from facilitator.storage.save_status import NotSaved, Saved
from facilitator.ui.question.left_open import Answer
from facilitator.ui.question.question import Question
from facilitator.ui.question.slept import slept_question
from facilitator.ui.run.actions import Bell
from facilitator.ui.run.around import Saved as Shown
from facilitator.ui.run.around import SavedState
from facilitator.ui.run.view import RunView
from facilitator.ui.run.presenter import RunPresenter

LONG_SLEEP = 30.0  # seconds of a closed lid after which one is asked
SLEEP_CHECK = 5000  # milliseconds
REHEARSAL_SPEED = 20.0


@dataclass(frozen=True)
class LiveMeeting:
    """What a meeting needs to begin: the run as it stands, its clock and its deck."""

    run: MeetingRun
    clock: EveningClock
    deck: TopicDeck
    rehearsal: bool = False


def rehearsal_clock() -> EveningClock:
    """A clock that begins at the planned start and runs fast."""
    return EveningClock(
        0.0,
        steady=lambda: steady_seconds() * REHEARSAL_SPEED,
        awake=lambda: awake_seconds() * REHEARSAL_SPEED,
    )


class NoRoom:
    def show_room(self, screen): ...
    def toggle(self): ...


class Live(QObject):
    """`ended` when the page is to be left; `asks` brings a Question about a closed lid."""

    ended = Signal()
    asks = Signal(object, object)
    _trouble = Signal(object)

    def __init__(self, desk: Desk, meeting: LiveMeeting, words: Catalogue) -> None:
        super().__init__()
        self._desk, self._meeting, self._words = desk, meeting, words
        self._keeper: Keeper = NothingSaved() if meeting.rehearsal else desk.keeper
        self._saves = not isinstance(self._keeper, NothingSaved)
        self._ticket, self._slept = 0, 0.0
        self._bell, self._awake = BellSound(self._trouble.emit), KeepAwake()
        self._trouble.connect(self._tell)
        self.view = RunView(words)
        self.room = NoRoom()
        self._presenter = RunPresenter(
            meeting.run,
            self.view,
            self.room,
            now=meeting.clock.now,
            keep=self._keep,
            prompts=meeting.deck.prompts,
            draw=lambda skipped: meeting.deck.draw(desk.chance, skipped),
            ring=self._ring,
            close=self._close,
            discard=self._discard,
            group=desk.group,
            settings=desk.settings,
            words=words,
            catalogue_for=desk.words,
            rehearsal=meeting.rehearsal,
            speed=REHEARSAL_SPEED if meeting.rehearsal else 1.0,
        )
        self._lid = QTimer(self)
        self._lid.setInterval(SLEEP_CHECK)
        self._lid.timeout.connect(self._look_for_sleep)

    @property
    def run(self) -> MeetingRun:
        """The meeting as it stands."""
        return self._presenter.run

    def begin(self) -> None:
        """Start what runs beside the page."""
        self.view.report_to(self._presenter)
        if self._meeting.rehearsal:
            return
        refused = self._awake.start()
        self._presenter.awake(refused is None)
        self._lid.start()
        if not self._saves:
            self._presenter.saved_state(SavedState(Shown.FAILED, wall_now(), ""))

    def retranslate(self, words: Catalogue) -> None:
        """The page speaks another language."""
        self._words = words
        self._presenter.retranslate(words)

    # saving

    def _keep(self, run: MeetingRun) -> None:
        """Hand the run to the writer; nothing waits for it."""
        if not self._saves:
            return
        saved_at = round(self._meeting.clock.now() * 1000)
        wall = round(wall_now().timestamp())
        self._ticket = self._keeper.save_running(to_text(run), wall, saved_at)

    def show_status(self, status: object) -> None:
        """The writer has saved, or cannot."""
        if not self._saves:
            return
        if isinstance(status, Saved) and status.upto >= self._ticket:
            self._presenter.saved_state(SavedState(Shown.SAVED))
        elif isinstance(status, NotSaved):
            since = wall_now() - timedelta(seconds=steady_seconds() - status.since)
            reason = sentence(status.problem, self._words)
            self._presenter.saved_state(SavedState(Shown.FAILED, since, reason))

    def _close(self, run: MeetingRun) -> None:
        if self._saves:
            self._desk.close_meeting(run, self._meeting.deck)
        self._end()

    def _discard(self) -> None:
        if self._saves:
            self._keeper.discard_running()
        self._end()

    def put_away(self) -> None:
        """Leave without closing: the meeting stays on the disk and is offered again."""
        self._stop()

    def _end(self) -> None:
        self._stop()
        self.ended.emit()

    def _stop(self) -> None:
        self._lid.stop()
        self._awake.stop()
        self._bell.close(0.0)
        self.view.stop()

    # bell and lid

    def _ring(self, bell: Bell) -> None:
        volume = self._desk.settings.bell_volume
        quiet = bell is Bell.WARNING
        self._bell.ring(volume // 2 if quiet else volume)

    def _tell(self, problem: Problem) -> None:
        self._presenter.tell(sentence(problem, self._words))

    def _look_for_sleep(self) -> None:
        self._slept += self._meeting.clock.slept()
        if self._slept >= LONG_SLEEP:
            slept, self._slept = self._slept, 0.0
            question: Question = slept_question(self.run, slept, self._words)
            self.asks.emit(question, lambda answer: self._answer_slept(answer, slept))

    def _answer_slept(self, answer: str, seconds: float) -> None:
        if answer == Answer.AS_IT_STOOD:
            self._presenter.away(seconds)
