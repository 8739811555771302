"""Several pieces as one file: all pages, all tags, all bookmarks, and the same bytes again."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from facilitator.printing.joining import joined
from facilitator.printing.sheets import A4, A5
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import by_pdfium, page_count, tally
from tests.printing.tag_checker import faults
from tests.printing.tag_tree import read_tags
from tests.printing.tagged_samples import many_languages


@pytest.fixture(scope="module")
def pieces(book: TypefaceBook) -> tuple[bytes, ...]:
    return (
        write_pdf(many_languages("en", "ar"), book),
        write_pdf(many_languages("he"), book, A5),
        write_pdf(many_languages("hi", "en"), book),
    )


def test_one_piece_is_left_as_it_is(pieces: tuple[bytes, ...]) -> None:
    assert joined(pieces[:1]) == pieces[0]


def test_the_same_pieces_give_the_same_bytes(pieces: tuple[bytes, ...]) -> None:
    assert joined(pieces) == joined(pieces)


def test_pages_keep_their_size_and_their_words(pieces: tuple[bytes, ...]) -> None:
    whole = joined(pieces)
    before = [tally(by_pdfium(file, n)) for file in pieces for n in range(page_count(file))]
    assert [tally(by_pdfium(whole, n)) for n in range(page_count(whole))] == before
    with pikepdf.open(BytesIO(whole)) as pdf:
        widths = {round(float(page.mediabox[2])) for page in pdf.pages}
    assert widths == {round(A4.width), round(A5.width)}


def test_tags_of_all_pieces_are_tags_of_the_whole(pieces: tuple[bytes, ...]) -> None:
    whole = joined(pieces)
    assert faults(whole) == []
    heard = [said for file in pieces for said in read_tags(pikepdf.open(BytesIO(file))).said()]
    assert read_tags(pikepdf.open(BytesIO(whole))).said() == heard


def test_an_empty_page_between_two_pieces_disturbs_no_tags(pieces: tuple[bytes, ...]) -> None:
    with pikepdf.open(BytesIO(pieces[1])) as pdf:
        pdf.pages.insert(0, pdf.add_blank_page())
        del pdf.pages[-1]
        target = BytesIO()
        pdf.save(target)
    whole = read_tags(pikepdf.open(BytesIO(joined([pieces[0], target.getvalue(), pieces[2]]))))
    assert whole.said() == read_tags(pikepdf.open(BytesIO(joined(pieces)))).said()


def test_control_pages_alone_would_bring_no_tags(pieces: tuple[bytes, ...]) -> None:
    with pikepdf.open(BytesIO(pieces[0])) as whole, pikepdf.open(BytesIO(pieces[1])) as more:
        whole.pages.extend(more.pages)
        target = BytesIO()
        whole.save(target)
    assert faults(target.getvalue()) != []


def test_beside_a_file_without_tags_the_whole_claims_none(
    book: TypefaceBook, pieces: tuple[bytes, ...]
) -> None:
    plain = write_pdf(many_languages("en"), book, tagged=False)
    for files in ((plain, pieces[0]), (pieces[0], plain)):
        whole = joined(files)
        with pikepdf.open(BytesIO(whole)) as pdf:
            assert not {"/StructTreeRoot", "/MarkInfo", "/Metadata"} & set(pdf.Root.keys())
            assert pdf.check_pdf_syntax() == []
        counted = sum((tally(by_pdfium(whole, n)) for n in range(page_count(whole))), tally(""))
        assert counted == sum(
            (tally(by_pdfium(f, n)) for f in files for n in range(page_count(f))), tally("")
        )
