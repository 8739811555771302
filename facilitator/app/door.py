"""At the door: are the data in use elsewhere, damaged, gone?  Then: how do we go in?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from facilitator.app.asking import Ask, Words
from facilitator.computer.clocks import wall_today
from facilitator.core.errors import Problem, StorageProblem
from facilitator.places import Home
from facilitator.storage.lock import Lock, Locked, acquire
from facilitator.storage.quick_look import QuickLook, quick_look


@dataclass(frozen=True)
class Entry:
    """How the data are opened; `restored` is what a backup that was put in place holds."""

    read_only: bool = False
    without_data: bool = False
    restored: QuickLook | None = None


class Door:
    """Holds the lock of a data folder; calls `enter` each time that it is clear how to go in."""

    def __init__(
        self,
        home: Home,
        ask: Ask,
        words: Words,
        enter: Callable[[Entry], None],
        leave: Callable[[], object],
    ) -> None:
        self._home, self._ask, self._words = home, ask, words
        self._enter, self._leave = enter, leave
        self._lock: Lock | Locked | None = None

    def knock(self, problem: Problem | None) -> None:
        """Go in, or ask first; `problem` is why the data file cannot be read."""
        self._lock = acquire(self._home.folder)
        if isinstance(self._lock, Locked):
            self._ask_locked(self._lock)
        elif problem is not None:
            self.say_damaged(problem)
        else:
            self._enter(Entry())

    def _ask_locked(self, locked: Locked) -> None:
        from facilitator.ui.question.cannot_open import locked_question

        may_insist = locked.may_open_anyway
        question = locked_question(locked.reason, may_insist=may_insist, _=self._words())
        self._ask(question, self._answer_locked)

    def _answer_locked(self, way: str) -> None:
        from facilitator.ui.question.cannot_open import Way

        if way == Way.QUIT:
            self._leave()
            return
        if way == Way.ANYWAY:
            self._lock = acquire(self._home.folder, anyway=True)
            if isinstance(self._lock, Locked):
                self._ask_locked(self._lock)
                return
        self._enter(Entry(read_only=way == Way.READ_ONLY))

    def say_damaged(self, problem: Problem) -> None:
        """Ask what to do when the data cannot be opened; offers the newest backup that is good."""
        from facilitator.storage.backups import backups_of, usable_backup
        from facilitator.storage.problems import naming_backup
        from facilitator.ui.question.cannot_open import damaged_question

        file = self._home.database
        copies, good = backups_of(file), usable_backup(file)
        newest_is_bad = bool(copies) and good != copies[0]
        if newest_is_bad and isinstance(problem, StorageProblem):
            problem = naming_backup(problem, good)
        question = damaged_question(
            problem, good.name if good else "", self._words(), newest_is_bad=newest_is_bad
        )
        self._ask(question, self._answer_damaged)

    def say_not_loaded(self, problem: Problem) -> None:
        """Ask what to do without a part of the program; no backup would bring it back."""
        from facilitator.ui.question.cannot_open import damaged_question

        self._ask(damaged_question(problem, "", self._words()), self._answer_damaged)

    def _answer_damaged(self, way: str) -> None:
        from facilitator.ui.question.cannot_open import Way

        if way == Way.QUIT:
            self._leave()
        elif way == Way.RESTORE:
            self._restore()
        else:
            self._enter(Entry(without_data=True))

    def _restore(self) -> None:
        from facilitator.storage.backups import restore, usable_backup

        file = self._home.database
        good = usable_backup(file)  # again: the stick with the backups may be gone meanwhile
        try:
            if good is not None:
                restore(good, file, wall_today())
            seen = quick_look(file)
        except StorageProblem as problem:
            self.say_damaged(problem)
            return
        self._enter(Entry(restored=seen))

    def release(self) -> None:
        """Let the next program in."""
        if isinstance(self._lock, Lock):
            self._lock.release()
