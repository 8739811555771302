"""Fonts of the computer: looked for when a text needs them, and never trusted."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.core.errors import MissingGlyphs
from facilitator.core.prose import Span
from facilitator.printing.font_files import (
    installed_font_files,
    is_nastaliq,
    packaged_font_files,
    system_font_folders,
)
from facilitator.printing.paragraphs import Manner, Paragraph
from facilitator.printing.shaping import Shaper
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import by_pdfium
from tests.printing.sheets_of_paper import said, sheet

ARABIC = next(path for path in packaged_font_files() if path.name.startswith("NotoSansArabic"))
URDU = "ہم ملتے ہیں"


def test_a_text_of_packaged_scripts_looks_for_no_other_fonts() -> None:
    def walk() -> Iterator[Path]:
        raise AssertionError("looked for fonts")
        yield Path()

    book = TypefaceBook(walk())
    assert book.missing_characters("We meet ، नमस्ते 你好") == ()
    with pytest.raises(AssertionError):  # control
        book.missing_characters("བོད")


def test_private_signs_are_asked_of_no_font_of_the_computer(tmp_path: Path) -> None:
    book = TypefaceBook(iter([tmp_path / "never.ttf"]))
    assert len(book.missing_characters("\ue000")) == 1
    assert "_further_by_style" not in vars(book)


def test_the_folders_are_gone_through_once() -> None:
    walks = []

    def walk() -> Iterator[Path]:
        walks.append(1)
        yield from ()

    book = TypefaceBook(walk())
    assert len(book.missing_characters("བོད")) == 1
    assert len(book.missing_characters("𐌰")) == 1
    assert walks == [1]


def installed(tmp_path: Path, name: str) -> Path:
    """A font in the user's own folder, on Linux."""
    folder = system_font_folders("linux", tmp_path)[0]
    folder.mkdir(parents=True)
    return Path(shutil.copy(ARABIC, folder / name))


def test_fonts_of_the_user_are_found(tmp_path: Path) -> None:
    own = installed(tmp_path, "NotoSerifOwn.ttf")
    assert own in set(installed_font_files("linux", tmp_path))
    broken = own.with_name("NotoBroken.otf")
    broken.write_bytes(b"\0\1\0\0")
    book = TypefaceBook([own, broken])
    assert len(book.missing_characters("བོད")) == 1  # asked, and none has it


def test_urdu_is_set_in_naskh_unless_a_nastaliq_is_installed(tmp_path: Path) -> None:
    file = installed(tmp_path, "NotoNastaliqUrdu-Regular.ttf")
    assert is_nastaliq(file)
    book, plain = TypefaceBook([file]), TypefaceBook()
    for letter in "ہمیں":
        face, other = book.face(letter, "ur"), plain.face(letter, "ur")
        assert face
        assert face.path == file
        assert other
        assert other.path == ARABIC
    arabic = book.face("م", "ar")
    assert arabic
    assert arabic.path == ARABIC


def test_the_style_in_the_name_of_a_file_chooses_among_its_family(tmp_path: Path) -> None:
    bold = installed(tmp_path, "NotoNastaliqUrdu-Bold.ttf")
    regular = Path(shutil.copy(ARABIC, bold.with_name("NotoNastaliqUrdu-Regular.ttf")))
    book = TypefaceBook([bold, regular])
    chosen = [book.face("م", "ur", strong) for strong in (False, True)]
    assert [face.path for face in chosen if face] == [regular, bold]


def test_lines_of_a_sloping_hand_are_as_high_as_the_font_asks(tmp_path: Path) -> None:
    file = installed(tmp_path, "NotoNastaliqUrdu-Regular.ttf")

    def height(book: TypefaceBook) -> float:
        (line,) = Paragraph((Span(URDU),), Manner("ur", 10), Shaper(book)).lines(500)
        return line.above + line.below

    face = TypefaceBook([file]).face("م", "ur")
    assert face
    assert height(TypefaceBook([file])) >= (face.ascent - face.descent) / 100
    assert height(TypefaceBook()) == pytest.approx(16.5)


def test_a_face_of_pictures_is_passed_over(tmp_path: Path) -> None:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    font = TTFont(ARABIC)
    del font["glyf"]
    font.save(tmp_path / "NotoNastaliqPictures.ttf")
    face = TypefaceBook([tmp_path / "NotoNastaliqPictures.ttf"]).face("م", "ur")
    assert face
    assert face.path == ARABIC


def test_without_exactly_the_missing_characters_the_page_is_printed() -> None:
    book, text = TypefaceBook(), "We meet བོད here 𐌰."
    with pytest.raises(MissingGlyphs) as refused:
        write_pdf(sheet("en", said(text)), book)
    facts = refused.value.facts
    assert facts["points"] == "U+0F56 U+0F7C U+0F51 U+10330"
    without = write_pdf(sheet("en", said(text)), book, leave_out=str(facts["characters"]))
    assert by_pdfium(without).split() == ["We", "meet", "\ufffd\ufffd\ufffd", "here", "\ufffd."]
    with pytest.raises(MissingGlyphs):  # control: one of them is not enough
        write_pdf(sheet("en", said(text)), book, leave_out="བ")
