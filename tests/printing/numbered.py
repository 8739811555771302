"""Pages that say their number, for trying forms on."""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from facilitator.printing.forms.form import FormPlan


def numbered(plan: FormPlan, count: int) -> bytes:
    """A PDF with a page a leaf: its number, from 0, begins at the top left of the margins."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for number in range(count):
        leaf = plan.leaf(number)
        canvas.setPageSize((leaf.width, leaf.height))
        canvas.setFont("Helvetica", 8)
        canvas.drawString(leaf.left, leaf.height - leaf.top - 8, f"p{number}e")
        canvas.showPage()
    canvas.save()
    return target.getvalue()
