"""Type for the eyes that read it: the sizes that were promised, read back from the file."""

from __future__ import annotations

import itertools

import pytest

from facilitator.core.handout import Handout, Part, SmallPrint
from facilitator.core.print_job import Form, PrintJob, Sight
from facilitator.core.prose import Bullets, Heading, Note
from facilitator.printing.columns import Column
from facilitator.printing.marks import Page, stacked
from facilitator.printing.pdf import pdf_file
from facilitator.printing.press import printed
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.sheets import PRINTABLE
from facilitator.printing.structure import Kind
from facilitator.printing.styles import PRESETS, SMALLEST, Style, style_for
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import ink, lines, pages_of, sizes_read_back
from tests.printing.sheets_of_paper import said, spans

BODY = {
    Sight.STANDARD: 12,
    Sight.CLEAR: 14,
    Sight.LARGE: 16,
    Sight.EXTRA: 18,
    Sight.GIANT: 24,
    Sight.EASY_READ: 14,
}
TEXT = "We write down what has carried us through hard weeks. " * 6


def handout(tag: str = "en", times: int = 1) -> Handout:
    blocks = (
        said(TEXT),
        Heading(spans("A heading")),
        Bullets((spans(TEXT), spans("short"))),
        Heading(spans("A smaller heading"), 2),
        Note(spans(TEXT)),
    )
    return Handout("text", "Title", (Part(tag, "Title", (*blocks * times, SmallPrint("end"))),))


def pages(book: TypefaceBook, sight: Sight, times: int = 1) -> tuple[Page, ...]:
    return pages_of(handout(times=times), PrintJob(("text",), sight=sight), book)[0]


def sizes(page: Page, kind: Kind) -> set[float]:
    return {
        w.size for line in lines(page) if line.node and line.node.kind is kind for w in line.words
    }


@pytest.mark.parametrize("sight", Sight)
def test_body_text_has_the_size_of_its_preset(book: TypefaceBook, sight: Sight) -> None:
    assert sizes(pages(book, sight)[0], Kind.ITEM_BODY) <= {BODY[sight]}
    found = sizes_read_back(printed(handout(), PrintJob(("text",), sight=sight), book).sheets)
    assert BODY[sight] in found


@pytest.mark.parametrize("sight", Sight)
def test_nothing_is_smaller_than_small_print_may_be(book: TypefaceBook, sight: Sight) -> None:
    least = SMALLEST if sight in (Sight.STANDARD, Sight.CLEAR) else 12.0
    file = printed(handout(times=5), PrintJob(("text",), sight=sight), book).plain
    assert min(sizes_read_back(file)) >= least


@pytest.mark.parametrize("sight", Sight)
@pytest.mark.parametrize("form", [Form.WALLET_CARDS, Form.BOOKMARKS, Form.POSTER, Form.TEAR_OFF])
def test_review_lines_of_small_forms_can_be_read_too(
    book: TypefaceBook, form: Form, sight: Sight
) -> None:
    said_small = Part("es", "Un título", (said("Un respiro."), SmallPrint("Sin revisar.")))
    card = Handout("card", "Card", (said_small,))
    page = pages_of(card, PrintJob(("card",), ("es",), form, sight), book)[0][0]
    small = 8.0 if sight in (Sight.STANDARD, Sight.CLEAR) else 12.0
    assert min(word.size for line in lines(page) for word in line.words) >= small


def test_extra_large_print_keeps_the_rules_of_its_source(book: TypefaceBook) -> None:
    page = pages(book, Sight.EXTRA)[0]
    assert sizes(page, Kind.HEADING_2) == {22.0}
    assert sizes(page, Kind.HEADING_3) | sizes(pages(book, Sight.EXTRA)[1], Kind.HEADING_3) == {
        20.0
    }
    style = PRESETS[Sight.EXTRA]
    assert style.leading >= 1.15 * 1.15  # 1.15 of single spacing, which is about 1.15 of the size
    assert style.between >= style.leading  # a blank line between paragraphs


@pytest.mark.parametrize("sight", [Sight.EXTRA, Sight.GIANT])
def test_the_largest_types_have_margins_of_an_inch(book: TypefaceBook, sight: Sight) -> None:
    job = PrintJob(("text",), sight=sight, paper="letter")
    left, top, right, _bottom = ink(printed(handout(times=3), job, book).sheets)
    assert left >= 71
    assert top >= 71
    assert right <= 612 - 71


def test_easy_read_has_short_lines_and_whole_paragraphs(book: TypefaceBook) -> None:
    made = pages(book, Sight.EASY_READ, 4)
    assert len(made) > 2
    for page in made:
        for line in lines(page):
            widest = max(w.x + w.word.width * w.size / 1000 for w in line.words)
            assert widest < 30 * 14
    nodes = [{line.node for line in lines(page)} for page in made]
    for before, after in itertools.pairwise(nodes):
        assert not before & after


def test_other_types_may_part_a_paragraph_so_that_the_check_means_something(
    book: TypefaceBook,
) -> None:
    made = pages(book, Sight.STANDARD, 4)
    nodes = [{line.node for line in lines(page)} for page in made]
    assert any(before & after for before, after in itertools.pairwise(nodes))


@pytest.mark.parametrize("sight", Sight)
def test_no_heading_stands_alone_at_the_foot_and_no_line_alone_anywhere(
    book: TypefaceBook, sight: Sight
) -> None:
    for times in range(1, 9):
        made = pages(book, sight, times)
        for page, after in itertools.pairwise(made):
            last = lines(page)[-1].node
            assert last is not None
            assert not last.kind.startswith("H")
            here = sum(line.node is last for line in lines(page))
            then = sum(line.node is last for line in lines(after))
            assert then == 0 or (here > 1 and then > 1)


def test_only_small_forms_go_below_the_size_of_standard_type() -> None:
    assert style_for(Sight.STANDARD, Form.WALLET_CARDS, 8.0).body == 8.0
    assert style_for(Sight.LARGE, Form.WALLET_CARDS, 16.0).body == 16.0
    assert style_for(Sight.STANDARD, Form.BOOKLET, 11.0).body == 12.0
    assert style_for(Sight.STANDARD, Form.POSTER, 28.0).body == 28.0
    assert style_for(Sight.LARGE, Form.SCRIPT, 16.0).whole


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("sight", Sight)
def test_nothing_is_printed_where_printers_cannot(
    book: TypefaceBook, sight: Sight, tag: str
) -> None:
    job = PrintJob(("text",), (tag,), sight=sight, paper="a5")
    left, top, right, bottom = ink(printed(handout(tag, 3), job, book).sheets)
    assert left > PRINTABLE
    assert top > PRINTABLE
    assert right < 148 * 72 / 25.4 - PRINTABLE
    assert bottom < 210 * 72 / 25.4 - PRINTABLE


def test_type_below_the_floor_would_be_read_back(book: TypefaceBook) -> None:
    tiny = Style(body=6.0, floor=4.0)
    column = Column(40, 400, "en")
    rows = Setter(Shaper(book), tiny).part(handout().parts[0], column)
    file = pdf_file([Page(stacked(rows, 40), 600, 800)], "Title", ("en",))
    assert min(sizes_read_back(file)) < SMALLEST
