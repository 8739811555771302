"""The sheet for copies that are like those in hand but for one thing.

A group orders twelve booklets, “four of them in Spanish, two in large print”,
and means twelve in all.  So the sheet asks how many, and whether they are among
those that are ordered, and says what comes of it before anything is changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from facilitator.core.languages import language
from facilitator.core.print_job import Form, PrintJob, Sight, finds_its_type
from facilitator.language.wording import isolated, number
from facilitator.ui.handouts import names
from facilitator.ui.handouts.fields import MOST_COPIES
from facilitator.ui.handouts.names import Options

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

AMONG, ON_TOP = "among", "on-top"
LIKE_FORMS = (Form.SHEET, Form.BOOKLET, Form.TRIFOLD, Form.READING_CARDS, Form.POSTER)


@dataclass(frozen=True)
class Wish:
    """So many copies with one thing changed; `among` those ordered, or on top of them."""

    variant: str
    copies: int = 1
    among: bool = True

    def possible(self, job: PrintJob) -> bool:
        """Whether some of the order stay as they are."""
        return not self.among or self.copies < job.copies


@dataclass(frozen=True)
class Ordered:
    """What the copies are like; `others` of the same piece are different already."""

    job: PrintJob
    title: str
    others: int = 0


@dataclass(frozen=True)
class AnotherScreen:
    """One still picture of the sheet; `ways` is empty when a single copy is ordered."""

    title: str
    about: str
    rows: tuple[tuple[str, str, str, bool], ...]
    wish: Wish
    ways: Options
    sum: str
    possible: bool
    most: int = MOST_COPIES


def first_wish(job: PrintJob, languages: Sequence[str], _: Catalogue) -> Wish:
    """What the sheet begins with; of a single copy none can be taken off."""
    return Wish(_rows(job, languages, _)[0][0], among=job.copies > 1)


def another_screen(
    ordered: Ordered, languages: Sequence[str], wish: Wish, _: Catalogue
) -> AnotherScreen:
    """What can be different, and what comes of this wish."""
    job = ordered.job
    rows = _rows(job, languages, _)
    changed = next(words for variant, words, _detail, _usable in rows if variant == wish.variant)
    n = number(job.copies, _)
    among = _("among the {n} like this") if ordered.others else _("among the {n} ordered")
    ways = (
        (AMONG, among.format(n=n)),
        (ON_TOP, _("on top of the {n}").format(n=n)),
    )
    return AnotherScreen(
        _("Like “{piece}”, but…").format(piece=isolated(ordered.title, _)),
        _("Choose what is different, then how many. Enter goes on; Escape goes back."),
        rows,
        wish,
        ways if job.copies > 1 else (),
        _sum(ordered, wish, changed, _),
        wish.possible(job),
    )


def _rows(
    job: PrintJob, languages: Sequence[str], _: Catalogue
) -> tuple[tuple[str, str, str, bool], ...]:
    only = _("in this language alone")
    tongues = [
        (f"language/{tag}", language(tag).own_name, only, True)
        for tag in languages
        if (tag,) != job.languages
    ]
    sights = [
        (f"sight/{value}", words, _("another type size"), True)
        for value, words in names.sight_options(finds_its_type(job), _)
        if value != job.sight.value
    ]
    forms = [
        (f"form/{form.value}", _(names.FORMS[form]), _("another form"), True)
        for form in LIKE_FORMS
        if form is not job.form
    ]
    return (*tongues, *sights, *forms)


def _sum(ordered: Ordered, wish: Wish, changed: str, _: Catalogue) -> str:
    job, others = ordered.job, ordered.others
    if not wish.possible(job):
        words = _.plural(
            "Only {n} copy is like this. To change it, go back and choose it there.",
            "Only {n} copies are like this. To change all of them, go back and choose it there.",
            job.copies,
        )
        return words.format(n=number(job.copies, _))
    rest = job.copies - wish.copies if wish.among else job.copies
    every = rest + wish.copies + others
    words = _.plural(
        "{n} copy in all: {rest} as before, {new} different ({change}).",
        "{n} copies in all: {rest} as before, {new} different ({change}).",
        every,
    )
    if others:
        words = _.plural(
            "{n} copy in all: {rest} as before, {new} different ({change}), "
            "{others} on other lines.",
            "{n} copies in all: {rest} as before, {new} different ({change}), "
            "{others} on other lines.",
            every,
        )
    return words.format(
        n=number(every, _),
        rest=number(rest, _),
        new=number(wish.copies, _),
        change=isolated(changed, _),
        others=number(others, _),
    )


def changes_of(variant: str) -> dict[str, object]:
    """The fields of a PrintJob that a row of the sheet stands for."""
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
