"""The paper of the whole list: sheets by paper, and names that keep together in Arabic."""

from __future__ import annotations

from facilitator.core.print_job import Duplex, PrintJob
from facilitator.language.catalogues import ENGLISH, Catalogue, open_catalogue
from facilitator.language.wording import isolated
from facilitator.places import shipped
from facilitator.ui.handouts.counting import Counted
from facilitator.ui.handouts.paper_box import PaperBox, Told, paper_box

ASKED = PrintJob(("peers",), paper="a4"), PrintJob(("newcomers",), paper="letter", copies=2)
TITLES = "Peers, not professionals", "First time here?"


def box(_: Catalogue) -> PaperBox:
    one_sheet = Counted(1, 1, Duplex.ONE_SIDE)
    lines = [(job, one_sheet, title) for job, title in zip(ASKED, TITLES, strict=True)]
    return paper_box(lines, Told(ASKED), None, _)


def test_sheets_are_summed_by_paper_in_the_words_of_the_steps() -> None:
    assert box(ENGLISH).total == "3 sheets in all: 1 of A4 and 2 of Letter paper"


def test_names_from_another_direction_stay_in_one_piece() -> None:
    arabic = open_catalogue("ar", shipped("locales"))
    shown = box(arabic)
    for name in ("A4", "ورق Letter"):
        assert isolated(name, arabic) in shown.total
    for title, steps in zip(TITLES, shown.steps, strict=True):
        assert steps.startswith(isolated(title, arabic))
