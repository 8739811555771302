"""What the first start shows: five questions, and then the meeting that came of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.core.group import Group
from facilitator.core.languages import language
from facilitator.language.wording import all_of, clock_time, duration, isolated, weekday
from facilitator.ui.group.screen import GroupScreen
from facilitator.ui.group.screen import screen_for as group_screen

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


@dataclass(frozen=True)
class WelcomeScreen:
    """One still picture; `ready` is True once the questions are answered or skipped."""

    fields: GroupScreen
    screen_languages: tuple[tuple[str, str], ...]
    screen_language: str
    ready: bool
    facts: tuple[tuple[str, str], ...]


def screen_for(
    group: Group,
    ready: bool,
    screen_tags: Sequence[str],
    text_tags: Sequence[str],
    _: Catalogue,
) -> WelcomeScreen:
    """`screen_tags` have a catalogue, `text_tags` have texts; languages in their own names."""
    return WelcomeScreen(
        fields=group_screen(group, text_tags, _),
        screen_languages=tuple((tag, language(tag).own_name) for tag in screen_tags),
        screen_language=_.tag,
        ready=ready,
        facts=facts_of(group, _),
    )


def facts_of(group: Group, _: Catalogue) -> tuple[tuple[str, str], ...]:
    """The answers in words; what was skipped says so."""
    unset = _("not set yet")
    day = unset if group.weekday is None else weekday(group.weekday, _)
    when = clock_time(group.starts, _) if group.starts else unset
    names = [isolated(language(tag).own_name, _) for tag in group.languages]
    kind = _("Open to everyone") if group.open_meeting else _("Members only")
    return (
        (_("Name of the group"), group.name or unset),
        (_("Day"), day),
        (_("Starts"), when),
        (_("Length"), duration(group.minutes * 60, _)),
        (_("Languages"), all_of(names, _)),
        (_("Who may come"), kind),
    )
