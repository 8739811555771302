"""Texts of random length and shape, in the languages of the samples."""

from __future__ import annotations

import random
from collections.abc import Sequence

from facilitator.core.handout import Block, Handout, Part, Table
from facilitator.core.print_job import Arrangement, Form, PrintJob, Sight
from facilitator.core.prose import Bullets, Heading
from tests.printing.samples import SAMPLES
from tests.printing.sheets_of_paper import said, spans


def random_blocks(chance: random.Random, tag: str) -> tuple[Block, ...]:
    words = SAMPLES[tag]
    blocks: list[Block] = []
    for _ in range(chance.randint(1, 24)):
        match chance.randint(0, 6):
            case 0:
                blocks.append(Heading(spans(words[:30]), chance.randint(1, 2)))
            case 1:
                items = tuple(spans(words) for _ in range(chance.randint(1, 5)))
                blocks.append(Bullets(items, chance.random() < 0.5))
            case 2:
                row = tuple(spans(words[:n]) for n in (8, 20, 40))
                blocks.append(Table((row, row, row)))
            case _:
                blocks.append(said(" ".join([words] * chance.randint(1, 5))))
    return tuple(blocks)


def random_order(
    chance: random.Random, forms: Sequence[Form], languages: Sequence[int], most_pages: int
) -> tuple[Handout, PrintJob]:
    """A text in some languages, asked for in one of the forms on a number of pages."""
    tags = tuple(chance.sample(sorted(SAMPLES), chance.choice(languages)))
    parts = tuple(Part(t, SAMPLES[t][:20], random_blocks(chance, t), "text") for t in tags)
    job = PrintJob(
        ("text",),
        tags,
        chance.choice(forms),
        chance.choice([Sight.STANDARD, Sight.STANDARD, *Sight]),
        chance.choice(["a4", "letter", "a5"]),
        chance.choice(list(Arrangement)),
        fit_pages=chance.randint(1, most_pages),
    )
    return Handout("text", SAMPLES[tags[0]][:20], parts), job
