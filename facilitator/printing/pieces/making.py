"""From an order to handouts: the door of the pieces.

Texts flow together into one handout, and so does everything that is ordered as
a booklet or a leaflet; cards, signs and forms are handouts of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from facilitator.core.handout import RUN_SHEET, SCRIPT, SLIPS, Handout, Part
from facilitator.core.pieces import (
    BY_NAME,
    CUE_CARDS,
    FLYER,
    TEXT,
    TOGETHER,
    TOPIC_CARDS,
    WALLET_CARD,
    piece_or_text,
)
from facilitator.core.print_job import Arrangement, Form, PrintJob
from facilitator.core.prose import Note
from facilitator.core.schedule import Plan
from facilitator.language.catalogues import Catalogue
from facilitator.printing.pieces import blank_forms, cards, room_signs, take_home
from facilitator.printing.pieces.flyer import flyer
from facilitator.printing.pieces.materials import FormatNeeded, Materials, Words
from facilitator.printing.pieces.run_sheet import run_sheet
from facilitator.printing.pieces.script import script
from facilitator.printing.pieces.slips import slips
from facilitator.printing.pieces.texts import loose_parts, text_parts

FOR_WHO_LEADS = frozenset(
    {Form.SHEET, Form.SCRIPT, Form.READING_CARDS, Form.SLIPS, Form.BOOKLET, Form.CUE_CARDS}
)  # all others hang in the room or are taken home
FILE = "file"  # what a stranger's file is called as a piece

OF_EVENING: Mapping[str, Callable[[Plan, Words], Handout]] = {
    RUN_SHEET: run_sheet,
    SCRIPT: script,
    SLIPS: slips,
}
OF_WORDS: Mapping[str, Callable[[Sequence[str], Words], tuple[Part, ...]]] = {
    CUE_CARDS: cards.cue_cards,
    "tents": room_signs.tents,
    "signs": room_signs.signs,
    "bookmarks": take_home.bookmarks,
    "packet-cover": take_home.packet_cover,
    "attendance-slips": blank_forms.attendance_slips,
    "telephone-list": blank_forms.telephone_list,
    "treasurer-sheet": blank_forms.treasurer_sheet,
    "role-roster": blank_forms.role_roster,
}


def handouts(job: PrintJob, materials: Materials) -> tuple[Handout, ...]:
    """What the order asks for, in its order.

    Raises UnknownName for a piece, FormatNeeded when there is no plan for a
    piece of an evening, and NothingToPrint.
    """
    made = [_made(name, job, materials) for name in dict.fromkeys(job.pieces)]
    if materials.files:
        parts = loose_parts(materials.files, materials.words)
        made.append(Handout(FILE, parts[0].title, parts))
    _ = materials.words(job.languages[0])
    return tuple(_joined(made, _, everything=job.form in TOGETHER))


def _joined(made: Iterable[Handout], _: Catalogue, *, everything: bool) -> Iterator[Handout]:
    def flows(handout: Handout) -> bool:
        return (everything or handout.piece not in BY_NAME) and handout.piece != RUN_SHEET

    for together, found in groupby(made, flows):
        group = tuple(found)
        if not together or len(group) == 1:
            yield from group
            continue
        title = _("{title}, and more").format(title=group[0].title)
        yield Handout(group[0].piece, title, tuple(p for handout in group for p in handout.parts))


def _made(name: str, job: PrintJob, materials: Materials) -> Handout:
    themes = [theme.id for theme in materials.themes]
    found = piece_or_text(name, materials.shelf.texts, themes)
    if isinstance(found, str):
        parts = text_parts(found, job.languages, materials)
        if job.form not in FOR_WHO_LEADS:
            parts = tuple(map(_without_notes, parts))
        piece = f"{TEXT}-{found}" if found in BY_NAME else found
        return Handout(piece, parts[0].title, parts)
    if found.needs_format:
        if materials.plan is None:
            raise FormatNeeded(piece=found.name)
        return OF_EVENING[found.name](materials.plan, materials.words)
    _ = materials.words(job.languages[0])
    return Handout(found.name, _(found.title), _parts(name, job, materials))


def _without_notes(part: Part) -> Part:
    """The part without what is meant for whoever reads it aloud."""
    return replace(part, blocks=tuple(b for b in part.blocks if not isinstance(b, Note)))


def _parts(name: str, job: PrintJob, materials: Materials) -> tuple[Part, ...]:
    piece, _slash, wanted = name.partition("/")
    if piece == TOPIC_CARDS:
        themes = [theme for theme in materials.themes if wanted in ("", theme.id)]
        return cards.topic_cards(job.languages, themes, materials.words)
    if piece == FLYER:
        together = job.arrangement is not Arrangement.IN_TURN
        return flyer(job.languages, materials, together)
    if piece == WALLET_CARD:
        return cards.wallet_card(job.languages, materials)
    return OF_WORDS[piece](job.languages, materials.words)
