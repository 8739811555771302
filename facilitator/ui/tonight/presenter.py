"""The page *Tonight*: the choice of the leader, worked out again at each change."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, time
from typing import Protocol

from facilitator.core.errors import Problem
from facilitator.core.group import Group
from facilitator.core.meeting_format import MeetingFormat
from facilitator.core.schedule import Plan
from facilitator.core.topic_deck import Prompt
from facilitator.language.catalogues import Catalogue
from facilitator.ui.tonight.choice import Choice, Closed
from facilitator.ui.tonight.screen import ALL, LIGHT, TonightScreen, tonight_screen

LeadMeeting = Callable[[Plan], None]


class View(Protocol):
    """What the presenter asks of the page."""

    def show_screen(self, screen: TonightScreen, _: Catalogue) -> None:
        """Show this picture."""


class TonightPresenter:
    """Joins page and plan.  `plan` may raise Problem; `lead` and `rehearse` open the run page."""

    def __init__(
        self,
        view: View,
        choice: Choice,
        *,
        formats: Mapping[str, MeetingFormat],
        languages: tuple[str, ...],
        group: Group,
        plan: Callable[[Choice], Plan],
        lead: LeadMeeting,
        rehearse: LeadMeeting,
        print_tonight: Callable[[Choice], None],
        chosen: Callable[[Choice], None],
        prompts: tuple[Prompt, ...] = (),
        closed: Closed | None = None,
        now: Callable[[], datetime],
        words: Catalogue,
    ) -> None:
        self._view, self.choice = view, choice
        self._formats, self._languages, self._group = formats, languages, group
        self._prompts, self._closed = prompts, closed
        self._make, self._lead, self._rehearse = plan, lead, rehearse
        self._print, self._chosen, self._now, self._words = print_tonight, chosen, now, words
        self._plan: Plan | Problem = self._planned()
        self.show()

    def _planned(self) -> Plan | Problem:
        try:
            return self._make(self.choice)
        except Problem as problem:
            return problem

    def show(self) -> None:
        """Show the page as it is now."""
        screen = tonight_screen(
            self.choice,
            self._plan,
            self._formats,
            self._languages,
            self._group,
            self._now(),
            self._words,
            self._prompts,
            self._closed,
        )
        self._view.show_screen(screen, self._words)

    def retranslate(self, words: Catalogue) -> None:
        """Show the page in another language."""
        self._words = words
        self.show()

    def change(self, **parts: object) -> None:
        """Change some fields of the choice, by name."""
        changed = replace(self.choice, **parts)  # type: ignore[arg-type]
        if changed == self.choice:
            return
        self.choice = changed
        self._chosen(changed)
        self._plan = self._planned()
        self.show()

    def choose_format(self, format_id: str) -> None:
        """Another format, with its usual length."""
        self.change(format_id=format_id, minutes=self._formats[format_id].seconds // 60)

    def set_field(self, name: str, value: object) -> None:
        """One field of the choice; "starts" is a time of the same day, "topic" how one is found."""
        if name == "topic":
            drawn = value in (ALL, LIGHT)
            self.change(
                topic="" if drawn else value,
                leave_out_heavy=value == LIGHT if drawn else self.choice.leave_out_heavy,
            )
            return
        if isinstance(value, time):
            self.change(start=datetime.combine(self.choice.start, value, self.choice.start.tzinfo))
        else:
            self.change(**{name: value})

    def lead(self) -> None:
        """Open the run page, when there is a plan."""
        if isinstance(self._plan, Plan):
            self._lead(self._plan)

    def rehearse(self) -> None:
        """Open the run page on a fast clock, keeping nothing."""
        if isinstance(self._plan, Plan):
            self._rehearse(self._plan)

    def print_tonight(self) -> None:
        """Make the sheet and the slips of this evening."""
        self._print(self.choice)
