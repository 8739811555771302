"""From a job to the plan of its form: the one door into this room."""

from __future__ import annotations

from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.printing.forms.floors import floor_of
from facilitator.printing.forms.form import FormPlan
from facilitator.printing.forms.plain import BINDING, PlainForm
from facilitator.printing.sheets import Sheet


def form_plan(job: PrintJob, sheet: Sheet, right_to_left: bool) -> FormPlan:
    """The plan of the job's form on that paper.

    A card sheet that the job names brings its own paper.  For a poster
    `fit_pages` is the number of its sheets.  Raises UnknownName
    for an unknown card sheet and PaperTooSmall when nothing fits.
    """
    floor = floor_of(job.form, job.sight, sheet, job.together)
    duplex = job.duplex or Duplex.ONE_SIDE
    match job.form:
        case Form.SHEET | Form.SLIPS:
            return PlainForm(sheet, floor, duplex, right_to_left)
        case Form.SCRIPT:
            return PlainForm(sheet, floor, duplex, right_to_left, BINDING)
        case Form.SIGN:
            return PlainForm(sheet.turned, floor, duplex, right_to_left)
        case _:
            from facilitator.printing.forms.cut_and_folded import cut_or_folded

            return cut_or_folded(job, sheet, floor, right_to_left)
