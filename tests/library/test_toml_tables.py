from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.errors import FormatFileProblem
from facilitator.library import toml_tables
from facilitator.library.toml_tables import table_of

FILE = Path("a.toml")


@pytest.mark.parametrize(
    "toml",
    [
        f'a = "{"." * 99}"',
        f"a = '{'[' * 99}'",
        f'a = """\n{"." * 99}\n{"[" * 99}"""',
        f"a = '''{'.' * 99}'''",
        f"a = 1  # {'.' * 99} {'[' * 99}",
        'a = "\\"' + "." * 99 + '"',
        "\n".join(f"a{n} = 1.5" for n in range(99)),
        "\n".join(f"[a{n}]" for n in range(99)),
    ],
)
def test_dots_and_brackets_in_words_and_comments_are_not_counted(toml: str) -> None:
    assert table_of(toml, FILE, FormatFileProblem) == tomllib.loads(toml)


@pytest.mark.parametrize(
    ("toml", "line"),
    [
        ("a." * 40 + "a = 1", 1),
        ("b = 1\n[" + "a." * 40 + "a]", 2),
        ("a = " + "[" * 40 + "]" * 40, 1),
        ("a = [\n" * 3 + "[" * 40, 4),
        ('a = """\n\n"""\nb = ' + "{a = " * 40, 4),
    ],
)
def test_what_would_be_slow_or_deep_is_refused_with_its_line(toml: str, line: int) -> None:
    with pytest.raises(FormatFileProblem) as raised:
        table_of(toml, FILE, FormatFileProblem)
    assert raised.value.message == toml_tables.TOO_DEEP
    assert raised.value.facts["line"] == line


def test_the_control_without_the_guard_is_too_deep() -> None:
    with pytest.raises(RecursionError):
        tomllib.loads("a = " + "[" * 5000)


@pytest.mark.parametrize(("toml", "line"), [("a = 1\nb = \nc = 1", 2), ("a = 1\n\nb = [1,\n\n", 3)])
def test_the_line_of_a_mistake_is_told_below_what_stands_above(toml: str, line: int) -> None:
    with pytest.raises(FormatFileProblem) as raised:
        table_of(toml, FILE, FormatFileProblem, above=10)
    assert raised.value.facts["line"] == line + 10


@given(st.text("ab\"'\\#\n[]{}.=, 1", max_size=60))
def test_what_toml_takes_is_taken_and_all_else_is_a_problem(toml: str) -> None:
    try:
        expected = tomllib.loads(toml)
    except tomllib.TOMLDecodeError:
        with pytest.raises(FormatFileProblem):
            table_of(toml, FILE, FormatFileProblem)
    else:
        assert table_of(toml, FILE, FormatFileProblem) == expected
