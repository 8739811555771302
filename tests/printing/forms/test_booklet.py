"""Booklets are folded by an independent model and leafed through."""

from __future__ import annotations

from itertools import permutations

import pytest

from facilitator.core.print_job import Duplex
from facilitator.printing.forms.booklet import PAPER, Booklet
from facilitator.printing.sheets import A4, LETTER, Sheet
from facilitator.printing.sides import Imposition
from tests.printing.folding import Unreadable, booklet_pages, printed

BOTH_SIDES = [way for way in Duplex if way is not Duplex.ONE_SIDE]


@pytest.mark.parametrize("duplex", BOTH_SIDES)
@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize("sheet", [A4, LETTER], ids=lambda sheet: sheet.name)
def test_a_folded_booklet_of_1_to_40_pages_reads_in_order(
    sheet: Sheet, right_to_left: bool, duplex: Duplex
) -> None:
    for count in range(1, 41):
        imposition = Booklet(sheet, 11, duplex, right_to_left).impose(count)
        assert imposition.sheets == -(-count // 4)
        read = booklet_pages(printed(imposition), spine_on_the_right=right_to_left)
        assert read == [*range(count), *[None] * (-count % 4)]


@pytest.mark.parametrize("right_to_left", [False, True])
@pytest.mark.parametrize(
    ("count", "signatures"),
    [(60, [15]), (61, [8, 8]), (107, [9, 9, 9]), (112, [10, 10, 8])],
)
def test_what_is_too_thick_to_fold_is_parted_into_signatures(
    count: int, signatures: list[int], right_to_left: bool
) -> None:
    papers = printed(Booklet(A4, 11, right_to_left=right_to_left).impose(count))
    read = booklet_pages(papers, right_to_left, signatures)
    assert [page for page in read if page is not None] == list(range(count))
    if len(signatures) > 1:
        assert booklet_pages(papers, right_to_left) != read


def test_a_printer_that_turns_the_other_way_is_noticed() -> None:
    right = Booklet(A4, 11).impose(16)
    for other in (Duplex.LONG_EDGE, Duplex.BY_HAND_FACE_UP, Duplex.BY_HAND_FACE_DOWN):
        with pytest.raises(Unreadable):
            booklet_pages(printed(right._replace(duplex=other)), spine_on_the_right=False)


def test_a_spine_on_the_wrong_side_is_noticed() -> None:
    papers = printed(Booklet(A4, 11).impose(8))
    assert booklet_pages(papers, spine_on_the_right=True) != list(range(8))


def test_every_pair_of_swapped_sides_is_noticed() -> None:
    imposition = Booklet(A4, 11).impose(8)
    for order in permutations(range(4)):
        sides = tuple(imposition.sides[n] for n in order)
        read = booklet_pages(printed(Imposition(sides, imposition.duplex)), False)
        assert (read == list(range(8))) == (order == (0, 1, 2, 3))


def test_a_swapped_page_is_noticed() -> None:
    imposition = Booklet(A4, 11).impose(12)
    side = imposition.sides[2]
    one, two = side.placements
    swapped = side._replace(placements=(one._replace(page=two.page), two._replace(page=one.page)))
    sides = (*imposition.sides[:2], swapped, *imposition.sides[3:])
    assert booklet_pages(printed(imposition._replace(sides=sides)), False) != list(range(12))


@pytest.mark.parametrize("right_to_left", [False, True])
def test_inner_pages_move_towards_the_spine_by_the_paper_around_them(right_to_left: bool) -> None:
    """A fold inside other folds lies farther from the spine, by one thickness a sheet."""
    papers = printed(Booklet(A4, 11, right_to_left=right_to_left).impose(40))
    for around, paper in enumerate(papers):
        fold = paper.height / 2
        for ink in paper.inks:
            nearest = min((edge - fold for edge in ink.box[1::2]), key=abs)
            outwards = nearest if sum(ink.box[1::2]) / 2 > fold else -nearest
            assert outwards + around * PAPER == pytest.approx(0, abs=1e-6)


def test_pages_are_never_seen_beyond_their_half_of_the_sheet() -> None:
    for side in Booklet(A4, 11).impose(40).sides:
        for placement in side.placements:
            assert placement.shown is not None
            assert placement.shown.width == side.width / 2
            assert placement.shown.x in (0, side.width / 2)


def test_the_wider_margin_lies_at_the_spine() -> None:
    right, left = (Booklet(A4, 11).leaf(number) for number in (0, 1))
    assert right.left > right.right
    assert left.right > left.left
    mirrored = Booklet(A4, 11, right_to_left=True)
    assert (mirrored.leaf(0), mirrored.leaf(1)) == (left, right)
