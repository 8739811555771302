"""The pieces a meeting prints: its run sheet, and reading slips to hand out.

Words on paper belong to the language of their column, never to the screen:
`words` gives the catalogue of a language.  Neither piece can hold a name; the
group’s is not asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from facilitator.core.errors import N_, Problem
from facilitator.core.handout import Block, Handout, Part, SmallPrint, TimedRow, WriteLine
from facilitator.core.languages import is_right_to_left, language
from facilitator.core.meeting_format import Reading
from facilitator.core.prose import Note, Paragraph, Span
from facilitator.core.reading import TextKind
from facilitator.core.schedule import Plan, PlannedStep, PlannedText
from facilitator.language.catalogues import Catalogue
from facilitator.language.wording import clock_time, day_and_month
from facilitator.printing.layout import RUN_SHEET, SLIPS
from facilitator.printing.step_details import details

Words = Callable[[str], Catalogue]
_FIRST_STRONG, _POP = "\u2068", "\u2069"


class NothingToPrint(Problem):
    """A piece that would be empty."""

    template = N_(
        "This meeting has no readings to hand out."
        " Choose a format with a reading step, or add one in Formats."
    )


def run_sheet(plan: Plan, words: Words) -> Handout:
    """The whole evening on one page, one column a language; it serves when the laptop does not."""
    parts = tuple(_column(plan, tag, words(tag)) for tag in plan.languages)
    _ = words(plan.languages[0])
    title = _("Run sheet: {format}").format(format=plan.title(plan.languages[0]))
    return Handout(RUN_SHEET, title, parts)


def slips(plan: Plan, words: Words) -> Handout:
    """Each reading in each language on a slip; raises NothingToPrint when there is none."""
    parts: dict[tuple[str, str], Part] = {}
    for planned in plan.steps:
        text = planned.text
        if text is None or not _handed_out(planned, text):
            continue
        for tag in plan.languages:
            shown = text.shown_in.get(tag, tag)
            parts.setdefault((text.id, shown), _slip(text, tag, shown, words(shown)))
    if not parts:
        raise NothingToPrint
    _ = words(plan.languages[0])
    title = _("Reading slips: {format}").format(format=plan.title(plan.languages[0]))
    return Handout(SLIPS, title, tuple(parts.values()))


def in_column(text: str, tag: str) -> str:
    """A line that may be in another language than its column keeps its own direction there."""
    return f"{_FIRST_STRONG}{text}{_POP}" if is_right_to_left(tag) and text else text


def _handed_out(planned: PlannedStep, text: PlannedText) -> bool:
    return isinstance(planned.step, Reading) or text.kind is TextKind.READING


def _column(plan: Plan, tag: str, _: Catalogue) -> Part:
    blocks: list[Block] = [Paragraph((Span(in_column(_when(plan, _), tag)),))]
    offsets = plan.offsets()
    for planned, offset in zip(plan.steps, offsets, strict=False):
        blocks.append(
            TimedRow(
                time=in_column(clock_time(plan.clock(offset), _), tag),
                title=in_column(planned.title(tag), tag),
                details=tuple(in_column(line, tag) for line in details(plan, planned, tag, _)),
                protected=planned.protected,
            )
        )
    end = clock_time(plan.clock(offsets[-1]), _)
    blocks.append(TimedRow(in_column(end, tag), in_column(_("End of the meeting"), tag)))
    kept = _("A thick bar marks a step whose time is kept.")
    blocks += [WriteLine(in_column(_("People in the room"), tag)), SmallPrint(in_column(kept, tag))]
    return Part(tag, in_column(plan.title(tag), tag), tuple(blocks))


def _when(plan: Plan, _: Catalogue) -> str:
    end = clock_time(plan.clock(plan.seconds), _)
    return _("{day}, {start} to {end}").format(
        day=day_and_month(plan.start.date(), _), start=clock_time(plan.start, _), end=end
    )


def _slip(text: PlannedText, asked: str, shown: str, _: Catalogue) -> Part:
    blocks = [
        block
        for page in text.pages
        for block in page.blocks.get(asked, ())
        if not isinstance(block, Note)
    ]
    small = (SmallPrint(in_column(line, shown)) for line in _small_print(text, asked, shown, _))
    return Part(shown, text.titles[asked], (*blocks, *small))


def _small_print(text: PlannedText, asked: str, shown: str, _: Catalogue) -> Iterator[str]:
    """Where the words come from, and what a reader should know about them."""
    if text.source and text.licence:
        yield _("Source: {source}. Licence: {licence}.").format(
            source=text.source, licence=text.licence
        )
    if shown != asked:
        yield _("There is no text in {language} yet.").format(
            language=in_column(language(asked).own_name, shown)
        )
    if asked in text.unreviewed:
        yield _("This translation has not yet been reviewed by a native speaker.")
    if asked in text.stale:
        yield _("The text that this was translated from has changed since.")
