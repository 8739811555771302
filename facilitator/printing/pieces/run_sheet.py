"""The whole evening on one page, one column a language; it serves when the laptop does not.

Words on paper belong to the language of their column, never to the screen.
"""

from __future__ import annotations

from facilitator.core.handout import (
    RUN_SHEET,
    Block,
    Handout,
    Part,
    SmallPrint,
    TimedRow,
    WriteLine,
)
from facilitator.core.pieces import REVIEWED
from facilitator.core.prose import Paragraph, Span
from facilitator.core.schedule import Plan
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import clock_time, day_and_month
from facilitator.printing.pieces.materials import Words
from facilitator.printing.pieces.small_print import in_column, missing_lines, review_line
from facilitator.printing.pieces.step_details import details


def run_sheet(plan: Plan, words: Words) -> Handout:
    """One part a language of the plan."""
    parts = tuple(_column(plan, tag, words(tag)) for tag in plan.languages)
    _ = words(plan.languages[0])
    title = _("Run sheet: {format}").format(format=plan.title(plan.languages[0]))
    return Handout(RUN_SHEET, title, parts)


def when(plan: Plan, _: Catalogue) -> str:
    """Day and time of the evening, in words."""
    end = clock_time(plan.clock(plan.seconds), _)
    return _("{day}, {start} to {end}").format(
        day=day_and_month(plan.start.date(), _), start=clock_time(plan.start, _), end=end
    )


def step_row(plan: Plan, number: int, tag: str, _: Catalogue) -> TimedRow:
    """Clock time, title and details of a step."""
    planned = plan.steps[number]
    return TimedRow(
        time=in_column(clock_time(plan.clock(plan.offsets()[number]), _), tag),
        title=in_column(planned.title(tag), tag),
        details=tuple(in_column(line, tag) for line in details(plan, planned, tag, _)),
        protected=planned.protected,
    )


def end_row(plan: Plan, tag: str, _: Catalogue) -> TimedRow:
    """When the meeting ends."""
    end = clock_time(plan.clock(plan.offsets()[-1]), _)
    return TimedRow(in_column(end, tag), in_column(_("End of the meeting"), tag))


def said_in(plan: Plan, tag: str, _: Catalogue) -> tuple[str, ...]:
    """A sentence when this column had to be written in another language."""
    has_words = _.tag.split("-")[0] == tag.split("-")[0]
    has_titles = bool({tag, tag.split("-")[0]} & set(plan.titles))
    return () if has_words and has_titles else tuple(missing_lines((tag,), tag, _))


def _column(plan: Plan, tag: str, _: Catalogue) -> Part:
    blocks: list[Block] = [Paragraph((Span(in_column(when(plan, _), tag)),))]
    blocks += [step_row(plan, number, tag, _) for number in range(len(plan.steps))]
    blocks.append(end_row(plan, tag, _))
    kept = [_("A thick bar marks a step whose time is kept."), *said_in(plan, tag, _)]
    if _.tag.split("-")[0] not in REVIEWED:
        kept.append(review_line(_))
    small = " ".join(in_column(line, tag) for line in kept)
    blocks += [WriteLine(in_column(_("People in the room"), tag)), SmallPrint(small)]
    return Part(tag, in_column(plan.title(tag), tag), tuple(blocks), RUN_SHEET)
