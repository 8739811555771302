"""Formats, texts and evenings to show on pages: small, and with everything that can go wrong."""

from __future__ import annotations

from datetime import date, time, timedelta

from facilitator.core.attendance import Attendance
from facilitator.core.errors import FormatFileProblem
from facilitator.core.group import Group, LocalLine
from facilitator.core.meeting_format import (
    Closing,
    Lasts,
    Limit,
    MeetingFormat,
    Reading,
    Rest,
    Script,
    Shares,
    Step,
)
from facilitator.core.prose import Bullets, Heading, Note, Paragraph, Prose, Rule, Span
from facilitator.core.reading import Origin, Review, Shelf, Text, TextKind

TODAY = date(2026, 11, 22)
NAUGHTY = '<b>bold</b> <img src="/etc/passwd"> & <a href="x">link</a>'
BLOCKS: tuple[Prose, ...] = (
    Paragraph((Span("We speak of ourselves and "), Span("listen", strong=True), Span("."))),
    Heading((Span("When we share"),)),
    Bullets(((Span("we may pass"),), (Span(NAUGHTY),)), numbered=True),
    Note((Span("Look around the room."),)),
    Rule(),
)
ARABIC: tuple[Prose, ...] = (Paragraph((Span("نتكلّم عن أنفسنا ونصغي."),)),)


def text(
    text_id: str,
    tag: str = "en",
    title: str = "",
    kind: TextKind = TextKind.READING,
    review: Review = Review.WRITTEN,
    blocks: tuple[Prose, ...] = BLOCKS,
    made_from: str | None = None,
) -> Text:
    digest = f"{text_id}-{tag}"
    origin = Origin.ORIGINAL
    name = title or text_id.title()
    return Text(
        text_id, tag, name, kind, "Us", "CC-BY-4.0", origin, review, blocks, digest, made_from
    )


SHELF = Shelf.of(
    [
        text("peers", title="Peers, not professionals"),
        text("peers", "ar", "أقران", review=Review.UNREVIEWED, blocks=ARABIC, made_from="older"),
        text("welcome", kind=TextKind.SCRIPT, title=NAUGHTY),
        text("phrases", kind=TextKind.PHRASES),
    ]
)
STEPS: tuple[Step, ...] = (
    Script(id="welcome", titles={"en": "Welcome"}, lasting=Lasts(120, 300)),
    Reading(id="peers", titles={"en": "Peers"}, text="peers"),
    Shares(id="sharing", titles={"en": "Sharing"}, lasting=Rest(), limit=Limit(90, 240, fair=True)),
    Closing(id="end", titles={"en": "Closing"}, lasting=Lasts(120, 120)),
)
FORMATS = (
    MeetingFormat(
        "open-discussion", {"en": "Open discussion"}, {"en": "For everyone."}, 3600, True, STEPS
    ),
    MeetingFormat("ours", {"en": "Ours"}, {"en": "For us."}, 2700, False, STEPS, own=True),
)
FAULT = FormatFileProblem(
    "{file}, step {step}: “{found}” is no kind of step. Did you mean “{nearest}”?",
    file="/data/formats/thursday.toml",
    step=4,
    found="reeding",
    nearest="reading",
)
TITLES = {"open-discussion": "Open discussion", "ours": "Ours"}
EVENINGS = tuple(
    Attendance(
        TODAY - timedelta(weeks=n),
        "ours" if n % 4 == 0 else "open-discussion",
        7 + n * 5 % 9,
        n % 3 or None,
    )
    for n in range(30)
)
GROUP = Group(
    name="Tuesday group",
    weekday=1,
    starts=time(19, 0),
    languages=("en", "ar"),
    crisis_line=LocalLine("0800 000", date(2026, 5, 3)),
    emergency=LocalLine("112"),
)
LANGUAGES = ("en", "es", "ar")
