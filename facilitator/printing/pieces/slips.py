"""Each reading of an evening on a slip, to be cut out and handed to whoever reads."""

from __future__ import annotations

from facilitator.core.handout import SLIPS, Handout, Part
from facilitator.core.meeting_format import Reading
from facilitator.core.prose import Note
from facilitator.core.reading import TextKind
from facilitator.core.schedule import Plan, PlannedStep, PlannedText
from facilitator.printing.pieces.materials import NothingToPrint, Words
from facilitator.printing.pieces.small_print import Provenance, small_print


def slips(plan: Plan, words: Words) -> Handout:
    """Each reading in each language, once; raises NothingToPrint when there is none."""
    parts: dict[tuple[str, str], Part] = {}
    for planned in plan.steps:
        text = planned.text
        if text is None or not _handed_out(planned, text):
            continue
        for tag in plan.languages:
            shown = text.shown_in.get(tag, tag)
            if (text.id, shown) not in parts:
                parts[text.id, shown] = _slip(text, tag, shown, words)
    if not parts:
        raise NothingToPrint
    _ = words(plan.languages[0])
    title = _("Reading slips: {format}").format(format=plan.title(plan.languages[0]))
    return Handout(SLIPS, title, tuple(parts.values()))


def planned_provenance(text: PlannedText, shown: str) -> Provenance:
    """What to say under a text of an evening that is shown in that language."""
    for_it = [tag for tag, in_ in text.shown_in.items() if in_ == shown]
    return Provenance(
        text.source,
        text.licence,
        unreviewed=bool(set(for_it) & set(text.unreviewed)),
        stale=bool(set(for_it) & set(text.stale)),
        missing=tuple(tag for tag in for_it if tag != shown),
    )


def _handed_out(planned: PlannedStep, text: PlannedText) -> bool:
    return isinstance(planned.step, Reading) or text.kind is TextKind.READING


def _slip(text: PlannedText, asked: str, shown: str, words: Words) -> Part:
    blocks = [
        block
        for page in text.pages
        for block in page.blocks.get(asked, ())
        if not isinstance(block, Note)
    ]
    line = small_print(shown, planned_provenance(text, shown), words(shown))
    return Part(shown, text.titles[asked], (*blocks, line), text.id)
