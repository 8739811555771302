"""Weak and neutral types of the Unicode Bidirectional Algorithm (UAX #9, W1 to N2).

`resolve` works on one isolating run sequence; `bidi.levels` makes these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "PDI"}) | ISOLATES
_STRONG = {"L": "L", "R": "R", "EN": "R", "AN": "R"}  # numbers count as R (N0, N1)
_BRACKET_DEPTH = 63  # BD16
_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘"
    "⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)  # BidiBrackets.txt of Unicode 15
_SAME = {"\u2329": "\u3008", "\u232a": "\u3009"}  # canonically equal brackets
_CLOSER_OF = dict(zip(_PAIRS[::2], _PAIRS[1::2], strict=True))
_CLOSERS = frozenset(_CLOSER_OF.values())


class RunSequence(NamedTuple):
    """Indices of one isolating run sequence, its level, and the types at its two ends."""

    indices: list[int]
    level: int
    start: str
    end: str


def resolve(sequence: RunSequence, classes: list[str], original: Sequence[str], text: str) -> None:
    """Apply W1 to N2 to the classes of one sequence, in place."""
    kinds = [classes[index] for index in sequence.indices]
    _weak(kinds, sequence.start)
    marks = [original[index] == "NSM" for index in sequence.indices]
    letters = [text[index] for index in sequence.indices]
    _brackets(kinds, letters, marks, sequence)
    _neutral(kinds, sequence)
    for index, kind in zip(sequence.indices, kinds, strict=True):
        classes[index] = kind


def _weak(kinds: list[str], start: str) -> None:
    previous, strong = start, start
    for place, kind in enumerate(kinds):  # W1, W2, W3
        if kind == "NSM":
            kind = "ON" if previous in ISOLATES or previous == "PDI" else previous
        previous = kind
        if kind in ("L", "R", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kind = "AN"
        kinds[place] = kind
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for place in range(1, len(kinds) - 1):  # W4
        before, kind, after = kinds[place - 1 : place + 2]
        if before == after and (
            (before == "EN" and kind in ("ES", "CS")) or (before == "AN" and kind == "CS")
        ):
            kinds[place] = before
    _terminators(kinds)
    strong = start
    for place, kind in enumerate(kinds):  # W6, W7
        if kind in ("ES", "CS"):
            kinds[place] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"


def _terminators(kinds: list[str]) -> None:
    """W5 and its part of W6: terminators beside a European number join it."""
    for first, end in _stretches(kinds, frozenset({"ET"})):
        beside = (first and kinds[first - 1] == "EN") or (end < len(kinds) and kinds[end] == "EN")
        kinds[first:end] = ["EN" if beside else "ON"] * (end - first)


def _stretches(kinds: Sequence[str], wanted: frozenset[str]) -> Iterator[tuple[int, int]]:
    """(first, end) of each longest stretch of wanted classes."""
    place = 0
    while place < len(kinds):
        end = place
        while end < len(kinds) and kinds[end] in wanted:
            end += 1
        if end > place:
            yield place, end
        place = end + 1


def _bracket_pairs(kinds: Sequence[str], letters: Sequence[str]) -> list[tuple[int, int]]:
    """BD16: pairs in the order of their opening brackets."""
    waiting: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, letter in enumerate(letters):
        if kinds[place] != "ON":
            continue
        if letter in _CLOSER_OF:
            if len(waiting) == _BRACKET_DEPTH:
                return []
            closer = _CLOSER_OF[letter]
            waiting.append((_SAME.get(closer, closer), place))
        elif letter in _CLOSERS:
            wanted = _SAME.get(letter, letter)
            for depth in range(len(waiting) - 1, -1, -1):
                if waiting[depth][0] == wanted:
                    pairs.append((waiting[depth][1], place))
                    del waiting[depth:]
                    break
    return sorted(pairs)


def _brackets(
    kinds: list[str], letters: Sequence[str], marks: Sequence[bool], sequence: RunSequence
) -> None:
    """N0: a pair of brackets takes the direction of what it holds, or of what precedes it."""
    own = "R" if sequence.level & 1 else "L"
    for opened, closed in _bracket_pairs(kinds, letters):
        inside = {_STRONG.get(kind) for kind in kinds[opened + 1 : closed]} - {None}
        if not inside:
            continue
        kind = own
        if own not in inside:
            before = (_STRONG[k] for k in reversed(kinds[:opened]) if k in _STRONG)
            kind = next(before, sequence.start)
        for place in (opened, closed):
            kinds[place] = kind
            follower = place + 1
            while follower < len(kinds) and marks[follower]:
                kinds[follower] = kind
                follower += 1


def _neutral(kinds: list[str], sequence: RunSequence) -> None:
    """N1, N2: neutrals take the direction of both sides when equal, else the embedding’s."""
    own = "R" if sequence.level & 1 else "L"
    for first, end in _stretches(kinds, _NEUTRAL):
        before = _STRONG[kinds[first - 1]] if first else sequence.start
        after = _STRONG[kinds[end]] if end < len(kinds) else sequence.end
        kinds[first:end] = [before if before == after else own] * (end - first)
