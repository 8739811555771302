"""The presenter with a page and a room written by hand; its clock stands until it is moved."""

from dataclasses import dataclass, field

from facilitator.core.group import Group
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import Prompt, Weight
from facilitator.language.catalogues import ENGLISH, Catalogue
from facilitator.ui.run.actions import Bell
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.run.presenter import RunPresenter
from facilitator.ui.run.room_screen import RoomScreen

PROMPTS = tuple(Prompt(f"theme/{n}", Weight.LIGHT, {"en": f"Question {n}?"}) for n in range(3))


@dataclass
class Desk:
    """A fake of everything around the presenter; its clock stands until it is moved."""

    now: float
    screen: RunScreen | None = None
    room: RoomScreen | None = None
    told: list[str] = field(default_factory=list)
    kept: list[MeetingRun] = field(default_factory=list)
    rung: list[Bell] = field(default_factory=list)
    closed: list[MeetingRun] = field(default_factory=list)
    discarded: int = 0
    toggled: int = 0

    def show_screen(self, screen: RunScreen) -> None:
        self.screen = screen

    def announce(self, words: str) -> None:
        self.told.append(words)

    def retranslate(self, words: Catalogue) -> None:
        self.told.append(words.tag)

    def show_room(self, screen: RoomScreen) -> None:
        self.room = screen

    def toggle(self) -> None:
        self.toggled += 1

    def discard(self) -> None:
        self.discarded += 1

    def draw(self, skipped: frozenset[str]) -> Prompt | None:
        return next((prompt for prompt in PROMPTS if prompt.id not in skipped), None)

    @property
    def shown(self) -> RunScreen:
        assert self.screen is not None
        return self.screen


def lead(
    run: MeetingRun, now: float, *, rehearsal: bool = False, speed: float = 1.0
) -> tuple[RunPresenter, Desk]:
    desk = Desk(now)
    presenter = RunPresenter(
        run,
        desk,
        desk,
        now=lambda: desk.now,
        keep=desk.kept.append,
        prompts=PROMPTS,
        draw=desk.draw,
        ring=desk.rung.append,
        close=desk.closed.append,
        discard=desk.discard,
        group=Group(),
        settings=Settings(),
        words=ENGLISH,
        catalogue_for=lambda _tag: ENGLISH,
        rehearsal=rehearsal,
        speed=speed,
    )
    return presenter, desk


def speaking(presenter: RunPresenter) -> int | None:
    turn = presenter.run.state.rounds["sharing"].speaking
    return turn.seat if turn else None
