"""Forms to fill in by hand.  The program never asks for what is written on them and keeps none.

Slips for attendance have no number and no register: nobody can be looked up
by them afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.core.errors import N_
from facilitator.core.handout import Block, Grid, Part, WriteLine
from facilitator.core.prose import Bullets, Heading, Paragraph, Span
from facilitator.language.catalogues import Catalogue
from facilitator.printing.pieces.materials import Words
from facilitator.printing.pieces.own_words import SIGNED, own_parts

SLIPS_A_PAGE = 3
SPARE_ROLES = 2  # rows for roles that only this group has
ROLES = (
    N_("Leads the meeting"),
    N_("Keeps the time"),
    N_("Greets at the door"),
    N_("Sits with newcomers"),
    N_("Steps outside with someone who needs it"),
    N_("Opens and locks the room"),
    N_("Literature"),
    N_("Treasury"),
    N_("Second person for counting money"),
    N_("Finds speakers"),
    N_("Tea, coffee, chairs"),
)


def attendance_slips(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """Three on a page, all alike.  The line to sign is for the group; the person adds their own."""

    def slip(_: Catalogue) -> Part:
        blocks: tuple[Block, ...] = (
            _line(_("The person who brings this slip was at a meeting of our group.")),
            WriteLine(_("Date and time")),
            WriteLine(_("Place")),
            WriteLine(_("Signed for the group (first name or initials)")),
            _line(
                _(
                    "We keep no list and no copy, and cannot confirm it later. Whoever takes this"
                    " slip adds what else is asked for, in private. Nobody is obliged to sign."
                )
            ),
        )
        return Part("", _("Attendance at a meeting"), blocks, "attendance-slip")

    parts = own_parts(languages, words, slip, SIGNED)
    return tuple(part for part in parts for _copy in range(SLIPS_A_PAGE))


def telephone_list(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """On paper only, by each person's own hand, until a day that is written on it."""

    def sheet(_: Catalogue) -> Part:
        blocks: tuple[Block, ...] = (
            _line(_("Write here only if you would like to be called, and only for yourself.")),
            _line(_("By writing here I agree that people of this group may call me.")),
            Grid(
                (_("First name, or any name"), _("Telephone number"), _("A good time to call")),
                14,
                30.0,
            ),
            Bullets(
                (
                    (Span(_("Please do not photograph, copy or pass on this list.")),),
                    (Span(_("It is for company and support, not for selling or inviting.")),),
                    (Span(_("To be taken off it, cross out your line.")),),
                )
            ),
            WriteLine(_("Destroy this list after")),
        )
        return Part("", _("Telephone list"), blocks, "telephone-list")

    return own_parts(languages, words, sheet, SIGNED)


def treasurer_sheet(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """Money of one meeting; who gave what is nobody's business."""

    def sheet(_: Catalogue) -> Part:
        blocks: tuple[Block, ...] = (
            WriteLine(_("Date")),
            WriteLine(_("Money kept from last time")),
            Grid((_("What for"), _("In"), _("Out")), 9, 28.0),
            WriteLine(_("Money kept now")),
            Heading((Span(_("Counted by two people")),)),
            _line(_("Each counts alone, then both compare. The envelope is closed and signed.")),
            WriteLine(_("First count and initials")),
            WriteLine(_("Second count and initials")),
            _line(_("Write down sums, never who gave them.")),
        )
        return Part("", _("Treasurer’s sheet"), blocks, "treasurer-sheet")

    return own_parts(languages, words, sheet, SIGNED)


def role_roster(languages: Sequence[str], words: Words) -> tuple[Part, ...]:
    """One line a role, on paper."""

    def sheet(_: Catalogue) -> Part:
        told = _("First name or initials, and until when. Every role has someone who can stand in.")
        headings = _("Role"), _("First name or initials"), _("Until (date)"), _("Stands in")
        labels = tuple(_(role) for role in ROLES)
        table = Grid(headings, len(labels) + SPARE_ROLES, 28.0, labels)
        return Part("", _("Who does what"), (_line(told), table), "role-roster")

    return own_parts(languages, words, sheet, SIGNED)


def _line(words: str) -> Paragraph:
    return Paragraph((Span(words),))
