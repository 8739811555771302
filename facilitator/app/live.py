"""A meeting on the screen: presenter, room display, bell, clock and saving, for one evening.

`Live` lives from Start (or going on after a crash) to the close.  A rehearsal
is the same on a fast clock, with nobody saving.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from facilitator.app.desk import Desk
from facilitator.app.meeting_settings import MeetingSettings
from facilitator.app.presence import Presence
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
from facilitator.ui.run.presenter import RunPresenter
from facilitator.ui.run.room_placing import RoomPlacement
from facilitator.ui.run.room_view import RoomWindow
from facilitator.ui.run.view import RunView

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


class Live(QObject):
    """`ended` when the page is to be left; `asks` brings a Question about a closed lid.

    `worn` brings Settings whose look or language the program is to put on.
    """

    ended = Signal()
    worn = Signal(object)
    asks = Signal(object, object)
    _trouble = Signal(object)

    def __init__(self, desk: Desk, meeting: LiveMeeting, _: Catalogue) -> None:
        super().__init__()
        self._desk, self._meeting, self._words = desk, meeting, _
        self._saves = desk.saves and not meeting.rehearsal
        self._ticket, self._slept = 0, 0.0
        self._failure: NotSaved | None = None
        self._left = False
        self._bell, self._awake = BellSound(self._cannot_ring), KeepAwake()
        self._trouble.connect(self.tell)
        self.view = RunView(_)
        self.room = RoomWindow(_("Room display"))
        self._placement: RoomPlacement | None = None
        self._presenter = RunPresenter(
            meeting.run,
            self.view,
            self.room,
            now=meeting.clock.now,
            keep=self._keep,
            prompts=meeting.deck.prompts,
            draw=lambda skipped: desk.remembering(meeting.deck).draw(desk.chance, skipped),
            ring=self._ring,
            close=self._close,
            discard=self._discard,
            group=desk.group,
            settings=desk.settings,
            words=_,
            catalogue_for=desk.words,
            rehearsal=meeting.rehearsal,
            speed=REHEARSAL_SPEED if meeting.rehearsal else 1.0,
        )
        self._settings = MeetingSettings(desk, self._presenter, self._bell.ring, _)
        self._settings.worn.connect(self.worn)
        self.view.sheet.lend(self._settings.sheet)
        self._lid = QTimer(self)
        self._lid.setInterval(SLEEP_CHECK)
        self._lid.timeout.connect(self._look_for_sleep)
        self._presence = Presence(desk.home.folder, lambda: desk.keeper.flush(0.0))

    @property
    def run(self) -> MeetingRun:
        """The meeting as it stands."""
        return self._presenter.run

    def begin(self, app: QGuiApplication, controls: QWidget) -> None:
        """Start what runs beside the page."""
        self.view.report_to(self._presenter)
        self.view.acted.connect(self._settings.follow)
        self.room.acted.connect(self._presenter.act)
        remembered = self._desk.settings.room_screen
        self._placement = RoomPlacement(app, self.room, controls, remembered)
        self._placement.placed.connect(self._presenter.room_placed)
        self._placement.remember.connect(self._remember_screen)
        self._placement.settle()
        if self._meeting.rehearsal:
            return
        refused = self._awake.start()
        self._presenter.awake(refused is None)
        self._lid.start()
        if not self._saves:
            self._presenter.saved_state(SavedState(Shown.FAILED, wall_now(), ""))
            return
        self._presence.begin()
        if self.run.presses:  # what was answered after a crash is to outlast the next one
            self._presenter.saved_state(SavedState(Shown.SAVING))
            self._keep(self.run)

    def _remember_screen(self, name: str) -> None:
        self._desk.keep_settings(replace(self._desk.settings, room_screen=name))

    def retranslate(self, _: Catalogue) -> None:
        """The page speaks another language."""
        self._words = self._settings.words = _
        self.room.retitle(_("Room display"))
        self._presenter.retranslate(_)
        if self._failure is not None:
            self.show_status(self._failure)

    # saving

    def _keep(self, run: MeetingRun) -> None:
        """Hand the run to the writer; nothing waits for it."""
        if not self._saves:
            return
        wall = wall_now().timestamp()
        whole = round(wall)  # the row holds whole seconds, so the evening's is told for the same
        saved_at = round((self._meeting.clock.now() + whole - wall) * 1000)
        self._ticket = self._desk.keeper.save_running(to_text(run), whole, saved_at)

    def show_status(self, status: object) -> None:
        """The writer has saved, or cannot."""
        if not self._saves:
            return
        if isinstance(status, Saved) and status.upto >= self._ticket:
            self._failure = None
            self._presenter.saved_state(SavedState(Shown.SAVED))
        elif isinstance(status, NotSaved):
            self._failure = status
            since = wall_now() - timedelta(seconds=steady_seconds() - status.since)
            reason = sentence(status.problem, self._words)
            self._presenter.saved_state(SavedState(Shown.FAILED, since, reason))

    def _close(self, run: MeetingRun) -> None:
        if self._saves:
            self._desk.close_meeting(run, self._meeting.deck)
        self._end()

    def _discard(self) -> None:
        if self._saves:
            self._desk.keeper.discard_running()
        self._end()

    def put_away(self) -> None:
        """Leave without closing: the meeting stays on the disk and is offered again."""
        self._stop(over=False)

    def _end(self) -> None:
        self._stop(over=True)
        self.ended.emit()

    def _stop(self, *, over: bool) -> None:
        self._left = True
        self._lid.stop()
        self._presence.end(over=over)
        self._awake.stop()
        self._bell.close(0.0)
        self.view.stop()
        if self._placement is not None:
            self._placement.deleteLater()
        self.room.close()
        self.room.deleteLater()

    # bell and lid

    def _ring(self, bell: Bell) -> None:
        volume = self._desk.settings.bell_volume
        quiet = bell is Bell.WARNING
        self._bell.ring(volume // 2 if quiet else volume)

    def _cannot_ring(self, problem: Problem) -> None:
        """Comes from the bell's thread, which may find no sound when the meeting is over."""
        with suppress(RuntimeError):  # Qt's for a signal that is gone
            self._trouble.emit(problem)

    def tell(self, problem: Problem) -> None:
        """A sentence on the run page, while there is one."""
        if self._left:
            return
        self._presenter.tell(sentence(problem, self._words))
        self._settings.tell(problem)

    def _look_for_sleep(self) -> None:
        self._slept += self._meeting.clock.slept()
        if self._slept >= LONG_SLEEP:
            slept, self._slept = self._slept, 0.0
            question: Question = slept_question(self.run, slept, self._words)
            self.asks.emit(question, lambda answer: self._answer_slept(answer, slept))

    def _answer_slept(self, answer: str, seconds: float) -> None:
        if answer == Answer.AS_IT_STOOD:
            self._presenter.away(seconds)
