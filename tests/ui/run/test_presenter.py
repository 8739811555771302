"""The presenter with a view written by hand: what is pressed, kept, rung and refused."""

from dataclasses import dataclass, field

import pytest

from facilitator.core import presses
from facilitator.core.group import Group
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.prose import plain
from facilitator.core.run_state import current_step
from facilitator.core.settings import Settings
from facilitator.core.topic_deck import Prompt, Weight
from facilitator.language.catalogues import ENGLISH, Catalogue
from facilitator.ui.run.actions import Action, Bell
from facilitator.ui.run.around import Saved, SavedState
from facilitator.ui.run.picture import RunScreen
from facilitator.ui.run.presenter import RunPresenter
from facilitator.ui.run.room_screen import RoomScreen
from tests.ui.run.evenings import at, evening, sharing

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


def test_next_starts_then_goes_on() -> None:
    presenter, desk = lead(evening(), -5.0)
    presenter.act(Action.NEXT)
    assert presenter.run.state.started == -5.0
    desk.now = 1.0
    presenter.act(Action.NEXT)
    assert presenter.run.state.page == 1
    assert desk.kept == [desk.kept[0], presenter.run]


def test_repeats_of_next_within_300_ms_count_once() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    for moment in (1500.0, 1500.1, 1500.29):
        desk.now = moment
        presenter.act(Action.NEXT)
    assert speaking(presenter) == 5
    desk.now = 1500.31
    presenter.act(Action.NEXT)
    assert speaking(presenter) == 7


def test_a_rehearsals_fast_clock_does_not_shorten_the_bounce() -> None:
    presenter, desk = lead(sharing(), 1500.0, rehearsal=True, speed=20.0)
    presenter.act(Action.NEXT)
    desk.now = 1505.0
    presenter.act(Action.NEXT)
    assert speaking(presenter) == 5


def test_a_digit_and_enter_give_a_seat_the_floor() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    for digit in (1, 1):
        presenter.act(Action.DIGIT, digit)
    assert desk.shown.ask is not None
    assert desk.shown.ask.typed == "11"
    presenter.act(Action.ACCEPT)
    assert speaking(presenter) == 11
    assert desk.shown.ask is None


def test_space_waits_while_a_number_is_typed() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.DIGIT, 9)
    presenter.act(Action.NEXT)
    assert speaking(presenter) == 4
    presenter.act(Action.CANCEL)
    desk.now += 1
    presenter.act(Action.NEXT)
    assert speaking(presenter) == 5


def test_leaves_early_asks_for_the_seat() -> None:
    presenter, _desk = lead(sharing(), 1500.0)
    presenter.act(Action.EARLY)
    presenter.act(Action.DIGIT, 9)
    presenter.act(Action.ACCEPT)
    assert presenter.run.state.rounds["sharing"].queue()[0] == 9


def test_it_started_earlier_takes_a_ready_answer_or_typed_minutes() -> None:
    presenter, _desk = lead(sharing(), 1500.0)
    turn = presenter.run.state.rounds["sharing"].speaking
    assert turn is not None
    presenter.act(Action.EARLIER)
    presenter.act(Action.PICK, 1)
    later = presenter.run.state.rounds["sharing"].speaking
    assert later is not None
    assert later.watch.since == turn.watch.since - 60


def test_the_room_can_be_had_until_a_typed_time() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.TIME)
    for digit in (8, 1, 5):
        presenter.act(Action.DIGIT, digit)
    presenter.act(Action.ACCEPT)
    assert presenter.run.state.end == 75 * 60
    assert desk.shown.next[-1].time == "8:15"


def test_plus_is_a_minute_only_while_time_is_asked_for() -> None:
    presenter, _desk = lead(sharing(), 1500.0)
    presenter.act(Action.MORE)
    assert presenter.run.state.count == 13
    presenter.act(Action.TIME)
    presenter.act(Action.MORE)
    turn = presenter.run.state.rounds["sharing"].speaking
    assert turn is not None
    assert turn.extra == 60
    assert presenter.run.state.count == 13


def test_catching_up_is_shown_before_it_is_accepted() -> None:
    presenter, desk = lead(at(evening(), "anonymity", 900.0), 960.0)
    before = presenter.run
    presenter.act(Action.CATCH_UP)
    assert desk.shown.sheet is not None
    assert presenter.run is before
    presenter.act(Action.CANCEL)
    assert presenter.run is before
    presenter.act(Action.CATCH_UP)
    presenter.act(Action.ACCEPT)
    assert isinstance(presenter.run.presses[-1], presses.CatchUp)


def test_a_refused_press_is_told_calmly_and_changes_nothing() -> None:
    presenter, desk = lead(at(evening(), "welcome", 0.0), 5.0)
    before = presenter.run
    presenter.act(Action.PASS)
    assert presenter.run is before
    assert desk.shown.notice == "No round is running; seats matter while people share."
    assert desk.kept == []
    presenter.act(Action.MORE)
    assert desk.shown.notice == ""


def test_undo_and_redo_of_a_topic_take_one_press_each() -> None:
    presenter, desk = lead(at(evening(), "topic", 900.0), 905.0)
    presenter.act(Action.DRAW)
    presenter.act(Action.DRAW)
    topic = presenter.run.state.topic
    assert topic == PROMPTS[1]
    presenter.act(Action.UNDO)
    assert presenter.run.state.topic == PROMPTS[0]
    presenter.act(Action.REDO)
    say = desk.shown.say
    assert say is not None
    assert plain(say.passages[0].blocks[0]) == "Question 1?"


def test_an_empty_deck_is_told() -> None:
    presenter, desk = lead(at(evening(), "topic", 900.0), 905.0)
    for _time in range(4):
        presenter.act(Action.DRAW)
    assert desk.shown.notice.startswith("There are no topics")


def test_next_never_closes_the_meeting() -> None:
    presenter, desk = lead(at(evening(), "totals", 3600.0), 3601.0)
    for second in range(5):
        desk.now = 3610.0 + second
        presenter.act(Action.NEXT)
    assert desk.closed == []
    presenter.act(Action.CLOSE)
    assert desk.closed == [presenter.run]


def test_close_means_nothing_before_the_totals() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.CLOSE)
    assert desk.closed == []


def test_discarding_asks_first() -> None:
    presenter, desk = lead(at(evening(), "totals", 3600.0), 3601.0)
    presenter.act(Action.DISCARD)
    assert desk.discarded == 0
    presenter.act(Action.CANCEL)
    presenter.act(Action.ACCEPT)
    assert desk.discarded == 0
    presenter.act(Action.DISCARD)
    presenter.act(Action.ACCEPT)
    assert desk.discarded == 1


@pytest.mark.parametrize("action", [Action.CANCEL, Action.HELP, Action.ROOM, Action.BELL])
def test_nothing_beside_the_meeting_is_kept(action: Action) -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(action)
    assert desk.kept == []


def test_saving_is_said_until_it_is_done() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.MORE)
    assert desk.shown.standing.saved == "saving…"
    presenter.saved_state(SavedState(Saved.SAVED))
    assert desk.shown.standing.saved == "saved"
    presenter.saved_state(SavedState(Saved.FAILED, None, "the disk is full"))
    presenter.act(Action.MORE)
    assert not desk.shown.standing.saved_well


def test_the_bell_opens_and_ends_a_silence_once_each() -> None:
    presenter, desk = lead(at(evening(), "welcome", 0.0), 10.0)
    names = [step.step.id for step in presenter.run.plan.steps]
    presenter.press(presses.Jump(10.0, names.index("silence")))
    for second in range(0, 90, 5):
        desk.now = 10.0 + second
        presenter.tick()
    assert desk.rung == [Bell.SILENCE_BEGINS, Bell.SILENCE_ENDS]


def test_warnings_ring_softly_and_are_told_once() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    for second in range(200):
        desk.now = 1500.0 + second
        presenter.tick()
    assert desk.rung == [Bell.WARNING, Bell.WARNING]
    assert len(desk.told) == 3


def test_a_bell_that_is_off_does_not_ring_later_for_what_is_past() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.BELL)
    desk.now = 1590.0
    presenter.tick()
    presenter.act(Action.BELL)
    assert desk.rung == []


def test_hold_blanks_the_room_and_space_does_not_end_it() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.HOLD)
    assert desk.room is not None
    assert desk.room.blank
    presenter.act(Action.NEXT)
    assert presenter.run.state.held
    assert desk.shown.notice.startswith("The meeting is on hold.")


def test_leaving_the_help_card_does_not_go_on() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.HELP)
    presenter.act(Action.NEXT)
    assert desk.shown.sheet is None
    assert speaking(presenter) == 4


def test_the_list_of_steps_goes_where_its_number_says() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.STEPS)
    presenter.act(Action.DIGIT, 1)
    presenter.act(Action.DIGIT, 8)
    presenter.act(Action.ACCEPT)
    planned = current_step(presenter.run.plan, presenter.run.state)
    assert planned is not None
    assert planned.step.id == "closing"
    assert desk.shown.sheet is None


def test_count_and_seats_are_made_equal_only_when_asked() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.FEWER)
    assert len(presenter.run.state.rounds["sharing"].seats) == 12
    presenter.act(Action.SEATS_TO_COUNT, 11)
    assert len(presenter.run.state.rounds["sharing"].seats) == 11
    assert desk.shown.tool.offers == ()


def test_the_next_look_is_at_the_next_digit() -> None:
    presenter, desk = lead(sharing(), 1500.25)
    assert 0 < presenter.next_change() <= 1.01
    desk.now += presenter.next_change()
    before = desk.shown.tool.clock
    presenter.tick()
    assert before is not None
    assert desk.shown.tool.clock is not None
    assert desk.shown.tool.clock.face != before.face


def test_every_action_is_understood_at_every_step() -> None:
    presenter, desk = lead(evening(), 0.0)
    presenter.act(Action.NEXT)
    for step in range(1, len(presenter.run.plan.steps) + 1):
        for action in Action:
            if action not in (Action.CLOSE, Action.ACCEPT):
                desk.now += 0.5
                presenter.act(action, 1)
        presenter.act(Action.CANCEL)
        presenter.press(presses.Hold(desk.now, on=False))
        presenter.press(presses.Jump(desk.now, step))
    assert not desk.closed


def test_another_language_is_spoken_at_once() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.retranslate(Catalogue("es"))
    assert desk.told == ["es"]
    assert desk.shown.clock == "19:25"


def test_a_back_date_that_is_cut_says_how_far_it_went() -> None:
    run = at(evening(), "silence", 60.0)
    presenter, desk = lead(at(run, "opening-words", 180.0), 200.0)
    presenter.act(Action.EARLIER)
    presenter.act(Action.PICK, 5)
    assert desk.shown.notice == "It began 2 minutes earlier; before that something else ran."


def test_a_back_date_that_is_not_cut_says_nothing() -> None:
    run = at(evening(), "silence", 60.0)
    presenter, desk = lead(at(run, "opening-words", 180.0), 200.0)
    presenter.act(Action.EARLIER)
    presenter.act(Action.PICK, 1)
    assert desk.shown.notice == ""


def test_an_empty_catch_up_is_no_press() -> None:
    presenter, desk = lead(at(evening(), "silence", 60.0), 70.0)
    before = presenter.run
    assert not presenter.press(presses.CatchUp(70.0, ()))
    assert desk.shown.notice == "Nothing needs to be shortened."
    presenter.act(Action.CATCH_UP)
    assert desk.shown.sheet is not None
    assert desk.shown.sheet.remark == "Nothing needs to be shortened."
    presenter.act(Action.ACCEPT)
    assert desk.shown.sheet is None
    assert presenter.run is before


def test_the_step_that_runs_is_chosen_by_going_back_to_it() -> None:
    presenter, desk = lead(sharing(), 1500.0)
    presenter.act(Action.STEPS)
    presenter.act(Action.PICK, presenter.run.state.position + 1)
    assert desk.shown.sheet is None
    assert desk.shown.notice == ""


def test_a_rehearsal_is_left_by_one_question() -> None:
    presenter, desk = lead(sharing(), 1500.0, rehearsal=True, speed=20.0)
    presenter.act(Action.DISCARD)
    assert desk.shown.ask is not None
    assert desk.shown.ask.hint == "End the rehearsal? Nothing of it is kept."
    presenter.act(Action.ACCEPT)
    assert desk.discarded == 1
