"""The sheet on which pieces are chosen, and the one on which one more like this is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.core.languages import language
from facilitator.core.print_job import Form, PrintJob, Sight
from facilitator.language.wording import isolated
from facilitator.ui.handouts import names
from facilitator.ui.handouts.names import Options
from facilitator.ui.handouts.offers import Offer, Store, found, groups

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

OF_FORMAT = "format/"
LIKE_FORMS = (Form.SHEET, Form.BOOKLET, Form.TRIFOLD, Form.READING_CARDS, Form.POSTER)


@dataclass(frozen=True)
class PickScreen:
    """One still picture of a sheet to pick from; `groups` is empty where nothing is searched."""

    title: str
    about: str
    rows: tuple[tuple[str, str, str, bool], ...]
    groups: Options = ()
    group: str = ""
    words: str = ""
    nothing: str = ""


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
        search.words,
        ""
        if rows
        else "\n".join((_("Nothing has these words. Try fewer, or another group."), forms)),
    )


def _detail(offer: Offer, chosen: bool, _: Catalogue) -> str:
    about = offer.about
    where = _(offer.group)
    words = _("{group} · {about}").format(group=where, about=about) if about else where
    return _("{about} · on the list").format(about=words) if chosen else words


def another_screen(job: PrintJob, title: str, languages: Sequence[str], _: Catalogue) -> PickScreen:
    """What one more like this could be different in."""
    rows: list[tuple[str, str, str, bool]] = []
    for tag in languages:
        if (tag,) != job.languages:
            only = _("in this language alone")
            rows.append((f"language/{tag}", language(tag).own_name, only, True))
    rows += [
        (f"sight/{sight.value}", _(words), _("for the eyes"), True)
        for sight, words in names.SIGHTS.items()
        if sight is not job.sight
    ]
    rows += [
        (f"form/{form.value}", _(names.FORMS[form]), _("another form"), True)
        for form in LIKE_FORMS
        if form is not job.form
    ]
    return PickScreen(
        _("One more like “{piece}”").format(piece=isolated(title, _)),
        _("What is different this time? Enter takes it; all else can be changed afterwards."),
        tuple(rows),
    )


def changes_of(variant: str) -> dict[str, object]:
    """The fields of a PrintJob that a row of `another_screen` stands for."""
    kind, _slash, value = variant.partition("/")
    match kind:
        case "language":
            return {"languages": (value,)}
        case "sight":
            return {"sight": Sight(value)}
        case "form":
            return {"form": Form(value), "fit_pages": None, "stock": ""}
        case _:
            raise KeyError(variant)
