"""What the group page shows: the record itself, and in words when each line was checked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from facilitator.core.group import Group
from facilitator.core.languages import language
from facilitator.language.wording import full_date, weekday

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

Options = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LocalScreen:
    """One line of local help: what is written, when it was checked, and whether to remind."""

    written: str
    checked: str
    reminds: bool


@dataclass(frozen=True)
class GroupScreen:
    """One still picture of the group page."""

    group: Group
    weekdays: Options
    languages: Options
    second_languages: Options
    crisis_line: LocalScreen
    emergency: LocalScreen
    address: LocalScreen
    notice: str = ""


def screen_for(group: Group, tags: Sequence[str], _: Catalogue, notice: str = "") -> GroupScreen:
    """The page for this record; `tags` are the languages that texts exist in."""
    return GroupScreen(
        group=group,
        weekdays=weekday_options(_),
        languages=language_options((*tags, *group.languages)),
        second_languages=(("", _("no second language")), *language_options(tags)),
        crisis_line=_local(group.crisis_line.number, group.crisis_line.checked_on, _),
        emergency=_local(group.emergency.number, group.emergency.checked_on, _),
        address=_local(group.address, group.address_checked_on, _),
        notice=notice,
    )


def weekday_options(_: Catalogue) -> Options:
    """Monday to Sunday, and no day at all."""
    days = tuple((str(number), weekday(number, _)) for number in range(7))
    return (("", _("not set")), *days)


def language_options(tags: Sequence[str]) -> Options:
    """Languages by their own names, each once."""
    return tuple((tag, language(tag).own_name) for tag in dict.fromkeys(tags))


def _local(written: str, checked_on: date | None, _: Catalogue) -> LocalScreen:
    if not written:
        words = _("Write what is right where you meet. Nothing is filled in for you.")
    elif checked_on is None:
        words = _("Not checked yet. Call or look it up, then press “Checked today”.")
    else:
        words = _("Checked on {day}.").format(day=full_date(checked_on, _))
    return LocalScreen(written, words, not written or checked_on is None)
