"""The rows of choices beside the preview: their answers, and what an answer changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from facilitator.core.languages import language
from facilitator.core.paper_steps import ON_STOCK, card_sheet_of, paper_of
from facilitator.core.pieces import BY_NAME
from facilitator.core.print_job import (
    COUNTED,
    MOST_PAGES,
    Arrangement,
    Duplex,
    Form,
    PrintJob,
    Sight,
    finds_its_type,
    may_be_even,
)
from facilitator.language.paper_words import stock_name
from facilitator.ui.handouts import names
from facilitator.ui.handouts.names import USUAL, Options
from facilitator.ui.handouts.order_list import OrderList

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

MOST_COPIES, MOST_PEOPLE = 500, 500
LANGUAGE_FIELDS = ("language", "second", "third")
MIXED = "mixed"


@dataclass(frozen=True)
class Field:
    """One row: a list to choose from, or a number where there are `bounds` (0 is `nothing`)."""

    id: str
    words: str
    options: Options = ()
    value: str = ""
    bounds: tuple[int, int] = (0, 0)
    nothing: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Choices:
    """What can be chosen from: language tags and titles of formats by id."""

    languages: Sequence[str]
    formats: Mapping[str, str]


def fields(orders: OrderList, choices: Choices, fitted: str, _: Catalogue) -> tuple[Field, ...]:
    """The rows for what is in hand, in order; none when the list is empty.

    `fitted` tells which type was found, "" when none was looked for.
    """
    if not orders.in_hand:
        return ()
    rows = (
        _copies(orders, _),  # first: whoever is in a hurry changes this one alone
        *_languages(orders, choices, _),
        *_paper(orders, _),
        *_evening(orders, choices, _),
    )
    told = "fit" if any(row.id == "fit" for row in rows) else "sight"  # where type is told of
    return tuple(replace(row, hint=fitted) if row.id == told else row for row in rows)


def _choice(orders: OrderList, field: str, words: str, options: Options, _: Catalogue) -> Field:
    """A list to choose from; orders that differ say so."""
    if orders.differs(field):
        return Field(field, words, ((MIXED, _("As each piece has it")), *options), MIXED)
    value = orders.value(field)
    return Field(field, words, options, USUAL if value is None else str(value))


def _languages(orders: OrderList, choices: Choices, _: Catalogue) -> Iterator[Field]:
    own = tuple((tag, language(tag).own_name) for tag in choices.languages)
    words = _("Language"), _("Second language"), _("Third language")
    none = ("", _("no second language")), ("", _("no third language"))
    if orders.differs("languages"):
        yield Field("language", words[0], ((MIXED, _("As each piece has it")), *own), MIXED)
        return
    tags = orders.in_hand[0].languages
    yield Field("language", words[0], own, tags[0])
    yield Field("second", words[1], (none[0], *_without(own, tags[:1])), (*tags, "")[1])
    if len(tags) > 1:
        yield Field("third", words[2], (none[1], *_without(own, tags[:2])), (*tags, "")[2])
        yield _choice(orders, "arrangement", _("Languages stand"), names.arrangement_options(_), _)


def _without(options: Options, values: Sequence[str]) -> Options:
    return tuple(option for option in options if option[0] not in values)


def _paper(orders: OrderList, _: Catalogue) -> Iterator[Field]:
    yield _choice(orders, "form", _("Form"), names.form_options(_), _)
    form = orders.value("form")
    if isinstance(form, Form) and form in ON_STOCK:
        yield _choice(orders, "stock", _("Card sheets"), names.stock_options(form, _), _)
    fits = any(finds_its_type(job) for job in orders.in_hand)
    yield _choice(orders, "sight", _("For the eyes"), names.sight_options(fits, _), _)
    if all(may_be_even(job) for job in orders.in_hand):
        yield _ends(orders, _)
    if all(job.form in COUNTED for job in orders.in_hand):
        yield _fit(orders, _)
    yield _paper_row(orders, _)
    yield _choice(orders, "duplex", _("Sides"), names.duplex_options(_), _)


def _paper_row(orders: OrderList, _: Catalogue) -> Field:
    """Paper to choose, but where a card sheet brings its own; the choice waits below it."""
    papers = sorted({paper_of(job) for job in orders.in_hand})
    sheets = sorted({card_sheet_of(job) for job in orders.in_hand})
    options = names.paper_options(_)
    if "" not in sheets:
        options = tuple(option for option in options if option[0] in papers)
    hint = _brought([sheet for sheet in sheets if sheet], _)
    if len(papers) == 1:
        return Field("paper", _("Paper"), options, papers[0], hint=hint)
    mixed = (MIXED, _("As each piece has it"))
    return Field("paper", _("Paper"), (mixed, *options), MIXED, hint=hint)


def _brought(sheets: Sequence[str], _: Catalogue) -> str:
    """Why there is nothing to choose; "" when there is."""
    if len(sheets) == 1:
        words = _("{sheet} brings its own paper.")
        return words.format(sheet=stock_name(sheets[0], _))
    return _("Card sheets bring their own paper.") if sheets else ""


def _copies(orders: OrderList, _: Catalogue) -> Field:
    copies = orders.value("copies")
    shown = str(copies) if isinstance(copies, int) else "0"
    least = 1 if isinstance(copies, int) else 0
    nothing = "" if least else _("as each piece has it")
    return Field("copies", _("Copies"), (), shown, (least, MOST_COPIES), nothing)


def _fit(orders: OrderList, _: Catalogue) -> Field:
    number, form = orders.value("fit_pages"), orders.value("form")
    fit = str(number) if isinstance(number, int) else "0"
    words = _("Sheets of the poster") if form is Form.POSTER else _("Pages to fill")
    return Field("fit", words, (), fit, (0, MOST_PAGES), _("as it comes"))


def _ends(orders: OrderList, _: Catalogue) -> Field:
    found = {names.ends_of(job) for job in orders.in_hand}
    words, options = _("Line ends"), names.ends_options(_)
    if len(found) > 1:
        return Field("ends", words, ((MIXED, _("As each piece has it")), *options), MIXED)
    return Field("ends", words, options, found.pop())


def _evening(orders: OrderList, choices: Choices, _: Catalogue) -> Iterator[Field]:
    if not any(needs_meeting(job) for job in orders.in_hand):
        return
    formats = tuple(choices.formats.items())
    yield _choice(orders, "format_id", _("Meeting"), formats, _)
    people = orders.value("people")
    yield Field(
        "people",
        _("People expected"),
        (),
        str(people) if isinstance(people, int) else "0",
        (0, MOST_PEOPLE),
        _("the usual number"),
    )


def needs_meeting(job: PrintJob) -> bool:
    """Whether an order says something about one evening."""
    pieces = (BY_NAME.get(name.partition("/")[0]) for name in job.pieces)
    return any(piece is not None and piece.needs_format for piece in pieces)


def with_field(orders: OrderList, field: str, value: str) -> OrderList:
    """The list after an answer was given in one of the rows."""
    if value == MIXED or not orders.in_hand:
        return orders
    match field:
        case "language" | "second" | "third":
            return _with_language(orders, LANGUAGE_FIELDS.index(field), value)
        case "arrangement":
            return orders.changed(arrangement=Arrangement(value))
        case "form":
            return orders.changed(form=Form(value), fit_pages=None, stock="")
        case "sight":
            return orders.changed(sight=Sight(value))
        case "ends":
            _words, divided, even = names.ENDS[value]
            return orders.changed(hyphenate=divided, justified=even)
        case "duplex":
            return orders.changed(duplex=None if value == USUAL else Duplex(value))
        case "fit":
            return orders.changed(fit_pages=int(value) or None)
        case "people":
            return orders.changed(people=int(value) or None)
        case "copies":
            return orders.changed(copies=int(value)) if int(value) else orders
        case "paper" | "stock" | "format_id":
            return orders.changed(**{field: value})
        case _:
            raise KeyError(field)


def _with_language(orders: OrderList, place: int, tag: str) -> OrderList:
    """One language changed; one that stands elsewhere already changes places."""
    tags = [] if orders.differs("languages") else list(orders.in_hand[0].languages)
    if not tag:
        del tags[place:]
    elif tag in tags:
        other = tags.index(tag)
        tags[other], tags[place] = tags[place], tag
    else:
        tags[place : place + 1] = [tag]
    return orders.changed(languages=tuple(tags) or orders.in_hand[0].languages)
