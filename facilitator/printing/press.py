"""From a handout and a job to files: the one door into this room.

`plain` is the tagged file, page after page as it is read; `sheets` is what
goes to the printer, which for forms that are cut or folded is laid out anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from facilitator.core.handout import Handout
from facilitator.core.languages import is_right_to_left
from facilitator.core.print_job import PrintJob
from facilitator.printing.fit import Fit
from facilitator.printing.forms.backs import calibrated
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.forms.form import FormPlan
from facilitator.printing.going_on import GoOn, to_the_end
from facilitator.printing.layout import composed
from facilitator.printing.pdf import pdf_file
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import sheet_named
from facilitator.printing.sides import Imposition
from facilitator.printing.typefaces import TypefaceBook, missing_glyphs
from facilitator.printing.unhindered import unhindered

if TYPE_CHECKING:
    from facilitator.core.printer_habit import PrinterHabit


class Printed(NamedTuple):
    """The file for the printer, the tagged file for screens, and what was chosen.

    `told` says size, leading and pages where the text was made to fit.
    """

    sheets: bytes
    plain: bytes
    imposition: Imposition
    told: Fit | None


def printed(
    handout: Handout,
    job: PrintJob,
    book: TypefaceBook,
    habit: PrinterHabit | None = None,
    go_on: GoOn = to_the_end,
) -> Printed:
    """The handout as the job asks for it, and as the printer with this habit needs it.

    Raises MissingGlyphs when no typeface has a character, UnknownName for
    unknown paper or card sheets, NotAsAsked for what does not fit, and what
    `go_on` raises.
    """
    with unhindered():
        job = habit.job(job) if habit else job
        return _printed(handout, job, Shaper(book, job.leave_out, go_on), habit)


def laid_out(
    handout: Handout,
    job: PrintJob,
    book: TypefaceBook,
    habit: PrinterHabit | None = None,
    go_on: GoOn = to_the_end,
) -> int:
    """How many pages that gives, without a file; raises what `printed` would, glyphs aside."""
    with unhindered():
        job = habit.job(job) if habit else job
        shaper = Shaper(book, job.leave_out, go_on)
        pages, _told = composed(handout, job, _plan(handout, job), shaper)
        return len(pages)


def _plan(handout: Handout, job: PrintJob) -> FormPlan:
    return form_plan(job, sheet_named(job.paper), is_right_to_left(_tags(handout)[0]))


def _tags(handout: Handout) -> tuple[str, ...]:
    return handout.languages or ("und",)


def _printed(
    handout: Handout, job: PrintJob, shaper: Shaper, habit: PrinterHabit | None
) -> Printed:
    tags, plan, go_on = _tags(handout), _plan(handout, job), shaper.go_on
    pages, told = composed(handout, job, plan, shaper)
    if shaper.missing:
        raise missing_glyphs(shaper.missing)
    title = handout.title or handout.piece
    imposition = plan.impose(len(pages))
    imposition = calibrated(imposition, habit) if habit else imposition
    if not imposition.untouched:  # pages that paper has to have are nothing to read
        inked = [number for number, page in enumerate(pages) if page.marks] or [0]
        imposition = imposition.only(inked)
        pages = tuple(pages[number] for number in inked)
    plain = pdf_file(pages, title, tags, go_on=go_on)
    if imposition.untouched:
        return Printed(plain, plain, imposition, told)
    from facilitator.printing.imposed import imposed  # its library is for cut and folded forms

    turned = is_right_to_left(tags[0])
    sheets = imposed(plain, imposition, title, tags[0], turned, go_on)
    return Printed(sheets, plain, imposition, told)
