"""Where things lie: start side, mirrored bullets, tables and notes, pages that keep together."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.handout import (
    Align,
    Block,
    Code,
    Grid,
    Listed,
    Part,
    Quote,
    SmallPrint,
    Table,
    Ticks,
    TimedRow,
    WriteLine,
)
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Span
from facilitator.printing.codes import TooMuchForCode
from facilitator.printing.columns import Column
from facilitator.printing.marks import Fill, Row, Stroke, Text, height_of, stacked
from facilitator.printing.paging import paged
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.structure import Kind, Node
from facilitator.printing.styles import Style
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import told
from tests.printing.sheets_of_paper import said, spans

LEFT, WIDTH = 50.0, 400.0
RIGHT = LEFT + WIDTH
LONG = {"en": "some words to read aloud " * 12, "ar": "كلمات نقرأها بصوت عال " * 12}


def rows(book: TypefaceBook, tag: str, block: Block) -> tuple[Row, ...]:
    return Setter(Shaper(book), Style()).block(block, Column(LEFT, WIDTH, tag))


def edges(line: Text) -> tuple[float, float]:
    """Left and right end of the ink of a line."""
    seen = [w for w in line.words if w.word.runs and w.word.runs[0].clusters[0].text != " "]
    ends = [line.x + w.x + w.word.width * w.size / 1000 for w in seen]
    return min(line.x + w.x for w in seen), max(ends)


def lines(made: tuple[Row, ...]) -> list[Text]:
    return [mark for mark in stacked(made, 0) if isinstance(mark, Text)]


def strokes(made: tuple[Row, ...]) -> list[Stroke]:
    return [mark for mark in stacked(made, 0) if isinstance(mark, Stroke)]


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_every_line_begins_at_the_start_side_and_stays_in_its_column(
    book: TypefaceBook, tag: str
) -> None:
    made = lines(rows(book, tag, said(LONG[tag])))
    assert len(made) > 2
    for line in made:
        left, right = edges(line)
        assert (left if tag == "en" else right) == pytest.approx(LEFT if tag == "en" else RIGHT)
        assert left >= LEFT - 0.01
        assert right <= RIGHT + 0.01


@pytest.mark.parametrize("numbered", [False, True])
def test_bullets_stand_at_the_right_in_arabic(book: TypefaceBook, numbered: bool) -> None:
    item = spans(LONG["ar"])
    mark, text, *rest = lines(rows(book, "ar", Bullets((item,), numbered)))
    assert edges(mark)[1] == pytest.approx(RIGHT, abs=0.2)
    assert edges(text)[1] < edges(mark)[0]
    assert mark.y == text.y
    assert {round(edges(line)[1], 2) for line in rest} == {round(edges(text)[1], 2)}


def test_bullets_stand_at_the_left_in_english(book: TypefaceBook) -> None:
    mark, text, *_ = lines(rows(book, "en", Bullets((spans(LONG["en"]),))))
    assert edges(mark)[0] == pytest.approx(LEFT)
    assert edges(text)[0] > edges(mark)[1]


def nest(levels: int, words: str) -> Listed:
    """A list in a list, so many levels of them."""
    inner = Listed(((spans(words),), (spans(words),)))
    for _ in range(levels - 1):
        inner = Listed(((spans(words), inner), (spans(words),)))
    return inner


def inset(line: Text, tag: str) -> float:
    """How far a line begins from the start side of its column."""
    left, right = edges(line)
    return left - LEFT if tag == "en" else RIGHT - right


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_list_in_a_list_hangs_from_the_words_of_its_item(book: TypefaceBook, tag: str) -> None:
    made = lines(rows(book, tag, nest(3, LONG[tag])))
    signs = {Kind.LABEL: list[float](), Kind.PARAGRAPH: list[float]()}
    for line in made:
        kind = line.node.kind if line.node else Kind.FIGURE
        signs.setdefault(kind, []).append(inset(line, tag))
    labels, words = signs[Kind.LABEL], signs[Kind.PARAGRAPH]
    assert labels[0] == pytest.approx(0, abs=0.5)
    assert labels[1] == pytest.approx(words[0], abs=0.5)  # the sign below the words
    assert labels[2] == pytest.approx(2 * labels[1], abs=0.5)
    assert labels[3:] == [pytest.approx(labels[n], abs=0.5) for n in (2, 1, 0)]
    assert len(made) > 20
    for line in made:
        left, right = edges(line)
        assert left >= LEFT - 0.01
        assert right <= RIGHT + 0.01


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize(("width", "steps"), [(90.0, 1), (WIDTH, 10)])
def test_a_list_deep_inside_others_has_room_for_its_words(
    book: TypefaceBook, tag: str, width: float, steps: int
) -> None:
    setter = Setter(Shaper(book), Style())
    column = Column(LEFT if tag == "en" else RIGHT - width, width, tag)
    made = lines(setter.block(nest(45, LONG[tag]), column))
    labels = [line for line in made if line.node and line.node.kind is Kind.LABEL]
    assert len(labels) == 90
    assert len({round(inset(line, tag)) for line in labels}) == steps
    assert max(inset(line, tag) for line in labels) <= width / 2
    assert all(0 <= inset(line, tag) + 0.2 <= width for line in made)
    assert not setter.cuts_words


def test_a_list_is_never_parted_from_the_words_it_belongs_to(book: TypefaceBook) -> None:
    words, inner = spans("words"), nest(1, LONG["en"])
    made = rows(book, "en", Listed(((words,), (words,), (words, inner), (words,))))
    assert made[2].keep
    assert not made[1].keep


@pytest.mark.parametrize(("tag", "far"), [("en", False), ("ar", True)])
def test_the_first_column_of_a_table_is_at_the_start(
    book: TypefaceBook, tag: str, far: bool
) -> None:
    table = Table(((spans("1"), spans("2"), spans("3")), (spans("4"), spans("5"), spans("6"))))
    places = [edges(line)[0] for line in lines(rows(book, tag, table))]
    assert places[:3] == sorted(places[:3], reverse=far)
    assert places[3:] == sorted(places[3:], reverse=far)


@pytest.mark.parametrize("style", [Style(), replace(Style(), even=True)], ids=["flowing", "even"])
@pytest.mark.parametrize(("tag", "word"), [("en", "word"), ("ar", "كلمة")])
def test_cells_stand_where_their_column_says(
    book: TypefaceBook, tag: str, word: str, style: Style
) -> None:
    cells = [tuple(spans(word * n) for _ in range(3)) for n in (3, 1)]
    table = Table(tuple(cells), aligned=(Align.START, Align.MIDDLE, Align.RIGHT))
    made = Setter(Shaper(book), style).block(table, Column(LEFT, WIDTH, tag))
    wide, narrow = lines(made)[:3], lines(made)[3:]
    near = 0 if tag == "en" else 1
    assert edges(wide[0])[near] == pytest.approx(edges(narrow[0])[near], abs=0.1)
    assert sum(edges(wide[1])) == pytest.approx(sum(edges(narrow[1])), abs=0.2)
    assert edges(wide[2])[1] == pytest.approx(edges(narrow[2])[1], abs=0.1)  # as numbers do
    if tag == "en":
        assert edges(narrow[2])[1] == pytest.approx(RIGHT, abs=0.1)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_cells_below_one_another_all_begin_at_the_start(book: TypefaceBook, tag: str) -> None:
    row = (spans("12"), spans("3"))
    for table in (Table((row, row, row)), Table((row,))):
        setter, column = Setter(Shaper(book), Style()), Column(LEFT, WIDTH, tag)
        ended = replace(table, aligned=(Align.RIGHT, Align.MIDDLE))
        plain, told = (setter.block(each, column, stacked=True) for each in (table, ended))
        assert [edges(line) for line in lines(told)] == [edges(line) for line in lines(plain)]


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_crowded_table_stays_on_its_column(book: TypefaceBook, tag: str) -> None:
    table = Table(tuple(tuple(spans(LONG[tag]) for _ in range(6)) for _ in range(2)))
    for line in lines(rows(book, tag, table)):
        left, right = edges(line)
        assert left >= LEFT - 0.01
        assert right <= RIGHT + 0.01


@pytest.mark.parametrize(("tag", "near"), [("en", LEFT), ("ar", RIGHT)])
def test_a_note_has_one_line_at_its_start_side_without_gaps(
    book: TypefaceBook, tag: str, near: float
) -> None:
    bars = strokes(rows(book, tag, Note(spans(LONG[tag]))))
    assert all(abs(bar.x1 - near) < 12 and bar.x1 == bar.x2 for bar in bars)
    for above, below in pairwise(bars):
        assert below.y1 == pytest.approx(above.y2)


@pytest.mark.parametrize(("tag", "far"), [("en", False), ("ar", True)])
def test_the_time_stands_before_its_step(book: TypefaceBook, tag: str, far: bool) -> None:
    time, title, detail = lines(rows(book, tag, TimedRow("7:00", "Welcome", ("2 minutes",), True)))
    assert time.y == title.y < detail.y
    assert (edges(time)[0] > edges(title)[1]) is far
    assert strokes(rows(book, tag, TimedRow("7:00", "x", (), True)))
    assert not strokes(rows(book, tag, TimedRow("7:00", "x")))


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_line_to_write_on_runs_from_its_label_to_the_end(book: TypefaceBook, tag: str) -> None:
    made = rows(book, tag, WriteLine("Name"))
    (line,), (stroke,) = lines(made), strokes(made)
    left, right = edges(line)
    assert (
        (stroke.x1 >= right, stroke.x2) == (True, RIGHT)
        if tag == "en"
        else (stroke.x2 <= left and stroke.x1 == LEFT)
    )


def test_strong_spans_are_set_in_the_bold_face(book: TypefaceBook) -> None:
    (line,) = lines(rows(book, "en", said("plain")))
    assert {run.face.weight for w in line.words for run in w.word.runs} == {400}
    (line,) = lines(rows(book, "en", Heading(spans("strong"))))
    assert {run.face.weight for w in line.words for run in w.word.runs} == {700}


def test_letters_join_across_a_change_of_weight(book: TypefaceBook) -> None:
    (joined,) = lines(rows(book, "ar", Paragraph(spans("مرح", "*با"))))
    glyphs = [c.parts[0].number for w in joined.words for r in w.word.runs for c in r.clusters]
    (apart,) = lines(rows(book, "ar", Paragraph(spans("مرح ", "*با"))))
    parted = [c.parts[0].number for w in apart.words for r in w.word.runs for c in r.clusters]
    assert not set(glyphs) >= set(parted) - {3}


def test_a_heading_stays_with_what_follows(book: TypefaceBook) -> None:
    setter, column = Setter(Shaper(book), Style()), Column(LEFT, WIDTH, "en")
    text = setter.block(said(LONG["en"]), column)
    heading = setter.block(Heading(spans("A heading")), column)
    made = (*text, *heading, *text)
    room = height_of((*text, *heading)) + 1
    first, second = paged(made, room)
    assert len(first) == len(text)
    assert second[: len(heading)] == heading


@pytest.mark.parametrize(("tag", "near"), [("en", LEFT), ("ar", RIGHT)])
def test_boxes_to_tick_stand_on_the_line_of_their_item(
    book: TypefaceBook, tag: str, near: float
) -> None:
    made = rows(book, tag, Ticks((spans("one"), spans(LONG[tag]))))
    boxes = strokes(made)
    assert len(boxes) == 8
    assert {abs(near - x) < 0.01 for x in (boxes[0].x1, boxes[0].x2)} == {True, False}
    for first, line in zip((boxes[:4], boxes[4:]), lines(made)[:2], strict=True):
        assert max(s.y1 for s in first) - 1 < line.y < max(s.y1 for s in first) + 1
        assert all(s.node and s.node.kind is Kind.LABEL for s in first)
        left, right = edges(line)
        assert left > max(s.x1 for s in first) or right < min(s.x1 for s in first)


@pytest.mark.parametrize(("tag", "far"), [("en", False), ("ar", True)])
def test_a_grid_is_mirrored_and_has_as_many_rows_as_were_asked(
    book: TypefaceBook, tag: str, far: bool
) -> None:
    made = rows(book, tag, Grid(("a", "b", "c"), 5, 30))
    headings = [edges(line)[0] for line in lines(made) if line.words]
    assert headings == sorted(headings, reverse=far)
    lying = [s for s in strokes(made) if s.y1 == s.y2]
    assert len(lying) == 6
    assert [below.y1 - above.y1 for above, below in pairwise(lying[1:])] == [30] * 4


def test_a_number_has_as_much_room_as_the_name_beside_it(book: TypefaceBook) -> None:
    (bar,) = {s.x1 for s in strokes(rows(book, "en", Grid(("Name", "No"), 2, 30))) if s.x1 == s.x2}
    assert bar == pytest.approx(LEFT + WIDTH / 2)
    bars = {s.x1 for s in strokes(rows(book, "en", Grid(("What", "In", "Out"), 2, 30)))} - {LEFT}
    assert min(bars) == pytest.approx(LEFT + WIDTH / 2, abs=5)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_grid_higher_than_a_page_goes_on_under_its_headings(book: TypefaceBook, tag: str) -> None:
    made = rows(book, tag, Grid(("first", "second"), 40, 30))
    pages = paged(made, 500)
    assert len(pages) > 2
    tops = [[m for m in page[0].marks if isinstance(m, Text) and m.words] for page in pages]
    assert [len(top) for top in tops] == [2] * len(pages)
    assert all(mark.node for mark in tops[0])
    assert not any(mark.node for top in tops[1:] for mark in top)


@pytest.mark.parametrize("room", range(150, 450, 10))
def test_a_last_row_to_fill_does_not_take_a_page_for_itself(book: TypefaceBook, room: int) -> None:
    *_, last = paged(rows(book, "en", Grid(("first", "second"), 13, 30)), room)
    assert sum(bool(row.bars) for row in last) > 1


def test_a_long_table_goes_on_under_its_headings(book: TypefaceBook) -> None:
    row = (spans("word"), spans(LONG["en"]))
    made = rows(book, "en", Table((tuple(map(spans, ("head", "words"))), *[row] * 12)))
    pages = paged(made, 400)
    assert len(pages) > 1
    assert len({page[0].marks[0].words for page in pages}) == 1  # type: ignore[union-attr]


def test_a_table_too_wide_for_its_column_sets_cells_below_one_another(book: TypefaceBook) -> None:
    setter = Setter(Shaper(book), Style())
    table = Table(((spans("Unbelievable"), spans("Extraordinary"), spans("word")),))
    made = lines(setter.block(table, Column(LEFT, 120, "en")))
    assert len({line.x for line in made}) == 1
    assert len({line.y for line in made}) == 3
    assert not setter.cuts_words


def test_cells_below_one_another_say_their_headings(book: TypefaceBook) -> None:
    heads, words = (spans("Day"), spans("Time"), spans("")), (spans("Monday"), spans("7:00"))
    setter = Setter(Shaper(book), Style())
    wide = (*words, spans("Donaudampfschifffahrtsgesellschaft"))
    made = setter.block(Table((heads, words, wide)), Column(LEFT, 270, "en"))
    plain = ["Day: Monday", "Time: 7:00"]
    assert list(map(told, lines(made))) == [*plain, *plain, "Donaudampfschifffahrtsgesellschaft"]
    beside = setter.block(Table((heads, words)), Column(LEFT, 270, "en"))
    assert list(map(told, lines(beside)))[:3] == ["Day", "Time", ""]


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_quotation_stands_in_from_both_sides(book: TypefaceBook, tag: str) -> None:
    made = lines(rows(book, tag, Quote(spans(LONG[tag]))))
    assert min(edges(line)[0] for line in made) > LEFT + 10
    assert max(edges(line)[1] for line in made) < RIGHT - 10
    assert strokes(rows(book, tag, Quote(spans(LONG[tag]))))


@pytest.mark.parametrize(("tag", "left"), [("en", True), ("ar", False)])
def test_a_code_can_be_scanned_and_is_told_to_those_who_hear(
    book: TypefaceBook, tag: str, left: bool
) -> None:
    (row,) = rows(book, tag, Code("https://example.org/meeting", "Address of the meeting"))
    (picture,) = row.marks
    assert isinstance(picture, Fill)
    assert picture.node
    assert picture.node.kind is Kind.FIGURE
    assert picture.node.alternative == "Address of the meeting"
    module = min(box[3] for box in picture.boxes)
    quiet = min(box[0] for box in picture.boxes)
    assert quiet == pytest.approx(4 * module)
    assert row.height > 20 * 72 / 25.4
    assert (picture.x == LEFT) is left


def test_a_time_is_bound_to_the_words_below_it_and_small_print_to_its_text(
    book: TypefaceBook,
) -> None:
    setter, column = Setter(Shaper(book), Style()), Column(LEFT, WIDTH, "en")
    blocks = (TimedRow("7:00", "Welcome"), said("short"), SmallPrint("source"))
    made = setter.blocks(blocks, column)
    assert [row.keep for row in made] == [True, True, False]
    rows_of_plan = setter.blocks((TimedRow("7:00", "a"), TimedRow("7:05", "b")), column)
    assert not any(row.keep for row in rows_of_plan)


def test_no_page_is_turned_between_a_direction_and_the_words_it_is_about(
    book: TypefaceBook,
) -> None:
    setter, column = Setter(Shaper(book), Style()), Column(LEFT, WIDTH, "en")
    step, direction = TimedRow("7:00", "Welcome"), Note(spans("Speak slowly."))
    made = setter.blocks((step, direction, said("Good evening."), direction), column)
    assert [row.keep for row in made] == [True, True, False, False]


def test_a_strong_beginning_is_no_heading_at_the_foot_of_a_page(book: TypefaceBook) -> None:
    def bound(*made: Span) -> list[bool]:
        return [row.keep for row in rows(book, "en", Paragraph(made))]

    title, body = "Four: keep a steady rhythm of sleep. " * 3, Span(LONG["en"])
    strong, plain = bound(Span(title, True), body), bound(Span(title), body)
    assert strong[:3] == [True, True, False]
    assert plain[:3] == [True, False, False]


def test_words_belong_to_elements_in_their_language(book: TypefaceBook) -> None:
    setter, document = Setter(Shaper(book), Style()), Node(Kind.DOCUMENT)
    part = Part("ar", "title", (Bullets((spans("one"),)), Table(((spans("a"),),))))
    made = lines(setter.part(part, Column(LEFT, WIDTH, "ar", document)))
    kinds = []
    for line in made:
        path, node = [], line.node
        while node:
            path.append(node.kind)
            node = node.parent
        kinds.append("/".join(reversed(path)))
    assert kinds == [
        "Document/Sect/H1",
        "Document/Sect/L/LI/Lbl",
        "Document/Sect/L/LI/LBody",
        "Document/Sect/Table/TR/TH",
    ]
    section = made[0].node.parent if made[0].node else None
    assert section
    assert section.language == "ar"


SHAPE = st.tuples(st.floats(1, 60), st.floats(0, 30), st.floats(0, 20), st.booleans())
SHAPES = st.lists(
    SHAPE.map(lambda of: Row(of[0], of[1], gap=of[2], keep=of[3])),
    max_size=40,
)


@given(SHAPES)
def test_pages_hold_every_row_in_order_and_none_is_too_high(made: list[Row]) -> None:
    pages = paged(made, 100)
    assert [row for page in pages for row in page] == made
    assert all(height_of(page) <= 100.01 for page in pages)


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_a_grid_keeps_its_columns_where_its_headings_have_no_room(
    book: TypefaceBook, tag: str
) -> None:
    setter = Setter(Shaper(book), Style())
    grid = Grid(("Extraordinary", "Unbelievable", "Incomparable"), 3, 30)
    made = setter.block(grid, Column(LEFT, 130, tag))
    upright = {round(s.x1, 1) for s in strokes(made) if s.x1 == s.x2}
    assert len(upright) == 2
    assert all(LEFT < x < LEFT + 130 for x in upright)


@pytest.mark.parametrize("count", [700, 5000])
def test_more_than_a_code_can_hold_is_refused_by_name(book: TypefaceBook, count: int) -> None:
    with pytest.raises(TooMuchForCode, match=str(count)):
        rows(book, "en", Code("x" * count, "words"))


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_labels_of_a_grid_stand_in_the_first_column_between_its_lines(
    book: TypefaceBook, tag: str
) -> None:
    made = rows(book, tag, Grid(("a", "b"), 3, 30, ("one", LONG[tag][:90])))
    told = [line for line in lines(made) if line.words][2:]
    lying = [s.y1 for s in strokes(made) if s.y1 == s.y2]
    (divide,) = {s.x1 for s in strokes(made) if s.x1 == s.x2}
    assert len(lying) == 4
    assert lying[0] < told[0].y < lying[1] < told[1].y <= told[-1].y < lying[2]
    for line in told:
        left, right = edges(line)
        assert right < divide if tag == "en" else left > divide
    upright = [s for s in strokes(made) if s.x1 == s.x2]
    assert all(s.y2 == pytest.approx(y) for s, y in zip(upright, lying[1:], strict=True))


def test_cells_below_one_another_begin_with_a_strong_one(book: TypefaceBook) -> None:
    wide = spans("Donaudampfschifffahrtsgesellschaftskapitän" * 2)
    plain = rows(book, "de", Table(((spans("a"), spans("b")), (spans("c"), spans("d")))))
    below = rows(book, "de", Table(((spans("a"), wide), (spans("c"), wide))))

    def weights(made: tuple[Row, ...], word: str) -> set[int]:
        words = [w.word for line in lines(made) for w in line.words]
        return {
            run.face.weight
            for w in words
            for run in w.runs
            if "".join(cluster.text for cluster in run.clusters) == word
        }

    assert weights(plain, "c") == {400}
    assert weights(below, "c") == {700}
