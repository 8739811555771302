"""Wallet cards: numbers on one face, people on the other, in every size of type and language."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from facilitator.core.group import Group, LocalLine
from facilitator.core.handout import Grid, Handout, WriteLine
from facilitator.core.paper_steps import FOLD_OVER
from facilitator.core.print_job import Arrangement, Form, PrintJob, Sight
from facilitator.language.catalogues import Catalogue, open_catalogue
from facilitator.printing.marks import Stroke
from facilitator.printing.pieces.cards import wallet_card
from facilitator.printing.pieces.materials import Materials
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.jobs import lines, pages_of, told

LOCALES = Path(__file__).parents[3] / "locales"
JOB = PrintJob(("wallet-card",), ("en",), Form.WALLET_CARDS)
MILLIMETRE = 72 / 25.4


def card(*tags: str, group: Group | None = None) -> Handout:
    def words(tag: str) -> Catalogue:
        return open_catalogue(tag, LOCALES)

    parts = wallet_card(tags, Materials(words, group=group or Group()))
    return Handout("wallet-card", "Card", parts)


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("sight", Sight)
@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_there_is_a_card_in_every_size_of_type(
    book: TypefaceBook, tag: str, sight: Sight, paper: str
) -> None:
    job = replace(JOB, languages=(tag,), sight=sight, paper=paper)
    (page,), fit = pages_of(card(tag), job, book)
    assert fit is not None
    assert fit.size >= (8 if sight is Sight.STANDARD else 14)
    lying = sorted(m.y1 for m in page.marks if isinstance(m, Stroke) and m.y1 == m.y2)
    assert min(low - high for high, low in pairwise(lying[-4:])) >= 5.3 * MILLIMETRE


@pytest.mark.parametrize("stock", ["avery-5371", "c32011-10"])
@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_it_fits_on_cards_that_are_bought(book: TypefaceBook, tag: str, stock: str) -> None:
    pages, _ = pages_of(card(tag), replace(JOB, languages=(tag,), stock=stock), book)
    assert len(pages) == 1


def test_two_languages_share_a_larger_card(book: TypefaceBook) -> None:
    tags = ("en", "ar")
    job = replace(JOB, languages=tags, arrangement=Arrangement.COLUMNS)
    (page,), _ = pages_of(card(*tags), job, book)
    (single,), _ = pages_of(card("en"), JOB, book)
    assert page.width > single.width


@pytest.mark.parametrize("tag", ["en", "es", "ar"])
def test_people_to_call_stand_together_on_the_second_face(book: TypefaceBook, tag: str) -> None:
    job = replace(JOB, languages=(tag,), stock=FOLD_OVER)
    handout = card(tag)
    (people,) = (b for b in handout.parts[0].blocks if isinstance(b, Grid))
    front, back = pages_of(handout, job, book)[0]
    heading = people.headings[0].split()[0]
    assert heading not in " ".join(told(line) for line in lines(front)).split()
    assert sum(isinstance(m, Stroke) and m.y1 == m.y2 for m in back.marks) == people.rows + 1
    assert sum(isinstance(m, Stroke) and m.y1 == m.y2 for m in front.marks) == 2


def test_numbers_that_the_group_knows_are_printed() -> None:
    group = Group(crisis_line=LocalLine("111"))
    (part,) = card("en", group=group).parts
    labels = [block.label for block in part.blocks if isinstance(block, WriteLine)]
    assert labels == ["Emergency number (local)"]
