"""The life of the window: open, ask what has to be asked, show pages, lead meetings, end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.app import presence
from facilitator.app.desk import Desk
from facilitator.app.opening import Opening
from facilitator.app.pages import Pages
from facilitator.app.shell import Shell
from facilitator.computer.clocks import EveningClock, wall_now, wall_today
from facilitator.core.errors import Problem, SnapshotProblem, StorageProblem
from facilitator.core.group import Group
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import Away
from facilitator.core.schedule import Plan
from facilitator.core.settings import Settings
from facilitator.core.snapshot import from_text
from facilitator.core.topic_deck import DeckMemory
from facilitator.language.wording import sentence
from facilitator.library.shelves import Library
from facilitator.storage.backups import backups_of, restore
from facilitator.storage.lock import Lock, Locked, acquire
from facilitator.storage.quick_look import quick_look
from facilitator.storage.records import RunningRow
from facilitator.storage.save_status import NotSaved
from facilitator.ui.question.cannot_open import Way, damaged_question, locked_question
from facilitator.ui.question.dialog import ask_over
from facilitator.ui.question.left_open import Answer, left_open_question
from facilitator.ui.question.question import Question
from facilitator.ui.question.view import QuestionView
from facilitator.ui.tonight.choice import Choice

if TYPE_CHECKING:
    from facilitator.app.live import Live
    from facilitator.storage.database import Database
    from facilitator.storage.writer import Writer
    from facilitator.ui.welcome.page import WelcomePage


REFRESH = 15_000  # milliseconds; "starts in 18 minutes" must not lag behind


class Program(QObject):
    """Everything that is open, and what happens next."""

    saved = Signal(object)
    troubled = Signal(object)

    def __init__(self, shell: Shell, library: Library) -> None:
        super().__init__()
        self._shell, self._look, self.window = shell, shell.look, shell.window
        self._running = shell.seen.running
        self._lock: Lock | Locked | None = None
        self._read_only = self._failing = False
        self.desk = Desk(shell.home, shell.seen.group, shell.seen.settings, library)
        self._words = self._look.speak(self.desk.settings)
        self.live: Live | None = None
        self._opening: Opening | None = None
        self.saved.connect(self._save_status)
        self.troubled.connect(self.tell)
        self._pages = Pages(self.desk, self)
        shell.factories.update(self._pages.factories())
        self.window.ask_before_closing(self._may_close)
        self._minute = QTimer(self)
        self._minute.setInterval(REFRESH)
        self._minute.timeout.connect(self._pages.refresh_tonight)
        self._minute.start()

    def begin(self) -> None:
        """Ask what has to be asked, then open the data and show the first page."""
        self._lock = acquire(self.desk.home.folder)
        if isinstance(self._lock, Locked):
            self._ask_locked(self._lock)
        elif self._shell.problem is not None:
            self._ask_damaged(self._shell.problem)
        else:
            self._open()

    def _ask_locked(self, locked: Locked) -> None:
        question = locked_question(locked.reason, may_insist=locked.may_open_anyway, _=self._words)
        self.ask(question, self._answer_locked)

    def ask(self, question: Question, answered: Callable[[str], None]) -> None:
        """Ask before anything else; the question is gone when it is answered."""
        view = QuestionView(question)

        def answer(which: str) -> None:
            self.window.leave_running()
            answered(which)

        view.answered.connect(answer)
        self.window.show_running(view)

    def _answer_locked(self, way: str) -> None:
        if way == Way.QUIT:
            self.window.close()
            return
        if way == Way.ANYWAY:
            self._lock = acquire(self.desk.home.folder, anyway=True)
            if isinstance(self._lock, Locked):
                self._ask_locked(self._lock)
                return
        self._read_only = way == Way.READ_ONLY
        self._open()

    def _ask_damaged(self, problem: Problem) -> None:
        copies = backups_of(self.desk.home.database)
        newest = copies[0].name if copies else ""
        self.ask(damaged_question(problem, newest, self._words), self._answer_damaged)

    def _answer_damaged(self, way: str) -> None:
        if way == Way.QUIT:
            self.window.close()
        elif way == Way.RESTORE:
            self._restore()
        else:
            self._open(without_data=True)

    def _restore(self) -> None:
        file = self.desk.home.database
        try:
            restore(backups_of(file)[0], file, wall_today())
            seen = quick_look(file)
        except StorageProblem as problem:
            self._ask_damaged(problem)
            return
        self.desk.group, self.desk.settings, self._running = seen.group, seen.settings, None
        self._open()

    def _open(self, *, without_data: bool = False) -> None:
        """Open the data in a thread; meanwhile the first page can be used already."""
        self._opening = Opening(
            self.desk.home, self.saved.emit, read_only=self._read_only, without=without_data
        )
        self._opening.database_ready.connect(self._database_ready)
        self._opening.database_refused.connect(self._refused)
        self._opening.backup_refused.connect(self.tell)
        self._opening.begin()
        for problem in self.desk.library.problems[:1]:
            self.tell(problem)
        self._first_page()

    def _database_ready(
        self, database: Database, writer: Writer | None, memory: DeckMemory
    ) -> None:
        self.desk.take(database, writer, memory)
        if not self.desk.saves:
            _ = self._words
            told = _("Nothing is saved: the data are open to read only.")
            self.window.notice.show_notice(told, "warn")
        self.window.forget_page("attendance")
        if memory.pinned and self.window.page == "tonight" and self.window.running is None:
            self.open_page("tonight")  # the topic that was chosen for tonight
        QTimer.singleShot(0, self, self._look.load_the_rest)

    def _refused(self, problem: Problem) -> None:
        """The data cannot be opened after all: ask, or say it over a meeting that runs."""
        self.desk.take(None, None, DeckMemory())
        if self.live is None:
            self._ask_damaged(problem)
        else:
            self.live.tell(problem)

    def _first_page(self) -> None:
        if isinstance(self._running, RunningRow) and not self._read_only:
            self._ask_left_open(self._running)
        elif not self.desk.settings.first_start_done and not self._read_only:
            self.window.show_running(self._welcome())
        else:
            if isinstance(self._running, Problem):
                self.tell(self._running)
            self.window.show_page("tonight")

    def _welcome(self) -> WelcomePage:
        from facilitator.ui.welcome.page import WelcomePage

        return WelcomePage(
            self._words,
            self.desk.screen_languages(),
            self.desk.text_languages(self._words.tag),
            self._welcomed,
            lambda tag: self.wear(replace(self.desk.settings, language=tag)),
        )

    def _welcomed(self, group: Group) -> None:
        """The five questions are answered, or left out."""
        self.desk.keep_settings(replace(self.desk.settings, first_start_done=True))
        self.group_changed(group)
        self.window.leave_running()
        self.window.show_page("tonight")

    def group_changed(self, group: Group) -> None:
        """The group's record was changed on a page."""
        self.desk.save_group(group)
        self.window.set_group_name(group.name)
        self.window.forget_page("tonight")

    def open_page(self, page: str) -> None:
        """Show a page as it is now."""
        self.window.forget_page(page)
        self.window.show_page(page)

    def tell(self, problem: Problem) -> None:
        """Say a problem above the pages."""
        self.window.notice.show_notice(sentence(problem, self._words), "warn")

    # Leading a meeting

    def lead(self, plan: Plan, choice: Choice) -> None:
        """Open the run page for tonight."""
        run = MeetingRun(plan)
        clock = EveningClock.since(plan.start, wall_now())
        self._go_live(run, clock, leave_out_heavy=choice.leave_out_heavy)

    def rehearse(self, plan: Plan, choice: Choice) -> None:
        """Open the run page on a fast clock; nothing is kept."""
        from facilitator.app.live import Live, LiveMeeting, rehearsal_clock

        deck = self.desk.deck(leave_out_heavy=choice.leave_out_heavy)
        meeting = LiveMeeting(MeetingRun(plan), rehearsal_clock(), deck, rehearsal=True)
        self._show(Live(self.desk, meeting, self._words))

    def _go_live(self, run: MeetingRun, clock: EveningClock, *, leave_out_heavy: bool) -> None:
        from facilitator.app.live import Live, LiveMeeting

        deck = self.desk.deck(leave_out_heavy=leave_out_heavy)
        self._show(Live(self.desk, LiveMeeting(run, clock, deck), self._words))

    def _show(self, live: Live) -> None:
        self.live = live
        live.ended.connect(self._meeting_over)
        live.asks.connect(self._ask_slept)
        focus = live.view.focusWidget()  # the button that closes, when it is the last page
        self.window.show_running(live.view)
        if focus is not None:
            focus.setFocus()
        live.begin(self._shell.app, self.window)

    def _meeting_over(self) -> None:
        self.live = None
        self.window.leave_running()
        self.window.forget_pages()
        self.window.show_page("tonight")

    def _save_status(self, status: object) -> None:
        if self.live is not None:
            self.live.show_status(status)
        elif isinstance(status, NotSaved):
            self.tell(status.problem)
            self._failing = True
        elif self._failing:
            self._failing = False
            self.window.notice.show_notice("")

    # After a crash, or a closed lid

    def _ask_left_open(self, row: RunningRow) -> None:
        try:
            run = from_text(row.snapshot)
        except SnapshotProblem as problem:
            self.tell(problem)
            self.window.show_page("tonight")
            return
        there, wall = presence.last_there(self.desk.home.folder), wall_now().timestamp()
        then, away = presence.stood(row.saved_at / 1000, row.saved_wall, there, wall)
        question = left_open_question(run, then, away, self._words)
        zero = wall - away - then  # when the evening began; the question may be long unanswered
        self.ask(question, lambda answer: self._answer_left_open(answer, run, then, zero))

    def _answer_left_open(self, answer: str, run: MeetingRun, then: float, zero: float) -> None:
        if answer in (Answer.CLOSE, Answer.DISCARD):
            self._end_left_open(run, keep=answer == Answer.CLOSE)
            return
        now = wall_now().timestamp() - zero
        away = max(0.0, now - then)
        if answer == Answer.AS_IT_STOOD and run.state.started is not None:
            run = run.press(Away(now, away))
        self._go_live(run, EveningClock(now), leave_out_heavy=self.desk.group.leave_out_heavy)

    def _end_left_open(self, run: MeetingRun, *, keep: bool) -> None:
        if keep:
            self.desk.close_meeting(run, self.desk.deck(leave_out_heavy=False))
        else:
            self.desk.keeper.discard_running()
        presence.left(self.desk.home.folder)
        self._running = None
        self._first_page()

    def _ask_slept(self, question: Question, answered: Callable[[str], None]) -> None:
        """Over the running page, which comes back when it is answered."""
        ask_over(self.window, question, answered)

    # Settings and the end

    def wear(self, settings: Settings) -> None:
        """New settings were saved: look, size, language."""
        self.desk.settings = settings
        self._look.wear(settings)
        words = self._look.speak(settings)
        if words.tag != self._words.tag:
            self._words = words
            self.window.retranslate(words)

    def _may_close(self) -> bool:
        """A running meeting stays on disk and is offered again; nothing is lost by closing."""
        if self.live is not None:
            self.live.put_away()
        return True

    def end(self) -> None:
        """Save what is left, let go of everything."""
        self.desk.put_down()
        if isinstance(self._lock, Lock):
            self._lock.release()
