"""The file for the printer, read back: pages lie where the sides say."""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from facilitator.core.print_job import Duplex, Form, PrintJob
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.forms.form import FormPlan
from facilitator.printing.imposed import imposed
from facilitator.printing.marks import Page
from facilitator.printing.pdf import pdf_file
from facilitator.printing.sheets import A4, LETTER
from facilitator.printing.sides import Imposition, Placement, Side
from tests.printing.numbered import numbered

FORMS = [
    PrintJob(("x",), form=form, duplex=duplex)
    for form in Form
    for duplex in (None, Duplex.LONG_EDGE, Duplex.SHORT_EDGE)
]


def file_for(
    job: PrintJob, count: int = 6, rtl: bool = False
) -> tuple[FormPlan, Imposition, bytes]:
    plan = form_plan(job, A4, rtl)
    imposition = plan.impose(count)
    plain = numbered(plan, count)
    return plan, imposition, imposed(plain, imposition, "Try “this”", "en", rtl)


def start_of_text(placement: Placement, plan: FormPlan) -> tuple[float, float]:
    """Where the number of a placed page begins, from the top left of the side."""
    leaf, box = plan.leaf(placement.page), placement.box
    x, y = leaf.left, leaf.top + 8
    return {
        0: (box.x + x, box.y + y),
        90: (box.right - y, box.y + x),
        180: (box.right - x, box.bottom - y),
        270: (box.x + y, box.bottom - x),
    }[placement.turn]


def found(page: pypdfium2.PdfPage) -> list[tuple[int, float, float]]:
    """Every number on a page with the origin of its first letter, y downwards."""
    text = page.get_textpage()
    words = []
    for match in re.finditer(r"p(\d+)e", text.get_text_range()):
        box = text.get_charbox(match.start(), loose=False)
        words.append(
            (int(match[1]), (box[0] + box[2]) / 2, page.get_height() - (box[1] + box[3]) / 2)
        )
    return words


@pytest.mark.parametrize("job", FORMS, ids=lambda job: f"{job.form}-{job.duplex}")
def test_pages_lie_where_the_sides_say(job: PrintJob) -> None:
    plan, imposition, file = file_for(job)
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == len(imposition.sides)
        for page, side in zip(document, imposition.sides, strict=True):
            assert (page.get_width(), page.get_height()) == pytest.approx(
                (side.width, side.height), abs=0.01
            )
            assert not missed(found(page), side, plan)


def missed(words: list[tuple[int, float, float]], side: Side, plan: FormPlan) -> list[int]:
    """Placed pages whose number is not where it should be; hidden ones cannot be looked for."""
    told = []
    for placement in side.placements:
        x, y = start_of_text(placement, plan)
        shown = placement.shown
        if shown and not (shown.x < x < shown.right and shown.y < y < shown.bottom):
            continue
        if not any(p == placement.page and abs(a - x) + abs(b - y) < 8 for p, a, b in words):
            told.append(placement.page)
    return told


def test_a_page_that_lies_elsewhere_is_noticed() -> None:
    plan, imposition, file = file_for(PrintJob(("x",), form=Form.BOOKLET))
    side = imposition.sides[0]
    with pypdfium2.PdfDocument(file) as document:
        words = found(document[0])
    assert not missed(words, side, plan)
    assert missed(words, side.moved(20, 0), plan)
    assert missed(words, side.turned_round(), plan)


def test_the_same_arguments_give_the_same_bytes() -> None:
    job = PrintJob(("x",), form=Form.TRIFOLD)
    assert file_for(job)[2] == file_for(job)[2]


@pytest.mark.parametrize(
    ("duplex", "told"),
    [
        (Duplex.ONE_SIDE, "/Simplex"),
        (Duplex.LONG_EDGE, "/DuplexFlipLongEdge"),
        (Duplex.SHORT_EDGE, "/DuplexFlipShortEdge"),
        (Duplex.BY_HAND_FACE_UP, "/Simplex"),
        (Duplex.BY_HAND_FACE_DOWN, "/Simplex"),
    ],
)
def test_a_print_dialog_is_told_how_to_print(duplex: Duplex, told: str) -> None:
    _, _, file = file_for(PrintJob(("x",), form=Form.WALLET_CARDS, duplex=duplex), rtl=True)
    with pikepdf.open(BytesIO(file)) as pdf:
        wishes = pdf.Root.ViewerPreferences
        assert wishes.Duplex == told
        assert wishes.PrintScaling == "/None"
        assert wishes.Direction == "/R2L"
        assert bool(wishes.PickTrayByPDFSize)
        assert bool(wishes.DisplayDocTitle)
        assert str(pdf.Root.Lang) == "en"


def test_the_file_says_its_title_and_nothing_else() -> None:
    _, _, file = file_for(PrintJob(("x",), form=Form.TENT))
    with pikepdf.open(BytesIO(file)) as pdf:
        assert {key: str(value) for key, value in pdf.docinfo.items()} == {"/Title": "Try “this”"}
        assert "/Metadata" not in pdf.Root


@pytest.mark.parametrize(
    ("title", "tag", "told"),
    [("Two\n lines", "ar", ("Two lines", "ar")), ("\t", "no tag", ("—", "und"))],
)
def test_it_says_of_itself_what_the_plain_file_says(
    title: str, tag: str, told: tuple[str, str]
) -> None:
    plan = form_plan(PrintJob(("x",), form=Form.TENT), LETTER, False)
    plain = pdf_file([Page((), 100, 100)], title, (tag,))
    for file in (plain, imposed(plain, plan.impose(1), title, tag, False)):
        with pikepdf.open(BytesIO(file)) as pdf:
            assert (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)) == told


def test_marks_of_structure_do_not_dangle() -> None:
    plan = form_plan(PrintJob(("x",), form=Form.TENT), LETTER, False)
    with pikepdf.open(BytesIO(numbered(plan, 1))) as tagged:
        page = tagged.pages[0]
        inside = page.Contents.read_bytes()
        page.Contents.write(b"/P <</MCID 0 /Lang (en)>> BDC\n" + inside + b"\nEMC")
        page.StructParents = 0
        changed = BytesIO()
        tagged.save(changed)
    file = imposed(changed.getvalue(), plan.impose(1), "", "en", False)
    with pikepdf.open(BytesIO(file)) as pdf:
        assert "/StructTreeRoot" not in pdf.Root
        for entry in pdf.objects:
            if isinstance(entry, pikepdf.Stream) and entry.get("/Subtype") == "/Form":
                assert b"MCID" not in entry.read_bytes()
                assert b"BMC" in entry.read_bytes()
                assert "/StructParents" not in entry
    with pypdfium2.PdfDocument(file) as document:
        assert {number for number, _, _ in found(document[0])} == {0}


def test_a_page_is_stored_once_however_often_it_is_placed() -> None:
    job = PrintJob(("x",), form=Form.WALLET_CARDS)
    _, imposition, file = file_for(job, 1)
    assert len(imposition.sides[0].placements) == 10
    with pikepdf.open(BytesIO(file)) as pdf:
        forms = [x for x in pdf.objects if isinstance(x, pikepdf.Stream) and "/BBox" in x]
        assert len(forms) == 1


def test_what_lies_outside_the_shown_part_is_clipped() -> None:
    """The left half of a sheet is hidden: nothing of the page is drawn there."""
    plan = form_plan(PrintJob(("x",), form=Form.SHEET), A4, False)
    imposition = plan.impose(1)
    (side,) = imposition.sides
    (placed,) = side.placements
    hidden = placed._replace(shown=placed.box._replace(x=side.width / 2, width=side.width / 2))
    wrong = Imposition((side._replace(placements=(hidden,)),))
    for choice, dark in ((imposition, True), (wrong, False)):
        file = imposed(numbered(plan, 1), choice, "", "en", False)
        with pypdfium2.PdfDocument(file) as document:
            bitmap = document[0].render(scale=1, grayscale=True)
            assert (min(bytes(bitmap.buffer)) < 128) is dark
