"""Every piece in every shipped language: built, printed, read back, and silent about people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, time
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdf
import pytest

from facilitator.core.group import Group, LocalLine
from facilitator.core.handout import Code, Handout, Part, SmallPrint
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.pieces import BY_NAME, PIECES
from facilitator.core.print_job import Arrangement, Form, PrintJob, Sight
from facilitator.core.prose import Note
from facilitator.core.schedule import Evening, Plan, plan_evening
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.library.shelves import load
from facilitator.printing.offers import offer_for
from facilitator.printing.one_page import FLOOR
from facilitator.printing.pieces.making import handouts
from facilitator.printing.pieces.materials import Materials
from facilitator.printing.pieces.run_sheet import run_sheet
from facilitator.printing.plain_text import plain_text
from facilitator.printing.press import Printed, laid_out, printed
from facilitator.printing.sheets import PRINTABLE, sheet_named
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import ink, sizes_read_back
from tests.printing.reading_back import by_pdfium, page_count, tally, visible
from tests.printing.tag_checker import faults
from tests.printing.tag_tree import read_tags

ROOT = Path(__file__).parents[2]
LANGUAGES = ("en", "es", "ar")
LIBRARY = load(ROOT / "readings")
NAME, PLACE = "Quokka Lantern", "Zebrawood Alley 7"
GROUP = Group(
    NAME,
    weekday=1,
    starts=time(19),
    address=PLACE,
    crisis_line=LocalLine("0123 456 789", date(2026, 3, 1)),
)
BOOK = TypefaceBook()


@cache
def words(tag: str) -> Catalogue:
    return open_catalogue(tag, ROOT / "locales")


def plan(*languages: str) -> Plan:
    start = datetime(2026, 3, 3, 19, tzinfo=UTC)
    meeting = LIBRARY.formats["open-discussion"]
    return plan_evening(Evening(meeting, start, 3600, 10, languages), LIBRARY.shelf)


def order(piece: str, *languages: str) -> PrintJob:
    usual = BY_NAME.get(piece)
    if usual is None:
        return PrintJob((piece,), languages)
    return PrintJob((piece,), languages, usual.form, usual.sight)


@cache
def made(piece: str, *languages: str, group: Group = GROUP) -> Handout:
    materials = Materials(words, LIBRARY.shelf, LIBRARY.themes[:2], plan(*languages), group)
    (handout,) = handouts(order(piece, *languages), materials)
    return handout


@cache
def on_paper(piece: str, *languages: str) -> Printed:
    return printed(made(piece, *languages), order(piece, *languages), BOOK)


def read_back(pdf: bytes) -> str:
    return "".join(by_pdfium(pdf, page) for page in range(page_count(pdf)))


def small_prints(part: Part) -> list[str]:
    return [block.text for block in part.blocks if isinstance(block, SmallPrint)]


NAMES = [piece.name for piece in PIECES]
EACH = pytest.mark.parametrize("piece", [*NAMES, "help-card", "six-tips"])


@EACH
@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_piece_is_printed_and_reads_back(piece: str, tag: str) -> None:
    handout, pdf = made(piece, tag), on_paper(piece, tag).plain
    assert handout.languages == (tag,)
    told = "".join(_said(handout)).replace("-", "")  # pdfium takes one at a line end for its own
    assert tally(told) - tally(read_back(pdf)) == Counter()


@EACH
@pytest.mark.parametrize("languages", [("en",), ("es",), ("ar",), ("en", "ar")])
def test_each_piece_is_heard_as_pdf_ua_asks(piece: str, languages: tuple[str, ...]) -> None:
    assert faults(on_paper(piece, *languages).plain) == []


@EACH
@pytest.mark.parametrize("sight", [sight for sight in Sight if sight is not Sight.STANDARD])
def test_each_piece_is_printed_in_every_size_of_type(piece: str, sight: Sight) -> None:
    paper = "a3" if (piece, sight) == ("flyer", Sight.GIANT) else "a4"  # words, a code, strips
    for tag in LANGUAGES:
        job = replace(order(piece, tag), sight=sight, paper=paper)
        assert printed(made(piece, tag), job, BOOK).imposition.sides


@EACH
@pytest.mark.parametrize("languages", [("en", "ar"), ("es", "en"), ("en", "es", "ar")])
@pytest.mark.parametrize("arrangement", [Arrangement.COLUMNS, Arrangement.ALTERNATING])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_languages_share_the_pages_of_each_piece(
    piece: str, languages: tuple[str, ...], arrangement: Arrangement, paper: str
) -> None:
    job = replace(order(piece, *languages), arrangement=arrangement, paper=paper)
    below_one_another = arrangement is Arrangement.ALTERNATING
    if piece == "flyer" and len(languages) == 3 and below_one_another:
        job = _side_by_side(piece, job)
    assert printed(made(piece, *languages), job, BOOK).imposition.sides


def _side_by_side(piece: str, job: PrintJob) -> PrintJob:
    """What is offered instead: below one another they are too high for the page."""
    handout = made(piece, *job.languages)
    with pytest.raises(NotAsAsked) as refused:
        printed(handout, job, BOOK)
    offer = offer_for(job, refused.value, lambda one: laid_out(handout, one, BOOK))
    assert offer == replace(job, arrangement=Arrangement.COLUMNS)
    return offer


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("meeting", sorted(LIBRARY.formats))
def test_every_evening_in_three_languages_has_a_run_sheet_of_one_page(
    meeting: str, paper: str
) -> None:
    start = datetime(2026, 3, 3, 19, tzinfo=UTC)
    evening = Evening(LIBRARY.formats[meeting], start, 3600, 30, LANGUAGES)
    handout = run_sheet(plan_evening(evening, LIBRARY.shelf), words)
    file = printed(handout, PrintJob(("run-sheet",), LANGUAGES, paper=paper), BOOK).plain
    assert page_count(file) == 1
    assert min(sizes_read_back(file)) >= FLOOR
    left, top, right, bottom = ink(file)
    sheet = sheet_named(paper)
    assert min(left, top, sheet.width - right, sheet.height - bottom) >= PRINTABLE - 2


def _said(thing: object) -> Iterator[str]:
    """Every word of a handout that is printed as a word."""
    match thing:
        case str():
            yield thing
        case tuple():
            for each in thing:
                yield from _said(each)
        case Handout():
            yield from _said(thing.parts)
        case Part():
            yield from _said((thing.title, thing.blocks))
        case Code():
            return
        case _ if is_dataclass(thing):
            yield from _said(tuple(getattr(thing, field.name) for field in fields(thing)))


@EACH
def test_each_piece_in_three_languages_says_the_same_often(piece: str) -> None:
    texts = Counter((part.text, part.language) for part in made(piece, *LANGUAGES).parts)
    by_text: dict[str, set[str]] = {}
    for text, tag in texts:
        by_text.setdefault(text, set()).add(tag)
    assert all(tags == set(LANGUAGES) for tags in by_text.values())


@EACH
def test_blocks_stand_beside_their_translation(piece: str) -> None:
    shapes: dict[str, set[tuple[str, ...]]] = {}
    for part in made(piece, *LANGUAGES).parts:
        kinds = tuple(type(b).__name__ for b in part.blocks if not isinstance(b, SmallPrint))
        shapes.setdefault(part.text, set()).add(kinds)
    assert all(len(found) == 1 for found in shapes.values())


@EACH
@pytest.mark.parametrize("tag", ["es", "ar"])
def test_what_nobody_has_reviewed_says_so_on_every_part(piece: str, tag: str) -> None:
    for part in made(piece, tag).parts:
        if part.text != "tab":  # a strip is torn off the page that says it
            assert any(_unreviewed(line, tag) for line in small_prints(part)), part.title


def _unreviewed(line: str, tag: str) -> bool:
    _ = words(tag)
    long = _("This translation has not yet been reviewed by a native speaker.")
    short = _("Translation not yet reviewed by a native speaker.")
    return long in line or short in line


@EACH
def test_a_language_without_words_is_told_and_never_silent(piece: str) -> None:
    handout = made(piece, "pt")
    for part in handout.parts:
        if part.text != "tab":
            assert any("Português" in line for line in small_prints(part)), part.title


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_group_is_named_where_the_piece_is_about_it_and_nowhere_else(tag: str) -> None:
    for piece in NAMES:
        handout = made(piece, tag)
        told = plain_text(handout)
        assert (NAME in told) is (piece == "flyer"), piece
        assert (PLACE in told) is (piece == "flyer"), piece
        assert NAME not in handout.title + handout.piece
    assert "0123 456 789" in plain_text(made("wallet-card", tag))


def test_no_name_of_a_group_is_in_what_a_file_says_about_itself() -> None:
    done = on_paper("flyer", "en")
    for pdf in (done.sheets, done.plain):
        reader = pypdf.PdfReader(BytesIO(pdf))
        about = str(reader.metadata) + str(reader.xmp_metadata and reader.xmp_metadata.dc_title)
        assert NAME not in about
        assert NAME not in str(reader.outline)
    assert NAME in read_back(done.plain)


def test_a_strip_says_where_and_when_and_not_what_it_is_about() -> None:
    (strip,) = (part for part in made("flyer", "en").parts if part.text == "tab")
    told = plain_text(Handout("strip", "", (strip,)))
    assert NAME in told
    assert "Tuesday" in told
    assert PLACE in told
    for word in ("mental", "substance", "condition", "recovery", "Facilitator"):
        assert word not in told


def test_a_flyer_of_a_group_without_a_record_has_lines_to_write_on() -> None:
    blank = made("flyer", "en", group=Group())
    assert "____" in plain_text(blank)
    assert "QR" not in plain_text(blank)
    assert "QR" in plain_text(made("flyer", "en"))


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize(
    ("address", "shown"),
    [("https://example.org/here", "example.org/here"), (PLACE, PLACE)],
)
def test_a_flyer_says_beside_its_code_what_the_code_holds(
    tag: str, address: str, shown: str
) -> None:
    handout = made("flyer", tag, group=replace(GROUP, address=address))
    (code,) = (b for part in handout.parts for b in part.blocks if isinstance(b, Code))
    assert code.content == address
    assert code.shown.strip("\u2068\u2069") == shown
    pages = BytesIO(printed(handout, order("flyer", tag), BOOK).plain)
    heard = read_tags(pikepdf.open(pages)).said()
    (place,) = (number for number, (kind, *_) in enumerate(heard) if kind == "Figure")
    assert visible(heard[place + 1][2]) == visible(shown)


def test_what_pieces_are_made_of_has_no_place_for_a_persons_name() -> None:
    known = {field.name for kind in (Materials, PrintJob) for field in fields(kind)}
    assert not any("name" in field or "person" in field for field in known)


def test_a_proof_of_attendance_has_no_number_and_no_register() -> None:
    slips = made("attendance-slips", "en")
    assert len({part.blocks for part in slips.parts}) == 1  # all alike: nothing is counted
    assert not any(character.isdigit() for character in plain_text(slips))


def test_the_script_holds_every_spoken_word_and_the_notes() -> None:
    told = visible(plain_text(made("script", "en")))
    for step in plan("en").steps:
        for page in step.text.pages if step.text else ():
            for block in page.blocks["en"]:
                assert visible("".join(s.text for s in getattr(block, "spans", ()))) in told


def test_texts_flow_together_and_cards_stay_alone() -> None:
    materials = Materials(words, LIBRARY.shelf, LIBRARY.themes[:1], group=GROUP)
    job = PrintJob(("six-tips", "closing", "signs", "wallet-card"))
    assert [len(h.parts) for h in handouts(job, materials)] == [2, 7, 1]
    booklet = handouts(replace(job, form=Form.BOOKLET), materials)
    assert [len(h.parts) for h in booklet] == [10]


def test_what_hangs_on_a_wall_has_no_notes_to_the_leader() -> None:
    def notes(form: Form) -> int:
        job = PrintJob(("anonymity-promise",), form=form)
        (handout,) = handouts(job, Materials(words, LIBRARY.shelf))
        return sum(isinstance(block, Note) for part in handout.parts for block in part.blocks)

    assert notes(Form.SCRIPT)
    assert notes(Form.POSTER) == notes(Form.TRIFOLD) == notes(Form.TENT) == 0


def test_name_day_and_place_stand_under_each_other_in_one_block() -> None:
    told = plain_text(made("flyer", "en"))
    assert f"{NAME}\nTuesday, 7:00" in told
    (line,) = (b for b in made("flyer", "en", group=Group(NAME)).parts[0].blocks if _named(b))
    assert "\n" not in "".join(_said(line))


def _named(block: object) -> bool:
    return NAME in "".join(_said(block))
