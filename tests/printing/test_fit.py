"""Fit: the pages that were asked for or a named refusal, and never type below the floor.

Twenty-four random texts run each time; `LONG_PROOFS=1` runs two hundred.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from dataclasses import dataclass, replace

import pytest

from facilitator.core.errors import Problem
from facilitator.core.handout import TAB, Code, Handout, Part, SmallPrint, Table
from facilitator.core.print_job import Arrangement, Form, PrintJob, Sight, finds_its_type
from facilitator.core.prose import Bullets
from facilitator.printing.each_alone import TooLongForOne
from facilitator.printing.fit import DoesNotFit, Goal, TooShort, Trial, fitted
from facilitator.printing.forms.choose import form_plan
from facilitator.printing.layout import OverPanels
from facilitator.printing.press import Printed, printed
from facilitator.printing.sheets import PRINTABLE, sheet_named
from facilitator.printing.styles import SMALLEST, TIGHTEST, WIDEST, Style
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import ink, lines, pages_of, sizes_read_back
from tests.printing.random_texts import random_order
from tests.printing.reading_back import Reader, by_pdfium, by_pypdf, page_count, tally
from tests.printing.sheets_of_paper import said

TEXTS = 200 if os.environ.get("LONG_PROOFS") else 24
NAMED = (DoesNotFit, TooShort, OverPanels, TooLongForOne)
SENTENCE = "We write down what has carried us through hard weeks. "


def text_of(paragraphs: int, tag: str = "en", words: str = SENTENCE * 5) -> Handout:
    blocks = tuple(said(words) for _ in range(paragraphs))
    return Handout("text", "Title", (Part(tag, "Title", (*blocks, SmallPrint("end")), "text"),))


def asked(pages: int | None, **more: object) -> PrintJob:
    return PrintJob(("text",), fit_pages=pages, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize("pages", [1, 2, 3, 5])
@pytest.mark.parametrize("form", [Form.SHEET, Form.BOOKLET, Form.SCRIPT])
def test_exactly_so_many_pages(book: TypefaceBook, pages: int, form: Form) -> None:
    made = printed(text_of(4 * pages), asked(pages, form=form), book)
    assert page_count(made.plain) == pages
    assert made.told is not None
    assert made.told.pages == pages
    assert made.told.size >= form_plan(asked(pages, form=form), sheet_named("a4"), False).floor


@pytest.mark.parametrize("pages", [None, 1])
@pytest.mark.parametrize("form", Form)
def test_a_window_can_say_beforehand_whether_type_is_found_or_given(
    book: TypefaceBook, form: Form, pages: int | None
) -> None:
    job = asked(pages, form=form)
    made = printed(text_of(1, words="Ours."), job, book)
    assert (made.told is not None) == finds_its_type(job)


def test_type_grows_with_the_room(book: TypefaceBook) -> None:
    made = [printed(text_of(6), asked(pages), book).told for pages in (1, 2, 3)]
    sizes = [told.size for told in made if told]
    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


def test_a_text_that_needs_it_gets_nearer_lines_then_narrower_margins(book: TypefaceBook) -> None:
    told = []
    for paragraphs in range(8, 20):
        try:
            made = printed(text_of(paragraphs), asked(1), book)
        except DoesNotFit:
            break
        assert made.told is not None
        told.append(made.told)
    leadings, squeezes = [x.leading for x in told], [x.squeeze for x in told]
    assert min(leadings) == pytest.approx(TIGHTEST)
    assert max(squeezes) > 0
    assert all(x.leading == pytest.approx(TIGHTEST) for x in told if x.squeeze)
    assert all(x.size == 12 for x in told if x.leading < 1.3)


def test_what_does_not_fit_says_by_how_much_and_what_else_to_do(book: TypefaceBook) -> None:
    lines = []
    for paragraphs in (30, 31):
        with pytest.raises(DoesNotFit, match="Allow more pages") as refused:
            printed(text_of(paragraphs), asked(1), book)
        lines.append(int(str(refused.value.facts["lines"])))
    assert 0 < lines[1] - lines[0] < 8


def test_too_short_a_text_is_refused_by_name(book: TypefaceBook) -> None:
    with pytest.raises(TooShort, match="Ask for fewer pages"):
        printed(text_of(1), asked(7), book)


def test_a_leaflet_is_refused_with_the_lines_that_are_over(book: TypefaceBook) -> None:
    with pytest.raises(OverPanels, match="booklet"):
        printed(text_of(60), asked(None, form=Form.TRIFOLD), book)


@pytest.mark.parametrize(
    "form", [Form.WALLET_CARDS, Form.TOPIC_CARDS, Form.BOOKMARKS, Form.SIGN, Form.POSTER, Form.TENT]
)
def test_a_card_that_cannot_hold_its_text_is_refused_by_its_title(
    book: TypefaceBook, form: Form
) -> None:
    with pytest.raises(TooLongForOne, match="“Title” is too long"):
        printed(text_of(40), asked(None, form=form), book)


def test_a_code_larger_than_its_card_is_refused_and_not_cut(book: TypefaceBook) -> None:
    card = Handout("c", "Card", (Part("en", "", (Code("x" * 600, "a long address"),)),))
    with pytest.raises(TooLongForOne):
        printed(card, asked(None, form=Form.WALLET_CARDS, stock="l7160"), book)


def test_a_size_is_told_with_no_more_digits_than_anybody_measures(book: TypefaceBook) -> None:
    with pytest.raises(TooLongForOne, match=r"type of 52\.4 points"):
        printed(text_of(40), asked(None, form=Form.SIGN, paper="a5"), book)


def test_cards_of_one_order_have_one_size(book: TypefaceBook) -> None:
    parts = [Part("en", f"T{n}", (said(SENTENCE * n),), f"t{n}") for n in (1, 3)]
    job = asked(None, form=Form.TOPIC_CARDS)
    both = printed(Handout("c", "c", tuple(parts)), job, book).told
    long = printed(Handout("c", "c", (parts[1],)), job, book).told
    short = printed(Handout("c", "c", (parts[0],)), job, book).told
    assert both
    assert long
    assert short
    assert both.size == long.size < short.size
    pages, _told = pages_of(Handout("c", "c", tuple(parts)), job, book)
    read = [{w.size for line in lines(page) for w in line.words} for page in pages]
    assert read[0] == read[1]


def test_a_last_page_of_a_line_or_two_is_saved(book: TypefaceBook) -> None:
    for count in range(20, 60):
        text = Handout("t", "T", (Part("en", "T", (said("One line."),) * count, "t"),))
        made = printed(text, asked(None), book)
        if page_count(made.plain) > 1:
            break
    assert by_pdfium(made.plain, 1).count("One line.") > 3


def test_a_long_text_has_no_last_page_of_a_few_lines(book: TypefaceBook) -> None:
    for count in range(110, 150):
        text = Handout("t", "T", (Part("en", "T", (said("One line."),) * count, "t"),))
        pages, _told = pages_of(text, asked(None), book)
        assert len(pages) > 3
        assert len(lines(pages[-1])) > 6


def test_a_long_reading_takes_no_card_for_its_last_lines(book: TypefaceBook) -> None:
    job = asked(None, form=Form.READING_CARDS)
    for count in range(30, 60):
        text = Handout("t", "T", (Part("en", "T", (said("One line."),) * count, "t"),))
        cards, _told = pages_of(text, job, book)
        assert len(cards) == 1 or len(lines(cards[-1])) > 3


def test_a_leaflet_has_a_cover_when_its_text_keeps_its_size(book: TypefaceBook) -> None:
    covered = []
    for paragraphs in (4, 18, 26):
        made = printed(text_of(paragraphs), asked(None, form=Form.TRIFOLD), book)
        covered.append("hard weeks" not in by_pdfium(made.plain, 0))
        assert made.told
        assert made.told.size >= 12 or not covered[-1]
    assert covered == [True, True, False]


def test_the_size_of_a_flyer_is_that_of_the_page_and_not_of_its_strips(book: TypefaceBook) -> None:
    flyer = Handout("f", "F", (Part("en", "Come in", (said("Tea is ready."),), "f"),))
    job = asked(None, form=Form.TEAR_OFF)
    told, (page, strip) = printed(flyer, job, book).told, pages_of(flyer, job, book)[0]
    sizes = [{w.size for line in lines(each) for w in line.words} for each in (page, strip)]
    assert told
    assert told.size in sizes[0] - sizes[1]


def test_a_strip_that_is_too_long_is_called_by_its_first_words(book: TypefaceBook) -> None:
    page = Part("en", "Come in", (said("Tea is ready."),), "f")
    strip = Part("en", "", (said("At the corner " * 40),), TAB)
    with pytest.raises(TooLongForOne, match=r"“At the corner At the corner"):
        printed(Handout("f", "F", (page, strip)), asked(None, form=Form.TEAR_OFF), book)


def test_words_are_not_cut_to_make_type_larger(book: TypefaceBook) -> None:
    sign = Handout("s", "s", (Part("en", "Unbelievable", (), "s"),))
    made = printed(sign, asked(None, form=Form.SIGN), book)
    assert by_pdfium(made.plain).split() == ["Unbelievable"]


def test_a_search_that_ignored_cut_words_would_be_noticed() -> None:
    goal, style = Goal(1, 40), Style(12)
    whole = fitted(style, goal, lambda s, _: Trial(1, s.body <= 20))
    cut = fitted(style, goal, lambda _s, _: Trial(1))
    assert whole
    assert cut
    assert (whole[0].body, cut[0].body) == (20, 40)


@dataclass(frozen=True)
class Order:
    handout: Handout
    job: PrintJob


def random_order_of(seed: int) -> Order:
    forms = [Form.SHEET, Form.SHEET, Form.BOOKLET, Form.TRIFOLD, Form.READING_CARDS]
    return Order(*random_order(random.Random(seed), forms, (1, 1, 1, 2), most_pages=8))


def printed_or_refused(order: Order, book: TypefaceBook) -> Printed | Problem:
    try:
        return printed(order.handout, order.job, book)
    except Problem as refused:
        return refused


def words_of(handout: Handout) -> str:
    found: list[str] = []
    for part in handout.parts:
        found.append(part.title)
        for block in part.blocks:
            if isinstance(block, Bullets):
                found += [s.text for item in block.items for s in item]
            elif isinstance(block, Table):
                found += [s.text for row in block.rows for cell in row for s in cell]
            else:
                found += [s.text for s in getattr(block, "spans", ())]
    return "".join(found)


@pytest.mark.parametrize("seed", range(TEXTS))
def test_a_random_text_fits_its_target_or_is_refused_by_name(book: TypefaceBook, seed: int) -> None:
    order = random_order_of(seed)
    job = order.job
    made = printed_or_refused(order, book)
    if isinstance(made, Problem):
        assert isinstance(made, NAMED)
        assert int(str(made.facts.get("lines", 1))) > 0
        return
    assert made.told is not None
    floor = form_plan(job, sheet_named(job.paper), False).floor
    count = page_count(made.plain)
    if job.form in (Form.SHEET, Form.BOOKLET):
        assert count == job.fit_pages
    elif job.form is Form.TRIFOLD:
        assert count <= 6
    sizes = sizes_read_back(made.plain)
    assert made.told.size >= floor
    assert TIGHTEST - 0.001 <= made.told.leading <= WIDEST + 0.001
    least = SMALLEST if job.sight in (Sight.STANDARD, Sight.CLEAR) else 12.0
    assert min(sizes) >= least
    assert any(abs(size - made.told.size) < 0.01 for size in sizes)
    for number in range(page_count(made.sheets)):
        left, top, right, bottom = ink(made.sheets, number)
        assert left >= PRINTABLE - 2
        assert top >= PRINTABLE - 2
        side = made.imposition.sides[number]
        assert right <= side.width - PRINTABLE + 2
        assert bottom <= side.height - PRINTABLE + 2
    wanted = tally(words_of(order.handout))
    assert not _missing(wanted, made.plain, by_pdfium) & _missing(wanted, made.plain, by_pypdf)


def _missing(wanted: Counter[str], file: bytes, reader: Reader) -> Counter[str]:
    """What a reader lacks; each of them drops a sign at a line end that the other one has."""
    copied = sum((tally(reader(file, n)) for n in range(page_count(file))), tally(""))
    return wanted - copied


def test_what_stands_out_of_a_card_is_refused_although_it_is_one_row(book: TypefaceBook) -> None:
    part = Part("en", "Title", (Code("x" * 600, "words"),), "c")
    job = asked(None, form=Form.WALLET_CARDS, stock="l7160")
    with pytest.raises(TooLongForOne):
        printed(Handout("c", "c", (part,)), job, book)


def test_facing_pages_and_their_cover_fill_a_booklet_with_an_empty_back(
    book: TypefaceBook,
) -> None:
    one = text_of(12).parts[0]
    both = Handout("text", "Title", (one, replace(one, language="es")))
    made = printed(
        both,
        asked(8, form=Form.BOOKLET, languages=("en", "es"), arrangement=Arrangement.FACING),
        book,
    )
    found = [bool(by_pdfium(made.plain, n).strip()) for n in range(page_count(made.plain))]
    assert found == [True] * 7  # the back is empty on paper, and nothing to read
    assert [len(side.placements) for side in made.imposition.sides] == [1, 2, 2, 2]
    assert made.imposition.sheets == 2
