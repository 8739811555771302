"""A whole evening in the real windows, offscreen, left behind as pictures and pages.

The evening is the script beside this file.  Each picture is the run as the
presses until that moment left it, shown in the real page and room display.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app.look import Look
from facilitator.app.shown_words import words_of
from facilitator.core.errors import N_, MissingGlyphs, Problem
from facilitator.core.evening_script import Script, parse_script
from facilitator.core.group import Group
from facilitator.core.handout import Handout
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.presses import DrewTopic
from facilitator.core.print_job import Form, PrintJob
from facilitator.core.schedule import Evening, Plan, plan_evening
from facilitator.core.script_replay import replay
from facilitator.core.settings import Appearance, Settings
from facilitator.core.topic_deck import DeckMemory, TopicDeck
from facilitator.language.catalogues import ENGLISH, Catalogue, open_catalogue
from facilitator.language.wording import sentence
from facilitator.library.shelves import Library, load
from facilitator.places import shipped
from facilitator.printing.pieces.run_sheet import run_sheet
from facilitator.printing.pieces.slips import slips
from facilitator.printing.press import printed
from facilitator.printing.typefaces import TypefaceBook
from facilitator.ui.run.presenter import RunPresenter
from facilitator.ui.run.room_view import RoomWindow
from facilitator.ui.run.view import RunView

SCRIPT = Path(__file__).with_name("demonstration_evening.txt")
LANGUAGES = (("en", "es"), ("es", "en"), ("ar", "en"))  # what is read, and shown beside it
LOOKS = (Appearance.LIGHT, Appearance.DARK)
WIDTH, HEIGHT = 1366, 768
SIZE_HINTS = "This plugin does not support propagateSizeHints()"
PICTURES = {  # seconds of the evening
    "1-welcome": 310.0,
    "2-reading": 450.0,
    "3-topic": 1090.0,
    "4-sharing": 1400.0,
    "5-last-minute": 1785.0,
    "6-basket": 1810.0,
    "7-hold": 1900.0,
    "8-closing": 3060.0,
    "9-totals": 3200.0,
}


class DemoDiffers(Problem):
    """facts: `line`, `expected`, `seen`."""

    template = N_("The demonstration evening went wrong at line {line}: {expected}, but {seen}.")


class NotLeft(Problem):
    """facts: `file`."""

    template = N_("{file} cannot be written. Make room on the disk, or choose another folder.")


@dataclass(frozen=True)
class Account:
    """What was left, as a short text; not `complete` when a glyph is missing."""

    words: str
    complete: bool


class Demonstration:
    """Leaves everything in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: list[str] = []
        self._missing: dict[str, None] = {}
        self._book = TypefaceBook()
        self._library = load(shipped("readings"))
        self._script = parse_script(SCRIPT.read_text(encoding="utf-8"))
        self._app = QApplication(["facilitator"])
        self._look = Look(self._app)
        self._look.load_the_rest()

    def run(self) -> Account:
        """Print and take pictures, language by language."""
        for languages in LANGUAGES:
            plan = plan_of(self._script, self._library, languages)
            self._print(plan)
            for look in LOOKS:
                self._picture_all(plan, look)
        return self._account()

    def _print(self, plan: Plan) -> None:
        tag = plan.languages[0]
        alone = replace(plan, languages=(tag,))
        self._make(f"run-sheet-{tag}", run_sheet(alone, _catalogue))
        self._make(f"slips-{tag}", slips(alone, _catalogue), Form.SLIPS)
        self._make(f"run-sheet-{tag}-{plan.languages[1]}", run_sheet(plan, _catalogue))

    def _make(self, name: str, handout: Handout, form: Form = Form.SHEET) -> None:
        job = PrintJob((handout.piece,), handout.languages, form)
        self._write(f"{name}.pdf", printed(handout, job, self._book).plain)

    def _write(self, name: str, content: bytes) -> None:
        (self._folder / name).write_bytes(content)
        self._files.append(name)

    def _picture_all(self, plan: Plan, look: Appearance) -> None:
        tag = plan.languages[0]
        settings = Settings(language=tag, appearance=look)
        self._look.wear(settings)
        _ = self._look.speak(settings)
        view, room = RunView(_), RoomWindow(_("Room display"))
        for window in (view, room):
            window.resize(WIDTH, HEIGHT)
            window.show()
        for name, at in PICTURES.items():
            self._picture(plan, _, (view, room), at)
            self._grab(view, f"{name}-{tag}-{look.value}.png")
            if look is LOOKS[0]:
                self._grab(room, f"{name}-{tag}-room.png")
        for window in (view, room):
            window.close()
            window.deleteLater()

    def _picture(
        self,
        plan: Plan,
        _: Catalogue,
        windows: tuple[RunView, RoomWindow],
        at: float,
    ) -> None:
        view, room = windows
        run = run_at(plan, self._script, self._library, at)
        deck = TopicDeck.of(self._library.themes, DeckMemory())
        RunPresenter(
            run,
            view,
            room,
            now=lambda: at,
            keep=_ignored,
            prompts=deck.prompts,
            draw=_ignored,
            ring=_ignored,
            close=_ignored,
            discard=_ignored,
            group=Group(),
            settings=Settings(),
            words=_,
            catalogue_for=_catalogue,
        )
        self._app.processEvents()
        for shown in (words_of(view), room.screen_shown):
            self._check(f"{shown}")

    def _check(self, text: str) -> None:
        for problem in self._book.missing_characters(text):
            self._missing[sentence(problem, ENGLISH)] = None

    def _grab(self, window: QWidget, name: str) -> None:
        if not window.grab().save(str(self._folder / name)):
            raise NotLeft(file=str(self._folder / name))
        self._files.append(name)

    def _account(self) -> Account:
        lines = [
            "A whole evening: nine people, four minutes late, in three languages.",
            f"{len(self._files)} files in {self._folder}:",
            *(f"  {name}" for name in self._files),
            *(self._missing or ["Every character shown or printed has a glyph."]),
        ]
        words = "\n".join(lines)
        (self._folder / "account.txt").write_text(words + "\n", encoding="utf-8")
        return Account(words, complete=not self._missing)


def _ignored(*_anything: object) -> None:
    """What a picture need not do: save, ring, close."""


@contextmanager
def quiet_about_size_hints() -> Iterator[None]:
    """Inside, Qt's one remark on windows without a screen is left out; all others are written."""

    def heard(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if message != SIZE_HINTS and sys.stderr is not None:
            print(message, file=sys.stderr)

    before = qInstallMessageHandler(heard)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def demonstrate(folder: Path) -> Account:
    """Leave pictures, pages and an account in `folder`, which exists."""
    try:
        with quiet_about_size_hints():
            return Demonstration(folder).run()
    except MissingGlyphs as problem:
        return Account(sentence(problem, ENGLISH), complete=False)


def _catalogue(tag: str) -> Catalogue:
    return open_catalogue(tag, shipped("locales"))


def plan_of(script: Script, library: Library, languages: tuple[str, ...]) -> Plan:
    """The evening of the script in these languages."""
    setting = script.setting
    evening = Evening(
        format=library.formats[setting.format_id],
        start=setting.start,
        seconds=setting.minutes * 60,
        people=setting.people,
        languages=languages,
    )
    return plan_evening(evening, library.shelf)


def run_at(plan: Plan, script: Script, library: Library, at: float) -> MeetingRun:
    """The run as the presses until `at` left it, with a topic drawn; raises DemoDiffers."""
    until = Script(script.setting, tuple(m for m in script.moments if m.at <= at))
    prompt = library.themes[0].prompts[0]
    run = MeetingRun(plan).press(DrewTopic(-60.0, prompt))
    for played, _moment, difference in replay(run, until):
        run = played
        if difference is not None:
            raise DemoDiffers(
                line=difference.line, expected=difference.expected, seen=difference.seen
            )
    return run
