"""What the handouts page shows: the list of pieces, their choices, the page in view, the paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from facilitator.core.languages import language
from facilitator.core.paper_talk import Refused
from facilitator.core.print_job import PrintJob, Sight, finds_its_type
from facilitator.language.offer_words import offer_button
from facilitator.language.wording import all_of, isolated, number
from facilitator.ui.handouts import names
from facilitator.ui.handouts.counting import Fact
from facilitator.ui.handouts.fields import Field
from facilitator.ui.handouts.order_list import ALL, OrderList, copies_in_all
from facilitator.ui.handouts.paper_box import PaperBox
from facilitator.ui.handouts.preview import PagePicture, Seen

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


@dataclass(frozen=True)
class OrderRow:
    """One line of the list; what cannot be printed yet is not `usable` and says why."""

    id: str
    title: str
    detail: str
    usable: bool = True


@dataclass(frozen=True)
class PageView:
    """The page in view: pictures in the order in which they lie, from left to right."""

    pictures: tuple[PagePicture, ...] = ()
    caption: str = ""
    name: str = ""
    waiting: bool = False
    before: bool = False
    after: bool = False
    imposed: bool = False
    refusal: str = ""
    way_out: str = ""  # the words of the button below a refusal, "" when there is none


@dataclass(frozen=True)
class Work:
    """What is being made, or became of it; `of` is 0 while nobody knows how much there is.

    The notice has buttons, each an id and its words: what it `asks` is to be
    answered and takes the focus; what it `offers` waits and leaves the focus where it is.
    """

    busy: bool = False
    done: int = 0
    of: int = 0
    words: str = ""
    tint: str = "calm"
    asks: tuple[tuple[str, str], ...] = ()
    offers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class HandoutsScreen:
    """One still picture of the handouts page."""

    heading: str
    rows: tuple[OrderRow, ...]
    chosen: str
    fields: tuple[Field, ...]
    view: PageView
    box: PaperBox
    work: Work = field(default_factory=Work)
    teaches: str = ""
    can_print: bool = False
    can_add_like: bool = False


def heading_words(orders: OrderList, _: Catalogue) -> str:
    """“3 pieces chosen”, and in how many ways when some stand on several lines."""
    n, ways = orders.different, len(orders.orders)
    if not n:
        return _("Nothing chosen yet")
    words = _.plural("{n} piece chosen", "{n} pieces chosen", n).format(n=n)
    if n == ways:
        return words
    return _.plural("{pieces}, in {n} way", "{pieces}, in {n} ways", ways).format(
        pieces=words, n=ways
    )


def order_rows(
    orders: OrderList, titles: Sequence[str], facts: Sequence[Fact | None], _: Catalogue
) -> tuple[OrderRow, ...]:
    """A row for each order, below one for all when there are several."""
    lines = zip(orders.orders, titles, facts, strict=True)
    sums = copies_in_all(orders.orders)
    rows = tuple(
        OrderRow(
            str(place),
            title,
            detail_words(job, fact, sums.get(job.pieces, 0), _),
            not isinstance(fact, Refused),
        )
        for place, (job, title, fact) in enumerate(lines)
    )
    if not orders.several:
        return rows
    n = orders.different
    every = _.plural("All {n} piece", "All {n} pieces", n).format(n=n)
    if n < len(rows):
        every = _("Everything on the list")
    return (OrderRow(str(ALL), every, _("choose for all of them at once")), *rows)


def detail_words(job: PrintJob, fact: Fact | None, every: int, _: Catalogue) -> str:
    """Languages, form, copies, and type where it is not the standard; or why it cannot be.

    `every` counts the copies of all lines with its pieces, 0 when this is the only one.
    """
    if isinstance(fact, Refused):
        return _("cannot be printed yet")
    tongues = all_of([isolated(language(tag).own_name, _) for tag in job.languages], _)
    parts = [tongues, _(names.FORMS[job.form])]
    if job.sight is not Sight.STANDARD:
        parts.append(names.sight_words(job.sight, finds_its_type(job), _))
    if every:
        words = _.plural("{part} of {n} copy", "{part} of {n} copies", every)
        parts.append(words.format(part=number(job.copies, _), n=number(every, _)))
    elif job.copies > 1:
        n = job.copies
        parts.append(_.plural("{n} copy", "{n} copies", n).format(n=number(n, _)))
    return " · ".join(parts)


def page_view(
    seen: Seen, title: str, more: tuple[bool, bool], _: Catalogue, *, of_many: bool = False
) -> PageView:
    """The page in view; `more` tells whether there is one before it and one after it.

    Among the pages `of_many` pieces the line below says which piece it is of.
    """
    if seen.refused is not None:
        return PageView(
            refusal=refusal_words(seen.refused, _),
            way_out=_way_out(seen, seen.refused, _),
            name=title,
            before=more[0],
            after=more[1],
        )
    pictures = seen.pictures[::-1] if seen.mirrored else seen.pictures
    words = _caption(seen, _)
    piece = isolated(title, _)
    return PageView(
        pictures,
        f"{piece} · {words}" if of_many and words else words,
        _("{piece}, {page}").format(piece=title, page=words) if words else title,
        seen.waiting,
        *more,
        seen.imposed,
    )


def _caption(seen: Seen, _: Catalogue) -> str:
    if not seen.pages:
        return ""
    facts = {"n": seen.page + 1, "next": seen.page + 2, "pages": seen.pages}
    if seen.imposed:
        return _("side {n} of {pages}").format(**facts)
    if len(seen.pictures) > 1:
        return _("pages {n} and {next} of {pages}").format(**facts)
    return _("page {n} of {pages}").format(**facts)


def refusal_words(refused: Refused, _: Catalogue) -> str:
    """The sentence, and the characters one by one with their code points."""
    if not refused.missing:
        return refused.words
    listed = [f"{isolated(c, _)} (U+{ord(c):04X})" for c in dict.fromkeys(refused.missing)]
    few, more = listed[:12], len(listed) - 12
    told = " ".join(few)
    if more > 0:
        words = _.plural("{characters} and {n} more", "{characters} and {n} more", more)
        told = words.format(characters=told, n=more)
    return f"{refused.words}\n{told}"


def _way_out(seen: Seen, refused: Refused, _: Catalogue) -> str:
    if refused.missing:
        return _("Print without these characters")
    if refused.offer is not None and seen.job is not None:
        return offer_button(seen.job, refused.offer, _)
    return _("Make the page again") if refused.passing else ""
