"""Which face draws what, and what is said when none does."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.printing.font_files import font_files, packaged_font_files, system_font_folders
from facilitator.printing.typefaces import BOLD, Face, TypefaceBook
from tests.printing.samples import SAMPLES


def name_of(face: Face | None) -> str:
    return face.path.stem if face else ""


@pytest.mark.parametrize("tag", SAMPLES)
@pytest.mark.parametrize("strong", [False, True])
def test_every_character_of_every_sample_has_a_face(
    book: TypefaceBook, tag: str, strong: bool
) -> None:
    assert book.missing_characters(SAMPLES[tag], tag) == ()
    assert all(book.face(c, tag, strong) for c in SAMPLES[tag] if c.isalpha())


def test_the_script_chooses_the_face(book: TypefaceBook) -> None:
    assert name_of(book.face("ب", "ar")) == "NotoSansArabic[wght]"
    assert name_of(book.face("ל", "he")) == "NotoSansHebrew[wght]"
    assert name_of(book.face("q", "ja")) == "NotoSans[wght]"
    assert name_of(book.face("–", "ko", script="Hang")) == "NotoSans[wght]"
    assert name_of(book.face("(", "ar", script="Arab")) == "NotoSans[wght]"


def test_chinese_and_japanese_have_their_own_forms(book: TypefaceBook) -> None:
    faces = [book.face("直", tag) for tag in ("ja", "ko", "zh", "zh-Hant", "zh-HK")]
    assert [face.index for face in faces if face] == [0, 1, 2, 3, 4]


def test_bold_is_a_weight_of_the_same_file(book: TypefaceBook) -> None:
    regular, bold = book.face("ب", "ar"), book.face("ب", "ar", strong=True)
    assert regular
    assert bold
    assert (regular.path, bold.weight) == (bold.path, BOLD)
    assert bold.name.endswith("-700")


def test_a_character_without_a_face_names_script_and_remedy(book: TypefaceBook) -> None:
    problem, other = book.missing_characters("abc བོད 𐌰 བོ", "en")
    told = {"script": "Tibetan", "characters": "བོད", "font": "Noto Serif Tibetan"}
    assert problem.facts == {**told, "points": "U+0F56 U+0F7C U+0F51"}
    assert other.facts["font"] == "Noto Sans Gothic"


def test_control_characters_and_joiners_are_not_missing(book: TypefaceBook) -> None:
    assert book.missing_characters("a\x00\u200d\u2066\ufe0f\ud800\n", "en") == ()


def test_further_files_are_asked_last_and_broken_ones_stop_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ttf"
    broken.write_bytes(b"no font at all")
    book = TypefaceBook([broken, tmp_path / "gone.otf"])
    assert len(book.missing_characters("བ")) == 1
    assert name_of(book.face("a", "en")) == "NotoSans[wght]"


def test_packaged_files_are_upright_and_exist() -> None:
    files = packaged_font_files()
    assert len(files) > 20
    assert all(path.is_file() and "Italic" not in path.name for path in files)


def test_a_missing_folder_has_no_fonts(tmp_path: Path) -> None:
    (tmp_path / "A.TTF").write_bytes(b"")
    (tmp_path / "readme.txt").write_bytes(b"")
    assert list(font_files([tmp_path / "no", tmp_path])) == [tmp_path / "A.TTF"]


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_each_system_has_a_folder_of_the_user_and_of_everybody(platform: str) -> None:
    folders = system_font_folders(platform, Path("/home/x"))
    assert len(folders) >= 2
    assert any("x" in folder.parts for folder in folders)
