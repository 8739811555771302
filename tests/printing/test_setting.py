"""Where things lie: start side, mirrored bullets, tables and notes, pages that keep together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.handout import Block, Table, TimedRow, WriteLine
from facilitator.core.prose import Bullets, Heading, Note, Paragraph
from facilitator.printing.columns import Column
from facilitator.printing.marks import Row, Stroke, Text, height_of, stacked
from facilitator.printing.paging import paged
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.styles import Style
from facilitator.printing.typefaces import TypefaceBook
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


@pytest.mark.parametrize(("tag", "far"), [("en", False), ("ar", True)])
def test_the_first_column_of_a_table_is_at_the_start(
    book: TypefaceBook, tag: str, far: bool
) -> None:
    table = Table(((spans("1"), spans("2"), spans("3")), (spans("4"), spans("5"), spans("6"))))
    places = [edges(line)[0] for line in lines(rows(book, tag, table))]
    assert places[:3] == sorted(places[:3], reverse=far)
    assert places[3:] == sorted(places[3:], reverse=far)


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


SHAPES = st.lists(
    st.builds(Row, st.floats(1, 60), st.floats(0, 30), gap=st.floats(0, 20), keep=st.booleans()),
    max_size=40,
)


@given(SHAPES)
def test_pages_hold_every_row_in_order_and_none_is_too_high(made: list[Row]) -> None:
    pages = paged(made, 100)
    assert [row for page in pages for row in page] == made
    assert all(height_of(page) <= 100.01 for page in pages)
