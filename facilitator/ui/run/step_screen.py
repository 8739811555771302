"""The tool of every step that is not a round: its clock, a line or two, what can be pressed."""

from __future__ import annotations

from typing import assert_never

from facilitator.core import meeting_format as kinds
from facilitator.core.meeting_format import Counts, Shares, Step
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.run_state import current_step
from facilitator.language.catalogues import Catalogue
from facilitator.ui.run.actions import Action
from facilitator.ui.run.around import Around
from facilitator.ui.run.clock_words import Times, ends_of_step, short_time
from facilitator.ui.run.clocks import clock_picture
from facilitator.ui.run.keys import cap
from facilitator.ui.run.picture import Button, Line, Passage, Tool
from facilitator.ui.run.round_screen import round_tool
from facilitator.ui.run.say_words import notes_now


def tool_now(run: MeetingRun, around: Around, times: Times, now: float, _: Catalogue) -> Tool:
    """The tool of the present step; before the first and after the last there is one too."""
    planned = current_step(run.plan, run.state)
    if planned is None:
        return before_start(run, now, _) if run.state.started is None else totals(run, around, _)
    if isinstance(planned.step, Shares):
        return round_tool(run, planned.step, times, now, _)
    heading, lines = _words(run, planned.step, around, times, _)
    return Tool(
        heading=heading,
        clock=clock_picture(run, now, _),
        lines=tuple(Line(words, "muted") for words in (*lines, *notes_now(run, _))),
        buttons=(*_buttons(run, planned.step, around, _), *_time_buttons(_)),
    )


def _words(
    run: MeetingRun, step: Step, around: Around, times: Times, _: Catalogue
) -> tuple[str, tuple[str, ...]]:
    """The heading of the tool and its lines."""
    ends = short_time(run.plan, ends_of_step(times, run.state.position), _)
    match step:
        case kinds.Script():
            return _("You speak"), (_("Take your time. Space goes on."),)
        case kinds.Silence():
            bell = step.bell and around.bell
            sign = _("A soft bell ends it.") if bell else _("End it with a word or a gesture.")
            return _("Quiet together"), (sign,)
        case kinds.Reading():
            return _("A reading"), (_("Anyone may say “pass”."),)
        case kinds.CallOut():
            return _call_out(run, step, around, _)
        case kinds.Topic():
            return _topic_words(run, _)
        case kinds.Speaker():
            return _("Our speaker"), (_("The clock is for you alone."),)
        case kinds.Break():
            return _("A break"), (_("Back at {time}").format(time=ends),)
        case kinds.Basket():
            return _("The basket goes round"), _waiting(run, _)
        case kinds.Announcements():
            return _("News of the group"), _waiting(run, _)
        case kinds.Closing():
            return _("Closing together"), (_("This time is kept, however late it is."),)
        case kinds.Shares():
            return "", ()
        case _:
            assert_never(step)


def counts_first_time(step: Step, around: Around) -> bool:
    """Whether this call-out counts hands: the format asks, and the group wishes it."""
    asked = isinstance(step, kinds.CallOut) and step.counts is Counts.FIRST_TIME
    return asked and around.group.count_first_time


def _call_out(
    run: MeetingRun, step: Step, around: Around, _: Catalogue
) -> tuple[str, tuple[str, ...]]:
    if not counts_first_time(step, around):
        return _("A question to the room"), (_("A raised hand is enough; nobody has to."),)
    n = run.state.first_time
    words = _.plural("{n} person here for the first time", "{n} people here for the first time", n)
    return words.format(n=n), (_("A raised hand is enough; nobody has to."),)


def _topic_words(run: MeetingRun, _: Catalogue) -> tuple[str, tuple[str, ...]]:
    if run.state.topic is not None:
        return _("Tonight’s topic"), (_("Read it twice, slowly."),)
    if run.state.topic_open:
        return _("The topic is open"), (_("Everyone speaks about what they wish."),)
    return _("No topic yet"), (_("Draw one, choose one, or leave it open."),)


def _waiting(run: MeetingRun, _: Catalogue) -> tuple[str, ...]:
    """Who keeps their turn in a round that was suspended."""
    ahead = run.plan.steps[run.state.position :]
    roots = {step.step.resumes for step in ahead if isinstance(step.step, Shares)}
    rounds = [found for root, found in run.state.rounds.items() if root in roots]
    n = sum(len(found.queue()) for found in rounds)
    if n == 0:
        return ()
    words = _.plural(
        "{n} person keeps a turn in the round that goes on afterwards.",
        "{n} people keep their turn in the round that goes on afterwards.",
        n,
    )
    return (words.format(n=n),)


def _buttons(run: MeetingRun, step: Step, around: Around, _: Catalogue) -> tuple[Button, ...]:
    if isinstance(step, kinds.Topic):
        has = run.state.topic is not None
        draw = _("Draw another") if has else _("Draw a topic")
        return (
            Button(Action.DRAW, draw, cap(Action.DRAW, _)),
            Button(Action.SKIP_TOPIC, _("Put it aside"), enabled=has),
            Button(
                Action.CHOOSE_TOPIC,
                _("Choose…"),
                cap(Action.CHOOSE_TOPIC, _),
                enabled=bool(around.prompts),
            ),
            Button(Action.OPEN_TOPIC, _("Leave it open"), cap(Action.OPEN_TOPIC, _)),
        )
    if counts_first_time(step, around):
        return (
            Button(Action.FIRST_MORE, _("One more hand"), cap(Action.FIRST_MORE, _)),
            Button(Action.FIRST_FEWER, _("One fewer"), enabled=run.state.first_time > 0),
        )
    return ()


def _time_buttons(_: Catalogue) -> tuple[Button, ...]:
    return (
        Button(Action.ADD_SECONDS, _("+1 min"), value=60),
        Button(Action.NEXT_STEP, _("Next step"), cap(Action.NEXT_STEP, _)),
    )


def before_start(run: MeetingRun, now: float, _: Catalogue) -> Tool:
    """Nothing runs yet."""
    begins = short_time(run.plan, 0, _)
    planned = _("It is planned for {time}.") if now < 0 else _("It was planned for {time}.")
    lines = (Line(planned.format(time=begins), "muted"),)
    return Tool(_("Ready when you are"), lines=lines)


def totals(run: MeetingRun, around: Around, _: Catalogue) -> Tool:
    """The last page: the numbers that are kept, and the question whether to close."""
    n, first = run.state.count, run.state.first_time
    came = _.plural("{n} person was in the room", "{n} people were in the room", n).format(n=n)
    if n == 0:
        came = _("Nobody has been counted")
    lines = []
    if around.group.count_first_time and first:
        words = _.plural("{n} of them for the first time", "{n} of them for the first time", first)
        lines.append(Line(words.format(n=first)))
    lines.append(Line(_("Put the count right with + and −; then close the meeting."), "muted"))
    if around.rehearsal:
        lines.append(Line(_("This was a rehearsal; nothing is kept."), "warn"))
    leaving = _("End the rehearsal…") if around.rehearsal else _("Discard this meeting…")
    discard = Button(Action.DISCARD, leaving)
    number = Passage(_.tag, (), title=came)
    return Tool(_("Totals"), None, tuple(lines), (), (number,), (discard,))
