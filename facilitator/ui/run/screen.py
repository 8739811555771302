"""What the leader sees now: one still picture of the run page, made without Qt.

The one thing to know: every time on it comes from one `Times`, so that no two
places of the page contradict each other.
"""

from __future__ import annotations

from facilitator.core.languages import language
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import current_step
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import clock_time, isolated, number
from facilitator.ui.run.actions import Action
from facilitator.ui.run.around import Around, RoomSeen, Saved
from facilitator.ui.run.asks import ask_picture
from facilitator.ui.run.between_words import CatalogueFor
from facilitator.ui.run.clock_words import (
    Times,
    ends_of_step,
    late_tint,
    lateness_words,
    short_time,
    times_of,
    wall_clock,
)
from facilitator.ui.run.keys import cap
from facilitator.ui.run.next_list import next_items
from facilitator.ui.run.next_words import next_button, redo_button, undo_button
from facilitator.ui.run.picture import AskPicture, Button, CountPicture, RunScreen, Standing
from facilitator.ui.run.say_words import say_now
from facilitator.ui.run.sheets import sheet_now
from facilitator.ui.run.step_screen import tool_now


def screen_for(
    run: MeetingRun, now: float, _: Catalogue, around: Around, catalogue_for: CatalogueFor
) -> RunScreen:
    """The page at `now` seconds after the planned start, in the words of `_`.

    `catalogue_for` gives the words of the room's languages, for what is said aloud.
    """
    times = times_of(run, now)
    return RunScreen(
        title=run.plan.title(_.tag),
        about=_about(run, around, _),
        rehearsal=_("Rehearsal – fast clock, nothing is kept") if around.rehearsal else "",
        clock=wall_clock(run.plan, now, _),
        lateness=lateness_words(run, times, now, _),
        late=late_tint(run, times),
        step_line=_step_line(run, times, _),
        step_title=_step_title(run, _),
        say=say_now(run, now, catalogue_for, _),
        tool=tool_now(run, around, times, now, _),
        primary=next_button(run, now, _),
        next=next_items(run, times, _),
        count=_count(run, around, _),
        phrase=_phrase(run, around, _),
        standing=_standing(around, _),
        undo=undo_button(run, around.before, _),
        redo=redo_button(run, _),
        header=_header(run, _),
        corner=_corner(run, around, _),
        footer=_footer(around, _),
        ask=_ask(run, around, now, _),
        sheet=sheet_now(run, around, times, _),
        notice=around.notice,
        focus_primary=run.state.position >= len(run.plan.steps),
    )


def _ask(run: MeetingRun, around: Around, now: float, _: Catalogue) -> AskPicture | None:
    if around.asking is None:
        return None
    rehearsal = around.rehearsal
    return ask_picture(run, around.asking, around.typed, now, _, rehearsal=rehearsal)


def _about(run: MeetingRun, around: Around, _: Catalogue) -> str:
    languages = _(", ").join(language(tag).own_name for tag in run.plan.languages)
    if not around.group.name:
        return languages
    words = _("{group} · {languages}")
    return words.format(group=around.group.name, languages=languages)


def _step_line(run: MeetingRun, times: Times, _: Catalogue) -> str:
    state, total = run.state, len(run.plan.steps)
    if state.started is None:
        n = total
        return _.plural("{n} step", "{n} steps", n).format(n=n)
    if state.position >= total:
        return _("ended at {time}").format(time=short_time(run.plan, state.boundary, _))
    until = short_time(run.plan, ends_of_step(times, state.position), _)
    words = _("Step {n} of {total} · until {time}")
    return words.format(n=state.position + 1, total=total, time=until)


def _step_title(run: MeetingRun, _: Catalogue) -> str:
    planned = current_step(run.plan, run.state)
    if planned is not None:
        return planned.title(_.tag)
    return run.plan.title(_.tag) if run.state.started is None else _("The meeting is over")


def _count(run: MeetingRun, around: Around, _: Catalogue) -> CountPicture:
    n, first = run.state.count, run.state.first_time
    name = _.plural("{n} person in the room", "{n} people in the room", n).format(n=n)
    words = _("first time here: {n}").format(n=number(first, _))
    return CountPicture(number(n, _), name, words if around.group.count_first_time else "")


def _phrase(run: MeetingRun, around: Around, _: Catalogue) -> str:
    """One kind phrase in the first language of the evening, while there is anyone to interrupt."""
    if current_step(run.plan, run.state) is None:
        return ""
    phrases = run.plan.phrases
    for tag in (run.plan.languages[0], run.plan.languages[0].split("-")[0], "en", *phrases):
        if phrases.get(tag):
            return phrases[tag][around.phrase % len(phrases[tag])]
    return ""


def _standing(around: Around, _: Catalogue) -> Standing:
    return Standing(
        saved=_saved(around, _),
        saved_well=around.saved.saved is not Saved.FAILED,
        bell=_("bell on") if around.bell else _("bell off"),
        awake=_awake(around, _),
        room=_room(around, _),
    )


def _awake(around: Around, _: Catalogue) -> str:
    """Nothing in a rehearsal, which keeps no computer awake."""
    if around.rehearsal:
        return ""
    return _("computer kept awake") if around.awake else _("the screen may go dark")


def _saved(around: Around, _: Catalogue) -> str:
    state = around.saved
    match state.saved:
        case Saved.SAVED:
            return _("saved")
        case Saved.SAVING:
            return _("saving…")
        case Saved.NEVER:
            return _("nothing is kept")
        case Saved.FAILED:
            since = clock_time(state.since, _) if state.since else "–"
            words = _("not saved since {time}: {reason}")
            return words.format(time=since, reason=state.reason)


def _room(around: Around, _: Catalogue) -> str:
    match around.room:
        case RoomSeen.NOT_SHOWN:
            return _("no room screen")
        case RoomSeen.IN_A_WINDOW:
            return _("room screen in a window")
        case RoomSeen.ON_A_SCREEN:
            return _("the room sees {screen}").format(screen=around.room_name)


def _header(run: MeetingRun, _: Catalogue) -> tuple[Button, ...]:
    held = run.state.held
    running = run.state.started is not None and run.state.position < len(run.plan.steps)
    hold = _("Go on") if held else _("Hold")
    return (
        Button(Action.CATCH_UP, _("Catch up…"), cap(Action.CATCH_UP, _), enabled=running),
        Button(Action.HELP, _("Help"), cap(Action.HELP, _)),
        Button(Action.HOLD, hold, cap(Action.HOLD, _), enabled=running, on=held),
    )


def _corner(run: MeetingRun, around: Around, _: Catalogue) -> tuple[Button, ...]:
    shown = around.room is not RoomSeen.NOT_SHOWN
    bell = _("Bell on") if around.bell else _("Bell off")
    room = _("Room screen")
    if around.room is RoomSeen.ON_A_SCREEN:
        room = _("Room: {screen}").format(screen=isolated(around.room_name, _))
    elif around.room is RoomSeen.IN_A_WINDOW:
        room = _("Room: a window")
    dark = run.state.blank
    return (
        Button(Action.BELL, bell, cap(Action.BELL, _)),
        Button(Action.ROOM, room, cap(Action.ROOM, _), on=shown),
        Button(Action.BLANK, _("Dark"), cap(Action.BLANK, _), on=dark),
        Button(Action.SETTINGS, _("Settings…"), cap(Action.SETTINGS, _)),
    )


def _footer(around: Around, _: Catalogue) -> tuple[Button, ...]:
    """Always to be pressed: what means nothing now is refused in a sentence."""
    leave = Button(Action.DISCARD, _("End the rehearsal…"))
    return (
        *((leave,) if around.rehearsal else ()),
        Button(Action.BACK, _("Back"), cap(Action.BACK, _)),
        Button(Action.EARLIER, _("It started earlier…"), cap(Action.EARLIER, _)),
        Button(Action.TIME, _("Time…"), cap(Action.TIME, _)),
        Button(Action.STEPS, _("All steps…"), cap(Action.STEPS, _)),
    )
