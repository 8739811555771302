from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core.topic_deck import Prompt, Theme, Weight
from facilitator.library import reading_files, topic_files
from facilitator.library.topic_files import check_topic, read_themes

Write = Callable[..., Path]
ENGLISH = "## lighter {light}\nWhat made today\nlighter?\n\n## loss {heavy}\nWhat was lost?\n"
SPANISH = "## loss {heavy}\n¿Qué se perdió?\n\n## lighter {light}\n¿Qué alivió el día?\n"


@pytest.fixture
def topic_file(text_file: Write) -> Write:
    def write(body: str, language: str = "en", **keys: str | None) -> Path:
        keys = {"kind": None, "title": '"Support"'} | keys
        return text_file(body, id="support", language=language, place="topics", **keys)

    return write


def test_languages_are_merged_by_the_ids_of_their_prompts(
    topic_file: Write, tmp_path: Path
) -> None:
    topic_file(SPANISH, "es", title='"Apoyo"')
    topic_file(ENGLISH)
    themes, problems = read_themes(tmp_path / "topics")
    lighter = {"en": "What made today lighter?", "es": "¿Qué alivió el día?"}
    loss = {"en": "What was lost?", "es": "¿Qué se perdió?"}
    assert problems == []
    assert themes == [
        Theme(
            "support",
            {"en": "Support", "es": "Apoyo"},
            (
                Prompt("support/lighter", Weight.LIGHT, lighter),
                Prompt("support/loss", Weight.HEAVY, loss),
            ),
            source=themes[0].source,
            licence=themes[0].licence,
        )
    ]


def test_a_prompt_one_language_lacks_is_kept_and_told(topic_file: Write, tmp_path: Path) -> None:
    topic_file(ENGLISH)
    topic_file("## loss {heavy}\nPerdió.\n\n## new {light}\nNuevo.\n", "es")
    (theme,), problems = read_themes(tmp_path / "topics")
    assert [prompt.id for prompt in theme.prompts] == [
        "support/lighter",
        "support/loss",
        "support/new",
    ]
    told = [(Path(str(p.facts["file"])).name, p.facts["name"]) for p in problems]
    assert sorted(told) == [("en.md", "new"), ("es.md", "lighter")]


def test_a_prompt_weighs_the_same_in_every_language(topic_file: Write, tmp_path: Path) -> None:
    topic_file(ENGLISH)
    topic_file(SPANISH.replace("heavy", "light"), "es")
    (theme,), (problem,) = read_themes(tmp_path / "topics")
    assert theme.prompts[1].weight is Weight.HEAVY
    assert problem.message == topic_files.OTHER_WEIGHT
    assert problem.facts["line"] == 8


@pytest.mark.parametrize(
    ("body", "template", "line"),
    [
        ("## lighter\nWhat?\n", topic_files.BAD_HEADING, 8),
        ("## Lighter {light}\nWhat?\n", topic_files.BAD_HEADING, 8),
        ("## lighter {lihgt}\nWhat?\n", topic_files.BAD_WEIGHT, 8),
        ("## lighter {light}\n\n> note\n", topic_files.NO_WORDS, 8),
        ("Words.\n\n## a {light}\nWhat?\n", topic_files.NO_PROMPT_ABOVE, 8),
        ("## a {light}\nWhat?\n\n## a {light}\nWhy?\n", topic_files.SAME_PROMPT, 11),
        ("\n", reading_files.EMPTY, 8),
    ],
)
def test_a_faulty_prompt_is_told_with_its_line(
    topic_file: Write, body: str, template: str, line: int
) -> None:
    _, (problem,) = check_topic(topic_file(body))
    assert (problem.message, problem.facts["line"]) == (template, line)


def test_a_faulty_prompt_takes_no_other_with_it(topic_file: Write) -> None:
    topic, problems = check_topic(topic_file("## bad\nWhat?\n\n" + ENGLISH))
    assert topic is not None
    assert list(topic.sections) == ["lighter", "loss"]
    assert len(problems) == 1
    assert "## lighter {light}" in str(problems[0])


def test_a_kind_means_nothing_in_a_theme(topic_file: Write) -> None:
    topic, (problem,) = check_topic(topic_file(ENGLISH, kind='"reading"'))
    assert topic is not None
    assert problem.facts["key"] == "kind"


def test_a_missing_folder_holds_no_themes(tmp_path: Path) -> None:
    assert read_themes(tmp_path / "topics") == ([], [])


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text("## a{light}\n>-*é", max_size=60))
def test_any_body_gives_prompts_or_a_problem(topic_file: Write, body: str) -> None:
    topic, problems = check_topic(topic_file(body))
    assert topic is not None or problems


def test_a_theme_knows_in_which_languages_nobody_has_reviewed_it() -> None:
    theme = next(iter(read_themes(Path("readings/topics"))[0]))
    assert theme.unreviewed == ("ar", "es")
    assert theme.licence == "CC-BY-4.0"
