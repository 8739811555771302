"""Pages: bound rows stay together, headings come again, rules do not stand at the top."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from facilitator.printing.marks import Row, height_of, levelled
from facilitator.printing.paging import paged

HEADING = Row(5, 0)


def plain(count: int, **more: bool) -> tuple[Row, ...]:
    return tuple(Row(10, 0, **more) for _ in range(count))  # type: ignore[arg-type]


def test_bound_rows_move_to_the_next_page_together() -> None:
    rows = (*plain(8), *plain(2, keep=True), *plain(1))
    assert [len(page) for page in paged(rows, 100)] == [8, 3]


def test_rows_bound_beyond_a_whole_page_come_one_by_one() -> None:
    assert [len(page) for page in paged(plain(25, keep=True), 100)] == [10, 10, 5]


def test_headings_come_again_above_a_row_that_begins_a_page() -> None:
    rows = tuple(Row(10, 0, again=(HEADING,)) for _ in range(20))
    pages = paged((HEADING, *rows), 100)
    assert [page[0] for page in pages] == [HEADING] * 3
    assert sum(row is not HEADING for page in pages for row in page) == 20
    assert all(height_of(page) <= 100 for page in pages)


def test_what_only_stands_between_others_is_left_out_at_the_top_of_a_page() -> None:
    rule = Row(1, 0, between=True)
    assert [len(page) for page in paged((*plain(10), rule, *plain(1)), 100)] == [10, 1]
    assert [len(page) for page in paged((*plain(5), rule, *plain(1)), 100)] == [7]


def test_every_page_may_have_its_own_height() -> None:
    assert [len(p) for p in paged(plain(9), lambda number: 20 + 10 * number)] == [2, 3, 4]


ROW = st.tuples(st.floats(1, 40), st.floats(0, 20), st.floats(0, 9), st.booleans(), st.booleans())
ROWS = st.lists(
    ROW.map(lambda of: Row(of[0], of[1], gap=of[2], keep=of[3], item=of[4])), max_size=12
)


@given(st.lists(ROWS, min_size=1, max_size=3))
def test_levelled_columns_turn_their_pages_at_the_same_rows(cells: list[list[Row]]) -> None:
    columns = levelled(cells)
    cuts = [[len(page) for page in paged(column, 90)] for column in columns]
    assert all(cut == cuts[0] for cut in cuts)
    assert len({height_of(column) for column in columns}) == 1
    for cell, column in zip(cells, columns, strict=True):
        assert len(column) >= len(cell)
