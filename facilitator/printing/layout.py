"""From a handout and a job to pages: which way each form is filled.

The run sheet is one page, slips are cut apart, cards and signs have a page for
each text, everything else flows.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator.core.errors import N_
from facilitator.core.handout import RUN_SHEET, Handout
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.print_job import Form, PrintJob, Sight
from facilitator.printing.by_hand import HANDS, is_to_fill
from facilitator.printing.composing import Composer
from facilitator.printing.fit import DoesNotFit, Fit, Goal, TooShort, fitted
from facilitator.printing.flow import lines_over
from facilitator.printing.forms.form import FormPlan
from facilitator.printing.marks import Page
from facilitator.printing.pairing import texts
from facilitator.printing.shaping import Shaper
from facilitator.printing.styles import TIGHTEST, Style, as_asked, ceiling_for, style_for

_ALONE = frozenset({Form.SIGN, Form.POSTER, Form.TEAR_OFF})  # besides what plans say
_TAIL = 6  # lines on a last page that are worth saving it
_NEARER = 0.08  # of the type size: hardly seen, and still 1.3 for large print


class OverPanels(NotAsAsked):
    """facts: `panels`, `size` in points, `lines` that are over."""

    template = N_(
        "The text does not fit on the {panels} panels of a leaflet in type of {size} points"
        " (lines over: {lines}). {remedy}"
    )
    advice = N_("Print it as a booklet, on larger paper, or in fewer languages.")


def composed(
    handout: Handout, job: PrintJob, plan: FormPlan, shaper: Shaper
) -> tuple[tuple[Page, ...], Fit | None]:
    """The pages of a handout on a plan, at least one; and what was chosen to make it fit."""
    if handout.piece == RUN_SHEET and job.form is Form.SHEET and job.fit_pages in (None, 1):
        return _run_sheet(handout, job, plan, shaper)
    if job.form is Form.SLIPS:
        from facilitator.printing.slips import slip_pages

        return slip_pages(handout.parts, shaper, plan.leaf(0), style_for(job.sight)), None
    if handout.parts and (plan.each_alone or job.form in _ALONE):
        from facilitator.printing.each_alone import each_alone  # for cards and signs only

        return each_alone(handout.parts, job, plan, shaper)
    return _flowing(Composer(handout.parts, job, plan, shaper))


def _flowing(composer: Composer) -> tuple[tuple[Page, ...], Fit | None]:
    """Text that flows from page to page, on as many as it needs or as were asked for."""
    job, plan = composer.job, composer.plan
    style = as_asked(style_for(job.sight, job.form, plan.floor), job)
    wanted = plan.pages or job.fit_pages
    if wanted is None:
        near = _without_a_tail(composer, style)
        if job.form is Form.BOOKLET:
            composer = _with_a_free_cover(composer, near)
        return _pages(composer, _with_room_for_hands(composer, near), 0.0), None
    floor = style.at(plan.floor) if plan.floor else style
    goal = Goal(wanted, ceiling_for(floor, job.form), exact=plan.pages is None)
    if job.form is Form.TRIFOLD:
        composer = _with_a_cover(composer, floor, goal)
    found = fitted(floor, goal, composer.tried)
    if found is None:
        raise _over(composer, floor, wanted)
    pages = _pages(composer, *found)
    if goal.exact and composer.faces and len(pages) == wanted - 1:
        pages = (*pages, _empty(plan, len(pages)))  # the back, behind pairs and a cover
    if goal.exact and len(pages) < wanted:
        size = f"{found[0].body:g}"
        raise TooShort(needs=len(pages), pages=wanted, size=size, filled=len(pages))
    return pages, Fit(found[0].body, found[0].leading, len(pages), found[1])


def _with_a_cover(composer: Composer, floor: Style, goal: Goal) -> Composer:
    """A front with nothing but the title, when the text still has its usual size behind it."""
    covered = replace(composer, covered=True, _kept={})
    usual = style_for(composer.job.sight).body
    fits = covered.tried(floor.at(max(usual, floor.body)), 0.0).pages <= goal.pages
    return covered if fits else composer


def _with_a_free_cover(composer: Composer, style: Style) -> Composer:
    """A front with nothing but the title of one text, when that takes no more paper."""
    covered = replace(composer, covered=True, _kept={})
    sheets, usual = (-(-one.tried(style, 0.0).pages // 4) for one in (covered, composer))
    one_text = len(texts(composer.parts)) == 1 and not composer.faces
    return covered if one_text and sheets == usual else composer


def _without_a_tail(composer: Composer, style: Style) -> Style:
    """The same type with lines a little nearer, when that saves a page with a line or two."""
    laid = composer.laid(style)
    count = len(laid.sheaves)
    nearer = style.at(style.body, max(style.leading - _NEARER, TIGHTEST))
    if count > 1 and lines_over(laid.sheaves, count - 1) <= _TAIL:
        return nearer if composer.tried(nearer, 0.0).pages < count else style
    return style


def _with_room_for_hands(composer: Composer, style: Style) -> Style:
    """Forms to fill in take the height that would be left over."""
    if not composer.parts or not all(map(is_to_fill, composer.parts)):
        return style
    count = len(composer.laid(style).sheaves)
    roomier = (replace(style, hand=hand) for hand in HANDS)
    return next((one for one in roomier if len(composer.laid(one).sheaves) <= count), style)


def _pages(composer: Composer, style: Style, squeeze: float) -> tuple[Page, ...]:
    laid = composer.laid(style, squeeze)
    return composer.pages(laid, style) or (_empty(composer.plan),)


def _over(composer: Composer, floor: Style, wanted: int) -> NotAsAsked:
    """How much does not fit at the smallest, in the words of the form."""
    laid = composer.laid(floor.at(floor.body, TIGHTEST), 1.0)
    lines, needs = lines_over(laid.sheaves, wanted), len(laid.sheaves)
    if composer.job.form is Form.TRIFOLD:
        return OverPanels(panels=wanted, size=f"{floor.body:g}", lines=lines)
    return DoesNotFit(needs=needs, pages=wanted, size=f"{floor.body:g}", lines=lines)


def _run_sheet(
    handout: Handout, job: PrintJob, plan: FormPlan, shaper: Shaper
) -> tuple[tuple[Page, ...], Fit | None]:
    """One page; larger type than standard may take more, because it is never made smaller."""
    from facilitator.printing.one_page import OverOnePage, one_page

    style, leaf = style_for(job.sight), plan.leaf(0)
    try:
        page, fit = one_page(handout.parts, shaper, leaf, style)
    except OverOnePage:
        if job.sight is Sight.STANDARD:
            raise
        return _flowing(Composer(handout.parts, job, plan, shaper))
    return (page,), fit


def _empty(plan: FormPlan, number: int = 0) -> Page:
    leaf = plan.leaf(number)
    return Page((), leaf.width, leaf.height)
