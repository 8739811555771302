"""Larger pages over the step: help, catching up, all steps, topics, sound and screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar, assert_never

from facilitator.core.catch_up import Saving
from facilitator.core.group import Group, LocalLine
from facilitator.core.meeting_format import Lasts, Shares
from facilitator.core.meeting_run import MeetingRun
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import duration, full_date, isolated
from facilitator.ui.run.actions import Action
from facilitator.ui.run.around import Around, Opened
from facilitator.ui.run.clock_words import Times
from facilitator.ui.run.keys import cap
from facilitator.ui.run.next_list import step_item
from facilitator.ui.run.picture import Button, Passage, Sheet, SheetItem

T = TypeVar("T")


def sheet_now(run: MeetingRun, around: Around, times: Times, _: Catalogue) -> Sheet | None:
    """The sheet that lies over the step, if one does; a hold always shows the help card."""
    if around.opened is None:
        return help_sheet(run, around.group, _) if run.state.held else None
    match around.opened:
        case Opened.HELP:
            return help_sheet(run, around.group, _)
        case Opened.CATCH_UP:
            return catch_up_sheet(run, around, _)
        case Opened.STEPS:
            return steps_sheet(run, around, times, _)
        case Opened.TOPICS:
            return topics_sheet(run, around, _)
        case Opened.SETTINGS:
            return Sheet(_("Sound and screen"), buttons=(_leave(_),), own=True)
        case _:
            assert_never(around.opened)


def _leave(_: Catalogue) -> Button:
    return Button(Action.CANCEL, _("Back to the meeting"), cap(Action.CANCEL, _))


def _in(words: Mapping[str, T], tag: str) -> tuple[str, T] | None:
    """The entry for a language, its base, English, or any, with the tag it stands under."""
    for candidate in (tag, tag.split("-")[0], "en", *words):
        if candidate in words:
            return candidate, words[candidate]
    return None


def help_sheet(run: MeetingRun, group: Group, _: Catalogue) -> Sheet:
    """What to do when someone needs help, with the group's own numbers first."""
    found = _in(run.plan.help_card, _.tag)
    held = run.state.held
    go_on = Button(Action.HOLD, _("Go on with the meeting"), cap(Action.HOLD, _))
    return Sheet(
        title=_("On hold: the room is dark, the clock stands still") if held else _("Help"),
        items=help_lines(group, _),
        passage=Passage(found[0], found[1]) if found else None,
        buttons=(go_on,) if held else (_leave(_),),
    )


def help_lines(group: Group, _: Catalogue) -> tuple[SheetItem, ...]:
    """Crisis line, emergency number and address; an empty one asks to be written down."""
    address = LocalLine(group.address, group.address_checked_on)
    lines = (
        (_("Crisis line"), group.crisis_line, _("write your local number here")),
        (_("Emergency"), group.emergency, _("write your local number here")),
        (_("This room"), address, _("write the room’s address here")),
    )
    return tuple(_local(words, line, empty, _) for words, line, empty in lines)


def _local(words: str, line: LocalLine, empty: str, _: Catalogue) -> SheetItem:
    if not line.number.strip():
        return SheetItem(_("{line}: {number}").format(line=words, number=empty), tint="warn")
    number = isolated(line.number, _)
    checked = ""
    if line.checked_on is not None:
        checked = _("checked on {day}").format(day=full_date(line.checked_on, _))
    return SheetItem(_("{line}: {number}").format(line=words, number=number), checked, "strong")


def catch_up_sheet(run: MeetingRun, around: Around, _: Catalogue) -> Sheet:
    """What would be shortened, before it is accepted."""
    proposal = around.proposal
    if proposal is None or not proposal.savings:
        words = _("Nothing needs to be shortened.")
        if proposal is not None and proposal.still_late >= 60:
            words = _("Nothing more can be shortened; the closing and safety keep their time.")
        return Sheet(_("Catching up"), remark=words, buttons=(_leave(_),))
    accept = Button(Action.ACCEPT, _("Shorten these"), cap(Action.ACCEPT, _))
    still = proposal.still_late
    remark = _("The closing, anonymity and safety keep their time.")
    if still >= 60:
        remark = _("Even so, {time} cannot be won back.").format(time=duration(round(still), _))
    items = tuple(_saving(run, saving, _) for saving in proposal.savings)
    leave = Button(Action.CANCEL, _("Change nothing"), cap(Action.CANCEL, _))
    return Sheet(_("To catch up, we could"), items, None, (accept, leave), remark)


def _saving(run: MeetingRun, saving: Saving, _: Catalogue) -> SheetItem:
    planned = run.plan.steps[saving.cut.step]
    facts = {
        "step": planned.title(_.tag),
        "to": duration(saving.cut.seconds, _),
        "time": duration(round(saving.saves), _),
    }
    ranged = isinstance(planned.step.lasting, Lasts) or not isinstance(planned.step, Shares)
    if saving.each:
        words = _("shorten each turn of “{step}” to {to}")
    elif saving.cut.seconds and ranged:
        words = _("shorten “{step}” to {to}")
    else:
        words = _("leave out “{step}”")
    return SheetItem(words.format(**facts), _("wins {time}").format(**facts))


def steps_sheet(run: MeetingRun, around: Around, times: Times, _: Catalogue) -> Sheet:
    """Every step by number, to go to one."""
    items = []
    for index in range(len(run.plan.steps)):
        item = step_item(run, times, index, _)
        words = _("{n}. {step}").format(n=index + 1, step=item.title)
        now = index == run.state.position
        more = _("now") if now else item.time
        button = Button(Action.PICK, words, value=index + 1, on=_chosen(around, index, now))
        items.append(SheetItem(words, more, "strong" if now else "", button))
    remark = _("Type the number of a step and press Enter.")
    if around.typed:
        remark = _("Go to step {n}: press Enter.").format(n=around.typed)
    at, typing = _row(around, items, run.state.position), bool(around.typed)
    return Sheet(_("All steps"), tuple(items), None, (_leave(_),), remark, at, typing)


def _chosen(around: Around, place: int, now: bool) -> bool:
    """Whether a row is shown as the one that Enter takes."""
    return int(around.typed) == place + 1 if around.typed else now


def _row(around: Around, items: Sequence[SheetItem], now: int) -> int:
    """The row of the number that is typed, where there is one; else the row that is `now`."""
    typed = int(around.typed or 0)
    return typed - 1 if 1 <= typed <= len(items) else min(now, len(items) - 1)


def topics_sheet(run: MeetingRun, around: Around, _: Catalogue) -> Sheet:
    """Topics to choose one from by number, beginning at the one that was found."""
    items, at, topic = [], 0, run.state.topic
    for place, prompt in enumerate(around.prompts):
        words = _("{n}. {topic}").format(n=place + 1, topic=prompt.in_language(_.tag))
        now = topic is not None and topic.id == prompt.id
        more = _("now") if now else _("put aside") if prompt.id in run.state.skipped else ""
        at = place if now else at
        button = Button(Action.PICK, words, value=place + 1, on=_chosen(around, place, now))
        items.append(SheetItem(words, more, "", button))
    remark, n = _("Type the number of a topic and press Enter."), len(items)
    if around.typed and 1 <= int(around.typed) <= n:
        remark = _("Take topic {n}: press Enter.").format(n=around.typed)
    elif around.typed:
        remark = _("There is no topic {typed}; the last one is {n}.")
        remark = remark.format(typed=around.typed, n=n)
    at, typing = _row(around, items, at), bool(around.typed)
    return Sheet(_("Choose a topic"), tuple(items), None, (_leave(_),), remark, at, typing)
