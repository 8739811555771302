"""Forms on which every text has a page of its own: cards, signs, tents, posters, flyers.

Type is as large as fits, from the form's floor upwards: the same on all cards
of an order, but each sign, tent and poster for itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator.core.errors import N_
from facilitator.core.handout import TAB, Part, WriteLine
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.print_job import Arrangement, Duplex, Form, PrintJob, Sight
from facilitator.core.prose import Paragraph, Span, spans_text
from facilitator.printing.composing import Composer, alone
from facilitator.printing.fit import Fit, Goal, fitted
from facilitator.printing.flow import lines_over
from facilitator.printing.forms.fold_over import FoldOver
from facilitator.printing.forms.form import FormPlan
from facilitator.printing.marks import Page
from facilitator.printing.pairing import texts
from facilitator.printing.shaping import Shaper
from facilitator.printing.structure import Kind, Node
from facilitator.printing.styles import PRESETS, TIGHTEST, Style, ceiling_for, style_for

_EACH_ITS_SIZE = frozenset({Form.SIGN, Form.TENT, Form.POSTER, Form.TEAR_OFF})
_FLOWS_ON = frozenset({Form.READING_CARDS})  # a long reading takes a second card
_FIRST_WORDS = 40  # letters of them that say which text is meant
_TAB_TIMES = 1.6  # how much larger than its floor the type of a tab may be


class TooLongForOne(NotAsAsked):
    """facts: `title`, `size` in points, `lines` that are over."""

    template = N_(
        "“{title}” is too long for one page of this form, even in type of {size} points"
        " (lines over: {lines}). {remedy}"
    )
    advice = N_(
        "Choose a larger form such as a sheet, choose larger paper,"
        " or print one language after the other."
    )


@dataclass(frozen=True)
class Unit:
    """Parts that share `pages` pages, set from a floor style up to a ceiling."""

    composer: Composer
    floor: Style
    ceiling: float
    pages: int = 1


@dataclass(frozen=True)
class _Chosen:
    style: Style
    squeeze: float


def each_alone(
    parts: Sequence[Part], job: PrintJob, plan: FormPlan, shaper: Shaper
) -> tuple[tuple[Page, ...], Fit | None]:
    """The pages of all parts and their smallest type, strips aside; raises TooLongForOne."""
    groups = list(_groups(parts, alone(job), plan, shaper))
    units = [unit for group in groups for unit in group]
    chosen = _all_chosen(units, job.form)
    pages: list[Page] = []
    styles = iter(chosen)
    for group in groups:
        for unit, one in zip(group, styles, strict=False):
            pages += _pages(unit, one)
        pages += _empty(plan, job, len(pages))
    read = [one for unit, one in zip(units, chosen, strict=True) if unit.composer.start == 0]
    return tuple(pages), _told(read, len(pages))


def _groups(
    parts: Sequence[Part], job: PrintJob, plan: FormPlan, shaper: Shaper
) -> Iterator[tuple[Unit, ...]]:
    """Units that belong on one card, sheet or flyer."""
    document = Node(Kind.DOCUMENT)

    def unit(these: Sequence[Part], pages: int) -> Unit:
        floor = style_for(job.sight, job.form, plan.floor)
        composer = _in_whole_words(Composer(tuple(these), job, plan, shaper, document), floor)
        return Unit(composer, floor, ceiling_for(floor, job.form), pages)

    if job.form is Form.TEAR_OFF:
        for flyer, tab in _flyers(parts, job):
            yield unit(flyer, 1), _tab(unit(tab, 1))
        return
    faces = 2 if has_two_faces(plan, job) else 1
    for text in texts(parts):
        if job.arrangement is Arrangement.IN_TURN:
            yield tuple(unit((part,), faces if len(text) == 1 else 1) for part in text)
        else:
            yield (unit(text, faces),)


def _in_whole_words(composer: Composer, floor: Style) -> Composer:
    """Languages below one another where columns would cut a word in two."""
    job = composer.job
    if job.arrangement is not Arrangement.COLUMNS or composer.tried(floor, 0.0).whole_words:
        return composer
    below = replace(job, arrangement=Arrangement.ALTERNATING)
    return replace(composer, job=below, _kept={})


def has_two_faces(plan: FormPlan, job: PrintJob) -> bool:
    """Whether pages are taken in pairs, front and back."""
    if isinstance(plan, FoldOver):
        return True
    return plan.each_alone and job.duplex not in (None, Duplex.ONE_SIDE)


def _flyers(
    parts: Sequence[Part], job: PrintJob
) -> Iterator[tuple[tuple[Part, ...], tuple[Part, ...]]]:
    """The parts of each flyer and of its strips; without strips these say the title."""
    pages = [part for part in parts if part.text != TAB]
    strips = [part for part in parts if part.text == TAB] or [
        Part(page.language, "", (Paragraph((Span(page.title, strong=True),)),), TAB)
        for page in pages
    ]
    for text in texts(pages):
        shared = job.arrangement is not Arrangement.IN_TURN
        for flyer in (text,) if shared else tuple((part,) for part in text):
            tags = {part.language for part in flyer}
            yield flyer, tuple(x for x in strips if x.language in tags) or (strips[0],)


def _tab(unit: Unit) -> Unit:
    """The same for a strip: smaller type, one language below the other.

    Day and place are understood in any language: where there is no room for
    all of them, the strip is in the first alone.
    """
    composer = unit.composer
    job = replace(composer.job, arrangement=Arrangement.ALTERNATING)
    standard = PRESETS[Sight.STANDARD]  # whoever cannot read the strip has read the flyer
    floor = replace(standard, body=composer.plan.leaf(1).floor, between=0.2, leading=1.25)
    every = replace(composer, job=job, start=1, _kept={})
    first = replace(every, parts=every.parts[:1], _kept={})
    fits = fitted(floor, Goal(1, floor.body), every.tried) is not None
    return Unit(every if fits else first, floor, floor.body * _TAB_TIMES)


def _chosen(unit: Unit, *, flows_on: bool) -> _Chosen:
    """The best style for one unit; raises TooLongForOne."""
    goal = Goal(unit.pages, unit.ceiling)
    for floor in _floors(unit, flows_on=flows_on):
        found = fitted(floor, goal, unit.composer.tried)
        if found:
            return _Chosen(*found)
    if flows_on:  # on as few cards as it goes, with lines as far apart as they allow
        fewest = unit.composer.tried(unit.floor.at(unit.floor.body, TIGHTEST), 0.0).pages
        on_more = replace(unit, pages=fewest, ceiling=unit.floor.body)
        return _chosen(on_more, flows_on=False)
    laid = unit.composer.laid(floor.at(floor.body, TIGHTEST), 1.0)
    raise TooLongForOne(
        title=_called(unit.composer.parts[0]),
        size=f"{round(_shown(unit.floor), 1):g}",
        lines=max(1, lines_over(laid.sheaves, unit.pages)),
    )


def _called(part: Part) -> str:
    """The title of a part, or the words it begins with: a strip has no title."""
    first = part.blocks[0] if part.blocks else None
    match first:
        case Paragraph() if not part.title:
            return spans_text(first.spans).partition("\n")[0][:_FIRST_WORDS] or "…"
        case WriteLine() if not part.title:
            return first.label or "…"
    return part.title or "…"


def _floors(unit: Unit, *, flows_on: bool) -> Iterator[Style]:
    """The usual one; then all around the body gives way, save on signs, which are all title."""
    yield unit.floor
    if not unit.floor.centred and not flows_on:
        yield unit.floor.calm


def _all_chosen(units: Sequence[Unit], form: Form) -> list[_Chosen]:
    """A style for each; where one order has one look, the smallest type is that of all."""
    flows_on = form in _FLOWS_ON
    if form in _EACH_ITS_SIZE:
        return [_chosen(unit, flows_on=flows_on) for unit in units]
    smallest = max((unit.ceiling for unit in units), default=0.0)
    chosen = []
    for unit in units:
        below = replace(unit, ceiling=min(unit.ceiling, smallest))
        chosen.append(_chosen(below, flows_on=flows_on))
        smallest = min(smallest, chosen[-1].style.body)
    return [
        one if one.style.body == smallest else _Chosen(one.style.at(smallest), one.squeeze)
        for one in chosen
    ]


def _pages(unit: Unit, chosen: _Chosen) -> tuple[Page, ...]:
    laid = unit.composer.laid(chosen.style, chosen.squeeze)
    return unit.composer.pages(laid, chosen.style)


def _empty(plan: FormPlan, job: PrintJob, count: int) -> tuple[Page, ...]:
    """A back without print, when the next text needs a front."""
    if not has_two_faces(plan, job) or count % 2 == 0:
        return ()
    leaf = plan.leaf(count)
    return (Page((), leaf.width, leaf.height),)


def _told(chosen: Sequence[_Chosen], pages: int) -> Fit | None:
    if not chosen:
        return None
    least = min(chosen, key=lambda one: one.style.body)
    return Fit(_shown(least.style), least.style.leading, pages, least.squeeze)


def _shown(style: Style) -> float:
    """The size that a form is known by: on signs the title's."""
    return style.body * style.title if style.centred else style.body
