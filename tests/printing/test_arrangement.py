"""Two and three languages: equal, level, each from its own side, and turning pages together."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from facilitator.core.handout import Block, Code, Handout, Part, SmallPrint, Table, TimedRow
from facilitator.core.print_job import Arrangement, Duplex, Form, PrintJob
from facilitator.core.prose import Bullets, Heading, Rule
from facilitator.printing.arrangement import Arranger, TwoLanguagesFace
from facilitator.printing.marks import Fill, Page
from facilitator.printing.pairing import fellows
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.structure import Kind, Node
from facilitator.printing.styles import Style
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import ancestry, at_the_foot, in_languages, lines, pages_of, told
from tests.printing.sheets_of_paper import said, spans

LONG = {"en": "A sentence to read aloud. " * 9, "es": "Una frase larga para leer. " * 13}
LONG["ar"] = "جملة نقرأها بصوت عال. " * 11


def blocks(tag: str, count: int) -> tuple[Block, ...]:
    return (
        *(said(f"{number}{number} {LONG[tag]}") for number in range(1, count + 1)),
        SmallPrint(tag),
    )


def bilingual(first: str, second: str, count: int = 3) -> Handout:
    return in_languages(
        (first, f"Title {first}", blocks(first, count)),
        (second, f"Title {second}", blocks(second, count)),
    )


def arranged(
    book: TypefaceBook, handout: Handout, arrangement: Arrangement, **job: object
) -> tuple[Page, ...]:
    asked = PrintJob(("text",), handout.languages, arrangement=arrangement)
    return pages_of(handout, replace(asked, **job), book)[0]  # type: ignore[arg-type]


def starts(page: Page, languages: tuple[str, ...]) -> dict[str, list[float]]:
    """Where paragraphs begin on a page, for each language."""
    found: dict[str, list[float]] = {tag: [] for tag in languages}
    seen = set()
    for line in lines(page):
        if line.node not in seen and line.node and line.node.kind is Kind.PARAGRAPH:
            tag = next(node.language for node in ancestry(line.node) if node.language)
            found[tag].append(round(line.y, 2))
        seen.add(line.node)
    return found


def kind_and_language(node: Node | None) -> tuple[Kind, str]:
    assert node is not None
    return node.kind, next(above.language for above in ancestry(node) if above.language)


def languages_of(page: Page) -> set[str]:
    return {tag for tag, found in starts(page, ("en", "es", "ar")).items() if found}


def test_in_turn_each_language_begins_a_page_of_its_own(book: TypefaceBook) -> None:
    pages = arranged(book, bilingual("en", "es"), Arrangement.IN_TURN)
    assert [languages_of(page) for page in pages] == [{"en"}, {"es"}]


@pytest.mark.parametrize(("first", "second"), [("en", "es"), ("ar", "en"), ("en", "ar")])
def test_in_columns_every_paragraph_begins_level_with_its_fellow(
    book: TypefaceBook, first: str, second: str
) -> None:
    pages = arranged(book, bilingual(first, second, 12), Arrangement.COLUMNS)
    assert len(pages) > 1
    for page in pages:
        found = starts(page, (first, second))
        assert len(found[first]) > 1
        assert found[first] == found[second]


def test_a_paragraph_that_goes_on_beside_nothing_keeps_its_lines_as_far_apart(
    book: TypefaceBook,
) -> None:
    longer = in_languages(
        ("en", "Title", (said(LONG["en"] * 3),)), ("ar", "Title", (said(LONG["ar"]),))
    )
    (page,) = arranged(book, longer, Arrangement.COLUMNS)
    alone, beside = (
        [line.y for line in lines(page) if kind_and_language(line.node) == (Kind.PARAGRAPH, tag)]
        for tag in ("en", "ar")
    )
    assert len(alone) > len(beside) + 2
    apart = {round(below - above, 2) for above, below in pairwise(alone)}
    assert len(apart) == 1


@pytest.mark.parametrize(("first", "second"), [("ar", "en"), ("en", "ar"), ("en", "es")])
def test_the_first_language_has_the_column_where_its_readers_begin(
    book: TypefaceBook, first: str, second: str
) -> None:
    (page,) = arranged(book, bilingual(first, second, 2), Arrangement.COLUMNS)
    middle = page.width / 2
    for line in lines(page):
        tag = next(node.language for node in ancestry(line.node) if node.language)
        right = line.x > middle - 20
        assert right is ((tag == first) is (first == "ar"))


def test_columns_are_read_one_after_the_other(book: TypefaceBook) -> None:
    (page,) = arranged(book, bilingual("en", "es", 2), Arrangement.COLUMNS)
    tags = [next(n.language for n in ancestry(x.node) if n.language) for x in lines(page)]
    assert tags == sorted(tags)


def test_three_columns_are_as_wide_as_each_other(book: TypefaceBook) -> None:
    three = in_languages(*((tag, tag, blocks(tag, 2)) for tag in ("en", "es", "ar")))
    (page,) = arranged(book, three, Arrangement.COLUMNS)
    found = starts(page, ("en", "es", "ar"))
    assert found["en"] == found["es"] == found["ar"]


@pytest.mark.parametrize(("first", "second"), [("en", "es"), ("ar", "en")])
def test_facing_pages_hold_the_same_paragraphs_at_the_same_height(
    book: TypefaceBook, first: str, second: str
) -> None:
    handout = bilingual(first, second, 16)
    pages = arranged(book, handout, Arrangement.FACING)
    assert len(pages) > 3
    assert len(pages) % 2 == 0
    for left, right in zip(pages[::2], pages[1::2], strict=True):
        assert languages_of(left) == {first}
        assert languages_of(right) == {second}
        assert starts(left, (first,))[first] == starts(right, (second,))[second]


@pytest.mark.parametrize("way", [{"form": Form.BOOKLET}, {"duplex": Duplex.LONG_EDGE}])
def test_bound_pages_face_each_other_from_the_second_on(
    book: TypefaceBook, way: dict[str, object]
) -> None:
    cover, *pages = arranged(book, bilingual("en", "es", 16), Arrangement.FACING, **way)
    assert [told(line) for line in lines(cover)] == ["Title en", "Title es"]
    assert not at_the_foot(cover)
    assert [languages_of(page) for page in pages] == [{"en"}, {"es"}] * (len(pages) // 2)


def test_three_languages_cannot_face_one_another(book: TypefaceBook) -> None:
    three = in_languages(*((tag, tag, blocks(tag, 2)) for tag in ("en", "es", "ar")))
    with pytest.raises(TwoLanguagesFace, match="3 languages"):
        arranged(book, three, Arrangement.FACING)


def test_alternating_paragraphs_follow_one_another_in_turn(book: TypefaceBook) -> None:
    (page,) = arranged(book, bilingual("en", "es", 2), Arrangement.ALTERNATING)
    order = [
        tag
        for _y, tag in sorted(
            (y, tag) for tag, found in starts(page, ("en", "es")).items() for y in found
        )
    ]
    assert order == ["en", "es"] * 3


def test_no_page_is_turned_between_a_step_in_one_language_and_its_words(book: TypefaceBook) -> None:
    step = (TimedRow("7:00", "A step"), said("words"), TimedRow("7:05", "Another"), said("words"))
    both = in_languages(*((tag, "", step) for tag in ("en", "es", "fr")))
    arranger = Arranger(Setter(Shaper(book), Style()), 400, Arrangement.ALTERNATING)
    (chapter,) = arranger.chapters(both.parts, Node(Kind.DOCUMENT))
    bound = [row.keep for row in chapter.flows[0]]
    assert bound == [True, True, True, False, False, False] * 2


def test_what_is_the_same_in_every_language_stands_once_between_alternating_ones(
    book: TypefaceBook,
) -> None:
    once = (said("words"), Code("https://example.org", "code"), Rule(), said("words"))
    (page,) = arranged(
        book, in_languages(("en", "a", once), ("es", "b", once)), Arrangement.ALTERNATING
    )
    assert sum(isinstance(mark, Fill) for mark in page.marks) == 1


def test_items_of_lists_are_level_in_columns(book: TypefaceBook) -> None:
    long, short = spans("many words in this item " * 8), spans("few")
    (page,) = arranged(
        book,
        in_languages(
            ("en", "a", (Bullets((long, short, short)),)),
            ("es", "b", (Bullets((short, long, short)),)),
        ),
        Arrangement.COLUMNS,
    )
    labels = [line for line in lines(page) if line.node and line.node.kind is Kind.LABEL]
    heights = [round(label.y, 2) for label in labels]
    assert heights[:3] == heights[3:]


def test_texts_of_unequal_length_meet_again_at_their_headings() -> None:
    head = Heading(spans("heading"))
    one = Part("en", "", (said("a"), head, said("b"), said("c"), head, said("d")), "t")
    other = Part("es", "", (said("a"), head, said("bc"), head, said("d"), SmallPrint("s")), "t")
    pairs = list(fellows((one, other)))
    assert [tuple(map(len, pair)) for pair in pairs] == [(1, 1), (3, 2), (1, 1), (1, 1), (0, 1)]
    assert [b for pair in pairs for b in pair[0]] == list(one.blocks)
    assert [b for pair in pairs for b in pair[1]] == list(other.blocks)


def test_texts_without_anything_in_common_stand_beside_each_other_whole() -> None:
    one = Part("en", "", (said("a"), said("b")), "t")
    other = Part("es", "", (said("a"),), "t")
    assert list(fellows((one, other))) == [(one.blocks, other.blocks)]


def test_the_check_of_levels_would_notice_pages_that_are_set_alone(book: TypefaceBook) -> None:
    english, arabic = arranged(book, bilingual("en", "ar"), Arrangement.IN_TURN)
    assert starts(english, ("en",))["en"] != starts(arabic, ("ar",))["ar"]


def test_facing_pages_keep_to_their_sides_after_a_text_in_one_language(book: TypefaceBook) -> None:
    both = bilingual("en", "es", 4)
    alone = Part("en", "Alone", (said("words"),), "other")
    handout = replace(both, parts=(*both.parts, alone, *(replace(p, text="x") for p in both.parts)))
    pages = arranged(book, handout, Arrangement.FACING, form=Form.BOOKLET)
    for number, page in enumerate(pages):
        if languages_of(page) == {"es"}:
            assert number % 2 == 0
            assert languages_of(pages[number - 1]) == {"en"}


def test_a_leaflet_has_a_cover_when_its_text_leaves_one(book: TypefaceBook) -> None:
    small = in_languages(("en", "Title", blocks("en", 4)))
    large = in_languages(("en", "Title", blocks("en", 50)))
    for handout, covered in ((small, True), (large, False)):
        front, *_ = arranged(book, handout, Arrangement.IN_TURN, form=Form.TRIFOLD)
        assert ([told(line) for line in lines(front)] == ["Title"]) is covered


def test_tables_beside_each_other_are_set_the_same_way(book: TypefaceBook) -> None:
    wide = Table((tuple(spans(word * 3) for word in ("Extraordinary", "Unbelievable", "Words")),))
    narrow = Table((tuple(spans(word) for word in ("a", "b", "c")),))
    (page,) = arranged(
        book, in_languages(("en", "a", (wide,)), ("es", "b", (narrow,))), Arrangement.COLUMNS
    )
    heights = [round(x.y) for x in lines(page) if x.node and x.node.kind is Kind.HEADER_CELL]
    assert len(set(heights[-3:])) == 3
