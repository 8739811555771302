"""An evening in three languages, made in code; the Spanish reading is missing on purpose."""

from __future__ import annotations

from datetime import UTC, datetime

from facilitator.core.meeting_format import (
    Basket,
    Break,
    CallOut,
    Chooses,
    Closing,
    Counts,
    Lasts,
    Limit,
    MeetingFormat,
    Reading,
    Reads,
    Rest,
    Script,
    Shares,
    Silence,
    Step,
    Topic,
)
from facilitator.core.prose import Note, Paragraph, Span
from facilitator.core.reading import Origin, Review, Shelf, Text, TextKind
from facilitator.core.schedule import Evening, Plan, plan_evening
from facilitator.language.catalogues import ENGLISH, Catalogue

START = datetime(2026, 11, 24, 19, 0, tzinfo=UTC)
MINUTE = 60
ARABIC = "نفتتح هذا اللقاء بهدوء، ونترك ما يمكن أن ينتظر."
ENGLISH_TEXT = "We open this meeting gently, and put down what can wait."


def words(tag: str) -> Catalogue:
    """Catalogues without translations, but of the right direction."""
    return ENGLISH if tag == "en" else Catalogue(tag)


def text(text_id: str, tag: str, title: str, body: str, review: Review = Review.WRITTEN) -> Text:
    return Text(
        id=text_id,
        language=tag,
        title=title,
        kind=TextKind.READING,
        source="Facilitator",
        licence="CC-BY-4.0",
        origin=Origin.ORIGINAL,
        review=review,
        blocks=(Note((Span("For the leader only."),)), Paragraph((Span(body),))),
        digest=f"{text_id}-{tag}",
        translated_from=None if review is Review.WRITTEN else f"{text_id}-en",
    )


SHELF = Shelf.of(
    [
        text("opening", "en", "Opening words", ENGLISH_TEXT),
        text("opening", "ar", "كلمات الافتتاح", ARABIC, Review.UNREVIEWED),
    ]
)


def titles(english: str, arabic: str) -> dict[str, str]:
    return {"en": english, "ar": arabic}


STEPS: tuple[Step, ...] = (
    Script(id="welcome", titles=titles("Welcome", "ترحيب"), lasting=Lasts(120, 120)),
    Silence(id="quiet", titles=titles("A quiet moment", "لحظة صمت"), lasting=Lasts(60, 60)),
    Reading(id="reading", titles=titles("Reading", "قراءة"), text="opening", by=Reads.IN_TURN),
    CallOut(
        id="first",
        titles=titles("First time here?", "أول مرة؟"),
        counts=Counts.FIRST_TIME,
        lasting=Lasts(60, 60),
    ),
    Topic(
        id="topic",
        titles=titles("Topic", "الموضوع"),
        choose=Chooses.CHOOSE,
        lasting=Lasts(60, 60),
    ),
    Shares(
        id="sharing",
        titles=titles("Sharing", "مشاركات"),
        limit=Limit(90, 300, fair=True),
        lasting=Rest(),
    ),
    Basket(id="basket", titles=titles("Basket", "السلة"), lasting=Lasts(120, 120)),
    Break(id="break", titles=titles("Break", "استراحة"), lasting=Lasts(300, 300)),
    Closing(id="closing", titles=titles("Closing", "الختام"), lasting=Lasts(120, 120)),
)


def evening(*languages: str, steps: tuple[Step, ...] = STEPS, people: int = 11) -> Plan:
    """The planned evening, from 19:00 to 20:00."""
    made = MeetingFormat(
        id="made-in-code",
        titles=titles("Open discussion", "نقاش مفتوح"),
        about={},
        seconds=60 * MINUTE,
        open_meeting=True,
        steps=steps,
    )
    decided = Evening(made, START, 60 * MINUTE, people, languages or ("en",))
    return plan_evening(decided, SHELF)
