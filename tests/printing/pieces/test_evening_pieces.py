"""A run sheet and slips out of a plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.core.forecast import planned_round
from facilitator.core.handout import SmallPrint, TimedRow, WriteLine
from facilitator.core.meeting_format import AsRead, Limit, Rest, Shares, Step
from facilitator.core.prose import Note, Paragraph
from facilitator.language.catalogues import ENGLISH
from facilitator.language.share_words import share_length
from facilitator.printing.pieces.materials import NothingToPrint
from facilitator.printing.pieces.run_sheet import run_sheet
from facilitator.printing.pieces.slips import slips
from facilitator.printing.sheets import SHEETS
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.evenings import ARABIC, ENGLISH_TEXT, STEPS, evening, words
from tests.printing.plainly import write_pdf
from tests.printing.reading_back import by_pdfium, letters, page_count

SHARING = next(step for step in STEPS if isinstance(step, Shares))
GOES_ON = replace(
    SHARING, id="goes-on", titles={"en": "Sharing goes on"}, resumes="sharing", lasting=Rest()
)
HALVES: tuple[Step, ...] = (SHARING, STEPS[6], GOES_ON, STEPS[-1])


def rows(*languages: str) -> list[TimedRow]:
    part = run_sheet(evening(*languages), words).parts[0]
    return [block for block in part.blocks if isinstance(block, TimedRow)]


def test_every_step_has_its_clock_time_and_the_end_is_there() -> None:
    told = [(row.time.replace("\u202f", " "), row.title) for row in rows("en")]
    assert told[0] == ("7:00 PM", "Welcome")
    assert told[3] == ("7:03 PM", "First time here?")
    assert told[-1] == ("8:00 PM", "End of the meeting")
    assert len(told) == len(STEPS) + 1


def test_each_kind_of_step_says_what_it_needs() -> None:
    told = {row.title: row.details for row in rows("en")}
    assert told["Welcome"] == ("2 minutes",)
    assert "a bell before and after" in told["A quiet moment"]
    assert told["Reading"][1:] == ("“Opening words”", "read in turn, a paragraph each")
    assert "count the raised hands" in told["First time here?"]
    assert "chosen by the leader" in told["Topic"]
    assert told["Sharing"][1] == "11 people, about 4 minutes each"


def test_a_fair_share_for_fewer_people_stops_at_the_ceiling() -> None:
    part = run_sheet(evening("en", people=2), words).parts[0]
    told = {b.title: b.details for b in part.blocks if isinstance(b, TimedRow)}
    assert told["Sharing"][1] == "2 people, 5 minutes each"


def shared(people: int, *steps: Step) -> dict[str, tuple[str, ...]]:
    plan = evening("en", people=people, steps=steps or HALVES)
    part = run_sheet(plan, words).parts[0]
    return {b.title: b.details for b in part.blocks if isinstance(b, TimedRow)}


def test_a_round_with_a_pause_says_how_many_come_before_it_and_who_goes_on() -> None:
    told = shared(9)
    assert told["Sharing"][1:] == ("5 minutes each", "about 5 people before the pause")
    assert told["Sharing goes on"][1:] == ("goes on with the same people",)
    assert not any("9 people" in line for lines in told.values() for line in lines)


def test_people_there_is_no_time_for_are_said_on_paper() -> None:
    told = shared(60)
    assert told["Sharing"][1:] == ("At 1:30 each, 27 people will not be heard.",)
    assert told["Sharing goes on"][1:] == ("goes on with the same people",)


def test_a_round_that_has_its_time_is_not_said_to_be_short() -> None:
    hello = replace(SHARING, id="hello", titles={"en": "Hello"}, limit=Limit(30, 30))
    told = shared(30, replace(hello, lasting=AsRead()), *HALVES)
    assert "up to 30 seconds each" in told["Hello"]
    assert "will not be heard" in told["Sharing"][1]


def test_plan_and_run_sheet_say_the_same_of_a_share() -> None:
    plan = evening("en", people=12)
    each = planned_round(plan, "sharing").each
    assert f"12 people, {share_length(each, ENGLISH)} each" in shared(12, *STEPS)["Sharing"]


def test_a_fixed_share_of_half_minutes_is_not_rounded() -> None:
    fixed = replace(SHARING, limit=Limit(90, 90))
    assert "up to 1:30 each" in shared(4, fixed, STEPS[-1])["Sharing"]


def test_the_closing_is_marked_as_protected() -> None:
    assert [row.title for row in rows("en") if row.protected] == ["Closing"]


def test_each_language_has_a_column_with_its_own_titles() -> None:
    handout = run_sheet(evening("en", "ar"), words)
    assert handout.languages == ("en", "ar")
    arabic = handout.parts[1]
    assert letters(arabic.title) == letters("نقاش مفتوح")
    assert len(arabic.blocks) == len(handout.parts[0].blocks)


def test_there_is_a_line_for_the_count() -> None:
    part = run_sheet(evening("en"), words).parts[0]
    assert any(isinstance(block, WriteLine) for block in part.blocks)


@pytest.mark.parametrize("languages", [("en",), ("ar",), ("en", "ar"), ("ar", "en")])
@pytest.mark.parametrize("name", ["a4", "letter", "legal"])
def test_the_run_sheet_is_one_page_with_every_title(
    book: TypefaceBook, languages: tuple[str, ...], name: str
) -> None:
    plan = evening(*languages)
    pdf = write_pdf(run_sheet(plan, words), book, SHEETS[name])
    assert page_count(pdf) == 1
    copied = by_pdfium(pdf).replace("?", " ").replace("؟", " ").split()
    for tag in languages:
        for planned in plan.steps:
            title = planned.title(tag).replace("?", "").replace("؟", "")
            assert set(title.split()) <= set(copied)


def test_a_slip_has_the_words_for_the_room_and_no_notes() -> None:
    (english, arabic) = slips(evening("en", "ar"), words).parts
    assert english.title == "Opening words"
    assert [b.spans[0].text for b in english.blocks if isinstance(b, Paragraph)] == [ENGLISH_TEXT]
    assert [b.spans[0].text for b in arabic.blocks if isinstance(b, Paragraph)] == [ARABIC]
    assert not any(isinstance(b, Note) for b in (*english.blocks, *arabic.blocks))


def small(part_number: int, *languages: str) -> str:
    part = slips(evening(*languages), words).parts[part_number]
    (line,) = (b.text for b in part.blocks if isinstance(b, SmallPrint))
    return line.replace("\u2068", "").replace("\u2069", "")


def test_small_print_tells_language_source_licence_and_review() -> None:
    assert small(0, "en", "ar") == "English. Source: Facilitator. Licence: CC\u00a0BY\u00a04.0."
    arabic = small(1, "en", "ar")
    assert arabic.startswith("العربية.")
    assert arabic.endswith("This translation has not yet been reviewed by a native speaker.")


def test_a_missing_translation_is_shown_in_another_language_and_says_so() -> None:
    (part,) = slips(evening("es"), words).parts
    assert part.language == "en"
    assert "There is no text in Español yet." in small(0, "es")


def test_the_same_text_is_not_printed_twice() -> None:
    assert len(slips(evening("en", "es"), words).parts) == 1


def test_a_meeting_without_readings_says_so() -> None:
    with pytest.raises(NothingToPrint):
        slips(evening("en", steps=(STEPS[0], STEPS[-1])), words)


def test_no_piece_asks_for_a_name() -> None:
    assert run_sheet(evening("en"), words).title == "Run sheet: Open discussion"
    assert slips(evening("en"), words).title == "Reading slips: Open discussion"
