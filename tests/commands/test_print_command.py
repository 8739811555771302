"""`facilitator print` as a person uses it: pieces, texts, files, forms, and what is said."""

from __future__ import annotations

import json
from pathlib import Path

import pypdf
import pytest

from tests.commands.spoken import Say, is_one_sentence
from tests.printing.reading_back import by_pdfium, page_count, visible


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.pdf"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "text.md"
    file.write_text("# A stranger’s text\n\nSome words.\n\n- one\n  - two\n", encoding="utf-8")
    return file


def test_the_list_names_what_there_is(say: Say) -> None:
    code, told, _err = say("print", "--list")
    assert code == 0
    for name in ("run-sheet", "tonight", "six-tips", "topic-cards/stigma", "trifold", "easy-read"):
        assert name in told
    for name in ("half-letter", "avery-5371", "columns", "text/slips", "--hyphenate"):
        assert name in told


def test_the_list_as_data_has_a_line_for_each(say: Say) -> None:
    code, told, _err = say("print", "--list", "--json", "--language", "es")
    data = json.loads(told)
    assert code == 0
    assert set(data) >= {"pieces", "texts", "forms", "sights", "papers", "stocks"}
    assert all(row["name"] and row["about"] for rows in data.values() for row in rows)
    assert {"name": "closing", "about": "Palabras de cierre"} in data["texts"]


def test_a_text_is_printed_and_the_steps_at_the_printer_are_said(say: Say, out: Path) -> None:
    code, told, err = say("print", "six-tips", "--language", "es", "--output", out)
    assert (code, err) == (0, "")
    assert str(out) in told.splitlines()[0]
    assert "actual size" in told
    assert "Seis cosas" in by_pdfium(out.read_bytes())


def test_a_strangers_file_needs_no_head(say: Say, out: Path, text: Path) -> None:
    code, _told, err = say("print", "--file", text, "--language", "en", "--output", out)
    assert (code, err) == (0, "")
    reader = pypdf.PdfReader(out)
    assert reader.metadata is not None
    assert reader.metadata.title == "A stranger’s text"
    assert "Some words." in by_pdfium(out.read_bytes())


def test_a_file_in_each_language(say: Say, out: Path, text: Path, tmp_path: Path) -> None:
    arabic = tmp_path / "ar.md"
    arabic.write_text("# نص\n\nكلمات.\n\n- واحد\n", encoding="utf-8")
    words = ["print", "--file", text, "--file", arabic, "--language", "en", "--language", "ar"]
    code, _told, _err = say(*words, "--arrange", "columns", "--output", out)
    assert code == 0
    assert page_count(out.read_bytes()) == 1
    code, _told, err = say(*words, "--language", "es", "--output", out)
    assert code == 1
    assert is_one_sentence(err)


def test_two_files_in_one_language_are_two_texts(say: Say, out: Path, text: Path) -> None:
    assert say("print", "--file", text, "--file", text, "--output", out)[0] == 0
    told = "".join(by_pdfium(out.read_bytes(), n) for n in range(page_count(out.read_bytes())))
    assert told.count("Some words.") == 2


def test_text_and_web_page_instead_of_paper(say: Say, tmp_path: Path) -> None:
    for name, sign in (("out.txt", "# "), ("out.html", "<html")):
        file = tmp_path / name
        assert say("print", "six-tips", "closing", "--output", file)[0] == 0
        told = file.read_text(encoding="utf-8")
        assert sign in told
        assert "Six things that help us" in told
        assert "Closing words" in told


def test_the_plain_file_has_the_pages_as_they_are_read(say: Say, out: Path, tmp_path: Path) -> None:
    plain = tmp_path / "plain.pdf"
    words = ["print", "six-tips", "closing", "help-card", "who-we-are", "--form", "booklet"]
    code, told, _err = say(*words, "--output", out, "--plain", plain)
    assert code == 0
    assert "short edge" in told
    assert b"/StructTreeRoot" in plain.read_bytes()
    assert b"/StructTreeRoot" not in out.read_bytes()
    assert page_count(plain.read_bytes()) > page_count(out.read_bytes())


def test_what_fitting_chose_is_said(say: Say, out: Path) -> None:
    code, told, _err = say("print", "six-tips", "--fit", "2", "--output", out)
    assert code == 0
    assert page_count(out.read_bytes()) == 2
    assert "points" in told


def test_everything_for_tonight_is_one_file(say: Say, out: Path) -> None:
    code, told, _err = say("print", "tonight", "--format", "newcomers", "--output", out)
    assert code == 0
    for piece in ("run-sheet:", "script:", "wallet-card:"):
        assert piece in told
    assert "sheets of paper in all" in told


def test_copies_stand_in_the_file(say: Say, out: Path) -> None:
    assert say("print", "closing", "--copies", "3", "--output", out)[0] == 0
    assert page_count(out.read_bytes()) == 3


def test_a_missing_glyph_is_one_sentence_and_can_be_left_out(
    say: Say, out: Path, text: Path
) -> None:
    text.write_text("# Words\n\nAncient \uf8ff sign and \ue000.\n", encoding="utf-8")
    words = ["print", "--file", text, "--output", out]
    code, _told, err = say(*words)
    assert code == 1
    assert is_one_sentence(err)
    assert "--without-missing" in err
    assert "\uf8ff" in err  # private signs are asked of no font of the computer
    assert not out.exists()
    code, told, _err = say(*words, "--without-missing")
    assert code == 0
    assert "U+F8FF" in told
    assert "U+E000" in told
    assert "Ancient" in by_pdfium(out.read_bytes())


def test_the_group_is_on_its_flyer_and_in_no_metadata(say: Say, out: Path, tmp_path: Path) -> None:
    name = ["--name", "Quokka Lantern", "--weekday", "tuesday", "--starts", "19:00"]
    assert say("group", *name, "--address", "Zebrawood Alley 7")[0] == 0
    plain = tmp_path / "plain.pdf"
    assert say("print", "flyer", "--output", out, "--plain", plain)[0] == 0
    assert visible("Quokka Lantern") in visible(by_pdfium(out.read_bytes()))
    sheets, pages = pypdf.PdfReader(out), pypdf.PdfReader(plain)
    titles = [str(told) for told in (sheets.metadata, pages.metadata, *pages.outline)]
    assert len(titles) > 2  # titles become bookmarks
    for secret in ("Quokka", "Zebrawood"):
        assert not any(secret in title for title in titles)


BAD = [
    (1, "“six-tips”", ["six-tps"]),
    (1, "“stigma”", ["topic-cards/stigm"]),
    (1, "“booklet”", ["closing", "--form", "bookle"]),
    (1, "“large”", ["closing", "--sight", "larg"]),
    (1, "“letter”", ["closing", "--paper", "leter"]),
    (1, "“columns”", ["closing", "--arrange", "colums"]),
    (1, "“long-edge”", ["closing", "--duplex", "longedge"]),
    (1, "“avery-5371”", ["wallet-card", "--stock", "avery-5372"]),
    (2, "--stock", ["closing", "--stock", "avery-5371"]),
    (2, "standard", ["closing", "--hyphenate", "--sight", "large"]),
    (2, "--justify", ["closing", "--justify", "--sight", "easy-read"]),
    (2, "booklets", ["closing", "--justify", "--form", "sign"]),
    (1, "--fit", ["closing", "--fit", "0"]),
    (2, "--fit", ["closing", "--fit", "2", "--form", "reading-cards"]),
    (2, "--fit", ["closing", "--fit", "2", "--form", "slips"]),
    (1, "--copies", ["closing", "--copies", "100000"]),
    (2, "whole number", ["closing", "--copies", "many"]),
    (1, "“xx”", ["closing", "--language", "xx"]),
    (2, "“e”", ["closing", "--language", "e"]),
    (1, "--format", ["run-sheet"]),
    (1, "--format", ["tonight"]),
    (2, "--list", []),
    (1, "none.md", ["--file", "none.md"]),
]


@pytest.mark.parametrize(("code", "said", "words"), BAD)
def test_what_cannot_be_printed_is_one_sentence(
    say: Say, out: Path, code: int, said: str, words: list[str]
) -> None:
    found, told, err = say("print", *words, "--output", out)
    assert (found, told) == (code, "")
    assert is_one_sentence(err)
    assert said in err
    assert not out.exists()


def test_no_text_and_no_order_is_written_over(say: Say, text: Path, tmp_path: Path) -> None:
    words, link, orders = text.read_bytes(), tmp_path / "link.pdf", tmp_path / "orders.json"
    link.symlink_to(text)
    orders.write_text('[{"pieces": ["closing"]}]', encoding="utf-8")
    for wrong in (
        ("--file", text, "--output", text),
        ("--file", text, "--output", link),
        ("--file", text, "--output", tmp_path / "a.pdf", "--plain", text),
        ("closing", "--output", tmp_path / "a.pdf", "--plain", tmp_path / "a.pdf"),
        ("--jobs", orders, "--output", orders),
    ):
        code, told, err = say("print", *wrong)
        assert (code, told) == (2, "")
        assert is_one_sentence(err)
    assert text.read_bytes() == words
    assert orders.stat().st_size < 40
    assert not (tmp_path / "a.pdf").exists()


def test_without_a_place_for_the_pages_nothing_is_done(say: Say) -> None:
    code, told, err = say("print", "closing")
    assert (code, told) == (2, "")
    assert "--output" in err


@pytest.mark.parametrize(
    ("words", "told", "option"),
    [
        (["--fit", "1", "--sight", "giant"], "It fits on 2 pages.", "--fit 2"),
        (["--fit", "9"], "It fits on", "--fit "),
        (["--form", "wallet-cards"], "reading cards", "--form reading-cards"),
        (["--form", "wallet-cards", "--stock", "l7160"], "reading cards", "Leave out --stock."),
    ],
)
def test_what_does_not_fit_is_refused_with_the_options_for_what_does(
    say: Say, out: Path, words: list[str], told: str, option: str
) -> None:
    code, _told, err = say("print", "six-tips", *words, "--output", out)
    assert code == 1
    assert is_one_sentence(err)
    assert told in err
    assert option in err
    assert not out.exists()


def test_the_options_of_a_refusal_are_the_way_out(say: Say, out: Path) -> None:
    evening = ["script", "--format", "open-discussion"]
    asked = ["print", *evening, "--form", "trifold", "--output", out]
    _code, _told, err = say(*asked)
    given = err.split("Give ")[1].rstrip(".\n").split()
    assert say(*asked, *given)[0] == 0


def test_a_file_of_orders_is_not_told_of_options(say: Say, out: Path, tmp_path: Path) -> None:
    jobs = tmp_path / "jobs.json"
    order = {"pieces": ["six-tips"], "sight": "giant", "fit_pages": 1}
    jobs.write_text(json.dumps([order]), encoding="utf-8")
    _code, _told, err = say("print", "--jobs", jobs, "--output", out)
    assert "It fits on 2 pages." in err
    assert "--fit" not in err
