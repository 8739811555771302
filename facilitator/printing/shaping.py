"""Words into glyphs: runs of one script and one face, shaped by HarfBuzz.

A word is shaped once and kept, without a size; a paragraph is put together
from such words.  All lengths are 1/1000 of the type size.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from facilitator.printing.characters import (
    COMMON,
    EAST_ASIAN,
    REPLACEMENT,
    RIGHT_TO_LEFT,
    is_ignorable,
    script_of,
)
from facilitator.printing.glyph_runs import Cluster, GlyphRun, Way, shaped, shaped_together
from facilitator.printing.going_on import GoOn, to_the_end
from facilitator.printing.squeezing import CLOSING, LINE_START, OPENING, halved, hanging
from facilitator.printing.typefaces import Face, TypefaceBook, missing_glyphs

__all__ = ["Cluster", "GlyphRun", "Segment", "Setting", "Shaper", "Word", "segment"]

SQUARE = EAST_ASIAN - {"Hang"}
_SQUARE_WIDTH = 900  # wider than any sign that is not in a square
_PIECES = re.compile("[ ]|[^ \n]+")
_KEPT = 30_000  # words and segments of one setting; a text with more seldom comes again
Missing = dict[str, dict[str, None]]


@dataclass(frozen=True, eq=False, slots=True)
class Word:
    """A stretch without a break opportunity; runs from left to right."""

    runs: tuple[GlyphRun, ...]
    width: float
    script: str
    space: bool = False
    hanging: float = 0.0  # the empty half of a square sign at its end


class Setting(NamedTuple):
    """How a word is to be set; `before` and `after` are its joining neighbours."""

    tag: str
    strong: bool = False
    right_to_left: bool = False
    script: str = "Latn"  # of the text before, for words of digits and signs
    before: str = ""
    after: str = ""


class Segment(NamedTuple):
    """Words and spaces up to where a line may end, in reading order.

    `solid` is the width without what may hang over the end of the line;
    `levels` are those of UAX #9, one a word, where they are not all the same.
    `squeezed` is the same at the start of a line or after another square sign.
    """

    words: tuple[Word, ...]
    width: float
    solid: float
    ends_line: bool = False
    levels: tuple[int, ...] = ()
    squeezed: Segment | None = None


def segment(words: Sequence[Word], ends_line: bool = False, levels: Sequence[int] = ()) -> Segment:
    """A segment of these words."""
    width = solid = 0.0
    for word in words:
        width += word.width
        if not word.space:
            solid = width - word.hanging
    return Segment(tuple(words), width, solid, ends_line, tuple(levels))


class Shaper:
    """Shapes words with the faces of a book; `missing` gathers what no face has, by script.

    Characters in `leave_out` are shaped as U+FFFD.  Shaped words stay with the
    book, so that the next pages of a running program come sooner.  `go_on` is
    asked at every paragraph that is set with these words.
    """

    def __init__(self, book: TypefaceBook, leave_out: str = "", go_on: GoOn = to_the_end) -> None:
        self._book, self.go_on = book, go_on
        self._replaced = {ord(x): REPLACEMENT for x in leave_out if x not in " \n"}
        name = frozenset(self._replaced)
        self._words: dict[Setting, dict[str, Word]] = book.drawer(("words", name))
        self._homes: dict[tuple[str, bool, str], dict[str, Face]] = book.drawer("homes")
        self._shelves: dict[Setting, Shelf] = {}
        self.missing: Missing = {}

    def segments(self, setting: Setting) -> Shelf:
        """Segments by their text, shaped when they are asked for the first time.

        A line end closes a segment; spaces are words of their own.
        """
        shelf = self._shelves.get(setting)
        if shelf is None:
            shelf = self._shelves[setting] = Shelf(self, setting)
        return shelf

    def word(self, text: str, setting: Setting) -> Word:
        """The shaped word; characters without a face are noted in `missing`."""
        return self.words(setting)(text)

    def words(self, setting: Setting) -> Callable[[str], Word]:
        """What shapes words of one setting."""
        known = self._words.setdefault(setting, {})
        return lambda text: known.get(text) or self._shaped(text, setting, known)

    def learn(self, texts: Iterable[str], setting: Setting) -> None:
        """Shape words of one script together, as far as one face has all their letters.

        Only for words without joining neighbours; the others are shaped when they are asked for.
        """
        known = self._words.setdefault(setting, {})
        fresh = [text for text in dict.fromkeys(texts) if text not in known]
        if len(fresh) < 2 or self._replaced or len(known) >= _KEPT:
            return
        face, others = self._shared_face({*"".join(fresh)}, setting)
        words = [text for text in fresh if others.isdisjoint(text)]
        if face is None or not words:
            return
        runs = shaped_together(words, face, _way(setting, setting.script))
        for text, run in zip(words, runs, strict=bool(runs)):
            known[text] = Word((run,), run.width, setting.script, text == " ")

    def _shared_face(self, letters: set[str], setting: Setting) -> tuple[Face | None, set[str]]:
        """A face that has most of these letters, and those that need a closer look."""
        book, tag, strong, script = self._book, setting.tag, setting.strong, setting.script
        homes = self._homes.setdefault((tag, strong, script), {})
        marks = set()
        for letter in letters.difference(homes):
            if script_of(letter) == "Zinh":
                marks.add(letter)
            elif not is_ignorable(letter) and (found := book.face(letter, tag, strong, script)):
                homes[letter] = found
        own = (homes.get(letter) for letter in letters if script_of(letter) == script)
        face = next(filter(None, own), None)
        others = {letter for letter in letters - marks if homes.get(letter) is not face}
        others |= {mark for mark in marks if not (face and face.glyph(mark))}
        return face, others | OPENING | CLOSING if script in SQUARE else others

    def _shaped(self, text: str, setting: Setting, known: dict[str, Word]) -> Word:
        shown = text.translate(self._replaced) if self._replaced else text
        scripts = _scripts(shown, setting.script)
        missing: Missing = {}
        face = self._only_face(shown, scripts, setting)
        if face:
            runs = [_run(shown, 0, len(shown), face, scripts[0], setting)]
        else:
            faces = list(self._faces(shown, scripts, setting, missing))
            runs = [
                _run(shown, start, end, faces[start], scripts[start], setting)
                for start, end in _stretches(faces, scripts)
            ]
        if setting.right_to_left:
            runs.reverse()
        _note_unshaped(runs, missing)
        hangs = _hanging(runs[-1], setting.tag) if scripts[-1] in SQUARE else 0.0
        width = sum([run.width for run in runs])
        word = Word(tuple(runs), width, scripts[-1], text == " ", hangs)
        if missing:  # whoever asks again is told again
            for script, found in missing.items():
                self.missing.setdefault(script, {}).update(found)
        elif len(known) < _KEPT:
            known[text] = word
        return word

    def _only_face(self, text: str, scripts: list[str], setting: Setting) -> Face | None:
        """The face of a text of one script whose letters have all been met before."""
        homes = self._homes.get((setting.tag, setting.strong, scripts[0]))
        if homes is None:
            return None
        faces = {*map(homes.get, text)}
        return faces.pop() if len(faces) == 1 and scripts.count(scripts[0]) == len(text) else None

    def _faces(
        self, text: str, scripts: list[str], setting: Setting, missing: Missing
    ) -> Iterator[Face]:
        """A face for each character; marks and joiners stay with the letter they follow."""
        current: Face | None = None
        book, tag, strong = self._book, setting.tag, setting.strong
        for character, script in zip(text, scripts, strict=True):
            if current and character > "\x7f":
                unseen = is_ignorable(character)
                if unseen or (script_of(character) == "Zinh" and current.glyph(character)):
                    yield current
                    continue
            face = book.face(character, tag, strong, script)
            if face is None:
                if not is_ignorable(character):
                    missing.setdefault(script_of(character), {})[character] = None
                face = current or book.face("x", tag, strong, "Latn")
                if face is None:
                    raise missing_glyphs({"Latn": "x"})  # not even the packaged fonts are there
            elif script_of(character) != "Zinh" and not is_ignorable(character):
                self._homes.setdefault((tag, strong, script), {})[character] = face
            current = face
            yield face


class Shelf(dict[str, Segment]):
    """Segments of one setting."""

    def __init__(self, shaper: Shaper, setting: Setting) -> None:
        self._shaper, self._setting = shaper, setting
        self._word = shaper.words(setting)

    def all_of(self, texts: Sequence[str]) -> Iterable[Segment]:
        """The segments of a text in one script, new words shaped together."""
        fresh = [text for text in texts if text not in self]
        if fresh:
            self._shaper.learn(_PIECES.findall("\n".join(fresh)), self._setting)
        return map(self.__getitem__, texts)

    def __missing__(self, text: str) -> Segment:
        setting = self._setting
        made = segment([*map(self._word, _PIECES.findall(text))], text.endswith("\n"))
        if text[0] in OPENING and setting.script in SQUARE and not setting.before:
            squeezed = self._shaper.segments(setting._replace(before=LINE_START))[text]
            made = made._replace(squeezed=squeezed)
        if len(self) < _KEPT:
            self[text] = made
        return made


def _note_unshaped(runs: Iterable[GlyphRun], missing: Missing) -> None:
    """A face may have every character and still no glyph for them together."""
    for run in runs:
        for cluster in () if run.complete else run.clusters:
            for part in cluster.parts:
                if not part.number:
                    for character in cluster.text:
                        missing.setdefault(script_of(character), {})[character] = None


def _scripts(text: str, before: str) -> list[str]:
    """A script for each character: common ones take that of their neighbour."""
    own = [*map(script_of, text)]
    if own[0] not in COMMON and own.count(own[0]) == len(own):
        return own
    current = next((script for script in own if script not in COMMON), before)
    scripts = []
    for script in own:
        current = current if script in COMMON else script
        scripts.append(current)
    return scripts


def _stretches(faces: list[Face], scripts: list[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for end in range(1, len(faces) + 1):
        if end < len(faces) and faces[end] is faces[start]:
            one, other = scripts[end], scripts[start]
            if one == other or (one in EAST_ASIAN and other in EAST_ASIAN):
                continue
        yield start, end
        start = end


def _run(text: str, start: int, end: int, face: Face, script: str, setting: Setting) -> GlyphRun:
    first = len(setting.before)
    whole = f"{setting.before}{text}{setting.after}"
    start, end = first + start, first + end
    halves = halved(whole, start, end) if script in SQUARE else ()
    return shaped(whole, start, end, face, _way(setting, script), halves)


def _way(setting: Setting, script: str) -> Way:
    wrong_way = script in RIGHT_TO_LEFT and not setting.right_to_left
    return Way(setting.tag, "Latn" if wrong_way else script, setting.right_to_left)


def _hanging(run: GlyphRun, tag: str) -> float:
    """How far the empty half of a square sign at the end may stand out of a line."""
    last = run.clusters[-1] if run.clusters else None
    if last is None or last.text not in CLOSING or last.advance < _SQUARE_WIDTH:
        return 0.0
    return hanging(run.face, last.text, tag)
