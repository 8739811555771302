"""A meeting was running when the program went away: ask, then go on, close or set it aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Thread

from facilitator.app import presence
from facilitator.app.asking import Ask, Words
from facilitator.app.desk import Desk
from facilitator.computer.clocks import EveningClock, wall_now, wall_today
from facilitator.core.errors import Problem, SnapshotProblem
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Away
from facilitator.core.snapshot import from_text
from facilitator.storage.records import RunningRow
from facilitator.ui.question.left_open import Answer, left_open_question
from facilitator.ui.question.unreadable import Unread, unreadable_question


@dataclass(frozen=True)
class LeftOpen:
    """`go_on` leads the meeting, `over` is called when it is dealt with, `leave` closes.

    No new meeting begins before an answer: it would overwrite the one that is kept.
    """

    desk: Desk
    ask: Ask
    words: Words
    go_on: Callable[[MeetingRun, EveningClock], None]
    over: Callable[[], None]
    leave: Callable[[], object]

    def take_up(self, found: RunningRow | Problem) -> None:
        """Ask about what was found; a problem is a row that is damaged."""
        if isinstance(found, Problem):
            self._ask_unreadable()
            return
        try:
            run = from_text(found.snapshot)
        except SnapshotProblem:
            self._ask_unreadable()
        else:
            self._ask_readable(run, found)

    def _ask_readable(self, run: MeetingRun, row: RunningRow) -> None:
        there, wall = presence.last_there(self.desk.home.folder), wall_now().timestamp()
        then, away = presence.stood(row.saved_at / 1000, row.saved_wall, there, wall)
        question = left_open_question(run, then, away, self.words())
        zero = wall - away - then  # when the evening began; the question may be long unanswered
        self.ask(question, lambda answer: self._answer(answer, run, then, zero))

    def _answer(self, answer: str, run: MeetingRun, then: float, zero: float) -> None:
        if answer == Answer.CLOSE:
            self.desk.close_meeting(run, self.desk.deck(leave_out_heavy=False))
            self._done()
        elif answer == Answer.DISCARD:
            self.desk.keeper.discard_running()
            self._done()
        else:
            now = wall_now().timestamp() - zero
            if answer == Answer.AS_IT_STOOD and run.state.started is not None:
                run = run.press(Away(now, max(0.0, now - then)))
            self.go_on(run, EveningClock(now))

    def _ask_unreadable(self) -> None:
        if not self.desk.saves:  # then nothing can overwrite it either
            self.over()
            return
        question = unreadable_question(str(self.desk.home.folder), self.words())
        self.ask(question, self._answer_unreadable)

    def _answer_unreadable(self, answer: str) -> None:
        if answer == Unread.QUIT:
            self.leave()
            return
        if answer == Unread.SET_ASIDE:
            self.desk.keeper.set_aside_running(wall_today())
        else:
            self.desk.keeper.discard_running()
        self._done()

    def _done(self) -> None:
        desk = self.desk
        about = (desk.home.folder, lambda: desk.keeper.flush(0.0))
        Thread(target=presence.left_when, args=about, name="presence", daemon=True).start()
        self.over()
