from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from facilitator.library import format_faults, path_checks, translations
from facilitator.library.path_checks import check_paths
from facilitator.library.reading_files import read_text

Write = Callable[..., Path]


def test_good_files_have_no_problem(text_file: Write, format_file: Write, tmp_path: Path) -> None:
    text_file(id="welcome-open")
    text_file("## a {light}\nA?\n", place="topics", kind=None)
    format_file()
    (tmp_path / "README.md").write_text("notes for people")
    assert check_paths([tmp_path]) == ()


def test_every_sort_of_file_is_recognised_by_its_place(
    text_file: Write, format_file: Write, tmp_path: Path
) -> None:
    files = [
        text_file(kind='"x"'),
        text_file("no heading", place="topics", kind=None),
        format_file(("shares", "sharse")),
    ]
    for paths in ([tmp_path], files):
        told = {str(problem.facts["file"]) for problem in check_paths(paths)}
        assert told == set(map(str, files))


def test_a_format_alone_finds_the_texts_beside_it_and_the_shipped_ones(
    text_file: Write, format_file: Write, tmp_path: Path
) -> None:
    file = format_file()
    (problem,) = check_paths([file])
    assert problem.message == format_faults.MISSING_TEXT
    text_file(id="welcome-open")
    assert check_paths([file]) == ()
    (tmp_path / "texts").rename(tmp_path / "moved")
    (tmp_path / "shipped").mkdir()
    (tmp_path / "moved").rename(tmp_path / "shipped" / "texts")
    assert len(check_paths([file])) == 1
    assert check_paths([file], tmp_path / "shipped") == ()


def test_a_translation_alone_is_told_the_digest_of_the_source_beside_it(text_file: Write) -> None:
    source = text_file()
    spanish = text_file("Somos pares.\n", language="es", review='"unreviewed"')
    (problem,) = check_paths([spanish])
    assert problem.message == translations.NO_DIGEST
    digest = read_text(source).digest
    assert f'translated_from = "{digest}"' in str(problem)
    keys = {"language": "es", "review": '"unreviewed"', "translated_from": f'"{digest}"'}
    assert check_paths([text_file("Somos pares.\n", **keys)]) == ()
    text_file("We are others now.\n")
    (problem,) = check_paths([spanish])
    assert problem.message == translations.STALE
    assert problem.facts["line"] == 8


def test_a_translation_of_ones_own_is_compared_with_the_shipped_source(
    text_file: Write, tmp_path: Path
) -> None:
    source = text_file()
    digest = read_text(source).digest
    (tmp_path / "shipped").mkdir()
    (tmp_path / "texts").rename(tmp_path / "shipped" / "texts")
    keys = {"language": "es", "review": '"reviewed"', "translated_from": '"0123456789abcdef"'}
    spanish = text_file("Somos pares.\n", **keys)
    (problem,) = check_paths([spanish])
    assert problem.message == translations.NO_SOURCE
    (problem,) = check_paths([spanish], tmp_path / "shipped")
    assert problem.message == translations.STALE
    assert problem.facts["digest"] == digest


def test_themes_are_compared_with_the_languages_beside_them(text_file: Write) -> None:
    text_file("## a {light}\nA?\n\n## b {light}\nB?\n", place="topics", kind=None)
    spanish = text_file("## a {heavy}\nA?\n", language="es", place="topics", kind=None)
    told = check_paths([spanish])
    assert len(told) == 2
    assert {problem.facts["file"] for problem in told} == {str(spanish)}


def test_what_is_not_there_or_not_ours_is_told(tmp_path: Path) -> None:
    (problem,) = check_paths([tmp_path / "none"])
    assert problem.message == path_checks.NOT_THERE
    (problem,) = check_paths([tmp_path])
    assert problem.message == path_checks.NOTHING_THERE
    stray = tmp_path / "welcome.docx"
    stray.write_bytes(b"PK")
    for path in (tmp_path, stray):
        (problem,) = check_paths([path])
        assert problem.message == path_checks.NOT_OURS
        assert problem.facts["file"] == str(stray)
