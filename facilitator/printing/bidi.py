"""The Unicode Bidirectional Algorithm: which way each character runs.

Written after UAX #9 (https://www.unicode.org/reports/tr9/); the rule numbers
in the comments are its own.  `BidiTest.txt` and `BidiCharacterTest.txt` are
the proof.  One call is one paragraph; lines are reordered by `reorder`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple
from unicodedata import bidirectional

from facilitator.printing.bidi_rules import ISOLATES, RunSequence, resolve

MAX_DEPTH = 125  # BD2
_REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})  # X9
_OVERRIDES = {"LRO": "L", "RLO": "R"}
_TURNING = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ARABIC_BLOCKS = ((0x600, 0x7BF), (0x860, 0x8FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))
_HEBREW_BLOCKS = ((0x590, 0x8FF), (0xFB1D, 0xFB4F), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))


class Levels(NamedTuple):
    """The paragraph’s own level (0 or 1) and one embedding level a character."""

    paragraph: int
    characters: tuple[int, ...]


@dataclass
class _Stack:
    """The directional status stack of X1 with its three counters."""

    entries: list[tuple[int, str, bool]]  # level, override, isolate
    overflow_isolates: int = 0
    overflow_embeddings: int = 0
    valid_isolates: int = 0

    def push(self, rightwards: bool, override: str, isolate: bool) -> None:
        """X2 to X5c: open an embedding, override or isolate."""
        level = self.entries[-1][0]
        new = (level + 1) | 1 if rightwards else (level + 2) & ~1
        if new <= MAX_DEPTH and not self.overflow_isolates and not self.overflow_embeddings:
            self.valid_isolates += isolate
            self.entries.append((new, override, isolate))
        elif isolate:
            self.overflow_isolates += 1
        elif not self.overflow_isolates:
            self.overflow_embeddings += 1

    def pop_isolate(self) -> None:
        """X6a: a PDI closes the last isolate and all embeddings opened in it."""
        if self.overflow_isolates:
            self.overflow_isolates -= 1
        elif self.valid_isolates:
            self.overflow_embeddings = 0
            while not self.entries[-1][2]:
                self.entries.pop()
            self.entries.pop()
            self.valid_isolates -= 1

    def pop_embedding(self) -> None:
        """X7: a PDF closes the last embedding or override."""
        if self.overflow_isolates:
            return
        if self.overflow_embeddings:
            self.overflow_embeddings -= 1
        elif not self.entries[-1][2] and len(self.entries) > 1:
            self.entries.pop()


@dataclass
class _Paragraph:
    """The work on one paragraph: classes change as rules apply, `original` does not."""

    text: str
    original: list[str]
    base: int
    pdi_of: dict[int, int]
    opener_of: dict[int, int]
    classes: list[str] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)


def bidi_class(character: str) -> str:
    """The character’s Bidi_Class; unassigned ones get the default of their block (UAX #9, 3.2)."""
    known = bidirectional(character)
    if known:
        return known
    code = ord(character)
    if any(a <= code <= b for a, b in _ARABIC_BLOCKS) or 0x1EE00 <= code <= 0x1EEFF:
        return "AL"
    if any(a <= code <= b for a, b in _HEBREW_BLOCKS):
        return "R"
    return "ET" if 0x20A0 <= code <= 0x20CF else "L"


class _Classes(dict[str, str]):
    """Bidi_Class by character."""

    def __missing__(self, character: str) -> str:
        self[character] = bidi_class(character)
        return self[character]


_CLASSES = _Classes()
_NEUTRAL = frozenset({"NSM", "ON", "WS", "CS", "ES", "ET", "BN", "S", "B"})
_ONE_LEVEL = (_NEUTRAL | {"L", "EN"}, _NEUTRAL | {"R", "AL"})


def only_level(characters: set[str], base: int) -> int | None:
    """The level of all characters of a paragraph when it is the same; None when it may not be.

    With base 0 numbers become L (W7: what is before them is L, or the start);
    with base 1 and no letters or numbers of the other way nothing is raised.
    """
    classes = {_CLASSES[character] for character in characters}
    return base if classes <= _ONE_LEVEL[base] else None


def levels(text: str, base: int | None = None) -> Levels:
    """Embedding levels of one paragraph; `base` is 0, 1, or None to find it (P2, P3)."""
    if not base and not _TURNING.search(text):
        return Levels(0, (0,) * len(text))
    classes = [bidi_class(character) for character in text]
    pdi_of, opener_of = _isolate_pairs(classes)
    if base is None:
        base = _first_strong(classes, 0, len(classes), pdi_of) or 0
    work = _Paragraph(text, classes, base, pdi_of, opener_of, list(classes), [base] * len(text))
    _explicit(work)
    for sequence in _run_sequences(work):
        resolve(sequence, work.classes, work.original, text)
    _implicit(work)
    return Levels(base, tuple(work.levels))


def reorder(line: Sequence[int]) -> list[int]:
    """L2: the indices of a line’s items from left to right, by their levels."""
    order = list(range(len(line)))
    for level in range(max(line, default=0), 0, -1):
        start = 0
        while start < len(line):
            end = start
            while end < len(line) and line[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


def _isolate_pairs(classes: Sequence[str]) -> tuple[dict[int, int], dict[int, int]]:
    """BD9: opener -> its PDI, and the reverse."""
    closes: dict[int, int] = {}
    waiting: list[int] = []
    for index, kind in enumerate(classes):
        if kind in ISOLATES:
            waiting.append(index)
        elif kind == "PDI" and waiting:
            closes[waiting.pop()] = index
        elif kind == "B":
            waiting.clear()
    return closes, {closer: opener for opener, closer in closes.items()}


def _first_strong(
    classes: Sequence[str], start: int, end: int, pdi_of: dict[int, int]
) -> int | None:
    """P2, P3: level of the first strong character, isolates skipped; None when there is none."""
    index = start
    while index < end:
        kind = classes[index]
        if kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
        index = pdi_of.get(index, end) if kind in ISOLATES else index
        index += 1
    return None


def _explicit(work: _Paragraph) -> None:
    """X1 to X8: levels and overrides from embeddings and isolates."""
    stack = _Stack([(work.base, "", False)])
    for index, kind in enumerate(work.original):
        if kind == "B":
            continue
        if kind == "PDI":
            stack.pop_isolate()
        elif kind == "PDF":
            stack.pop_embedding()
        level, override, _ = stack.entries[-1]
        work.levels[index] = level
        if override and kind not in _REMOVED:
            work.classes[index] = override
        if kind in ISOLATES:
            stack.push(_isolates_rightwards(work, index), "", True)
        elif kind in ("LRE", "RLE", "LRO", "RLO"):
            stack.push(kind[0] == "R", _OVERRIDES.get(kind, ""), False)


def _isolates_rightwards(work: _Paragraph, index: int) -> bool:
    kind = work.original[index]
    if kind != "FSI":
        return kind == "RLI"
    end = work.pdi_of.get(index, len(work.original))
    return _first_strong(work.original, index + 1, end, work.pdi_of) == 1


def _run_sequences(work: _Paragraph) -> list[RunSequence]:
    """X9, X10: isolating run sequences of the characters that remain."""
    kept = [i for i, kind in enumerate(work.original) if kind not in _REMOVED]
    runs: list[list[int]] = []
    for index in kept:
        if runs and work.levels[runs[-1][-1]] == work.levels[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    starting = {run[0]: run for run in runs}
    place = {index: position for position, index in enumerate(kept)}
    sequences = []
    for run in runs:
        if work.original[run[0]] == "PDI" and run[0] in work.opener_of:
            continue
        indices = list(run)
        while work.original[indices[-1]] in ISOLATES and indices[-1] in work.pdi_of:
            indices += starting[work.pdi_of[indices[-1]]]
        sequences.append(_with_edges(work, indices, kept, place))
    return sequences


def _with_edges(
    work: _Paragraph, indices: list[int], kept: list[int], place: dict[int, int]
) -> RunSequence:
    """X10: `sos` and `eos` from the higher level on either side of each end."""
    level = work.levels[indices[0]]
    first, last = place[indices[0]], indices[-1]
    before = work.levels[kept[first - 1]] if first else work.base
    after = work.base
    unclosed = work.original[last] in ISOLATES and last not in work.pdi_of
    if not unclosed and place[last] + 1 < len(kept):
        after = work.levels[kept[place[last] + 1]]
    start, end = ("R" if max(level, other) & 1 else "L" for other in (before, after))
    return RunSequence(indices, level, start, end)


def _implicit(work: _Paragraph) -> None:
    """I1, I2, then removed characters follow their neighbour, then L1."""
    previous = work.base
    for index, kind in enumerate(work.original):
        if kind in _REMOVED:
            work.levels[index] = previous
            continue
        resolved, level = work.classes[index], work.levels[index]
        if kind != "B":
            if level & 1:
                work.levels[index] = level + (resolved in ("L", "EN", "AN"))
            else:
                work.levels[index] = level + {"R": 1, "AN": 2, "EN": 2}.get(resolved, 0)
        previous = work.levels[index]
    trailing = True
    for index in range(len(work.original) - 1, -1, -1):
        kind = work.original[index]
        separator = kind in ("B", "S")
        white = kind in ("WS", "PDI") or kind in ISOLATES or kind in _REMOVED
        if separator or (trailing and white):
            work.levels[index] = work.base
        trailing = separator or (trailing and white)
