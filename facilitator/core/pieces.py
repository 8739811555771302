"""What can be printed besides texts: each piece with its usual form, and what an evening needs.

A name on an order is a piece of this list, `topic-cards/THEME`, or the id of a
text.  Titles and lines about them are msgids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from facilitator.core.errors import N_, UnknownName
from facilitator.core.handout import RUN_SHEET, SCRIPT, SLIPS
from facilitator.core.meeting_format import (
    CallOut,
    Chooses,
    Counts,
    MeetingFormat,
    Reading,
    Shares,
    Topic,
)
from facilitator.core.nearest import nearest
from facilitator.core.print_job import Form, PrintJob, Sight

TOPIC_CARDS, CUE_CARDS, WALLET_CARD = "topic-cards", "cue-cards", "wallet-card"
FLYER = "flyer"
HELP_CARD = "help-card"  # the text that is printed with the group's numbers
TONIGHT = "tonight"  # stands for all pieces of a format
TEXT = "text"  # `text/ID` is a text, even when a piece has the same name
TOGETHER = frozenset({Form.BOOKLET, Form.TRIFOLD})  # forms that hold several pieces
REVIEWED = frozenset({"en"})  # languages in which a native speaker has read the pieces' own words


class Use(StrEnum):
    """Where a piece is used; the value is a msgid."""

    EVENING = N_("For the evening")
    ROOM = N_("For the room")
    TAKE_HOME = N_("To take home")
    GROUP = N_("For the group’s own work")


@dataclass(frozen=True)
class Piece:
    """One thing to print; form and type are what it has when nothing else is asked."""

    name: str
    title: str
    about: str
    use: Use
    form: Form = Form.SHEET
    sight: Sight = Sight.STANDARD
    needs_format: bool = False
    knows_group: bool = False  # whether it prints something from the group's record


PIECES: tuple[Piece, ...] = (
    Piece(
        RUN_SHEET,
        N_("Run sheet"),
        N_("The whole evening with clock times on one page, for when the computer is not there."),
        Use.EVENING,
        needs_format=True,
    ),
    Piece(
        SCRIPT,
        N_("The leader’s script"),
        N_("Every spoken line of a meeting in order, in large type, with clock times."),
        Use.EVENING,
        Form.SCRIPT,
        Sight.LARGE,
        needs_format=True,
    ),
    Piece(
        SLIPS,
        N_("Reading slips"),
        N_("One slip for each reading, to be cut out and handed to whoever reads."),
        Use.EVENING,
        Form.SLIPS,
        needs_format=True,
    ),
    Piece(
        TOPIC_CARDS,
        N_("Topic cards"),
        N_("One question on each card, to be drawn from a basket."),
        Use.EVENING,
        Form.TOPIC_CARDS,
    ),
    Piece(
        CUE_CARDS,
        N_("Time cards"),
        N_("Cards for the timekeeper to hold up: one minute, 30 seconds, thank you."),
        Use.EVENING,
        Form.CUE_CARDS,
    ),
    Piece(
        "tents",
        N_("Table signs"),
        N_("Folded signs that stand on a table or a chair: welcome, reserved, timekeeper."),
        Use.ROOM,
        Form.TENT,
    ),
    Piece(
        "signs",
        N_("Door signs"),
        N_("Signs for doors and corridors: this way, meeting in progress, phones silent."),
        Use.ROOM,
        Form.SIGN,
    ),
    Piece(
        WALLET_CARD,
        N_("Wallet card"),
        N_("Numbers to call, and three lines for people one trusts, to be filled in by hand."),
        Use.TAKE_HOME,
        Form.WALLET_CARDS,
        knows_group=True,
    ),
    Piece(
        "bookmarks",
        N_("Bookmarks"),
        N_("A few kind words to keep in a book."),
        Use.TAKE_HOME,
        Form.BOOKMARKS,
    ),
    Piece(
        "packet-cover",
        N_("Cover of the newcomers’ packet"),
        N_("The first page of what newcomers take home, with a list to tick."),
        Use.TAKE_HOME,
        sight=Sight.EXTRA,
    ),
    Piece(
        FLYER,
        N_("Flyer"),
        N_("An invitation with day, time and place, and strips to tear off that say no more."),
        Use.GROUP,
        Form.TEAR_OFF,
        knows_group=True,
    ),
    Piece(
        "attendance-slips",
        N_("Proof of attendance"),
        N_("Blank slips for people who are asked for one; no copy is kept."),
        Use.GROUP,
        Form.SLIPS,
    ),
    Piece(
        "telephone-list",
        N_("Telephone list"),
        N_("A blank list that goes round on paper, for those who wish; the program keeps none."),
        Use.GROUP,
    ),
    Piece(
        "treasurer-sheet",
        N_("Treasurer’s sheet"),
        N_("Money in, money out, and a count by two people."),
        Use.GROUP,
    ),
    Piece(
        "role-roster",
        N_("List of roles"),
        N_("Who does what and until when, to be filled in by hand."),
        Use.GROUP,
    ),
)
BY_NAME: Mapping[str, Piece] = {piece.name: piece for piece in PIECES}


def piece_or_text(name: str, texts: Iterable[str], themes: Iterable[str] = ()) -> Piece | str:
    """The piece of that name (topic cards may name a theme), or the id of a text.

    A text that is called like a piece is named `text/ID`.  Raises UnknownName
    with the nearest of everything that can be printed.
    """
    first, _slash, theme = name.partition("/")
    piece = BY_NAME.get(first)
    if piece and (not theme or first == TOPIC_CARDS):
        known = set(themes)
        if theme and theme not in known:
            raise UnknownName(kind=N_("theme"), name=theme[:80], nearest=nearest(theme, known))
        return piece
    every = [*texts]
    if name in every or (first == TEXT and theme in every):
        return name.removeprefix(f"{TEXT}/")
    raise UnknownName(kind=N_("piece"), name=name[:80], nearest=nearest(name, [*BY_NAME, *every]))


def tonight(meeting: MeetingFormat) -> tuple[str, ...]:
    """Everything a meeting of this format needs, in the order in which it is used."""
    names = [RUN_SHEET, SCRIPT]
    steps = meeting.steps
    if any(isinstance(step, Reading) and step.text for step in steps):
        names.append(SLIPS)
    if any(isinstance(step, Topic) and step.choose is Chooses.DRAW for step in steps):
        names.append(TOPIC_CARDS)
    if any(isinstance(step, Shares) for step in steps):
        names.append(CUE_CARDS)
    if meeting.help_card:
        names.append(meeting.help_card)
    if any(isinstance(step, CallOut) and step.counts is Counts.FIRST_TIME for step in steps):
        names += ["packet-cover", WALLET_CARD]
    return tuple(names)


def usual_jobs(job: PrintJob, form: Form | None, sight: Sight | None) -> tuple[PrintJob, ...]:
    """The order, cut where the usual form or type of its pieces changes.

    A form or type that was asked for holds for all of them.  What is bound
    together has one type.
    """
    if form in TOGETHER:
        sight = sight or Sight.STANDARD

    def usual(name: str) -> tuple[Form, Sight]:
        piece = BY_NAME.get(name.partition("/")[0])
        known = (piece.form, piece.sight) if piece else (Form.SHEET, Sight.STANDARD)
        return form or known[0], sight or known[1]

    if not job.pieces:
        return (replace(job, form=form or Form.SHEET, sight=sight or Sight.STANDARD),)
    return tuple(
        replace(job, pieces=tuple(names), form=its_form, sight=its_sight)
        for (its_form, its_sight), names in groupby(job.pieces, usual)
    )
