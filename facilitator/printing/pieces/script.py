"""The leader's whole script: what is said in a meeting, in order, with clock times.

It holds every word of the readings too, so that an evening can be led from it
alone, without a screen and without slips.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from facilitator.core.handout import SCRIPT, Block, Handout, Part, SmallPrint, WriteLine
from facilitator.core.meeting_format import Topic
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Prose, Rule, Span, Spans
from facilitator.core.schedule import Plan, PlannedText, in_language
from facilitator.language.catalogues import Catalogue
from facilitator.printing.pieces.materials import Words
from facilitator.printing.pieces.run_sheet import end_row, said_in, step_row, when
from facilitator.printing.pieces.small_print import (
    in_column,
    missing_lines,
    own_name,
    review_line,
    source_line,
)


def script(plan: Plan, words: Words) -> Handout:
    """One part a language of the plan."""
    _ = words(plan.languages[0])
    title = _("The leader’s script: {format}").format(format=plan.title(plan.languages[0]))
    return Handout(SCRIPT, title, tuple(_part(plan, tag, words(tag)) for tag in plan.languages))


def _part(plan: Plan, tag: str, _: Catalogue) -> Part:
    blocks: list[Block] = [Paragraph((Span(in_column(when(plan, _), tag)),))]
    for number, planned in enumerate(plan.steps):
        if number:
            blocks.append(Rule())
        blocks.append(step_row(plan, number, tag, _))
        if planned.text is not None:
            blocks += _spoken(planned.text, tag, _)
        if isinstance(planned.step, Topic):
            blocks.append(WriteLine(in_column(_("The topic"), tag)))
    blocks += [Rule(), end_row(plan, tag, _), *_phrases(plan, tag, _)]
    blocks.append(SmallPrint(" ".join(in_column(x, tag) for x in _said_of_it(plan, tag, _))))
    return Part(tag, in_column(plan.title(tag), tag), tuple(blocks), SCRIPT)


def _spoken(text: PlannedText, tag: str, _: Catalogue) -> Iterator[Block]:
    """The words of a text; in another language when there is no better, and then it says so."""
    if text.shown_in.get(tag, tag) != tag:
        lines = missing_lines((tag,), tag, _)
        yield Note(tuple(Span(in_column(line, tag)) for line in lines))
    for page in text.pages:
        for block in page.blocks.get(tag, ()):
            yield _kept_whole(block, tag)


def _phrases(plan: Plan, tag: str, _: Catalogue) -> Iterator[Block]:
    """What can be said when it gets difficult; it stands outside of the order."""
    base = tag.split("-")[0]
    lines = plan.phrases.get(tag) or plan.phrases.get(base) or _any_phrases(plan, tag)
    if lines:
        yield Heading((Span(in_column(_("Words for hard moments"), tag)),))
        yield Bullets(tuple((Span(in_column(line, tag)),) for line in lines))


def _any_phrases(plan: Plan, tag: str) -> tuple[str, ...]:
    """The phrases in a language that is there."""
    joined = {language: "\n".join(lines) for language, lines in plan.phrases.items()}
    return tuple(in_language(joined, tag).splitlines())


def _said_of_it(plan: Plan, tag: str, _: Catalogue) -> Iterator[str]:
    """Language, sources and review of all texts, each once."""
    yield f"{own_name(tag)}."
    texts = [planned.text for planned in plan.steps if planned.text is not None]
    sources = (source_line(text.source, text.licence, _) for text in texts)
    yield from filter(None, dict.fromkeys(sources))
    yield from said_in(plan, tag, _)
    if any(tag in text.unreviewed for text in texts):
        yield review_line(_)
    if any(tag in text.stale for text in texts):
        yield _("Some of the texts that this was translated from have changed since.")


def _kept_whole(block: Prose, tag: str) -> Prose:
    """Words that may be in another language than their column, in their own direction."""
    match block:
        case Heading() | Paragraph() | Note():
            return replace(block, spans=_isolated(block.spans, tag))
        case Bullets():
            return replace(block, items=tuple(_isolated(item, tag) for item in block.items))
        case Rule():
            return block
        case _ as never:
            assert_never(never)


def _isolated(spans: Spans, tag: str) -> Spans:
    around = in_column("|", tag)
    if not spans or around == "|":
        return spans
    first, last = around.split("|")
    whole = (replace(spans[0], text=first + spans[0].text), *spans[1:])
    return (*whole[:-1], replace(whole[-1], text=whole[-1].text + last))
