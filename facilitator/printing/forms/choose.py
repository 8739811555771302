"""From a job to the plan of its form: the one door into this room."""

from __future__ import annotations

from typing import assert_never

from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.printing.forms.booklet import Booklet
from facilitator.printing.forms.card_forms import (
    bookmarks,
    cue_cards,
    reading_cards,
    topic_cards,
    wallet_cards,
)
from facilitator.printing.forms.floors import floor_of
from facilitator.printing.forms.form import FormPlan
from facilitator.printing.forms.plain import BINDING, PlainForm
from facilitator.printing.sheets import Sheet


def form_plan(job: PrintJob, sheet: Sheet, right_to_left: bool) -> FormPlan:
    """The plan of the job's form on that paper.

    A card sheet that the job names brings its own paper.  Raises UnknownName
    for an unknown card sheet and PaperTooSmall when nothing fits.
    """
    floor = floor_of(job.form, job.sight)
    duplex = job.duplex or Duplex.ONE_SIDE
    folded = Duplex.SHORT_EDGE if duplex is Duplex.ONE_SIDE else duplex
    match job.form:
        case Form.SHEET | Form.SLIPS:
            return PlainForm(sheet, floor, duplex, right_to_left)
        case Form.SCRIPT:
            return PlainForm(sheet, floor, duplex, right_to_left, BINDING)
        case Form.SIGN:
            return PlainForm(sheet.turned, floor, duplex, right_to_left)
        case Form.BOOKLET:
            return Booklet(sheet, floor, folded, right_to_left)
        case Form.READING_CARDS:
            return reading_cards(sheet, floor, duplex)
        case Form.CUE_CARDS:
            return cue_cards(sheet, floor, duplex)
        case Form.WALLET_CARDS:
            return wallet_cards(job, sheet, floor, right_to_left)
        case Form.TOPIC_CARDS:
            return topic_cards(job, sheet, floor)
        case Form.BOOKMARKS:
            return bookmarks(sheet, floor, duplex)
        case Form.TRIFOLD | Form.TENT | Form.POSTER | Form.TEAR_OFF:
            return PlainForm(sheet, floor, duplex, right_to_left)
        case _:
            assert_never(job.form)
