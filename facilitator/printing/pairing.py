"""Which blocks of one text in several languages belong side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator.core.handout import Block, Part, SmallPrint
from facilitator.core.prose import Heading

Blocks = tuple[Block, ...]


def texts(parts: Sequence[Part]) -> tuple[tuple[Part, ...], ...]:
    """Parts of the same text together, in the order of their first; parts without one alone."""
    found: dict[object, list[Part]] = {}
    for number, part in enumerate(parts):
        found.setdefault(part.text or number, []).append(part)
    return tuple(map(tuple, found.values()))


def fellows(parts: Sequence[Part]) -> Iterator[tuple[Blocks, ...]]:
    """Stretches of blocks, one of each part, that say the same.

    Block by block where the numbers agree; where they do not, from heading to
    heading; else all that stands before the small print.
    """
    bodies = [tuple(b for b in part.blocks if not isinstance(b, SmallPrint)) for part in parts]
    ends = [tuple(b for b in part.blocks if isinstance(b, SmallPrint)) for part in parts]
    yield from _aligned(bodies)
    if any(ends):
        yield tuple(ends)


def _aligned(bodies: Sequence[Blocks]) -> Iterator[tuple[Blocks, ...]]:
    if _agree(bodies):
        yield from (tuple((block,) for block in row) for row in zip(*bodies, strict=True))
        return
    sections = [tuple(_sections(body)) for body in bodies]
    if not _agree(sections) or len(sections[0]) < 2:
        yield tuple(bodies)
        return
    for row in zip(*sections, strict=True):
        if _agree(row):
            yield from (tuple((block,) for block in same) for same in zip(*row, strict=True))
        else:
            yield row


def _agree(sequences: Sequence[Sequence[object]]) -> bool:
    return len({len(sequence) for sequence in sequences}) == 1


def _sections(blocks: Blocks) -> Iterator[Blocks]:
    """Stretches that begin with a heading; the first one may have none."""
    section: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and section:
            yield tuple(section)
            section = []
        section.append(block)
    yield tuple(section)
