from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core.errors import Problem, TextFileProblem
from facilitator.core.prose import Note, Paragraph, Span
from facilitator.core.reading import Origin, Review, TextKind
from facilitator.library import careful_files, head_keys, headed_files, reading_files, toml_tables
from facilitator.library.reading_files import check_text, read_text, read_texts

Write = Callable[..., Path]
GOOD = (
    b'+++\ntitle = "T"\nkind = "script"\nsource = "S"\nlicence = "L"\norigin = "local"\n'
    b'review = "written"\n+++\nHello.\n'
)


def only_problem(file: Path) -> Problem:
    _, problems = check_text(file)
    (problem,) = problems
    assert str(file) in str(problem)
    assert problem.facts["file"] == str(file)
    return problem


def test_a_text_has_its_id_and_language_from_its_place(text_file: Write) -> None:
    text = read_text(text_file("We *are* peers.\n\n> Slowly.\n", language="pt-BR"), own=True)
    assert (text.id, text.language, text.title) == ("peers", "pt-BR", "Peers")
    assert (text.kind, text.origin) == (TextKind.READING, Origin.ORIGINAL)
    assert text.review is Review.WRITTEN
    assert text.own
    assert text.blocks == (
        Paragraph((Span("We "), Span("are", strong=True), Span(" peers."))),
        Note((Span("Slowly."),)),
    )


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    plain, windows = tmp_path / "a" / "en.md", tmp_path / "b" / "en.md"
    for file, raw in ((plain, GOOD), (windows, b"\xef\xbb\xbf" + GOOD.replace(b"\n", b"\r\n"))):
        file.parent.mkdir()
        file.write_bytes(raw)
    one, other = read_text(plain), read_text(windows)
    assert (one.blocks, one.digest) == (other.blocks, other.digest)


@pytest.mark.parametrize("key", ["title", "kind", "source", "licence", "origin", "review"])
def test_a_missing_key_is_named_with_an_example(text_file: Write, key: str) -> None:
    problem = only_problem(text_file(**{key: None}))
    assert problem.message == head_keys.MISSING_KEY
    assert f"{key} = " in str(problem)


def test_a_wrong_kind_is_told_with_its_line_and_the_nearest(text_file: Write) -> None:
    problem = only_problem(text_file(kind='"readign"'))
    assert problem.facts["line"] == 3
    assert problem.facts["nearest"] == "reading"
    assert "script, reading, handout, phrases" in str(problem)


@pytest.mark.parametrize(
    "value", ["3", "[]", '""', '"  "', '"a\\nb"', '"\\u0000"', f'"{"x" * 301}"']
)
def test_a_title_must_be_words(text_file: Write, value: str) -> None:
    assert only_problem(text_file(title=value)).message == head_keys.NOT_WORDS


def test_an_unknown_key_leaves_the_text_usable_and_names_the_nearest(text_file: Write) -> None:
    text, (problem,) = check_text(text_file(license='"MIT"'))
    assert text is not None
    assert problem.facts["nearest"] == "licence"
    assert problem.facts["usable"] is True


def test_a_digest_belongs_to_translations_alone(text_file: Write) -> None:
    text, (problem,) = check_text(text_file(translated_from='"0123456789abcdef"'))
    assert text is not None
    assert text.translated_from is None
    assert problem.message == head_keys.NOT_TRANSLATED
    text, problems = check_text(
        text_file(translated_from='"0123456789abcdef"', review='"unreviewed"')
    )
    assert text is not None
    assert (text.translated_from, problems) == ("0123456789abcdef", ())


def test_a_digest_that_is_none_is_told(text_file: Write) -> None:
    file = text_file(translated_from='"0123"', review='"reviewed"')
    assert only_problem(file).message == head_keys.NOT_A_DIGEST


def test_a_huge_file_is_refused_by_its_size_without_being_read(tmp_path: Path) -> None:
    file = tmp_path / "peers" / "en.md"
    file.parent.mkdir()
    with file.open("wb") as stream:
        stream.truncate(100_000_000)  # sparse: reading it would still take 100 MB of memory

    class Unread(type(file)):  # type: ignore[misc]
        def open(self, *_args: object, **_keywords: object) -> None:
            raise AssertionError("the file was opened")

    _, (problem,) = check_text(Unread(file))
    assert problem.message == careful_files.TOO_BIG
    assert "100000 kB" in str(problem)
    assert "200 kB" in str(problem)


def test_damaged_characters_are_told_with_line_and_byte(tmp_path: Path) -> None:
    file = tmp_path / "peers" / "en.md"
    file.parent.mkdir()
    file.write_bytes(GOOD.replace(b"Hello", b"Gr\xfc\xdfe"))
    problem = only_problem(file)
    assert problem.message == careful_files.NOT_UTF8
    assert problem.facts["line"] == 9
    assert problem.facts["byte"] == GOOD.index(b"Hello") + 3


def test_a_control_character_is_told_with_its_line(text_file: Write) -> None:
    problem = only_problem(text_file("We\nare\x07\n"))
    assert (problem.facts["line"], problem.facts["character"]) == (10, "U+0007")


@pytest.mark.parametrize(
    ("raw", "template", "line"),
    [
        (b"", headed_files.NO_HEAD, 1),
        (b"Hello\n", headed_files.NO_HEAD, 1),
        (b'+++\ntitle = "T"\n', headed_files.OPEN_HEAD, 1),
        (GOOD.replace(b'"script"', b"script"), toml_tables.NOT_TOML, 3),
        (GOOD.replace(b"kind", b"title"), toml_tables.WRITTEN_TWICE, 3),
        (GOOD.replace(b'"script"', b"[" * 50), toml_tables.TOO_DEEP, 3),
        (GOOD.replace(b"kind", b"a." * 50 + b"kind"), toml_tables.TOO_DEEP, 3),
        (GOOD.replace(b'"S"', b'"' + b"S" * 9000 + b'"'), headed_files.LONG_HEAD, 1),
        (GOOD.replace(b"Hello.", b" \n\n"), reading_files.EMPTY, 9),
    ],
)
def test_what_is_wrong_with_the_shape_is_told(
    tmp_path: Path, raw: bytes, template: str, line: int
) -> None:
    file = tmp_path / "peers" / "en.md"
    file.parent.mkdir()
    file.write_bytes(raw)
    problem = only_problem(file)
    assert (problem.message, problem.facts["line"]) == (template, line)


@pytest.mark.parametrize("name", ["english.md", "en.md.txt", "EN.md", "en.txt", "e n.md"])
def test_a_file_that_is_not_named_after_a_language_is_told(tmp_path: Path, name: str) -> None:
    file = tmp_path / "peers" / name
    file.parent.mkdir()
    file.write_bytes(GOOD)
    assert only_problem(file).message == headed_files.FILE_NAME


def test_a_folder_or_a_missing_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "peers" / "en.md").mkdir(parents=True)
    assert only_problem(tmp_path / "peers" / "en.md").message == careful_files.NOT_A_FILE
    assert only_problem(tmp_path / "peers" / "es.md").message == careful_files.UNREADABLE


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "peers" / "en.md"
    file.parent.mkdir()
    os.mkfifo(file)
    assert only_problem(file).message == careful_files.NOT_A_FILE


def test_markup_that_would_be_lost_is_told_at_its_line_of_the_file(text_file: Write) -> None:
    text, (problem,) = check_text(text_file("- a\n  - b\n"))
    assert text is not None
    assert problem.facts["line"] == 10


def test_one_bad_file_hides_no_other(text_file: Write, tmp_path: Path) -> None:
    text_file(id="good")
    bad = text_file(id="bad", kind='"?"')
    (tmp_path / "texts" / "loose.md").write_bytes(GOOD)
    (tmp_path / "texts" / ".DS_Store").write_bytes(b"\0")
    (tmp_path / "texts" / "good" / "en.md~").write_bytes(b"\0")
    texts, problems = read_texts(tmp_path / "texts", own=True)
    assert [text.id for text in texts] == ["good"]
    assert [problem.facts["file"] for problem in problems] == [
        str(bad),
        str(tmp_path / "texts" / "loose.md"),
    ]


def test_a_missing_folder_is_an_empty_one_and_a_file_in_its_place_is_told(tmp_path: Path) -> None:
    assert read_texts(tmp_path / "texts") == ([], [])
    (tmp_path / "texts").write_bytes(b"")
    texts, (problem,) = read_texts(tmp_path / "texts")
    assert (texts, problem.message) == ([], careful_files.UNREADABLE)


def test_reading_one_text_raises_what_makes_it_unusable_not_a_warning(text_file: Write) -> None:
    with pytest.raises(TextFileProblem) as raised:
        read_text(text_file(license='"MIT"', kind='"?"'))
    assert raised.value.facts["key"] == "kind"


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    raw=st.one_of(
        st.binary(max_size=300),
        st.binary(max_size=200).map(lambda body: GOOD + body),
        st.text(max_size=200).map(lambda body: GOOD + body.encode("utf-8", "surrogatepass")),
        st.text("#>-*_1. \n\t`[](){}\\a\r\u200f|<", max_size=80).map(lambda b: GOOD + b.encode()),
        st.text("=\"'[]{}.#\n\\u0a9-:T_+", max_size=60).map(
            lambda head: b"+++\n" + head.encode() + b"\n" + GOOD[4:]
        ),
    )
)
def test_any_bytes_give_a_text_or_a_problem_and_never_anything_else(
    tmp_path: Path, raw: bytes
) -> None:
    file = tmp_path / "peers" / "en.md"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(raw)
    text, problems = check_text(file)
    assert text is not None or any(not problem.facts["usable"] for problem in problems)
    assert all(str(file) in str(problem) for problem in problems)
