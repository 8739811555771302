"""The sheet on which pieces are chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.language.wording import isolated
from facilitator.ui.handouts.names import Options
from facilitator.ui.handouts.offers import Offer, Store, found, groups

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

OF_FORMAT = "format/"


@dataclass(frozen=True)
class PickScreen:
    """One still picture of the sheet to pick from; `nothing` says why it has no rows."""

    title: str
    about: str
    rows: tuple[tuple[str, str, str, bool], ...]
    groups: Options
    group: str
    nothing: str


@dataclass(frozen=True)
class Search:
    """What is looked for: words, and a group or the pieces of a format ("format/ID")."""

    words: str = ""
    group: str = ""

    @property
    def format_id(self) -> str:
        """The format whose pieces are looked for; "" when it is none."""
        return self.group.removeprefix(OF_FORMAT) if self.group.startswith(OF_FORMAT) else ""


def add_screen(
    store: Store,
    offers: Sequence[Offer],
    search: Search,
    formats: Mapping[str, str],
    chosen: Sequence[str],
    _: Catalogue,
) -> PickScreen:
    """Everything that can be chosen; what is chosen already says so."""
    names_wanted = store.of_format(search.format_id) if search.format_id else None
    group = "" if search.format_id else search.group
    rows = tuple(
        (offer.name, offer.title, _detail(offer, offer.name in chosen, _), True)
        for offer in found(offers, search.words, group, names_wanted)
    )
    listed = tuple((msgid, _(msgid)) for msgid in groups())
    by_format = tuple(
        (OF_FORMAT + which, _("For “{meeting}”").format(meeting=isolated(title, _)))
        for which, title in formats.items()
    )
    forms = _("Booklets, leaflets and posters are made of a text: choose the text, then its form.")
    return PickScreen(
        _("Choose pieces"),
        _("Enter adds the piece that is marked; Escape goes back to the list."),
        rows,
        (("", _("everything")), *listed, *by_format),
        search.group,
        ""
        if rows
        else "\n".join((_("Nothing has these words. Try fewer, or another group."), forms)),
    )


def _detail(offer: Offer, chosen: bool, _: Catalogue) -> str:
    about = offer.about
    where = _(offer.group)
    words = _("{group} · {about}").format(group=where, about=about) if about else where
    return _("{about} · on the list").format(about=words) if chosen else words
