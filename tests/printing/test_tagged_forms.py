"""Whatever form paper takes and however languages share it, the plain file is tagged rightly."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from facilitator.core.handout import Block, Handout, Listed, Part
from facilitator.core.print_job import Arrangement, Form, PrintJob
from facilitator.core.prose import Bullets, Heading
from facilitator.printing.press import printed
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.sheets_of_paper import said, spans
from tests.printing.tag_checker import faults
from tests.printing.tag_tree import read_tags

SHORT: tuple[Block, ...] = (said("We wait."),)
LONGER: tuple[Block, ...] = (
    Heading(spans("First")),
    said("We wait and listen. " * 20),
    Bullets((spans("one"), spans("two"))),
    said("We go home. " * 20),
)
FLOWING = (Form.SHEET, Form.SCRIPT, Form.BOOKLET, Form.TRIFOLD, Form.SLIPS, Form.READING_CARDS)


def plain_file(form: Form, arrangement: Arrangement, book: TypefaceBook) -> bytes:
    blocks = LONGER if form in FLOWING else SHORT
    parts = tuple(Part(tag, "Title", blocks, "a-text") for tag in ("en", "ar"))
    job = PrintJob(("a-text",), ("en", "ar"), form, arrangement=arrangement)
    return printed(Handout("a-text", "Title", parts), job, book).plain


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("arrangement", Arrangement)
def test_every_form_is_tagged_without_fault(
    form: Form, arrangement: Arrangement, book: TypefaceBook
) -> None:
    assert faults(plain_file(form, arrangement, book)) == []


@pytest.mark.parametrize("arrangement", Arrangement)
def test_a_list_in_a_list_is_heard_inside_its_item(
    arrangement: Arrangement, book: TypefaceBook
) -> None:
    parts = []
    for tag, words in (("en", "We wait and listen. "), ("ar", "ننتظر ونستمع. ")):
        nest = Listed(((spans(words * 9),),))
        for _ in range(30):
            nest = Listed(((spans(words * 3), nest, spans(words)),))
        parts.append(Part(tag, "Title", (said("word"), nest), "a-text"))
    job = PrintJob(("a-text",), ("en", "ar"), Form.SHEET, arrangement=arrangement)
    plain = printed(Handout("a-text", "Title", tuple(parts)), job, book).plain
    assert faults(plain) == []
    tags = read_tags(pikepdf.open(BytesIO(plain)))
    items = [part for part in tags.walk() if part.type == "LBody" and part.parts]
    assert len(items) == 60
    assert all([inner.type for inner in item.parts] == ["P", "L", "P"] for item in items)
    heard = "".join(text for kind, language, text in tags.said() if language == "ar")
    assert "".join(heard.split()).count("ننتظرونستمع.") == 30 * 4 + 9


@pytest.mark.parametrize("arrangement", Arrangement)
def test_each_block_is_said_in_its_own_language(
    arrangement: Arrangement, book: TypefaceBook
) -> None:
    tags = read_tags(pikepdf.open(BytesIO(plain_file(Form.SHEET, arrangement, book))))
    for tag in ("en", "ar"):
        heard = [(kind, text) for kind, language, text in tags.said() if language == tag]
        kinds = [kind for kind, _ in heard]
        assert [k for k in kinds if k[0] == "H"] == ["H1", "H2"]
        wanted = ["We wait and listen. " * 20, "We go home. " * 20]
        paragraphs = [" ".join(text.split()) for kind, text in heard if kind == "P"]
        assert paragraphs == [" ".join(text.split()) for text in wanted]
