from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core.errors import FormatFileProblem
from facilitator.core.meeting_format import (
    AsRead,
    Closing,
    Lasts,
    Limit,
    MeetingFormat,
    Rest,
    Script,
    Shares,
)
from facilitator.library import careful_files, toml_tables
from facilitator.library import format_faults as said
from facilitator.library.format_files import check_format, read_formats

Write = Callable[..., Path]
TEXTS = {"welcome-open": 1, "welcome-closed": 1, "help-card": 1}
ROUND = 'id = "sharing"\nkind = "shares"'
CLOSING = 'id = "closing"\nkind = "closing"'
SECOND_ROUND = """\
[[step]]
id = "sharing-again"
kind = "shares"
title = { en = "Sharing" }
minutes = "rest"
resumes = "sharing"

[[step]]
id = "closing\""""


def only(file: Path, texts: dict[str, int] | None = None) -> FormatFileProblem:
    """The one problem of a file, which must name the file and the step."""
    _, problems = check_format(file, texts)
    (problem,) = problems
    assert isinstance(problem, FormatFileProblem)
    assert problem.facts["file"] == str(file)
    assert str(file) in str(problem)
    step, step_id = problem.facts["step"], problem.facts["step_id"]
    assert not step or f"step {step} ({step_id})" in str(problem)
    return problem


def usable(file: Path, texts: dict[str, int] | None = None, *, own: bool = False) -> MeetingFormat:
    """The format of a file in which all is well."""
    made, problems = check_format(file, texts, own=own)
    assert problems == ()
    assert made is not None
    return made


def test_a_format_is_read_in_seconds(format_file: Write) -> None:
    made = usable(format_file(), TEXTS, own=True)
    assert (made.id, made.seconds, made.open_meeting, made.own) == ("our-hour", 3600, True, True)
    welcome, sharing, closing = made.steps
    assert welcome == Script(
        id="welcome", titles={"en": "Welcome"}, text="welcome-open", lasting=Lasts(120, 120)
    )
    assert isinstance(sharing, Shares)
    assert (sharing.limit, sharing.lasting) == (Limit(90, 240, fair=True), Rest())
    assert isinstance(closing, Closing)
    assert (closing.protected, closing.trim) == (True, None)


def test_every_key_of_a_round_is_read(format_file: Write) -> None:
    made = usable(
        format_file(
            (
                "minutes_each = [1.5, 4]\nfair = true\n",
                "minutes_each = 3\nwarn_seconds = [40, 5]\n"
                "hand_over_seconds = 0\ncircuits = 2\nlast_call_minutes = 6.5\ntrim = 2\n"
                "protected = true\n",
            ),
        )
    )
    sharing = made.steps[1]
    assert isinstance(sharing, Shares)
    assert sharing.limit == Limit(180, 180)
    assert (sharing.warn_seconds, sharing.hand_over) == ((40, 5), 0)
    assert (sharing.circuits, sharing.last_call) == (2, 390)
    assert (sharing.trim, sharing.protected) == (2, True)


def test_a_length_may_be_a_range_or_left_to_the_text(format_file: Write) -> None:
    made = usable(format_file(("minutes = 2\n", "minutes = [2, 5]\n")))
    assert made.steps[0].lasting == Lasts(120, 300)
    assert usable(format_file(("minutes = 2\n", ""))).steps[0].lasting == AsRead()


def test_a_round_may_be_by_raised_hands(format_file: Write) -> None:
    made = usable(format_file(("fair = true", 'turns = "hands"')))
    sharing = made.steps[1]
    assert isinstance(sharing, Shares)
    assert sharing.by_hands
    more = (("fair = true", 'turns = "hands"'), ('[[step]]\nid = "closing"', SECOND_ROUND))
    second = usable(format_file(*more)).steps[2]
    assert isinstance(second, Shares)
    assert second.by_hands
    ordered = usable(format_file()).steps[1]
    assert isinstance(ordered, Shares)
    assert not ordered.by_hands


def test_a_round_that_goes_on_keeps_its_limits(format_file: Write) -> None:
    made = usable(format_file(('[[step]]\nid = "closing"', SECOND_ROUND)))
    first, second = made.steps[1:3]
    assert isinstance(first, Shares)
    assert isinstance(second, Shares)
    assert second.limit == first.limit
    assert second.resumes == "sharing"


@pytest.mark.parametrize(
    ("change", "template", "step", "nearest"),
    [
        (('kind = "shares"', 'kind = "sharse"'), said.UNKNOWN_VALUE, 2, "shares"),
        (('kind = "shares"', "kind = 7"), said.UNKNOWN_VALUE, 2, None),
        (("fair = true", "fare = true"), said.UNKNOWN_KEY, 2, "fair"),
        (("open = true", "opne = true\nopen = true"), said.UNKNOWN_KEY, 0, "open"),
        (('title = { en = "Sharing" }\n', ""), said.MISSING_KEY, 2, None),
        (('title = { en = "Sharing" }', 'title = "Sharing"'), said.NOT_LANGUAGES, 2, None),
        (('title = { en = "Sharing" }', "title = {}"), said.NOT_LANGUAGES, 2, None),
        (('title = { en = "Sharing" }', 'title = { EN = "A" }'), said.NOT_LANGUAGES, 2, None),
        (('title = { en = "Our hour" }\n', ""), said.MISSING_KEY, 0, None),
        (("minutes = 60\n", ""), said.MISSING_KEY, 0, None),
        (("minutes = 60", "minutes = 1441"), said.NOT_A_NUMBER, 0, None),
        (("minutes = 60", "minutes = nan"), said.NOT_A_NUMBER, 0, None),
        (("open = true", 'open = "yes"'), said.NOT_YES_OR_NO, 0, None),
        (('id = "sharing"\n', ""), said.MISSING_KEY, 2, None),
        (('id = "sharing"', 'id = "Sharing"'), said.NOT_AN_ID, 2, None),
        (('id = "sharing"', 'id = "welcome"'), said.SAME_ID, 2, None),
        (('"welcome-open"', '"welcome-opne"'), said.MISSING_TEXT, 1, "welcome-open"),
        (("open = true", 'open = true\nphrases = "kind"'), said.MISSING_TEXT, 0, None),
        (("open = true", 'open = true\nhelp_card = "help"'), said.MISSING_TEXT, 0, "help-card"),
        (("minutes = 2\n", 'minutes = "two"\n'), said.NOT_A_STEP_LENGTH, 1, None),
        (("minutes = 2\n", "minutes = true\n"), said.NOT_A_STEP_LENGTH, 1, None),
        (("minutes = 2\n", "minutes = -2\n"), said.NOT_A_STEP_LENGTH, 1, None),
        (("minutes = 2\n", "minutes = 0\n"), said.NOT_A_STEP_LENGTH, 1, None),
        (("minutes = 2\n", "minutes = 1500\n"), said.NOT_A_STEP_LENGTH, 1, None),
        (("minutes = 2\n", "minutes = inf\n"), said.NOT_A_STEP_LENGTH, 1, None),
        (("minutes = 2\n", f"minutes = 0x{'f' * 9000}\n"), said.NOT_A_STEP_LENGTH, 1, None),
        (("minutes = 2\n", "minutes = [1, 2, 3]\n"), said.NOT_A_STEP_LENGTH, 1, None),
        (("minutes = 2\n", "minutes = [5, 2]\n"), said.TURNED_ROUND, 1, None),
        (("minutes = 2\n", "minutes = 70\n"), said.WILL_NOT_FIT, 0, None),
        (("minutes = 3\n", ""), said.NO_LENGTH, 3, None),
        (("[1.5, 4]", "3"), said.FAIR_NEEDS_RANGE, 2, None),
        (("minutes_each = [1.5, 4]\n", ""), said.FAIR_NEEDS_RANGE, 2, None),
        (("[1.5, 4]", "[4, 1.5]"), said.TURNED_ROUND, 2, None),
        (("[1.5, 4]", '"long"'), said.NOT_A_LENGTH, 2, None),
        (("fair = true", "fair = 1"), said.NOT_YES_OR_NO, 2, None),
        (("fair", "warn_seconds = [30, 60]\nfair"), said.NOT_WARNINGS, 2, None),
        (("fair", "warn_seconds = [30, 30]\nfair"), said.NOT_WARNINGS, 2, None),
        (("fair", "warn_seconds = 30\nfair"), said.NOT_WARNINGS, 2, None),
        (("fair", "circuits = 0\nfair"), said.NOT_WHOLE, 2, None),
        (("fair", "circuits = 1.0\nfair"), said.NOT_WHOLE, 2, None),
        (("fair", "hand_over_seconds = -1\nfair"), said.NOT_WHOLE, 2, None),
        (("fair", "last_call_minutes = -1\nfair"), said.NOT_A_NUMBER, 2, None),
        (("fair = true", 'turns = "hand"'), said.UNKNOWN_VALUE, 2, "hands"),
        (("fair", 'turns = "hands"\nfair'), said.HANDS_ARE_NOT_COUNTED, 2, None),
        (('minutes = "rest"\nminutes_each = [1.5, 4]\nfair = true', 'turns = "hands"'),
         said.HANDS_NEED_MINUTES, 2, None),
        (("minutes = 2\n", 'minutes = 2\ntrim = "last"\n'), said.NOT_A_RANK, 1, None),
        (("minutes = 2\n", "minutes = 2\ntrim = 0\n"), said.NOT_A_RANK, 1, None),
        (("minutes = 2\n", "minutes = 2\ntrim = true\n"), said.NOT_A_RANK, 1, None),
        (("minutes = 3\n", "minutes = 3\ntrim = 1\n"), said.CLOSING_KEPT, 3, None),
        (("minutes = 3\n", "minutes = 3\nprotected = false\n"), said.CLOSING_KEPT, 3, None),
        ((CLOSING, 'id = "closing"\nkind = "welcome"'), said.NO_CLOSING, 0, None),
        (('kind = "welcome"', 'kind = "readnig"'), said.UNKNOWN_VALUE, 1, "reading"),
        (('kind = "welcome"\ntitle = { en = "Welcome" }\ntext = "welcome-open"',
          'kind = "reading"\ntitle = { en = "Welcome" }'), said.NO_TEXT, 1, None),
        (('kind = "welcome"', 'kind = "reading"\nby = "turns"'), said.UNKNOWN_VALUE, 1, "in-turn"),
        (('kind = "welcome"', 'kind = "callout"\ncounts = "x"'), said.UNKNOWN_VALUE, 1, None),
        (('kind = "welcome"', 'kind = "topic"\nchoose = "drew"'), said.UNKNOWN_VALUE, 1, "draw"),
        (('kind = "welcome"', 'kind = "silence"\nbell = "no"'), said.NOT_YES_OR_NO, 1, None),
    ],
)  # fmt: skip
def test_each_fault_is_told_once_with_its_step_and_the_nearest(
    format_file: Write,
    change: tuple[str, str],
    template: str,
    step: int,
    nearest: str | None,
) -> None:
    problem = only(format_file(change), TEXTS)
    assert (problem.message, problem.facts["step"]) == (template, step)
    if nearest is not None:
        assert problem.facts["nearest"] == nearest
        assert f"“{nearest}”" in str(problem)


def test_the_unspoiled_format_has_no_fault(format_file: Write) -> None:
    assert check_format(format_file(), TEXTS)[1] == ()


@pytest.mark.parametrize(
    ("resumes", "template"),
    [
        ('"sharring"', said.RESUMES_NOTHING),
        ('"welcome"', said.RESUMES_NO_ROUND),
        ('"sharing-again"', said.RESUMES_ITSELF),
        ('"third"', said.RESUMES_LATER),
        ("4", said.NOT_AN_ID),
    ],
)
def test_a_round_goes_on_with_a_round_before_it(
    format_file: Write, resumes: str, template: str
) -> None:
    third = SECOND_ROUND.replace("sharing-again", "third").replace('resumes = "sharing"\n', "")
    toml = SECOND_ROUND.replace('[[step]]\nid = "closing"', third)
    toml = toml.replace('resumes = "sharing"', f"resumes = {resumes}")
    problem = only(format_file(('[[step]]\nid = "closing"', toml)))
    assert (problem.message, problem.facts["step"]) == (template, 3)


def test_rounds_that_go_on_with_each_other_are_told_at_both(format_file: Write) -> None:
    file = format_file(
        ("fair = true", 'fair = true\nresumes = "sharing-again"'),
        ('[[step]]\nid = "closing"', SECOND_ROUND),
    )
    made, problems = check_format(file)
    assert made is None
    assert [(p.message, p.facts["step"], p.facts["other"]) for p in problems] == [
        (said.RESUMES_CIRCLE, 2, 3),
        (said.RESUMES_CIRCLE, 3, 2),
    ]


def test_a_round_goes_on_with_the_first_part_and_not_with_a_later_one(format_file: Write) -> None:
    third = SECOND_ROUND.replace("sharing-again", "third")
    third = third.replace('resumes = "sharing"', 'resumes = "sharing-again"')
    toml = SECOND_ROUND.replace('[[step]]\nid = "closing"', third)
    problem = only(format_file(('[[step]]\nid = "closing"', toml)))
    assert (problem.message, problem.facts["step"]) == (said.RESUMES_PART, 4)
    assert problem.facts["nearest"] == "sharing"


def test_nothing_comes_after_the_one_closing(format_file: Write) -> None:
    after = '\n[[step]]\nid = "{}"\nkind = "{}"\ntitle = {{ en = "A" }}\nminutes = 1\n'
    end = "minutes = 3\n"
    problem = only(format_file((end, end + after.format("after", "break"))))
    assert (problem.message, problem.facts["step"]) == (said.AFTER_CLOSING, 4)
    problem = only(format_file((end, end + after.format("after", "closing"))))
    assert (problem.message, problem.facts["step"]) == (said.SECOND_CLOSING, 4)


def test_all_faults_of_a_file_are_told_at_once(format_file: Write) -> None:
    file = format_file(
        ('kind = "welcome"', 'kind = "welcom"'), ("fair = true", "fair = 1"), (CLOSING, ROUND)
    )
    made, problems = check_format(file, TEXTS)
    assert made is None
    assert {problem.message for problem in problems} == {
        said.UNKNOWN_VALUE,
        said.NOT_YES_OR_NO,
        said.SAME_ID,
        said.NO_CLOSING,
    }


@pytest.mark.parametrize(
    ("toml", "template"),
    [
        ("minutes = 60", said.NO_STEPS),
        ("step = 3", said.NOT_STEPS),
        ("step = [1]", said.NOT_STEPS),
        ("[step]\nid = 'a'", said.NOT_STEPS),
        ("[[step]]\n" * 101, said.TOO_MANY_STEPS),
    ],
)
def test_steps_must_be_a_list_of_tables(format_file: Write, toml: str, template: str) -> None:
    _, problems = check_format(format_file(toml=toml))
    assert template in [problem.message for problem in problems]


@pytest.mark.parametrize(
    ("raw", "template"),
    [
        (b"minutes = ", toml_tables.NOT_TOML),
        (b"a = 1\na = 2", toml_tables.WRITTEN_TWICE),
        (b"a = " + b"[" * 9999, toml_tables.TOO_DEEP),
        (b"a." * 9999 + b"a = 1", toml_tables.TOO_DEEP),
        (b"#" * 64_001, careful_files.TOO_BIG),
        (b"# \xff", careful_files.NOT_UTF8),
        (b"# \0", careful_files.CONTROL_CHARACTER),
    ],
)
def test_a_file_that_is_no_toml_is_told(tmp_path: Path, raw: bytes, template: str) -> None:
    file = tmp_path / "our-hour.toml"
    file.write_bytes(raw)
    assert only(file).message == template


def test_a_name_that_is_no_id_is_told(format_file: Write, tmp_path: Path) -> None:
    assert only(format_file(id="Our hour")).message == said.FORMAT_NAME
    assert only(tmp_path / "none.toml").message == careful_files.UNREADABLE


def test_a_folder_gives_what_can_be_used_and_every_problem(
    format_file: Write, tmp_path: Path
) -> None:
    format_file(id="good")
    format_file((CLOSING, ROUND), id="bad")
    (tmp_path / "formats" / "README.md").write_text("notes")
    formats, problems = read_formats(tmp_path / "formats", TEXTS, own=True)
    assert [made.id for made in formats] == ["good"]
    assert {problem.facts["file"] for problem in problems} == {
        str(tmp_path / "formats" / "bad.toml")
    }
    assert read_formats(tmp_path / "none") == ([], [])


VALUES = st.recursive(
    st.one_of(
        st.sampled_from(
            ["true", "nan", "-inf", "1e400", "0x" + "f" * 5000, "2026-01-01", '"rest"', '""', "''",
             '"closing"', '"shares"', '"sharing"', '"en"', '"never"', "0", "1", "-1", "1440", "1.5"]
        ),
        st.integers().map(str),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda v: "[" + ", ".join(v) + "]"),
        inner.map(lambda v: "{ en = " + v + " }"),
    ),
    max_leaves=4,
)  # fmt: skip
KEYS = st.sampled_from(
    ["id", "kind", "title", "text", "minutes", "trim", "protected", "minutes_each", "fair", "about",
     "warn_seconds", "resumes", "circuits", "bell", "by", "open", "phrases", "\n[[step]]\nid"]
)  # fmt: skip


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=200),
        st.lists(st.tuples(KEYS, VALUES), max_size=12).map(
            lambda pairs: "\n".join(f"{key} = {value}" for key, value in pairs).encode()
        ),
    )
)
def test_any_bytes_give_a_format_or_a_problem_and_never_anything_else(
    tmp_path: Path, raw: bytes
) -> None:
    file = tmp_path / "our-hour.toml"
    file.write_bytes(raw)
    made, problems = check_format(file, TEXTS)
    assert made is not None or problems
    assert all(str(file) in str(problem) for problem in problems)
