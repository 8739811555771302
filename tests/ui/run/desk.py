"""A run page with a real window and a clock that stands still until it is moved."""

from dataclasses import dataclass, field

from facilitator.core.group import Group
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import Prompt
from facilitator.language.catalogues import ENGLISH, Catalogue
from facilitator.ui.run.actions import Action
from facilitator.ui.run.presenter import RunPresenter
from facilitator.ui.run.room_screen import RoomScreen
from facilitator.ui.run.view import RunView
from tests.ui.looking import settle

LAPTOP = (1366, 768)


class NoRoom:
    """A room display that is nowhere."""

    def show_room(self, screen: RoomScreen) -> None: ...

    def toggle(self) -> None: ...


@dataclass
class Table:
    """The page, who leads it, and what was asked of the program."""

    view: RunView
    presenter: RunPresenter
    acted: list[Action] = field(default_factory=list)
    closed: list[MeetingRun] = field(default_factory=list)

    @property
    def run(self) -> MeetingRun:
        return self.presenter.run


def set_table(
    run: MeetingRun,
    now: float,
    words: Catalogue = ENGLISH,
    size: tuple[int, int] = LAPTOP,
    group: Group | None = None,
    prompts: tuple[Prompt, ...] = (),
    rehearsal: bool = False,
) -> Table:
    """A page that is shown and in front."""
    view = RunView(words)
    view.resize(*size)
    view.show()
    closed: list[MeetingRun] = []
    presenter = RunPresenter(
        run,
        view,
        NoRoom(),
        now=lambda: now,
        keep=lambda _run: None,
        prompts=prompts,
        draw=lambda _skipped: None,
        ring=lambda _bell: None,
        close=closed.append,
        discard=lambda: None,
        group=group or Group(name="Tuesday group", count_first_time=True),
        settings=Settings(),
        words=words,
        catalogue_for=lambda _tag: words,
        rehearsal=rehearsal,
        speed=0.001,  # the page does not look at its clock while a test looks at the page
    )
    table = Table(view, presenter, closed=closed)
    view.acted.connect(lambda action, _value: table.acted.append(action))
    view.report_to(presenter)
    view.activateWindow()
    for _time in range(3):
        settle()
    return table
