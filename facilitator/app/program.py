"""The life of the window: open, ask what has to be asked, show pages, lead meetings, end."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.app.asking import Answered, Leaving, ask_alone
from facilitator.app.desk import PATIENCE, Desk
from facilitator.app.door import Door, Entry
from facilitator.app.furnishing import Furnished
from facilitator.app.not_loaded import NotLoaded
from facilitator.app.opening import Opening
from facilitator.app.pages import Pages
from facilitator.app.saving import Waiting
from facilitator.computer.clocks import EveningClock, wall_now
from facilitator.core.errors import N_, Problem, StorageProblem
from facilitator.core.group import Group
from facilitator.core.schedule import Plan
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import DeckMemory
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import sentence
from facilitator.library.shelves import Library, load
from facilitator.places import shipped
from facilitator.storage.save_status import NotSaved
from facilitator.ui.question.dialog import ask_over
from facilitator.ui.question.question import Question

if TYPE_CHECKING:
    from facilitator.app.left_open import LeftOpen
    from facilitator.app.live import Live
    from facilitator.core.meeting_run import MeetingRun
    from facilitator.storage.database import Database
    from facilitator.storage.writer import Writer
    from facilitator.ui.welcome.page import WelcomePage


BREATH = 50  # milliseconds in which the first page is painted before a thread slows it down
REFRESH = 15_000  # milliseconds; "starts in 18 minutes" must not lag behind


class NotAllSaved(StorageProblem):
    """facts: `file`."""

    template = N_(
        "Something was not saved: {file} could not be written before the program ended."
        " Look whether the last numbers are there, and enter them again if not."
    )


class Program(QObject):
    """Everything that is open, and what happens next."""

    saved = Signal(object)
    troubled = Signal(object)

    def __init__(self, shell: Furnished, library: Library) -> None:
        super().__init__()
        self._shell, self._look, self.window = shell, shell.look, shell.window
        self._running = shell.seen.running
        self._read_only = self._failing = False
        self.desk = Desk(shell.home, shell.seen.group, shell.seen.settings, library)
        self._words = shell.words
        self._door = Door(self.desk.home, self.ask, self._catalogue, self._enter, self.window.close)
        self._leaving = Leaving(self.window, self.desk, self._catalogue)
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

    def _catalogue(self) -> Catalogue:
        return self._words

    def begin(self) -> None:
        """Ask what has to be asked, then open the data and show the first page."""
        self._door.knock(self._shell.problem)

    def ask(self, question: Question, answered: Answered) -> None:
        """Ask before anything else."""
        ask_alone(self.window, question, answered)

    def _enter(self, entry: Entry) -> None:
        """Open the data in a thread; meanwhile the first page can be used already."""
        self._read_only = entry.read_only
        if entry.restored is not None:
            seen = entry.restored
            self.desk.group, self.desk.settings, self._running = seen.group, seen.settings, None
            self.desk.keeper = Waiting()  # what a refused file could not take is told already
        self._opening = Opening(
            self.desk.home,
            self.saved.emit,
            self._whole_library,
            read_only=entry.read_only,
            without=entry.without_data,
        )
        self._opening.library_ready.connect(self._library_ready)
        self._opening.database_ready.connect(self._database_ready)
        self._opening.database_refused.connect(self._refused)
        self._opening.backup_refused.connect(self.tell)
        for problem in self.desk.library.problems[:1]:
            self.tell(problem)
        self._first_page()
        QTimer.singleShot(BREATH, self._opening, self._opening.begin)

    def _whole_library(self) -> Library:
        """Read in the thread, from the disk alone: the desk is the GUI thread's."""
        return load(shipped("readings"), self.desk.home.readings)

    def _library_ready(self, library: Library) -> None:
        told = self.desk.library.problems
        if not self.desk.library.whole:  # else it was asked for earlier, and may be newer
            self.desk.library = library
        for problem in library.problems[:1]:
            if not told:
                self.tell(problem)

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
        if self.live is not None:
            self.live.tell(problem)
        elif isinstance(problem, NotLoaded):
            self._door.say_not_loaded(problem)
        else:
            self._door.say_damaged(problem)

    def _first_page(self) -> None:
        if self._running is not None and not self._read_only:
            self._left_open().take_up(self._running)
        elif not self.desk.settings.first_start_done and not self._read_only:
            self.window.show_running(self._welcome())
        else:
            self.window.show_page("tonight")

    def _left_open(self) -> LeftOpen:
        from facilitator.app.left_open import LeftOpen

        return LeftOpen(
            self.desk,
            self.ask,
            self._catalogue,
            self._go_live,
            self._left_open_is_over,
            self.window.close,
        )

    def _left_open_is_over(self) -> None:
        self._running = None
        self._first_page()

    def _welcome(self) -> WelcomePage:
        from facilitator.ui.welcome.page import WelcomePage

        return WelcomePage(
            self._words,
            self.desk.screen_languages(),
            self.desk.text_languages(self._words.tag),
            self._welcomed,
            lambda tag: self.wear(replace(self.desk.settings, language=tag)),
            None if self.desk.group == Group() else self.desk.group,  # set by a command
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
        self._pages.paper_changed()

    def open_page(self, page: str) -> None:
        """Show a page as it is now."""
        self.window.forget_page(page)
        self.window.show_page(page)

    def tell(self, problem: Problem) -> None:
        """Say a problem above the pages."""
        self.window.notice.show_notice(sentence(problem, self._words), "warn")

    # Leading a meeting

    def lead(self, plan: Plan) -> None:
        """Open the run page for tonight."""
        from facilitator.core.meeting_run import MeetingRun  # `opening` has imported it by now

        self._go_live(MeetingRun(plan), EveningClock.since(plan.start, wall_now()))

    def rehearse(self, plan: Plan) -> None:
        """Open the run page on a fast clock; nothing is kept."""
        from facilitator.app.live import rehearsal_clock
        from facilitator.core.meeting_run import MeetingRun

        self._go_live(MeetingRun(plan), rehearsal_clock(), rehearsal=True)

    def _go_live(self, run: MeetingRun, clock: EveningClock, *, rehearsal: bool = False) -> None:
        from facilitator.app.live import Live, LiveMeeting

        deck = self.desk.deck(leave_out_heavy=run.plan.leave_out_heavy)
        self._show(Live(self.desk, LiveMeeting(run, clock, deck, rehearsal), self._words))

    def _show(self, live: Live) -> None:
        self.live = live
        live.ended.connect(self._meeting_over)
        live.asks.connect(self._ask_slept)
        live.worn.connect(self.wear)
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
        failed, self._failing = self._failing, isinstance(status, NotSaved)
        if self.live is not None:
            self.live.show_status(status)
        elif isinstance(status, NotSaved):
            self.tell(status.problem)
        elif failed:
            self.window.notice.show_notice("")

    def _ask_slept(self, question: Question, answered: Answered) -> None:
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
            if self.live is not None:
                self.live.retranslate(words)

    def _may_close(self) -> bool:
        """A running meeting stays on disk and is offered again; nothing is lost by closing."""
        if not self._leaving.may_close(failing=self._failing):
            return False
        if self.live is not None:
            self.live.put_away()
        return True

    def end(self) -> int:
        """Save what is left, let go of everything; 1, and a sentence, when something is lost."""
        if self._opening is not None:
            self._opening.wait(PATIENCE)  # no other program may come in before
        self._pages.close()
        saved = self.desk.put_down()
        self._door.release()
        if saved:
            return 0
        problem = NotAllSaved(file=str(self.desk.home.database))
        print(sentence(problem, self._words), file=sys.stderr)
        return 1
