"""Pages onto sides of paper: the file that goes to the printer.

Each page becomes one Form XObject that is placed as often as it is needed, so
that nothing is set twice.  The file has no tags and no links; the plain file
is for screens and screen readers.
"""

from __future__ import annotations

import re
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

from facilitator.core.print_job import Duplex
from facilitator.printing.about_file import NO_TITLE, one_line
from facilitator.printing.going_on import GoOn, to_the_end
from facilitator.printing.marks import Stroke
from facilitator.printing.pdf_text import number
from facilitator.printing.sides import Box, Imposition, Placement, Side
from facilitator.printing.structure import language_tag

_GREY = "0.5 G"
_TURNS = {0: (1, 0, 0, 1), 90: (0, -1, 1, 0), 180: (-1, 0, 0, -1), 270: (0, 1, -1, 0)}
FLIPS = {Duplex.LONG_EDGE: "/DuplexFlipLongEdge", Duplex.SHORT_EDGE: "/DuplexFlipShortEdge"}
_TAGGED = re.compile(rb"(/\w+)\s*<<[^<>]*/MCID\s+\d+[^<>]*>>\s*BDC")


def imposed(
    plain: bytes,
    imposition: Imposition,
    title: str,
    language: str,
    right_to_left: bool,
    go_on: GoOn = to_the_end,
) -> bytes:
    """The pages of the PDF `plain` on the sides of the imposition.

    The same arguments give the same bytes.  The file says its title, its
    language and how it is to be printed, and nothing else.
    """
    with pikepdf.open(BytesIO(plain)) as source, pikepdf.new() as target:
        forms = []
        for page in source.pages:
            go_on()
            forms.append(target.copy_foreign(_form(page)))
        for side in imposition.sides:
            go_on()
            _add(target, side, forms)
        _describe(target, imposition.duplex, title, language, right_to_left)
        written = BytesIO()
        target.save(
            written,
            deterministic_id=True,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        return written.getvalue()


def _form(page: pikepdf.Page) -> pikepdf.Object:
    """A page as something to be placed, its marks of structure taken out."""
    form = page.as_form_xobject()
    content = form.read_bytes()
    if b"/MCID" in content:
        form.write(_TAGGED.sub(rb"\1 BMC", content))
    for key in ("/StructParents", "/StructParent"):
        if key in form:
            del form[key]
    return form


def _add(target: Pdf, side: Side, forms: list[pikepdf.Object]) -> None:
    used: dict[str, pikepdf.Object] = {}
    operators = [_stroke(stroke, side.height) for stroke in side.strokes]
    for placement in side.placements:
        form, name = forms[placement.page], f"/P{placement.page}"
        used[name] = form
        operators.append(_placed(placement, side.height, name, form))
    content = target.make_stream("\n".join(operators).encode())
    page = Dictionary(
        Type=Name.Page,
        MediaBox=Array([0, 0, round(side.width, 3), round(side.height, 3)]),
        Resources=Dictionary(XObject=Dictionary(used)),
        Contents=content,
    )
    target.pages.append(pikepdf.Page(target.make_indirect(page)))


def _placed(placement: Placement, height: float, name: str, form: pikepdf.Object) -> str:
    a, b, c, d = _TURNS[placement.turn]
    left, low, right, high = (float(value) for value in form.BBox)
    corners = [(a * x + c * y, b * x + d * y) for x in (left, right) for y in (low, high)]
    dx = placement.box.x - min(x for x, _ in corners)
    dy = height - placement.box.y - max(y for _, y in corners)
    clip = _clip(placement.shown, height) if placement.shown else ""
    return f"q {clip}{a} {b} {c} {d} {number(dx)} {number(dy)} cm {name} Do Q"


def _clip(box: Box, height: float) -> str:
    values = (box.x, height - box.bottom, box.width, box.height)
    return " ".join(map(number, values)) + " re W n "


def _stroke(stroke: Stroke, height: float) -> str:
    dash = f"[{number(stroke.dash)}] 0 d" if stroke.dash else "[] 0 d"
    ends = (stroke.x1, height - stroke.y1, stroke.x2, height - stroke.y2)
    x1, y1, x2, y2 = map(number, ends)
    return f"q {_GREY} {number(stroke.thickness)} w {dash} {x1} {y1} m {x2} {y2} l S Q"


def _describe(target: Pdf, duplex: Duplex, title: str, language: str, right_to_left: bool) -> None:
    """What a viewer and a print dialog are told."""
    wishes = Dictionary(
        DisplayDocTitle=True,
        PrintScaling=Name("/None"),
        Duplex=Name(FLIPS.get(duplex, "/Simplex")),
        PickTrayByPDFSize=True,
    )
    if right_to_left:
        wishes.Direction = Name.R2L
    target.Root.ViewerPreferences = wishes
    target.Root.Lang = String(language_tag(language))
    target.docinfo["/Title"] = one_line(title) or NO_TITLE
