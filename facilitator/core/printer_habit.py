"""What the printer test sheet found out about one printer.

A habit is kept under a digest of the printer's name, since such names hold
people's names.  Nothing here is needed to print; it makes backs meet fronts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256

from facilitator.core.print_job import Duplex, Form, PrintJob

TEST_LINE = 100.0  # millimetres of the line that is measured
TEST_EDGE = 20.0  # millimetres from the left and upper edges to the lines near them
TEST_WAY = Duplex.LONG_EDGE  # what the printer is told for the test sheet
_STRETCH = 0.5  # millimetres that a measured line may be off
_TWO_SIDED = (Form.BOOKLET, Form.TRIFOLD)  # whatever the job says
_FARTHEST = 15.0  # millimetres; what is farther off was read wrongly


@dataclass(frozen=True, slots=True)
class Shift:
    """How far the printer prints off its place, in millimetres, seen from the printed side."""

    right: float = 0.0
    down: float = 0.0

    @property
    def believable(self) -> bool:
        """Whether a printer can be off so far."""
        return max(abs(self.right), abs(self.down)) <= _FARTHEST


@dataclass(frozen=True, slots=True)
class PrinterHabit:
    """How one printer behaves.

    `duplex` is how its paper gets a back.  `comes_out_face_down` tells how the
    pile lies after the fronts, for paper that is fed again by hand.  `front`
    and `back` are the shifts of the two sides; `line` is the measured length
    of the line of 100 mm.
    """

    duplex: Duplex = Duplex.ONE_SIDE
    comes_out_face_down: bool = False
    front: Shift = Shift()
    back: Shift = Shift()
    line: float = TEST_LINE

    @property
    def scales(self) -> bool:
        """Whether the printer made the page larger or smaller than it is."""
        return abs(self.line - TEST_LINE) > _STRETCH

    def job(self, job: PrintJob) -> PrintJob:
        """The job as this printer gets paper its backs; one-sided jobs stay what they are."""
        one_side = job.duplex in (None, Duplex.ONE_SIDE) and job.form not in _TWO_SIDED
        if one_side or self.duplex is Duplex.ONE_SIDE:
            return job
        return replace(job, duplex=self.duplex)

    def as_words(self) -> dict[str, object]:
        """The habit as plain values, for JSON; `habit_from_words` reads them back."""
        return asdict(self)


def habit_from_words(words: Mapping[str, object]) -> PrinterHabit:
    """A habit from plain values; raises ValueError, TypeError or KeyError when they are none."""
    front, back = (_shift(words[side]) for side in ("front", "back"))
    out = words["comes_out_face_down"]
    if not isinstance(out, bool):
        raise TypeError(out)
    return PrinterHabit(Duplex(str(words["duplex"])), out, front, back, float(str(words["line"])))


def _shift(words: object) -> Shift:
    if not isinstance(words, Mapping):
        raise TypeError(words)
    return Shift(float(words["right"]), float(words["down"]))


def printer_key(name: str) -> str:
    """What a printer is remembered under: a digest that does not tell its name."""
    return sha256(name.encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class PrinterAnswers:
    """What somebody read off the printed test sheet; lengths in millimetres.

    `arrows_agree`: both arrows point upwards when the sheet is turned like the
    page of a book.  `cross` is where the cross of the front lies on the rulers
    of the back, to the right and down.  The last two are for paper fed by hand.
    """

    by_hand: bool = False
    arrows_agree: bool = True
    line: float = TEST_LINE
    from_left: float = TEST_EDGE
    from_top: float = TEST_EDGE
    cross: Shift = Shift()
    came_out_face_down: bool = False
    went_in_face_down: bool = False


def habit_of(answers: PrinterAnswers) -> PrinterHabit:
    """How the printer behaves, from the answers.

    The cross is seen through the paper: left and right change places, and all
    is upside down when the printer flips the short edge.
    """
    front = Shift(answers.from_left - TEST_EDGE, answers.from_top - TEST_EDGE)
    way = 1 if answers.arrows_agree or answers.by_hand else -1
    back = Shift(-way * front.right - answers.cross.right, way * front.down - answers.cross.down)
    return PrinterHabit(
        _duplex(answers),
        answers.by_hand and answers.came_out_face_down,
        front,
        back,
        answers.line,
    )


def _duplex(answers: PrinterAnswers) -> Duplex:
    if answers.by_hand:
        down = answers.went_in_face_down
        return Duplex.BY_HAND_FACE_DOWN if down else Duplex.BY_HAND_FACE_UP
    return Duplex.LONG_EDGE if answers.arrows_agree else Duplex.SHORT_EDGE
