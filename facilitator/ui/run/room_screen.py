"""What the room sees: a title, the text being read, the topic, a calm shape and a few words.

Never notes to the leader, never the count, never lateness.  Words are in the
languages of the room, whatever the leader's window speaks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.core.errors import N_
from facilitator.core.meeting_format import Break, Shares, Silence, Topic
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.prose import Paragraph, Prose, Span, spoken
from facilitator.core.run_state import current_step, heard_here, left_out
from facilitator.core.schedule import PlannedStep
from facilitator.core.settings import Settings
from facilitator.core.share_timer import Phase
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import about, clock_face
from facilitator.ui.run.between_words import CatalogueFor
from facilitator.ui.run.clock_words import Times, ends_of_step, short_time, times_of
from facilitator.ui.run.clocks import Running, running
from facilitator.ui.run.say_words import shown_languages


@dataclass(frozen=True)
class RoomColumn:
    """The words in one language: `large` and `small` stand beside the shape or the text."""

    language: str
    title: str
    blocks: tuple[Prose, ...] = ()
    large: str = ""
    small: str = ""
    foot: str = ""


@dataclass(frozen=True)
class Shape:
    """The share clock as a ring; `face` is "" unless the group wishes digits."""

    fraction: float
    phase: Phase
    face: str = ""


@dataclass(frozen=True)
class RoomScreen:
    """One still picture of the room display; blank ones show nothing at all."""

    columns: tuple[RoomColumn, ...]
    shape: Shape | None = None
    page: str = ""
    blank: bool = False


def room_screen(
    run: MeetingRun, now: float, catalogue_for: CatalogueFor, settings: Settings
) -> RoomScreen:
    """The room display at `now` seconds after the planned start."""
    if run.state.blank or run.state.held:
        return RoomScreen((), blank=True)
    planned = current_step(run.plan, run.state)
    if planned is None:
        return RoomScreen(_around_the_meeting(run, catalogue_for))
    times = times_of(run, now)
    texted = _shows_text(run, planned)
    columns = tuple(
        _column(run, planned, tag, texted, times, now, catalogue_for(tag))
        for tag in _languages(run, planned, texted)
    )
    shape = None if texted else _shape(run, planned, now, catalogue_for, settings)
    return RoomScreen(columns, shape, _page(run, planned) if texted else "")


def _languages(run: MeetingRun, planned: PlannedStep, texted: bool) -> tuple[str, ...]:
    if texted and planned.text is not None:
        return shown_languages(run, planned.text)
    return run.plan.languages


def _around_the_meeting(run: MeetingRun, catalogue_for: CatalogueFor) -> tuple[RoomColumn, ...]:
    """Before the first step and after the last."""
    columns = []
    for tag in run.plan.languages:
        _ = catalogue_for(tag)
        column = RoomColumn(tag, run.plan.title(tag), large=_("Welcome"))
        begins = _("We begin at {time}.").format(time=short_time(run.plan, 0, _))
        if run.state.started is None:
            columns.append(replace(column, small=begins))
        else:
            columns.append(replace(column, large=_("Thank you for being here.")))
    return tuple(columns)


def _shows_text(run: MeetingRun, planned: PlannedStep) -> bool:
    """A round shows its text until somebody speaks, a topic until it is found."""
    if planned.text is None or not planned.text.pages:
        return False
    match planned.step:
        case Shares():
            return not heard_here(run.plan, run.state)
        case Topic():
            return run.state.topic is None
        case Silence() | Break():
            return False
        case _:
            return True


def _column(
    run: MeetingRun,
    planned: PlannedStep,
    tag: str,
    texted: bool,
    times: Times,
    now: float,
    _: Catalogue,
) -> RoomColumn:
    column = RoomColumn(tag, planned.title(tag))
    if texted and planned.text is not None:
        page = planned.text.pages[min(run.state.page, len(planned.text.pages) - 1)]
        blocks = spoken(page.blocks.get(tag, ()))
        title = planned.text.titles.get(tag, "")
        foot = title if title != column.title else ""
        return replace(column, blocks=blocks, foot=foot)
    ends = short_time(run.plan, ends_of_step(times, run.state.position), _)
    match planned.step:
        case Shares():
            large, small = _share_words(run, running(run, now), _)
            topic = run.state.topic
            foot = _next_break(run, times, _) or (topic.in_language(tag) if topic else "")
            return replace(column, large=large, small=small, foot=foot)
        case Topic() if run.state.topic is not None:
            topic = run.state.topic
            return replace(column, blocks=(Paragraph((Span(topic.in_language(tag)),)),))
        case Break():
            left = max(0.0, ends_of_step(times, run.state.position) - now)
            words = (
                _("{time} left").format(time=about(left, _)) if left >= 60 else _("Welcome back")
            )
            return replace(column, large=_("Back at {time}").format(time=ends), small=words)
        case Silence():
            return replace(column, large=_("A quiet moment"), small=_("Eyes open or closed."))
        case _:
            return replace(column, large=column.title, title=run.plan.title(tag))


_SHARING = {
    Phase.RUNNING: (N_("Time to share"), N_("You can always pass.")),
    Phase.FIRST_WARNING: (N_("About a minute left"), N_("There is no hurry.")),
    Phase.WRAP_UP: (N_("Please find a closing thought"), N_("Thank you for sharing.")),
    Phase.OVER: (N_("Thank you"), N_("Let us make room for the next person.")),
}


def _share_words(run: MeetingRun, found: Running | None, _: Catalogue) -> tuple[str, str]:
    if found is None:
        return _("Would anyone else like to share?"), _("You can always pass.")
    large, small = _SHARING[found.phase]
    first = found.phase is Phase.FIRST_WARNING and found.left > 75
    if run.state.paused or first:
        large, small = _SHARING[Phase.RUNNING]
    return _(large), _(small)


def _next_break(run: MeetingRun, times: Times, _: Catalogue) -> str:
    for index in range(run.state.position + 1, len(run.plan.steps)):
        begins = times.begins[index]
        here = isinstance(run.plan.steps[index].step, Break)
        if here and begins is not None and not left_out(run.plan, run.state, index):
            return _("Break at {time}").format(time=short_time(run.plan, begins, _))
    return ""


def _shape(
    run: MeetingRun,
    planned: PlannedStep,
    now: float,
    catalogue_for: CatalogueFor,
    settings: Settings,
) -> Shape | None:
    """A ring while somebody shares or a break goes by; silence has none, not to be watched."""
    found = running(run, now)
    if found is None or not isinstance(planned.step, Shares | Break):
        return None
    digits = settings.room_digits and isinstance(planned.step, Shares)
    face = clock_face(found.left, catalogue_for(run.plan.languages[0])) if digits else ""
    return Shape(found.fraction, found.phase, face)


def _page(run: MeetingRun, planned: PlannedStep) -> str:
    pages = len(planned.text.pages) if planned.text else 0
    return f"{min(run.state.page, pages - 1) + 1} / {pages}" if pages > 1 else ""
