"""The words of a paragraph with the places where they may be divided at the end of a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from facilitator.printing.filling import Piece
from facilitator.printing.hyphens import SOFT_HYPHEN
from facilitator.printing.shaping import Segment, Shaper, Word, segment
from facilitator.printing.stretches import Stretches, script_in


class Divided:
    """The stretches of a text as pieces, divided by the patterns of `tag` and at soft hyphens.

    `sparing` asks the patterns only for words that are wider than a line.
    """

    def __init__(self, stretches: Stretches, tag: str, shaper: Shaper, *, sparing: bool) -> None:
        self._stretches, self._tag, self._shaper = stretches, tag, shaper
        self._sparing = sparing

    def pieces(self, room: float) -> Iterator[Piece]:
        """All pieces; what cannot be divided to fit the room is cut between graphemes."""
        start = 0
        for part, end in zip(self._stretches.segments, self._stretches.ends, strict=True):
            cuts = self._division_places(start, end, not self._sparing or part.solid > room)
            piece = Piece(part, tuple(self._divided(start, cut, end) for cut in cuts))
            if part.solid > room and cuts:
                piece = piece._replace(middles=self._middles(start, cuts, end))
            if part.solid <= room or (cuts and _can_be_divided(piece, room)):
                yield piece
            else:
                yield from map(Piece, self._stretches.narrowed(start, end, room))
            start = end

    def _middles(self, start: int, cuts: Sequence[int], end: int) -> dict[tuple[int, int], Segment]:
        places = (*cuts, end)
        return {
            (one, -1 if other == len(cuts) else other): self._from_to(
                start, places[one], places[other], hyphen=other < len(cuts)
            )
            for one in range(len(cuts))
            for other in range(one + 1, len(places))
        }

    def _division_places(self, start: int, end: int, by_patterns: bool) -> list[int]:
        """Offsets at which the words between may be divided."""
        chances = [chance for chance in self._stretches.chances if start < chance < end]
        if by_patterns and not chances:
            found = self._stretches.divisions(start, end, self._tag)
            chances = [start + place for place in found]
        return sorted(cut for cut in chances if self._stretches.level_at(cut) % 2 == 0)

    def _divided(self, start: int, cut: int, end: int) -> tuple[Segment, Segment]:
        """What stays on the line, with a hyphen, and what goes on."""
        head = self._from_to(start, start, cut, hyphen=True)
        return head, self._from_to(start, cut, end, hyphen=False)

    def _from_to(self, word: int, start: int, end: int, *, hyphen: bool) -> Segment:
        """A part of the word that begins at `word`."""
        script = script_in(self._stretches.text[word:end]) or "Latn"
        (part,) = self._stretches.pieced((start, end), script)
        if not hyphen:
            return part
        level = self._stretches.level_at(end - 1)
        setting = self._stretches.setting(script, self._stretches.weight_at(end - 1), level)
        mark = _as_soft(self._shaper.word("-", setting))
        levels = (*part.levels, level) if part.levels else ()
        return segment((*part.words, mark), levels=levels)


def _can_be_divided(piece: Piece, room: float) -> bool:
    """Whether a segment that is too wide fits when every division is used."""
    last = len(piece.divided) - 1
    steps = [piece.divided[0][0], *(piece.middles[n, n + 1] for n in range(last))]
    return all(step.solid <= room for step in (*steps, piece.middles[last, -1]))


def _as_soft(hyphen: Word) -> Word:
    """A hyphen that readers copy as a soft one, so that the word stays whole."""
    runs = (
        replace(run, clusters=tuple(part._replace(text=SOFT_HYPHEN) for part in run.clusters))
        for run in hyphen.runs
    )
    return replace(hyphen, runs=tuple(runs))
