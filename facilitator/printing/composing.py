"""Parts of a handout onto leaves at one style: what is tried while a text is made to fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from facilitator.core.handout import Part
from facilitator.core.print_job import Arrangement, Duplex, Form, PrintJob
from facilitator.printing.arrangement import Arranger, Chapter
from facilitator.printing.fit import Trial
from facilitator.printing.flow import Sheaf, finished, flowed
from facilitator.printing.forms.form import PANELS, FormPlan, Leaf
from facilitator.printing.furniture import Foot
from facilitator.printing.leaflets import Folded, opened_out
from facilitator.printing.leaves import Leaves
from facilitator.printing.lettering import Lettering
from facilitator.printing.marks import Page, height_of
from facilitator.printing.setting import Setter
from facilitator.printing.shaping import Shaper
from facilitator.printing.structure import Kind, Node
from facilitator.printing.styles import Style

_NEVER, _A_HAIR = 1_000_000, 0.1  # pages; points
NUMBERED = frozenset({Form.SHEET, Form.SCRIPT, Form.BOOKLET})
_FLOWING = NUMBERED | {Form.TRIFOLD}
_FRESH = frozenset({Form.SHEET, Form.SCRIPT})  # every text begins a page


class Laid(NamedTuple):
    """Pages of rows, the leaves they lie on, and whether a word had to be cut."""

    sheaves: tuple[Sheaf, ...]
    leaves: Leaves
    foot: Foot | None
    cut_words: bool
    start: int = 0
    chapters: tuple[Chapter, ...] = ()

    @property
    def trial(self) -> Trial:
        """What a search needs to know; a page that something stands out of is as good as none."""
        if any(
            height_of(sheaf.rows) > self.leaves.leaf(self.start + number).inner_height + _A_HAIR
            for number, sheaf in enumerate(self.sheaves)
        ):
            return Trial(_NEVER, False)
        return Trial(len(self.sheaves), not self.cut_words)


@dataclass(frozen=True)
class Composer:
    """Composes parts for a job; `start` is the number of the first page on the plan."""

    parts: Sequence[Part]
    job: PrintJob
    plan: FormPlan
    shaper: Shaper
    document: Node = field(default_factory=lambda: Node(Kind.DOCUMENT))
    start: int = 0
    covered: bool = False
    _kept: dict[tuple[Style, float], Laid] = field(default_factory=dict, compare=False)

    def laid(self, style: Style, squeeze: float = 0.0) -> Laid:
        """The pages at that style, made once; raises TwoLanguagesFace."""
        key = style, squeeze
        if key not in self._kept:
            self._kept[key] = self._laid(style, squeeze)
        return self._kept[key]

    def _laid(self, style: Style, squeeze: float) -> Laid:
        leaves = Leaves(self.plan, self.job.form, self.job.sight, squeeze)
        setter = Setter(self.shaper, style)
        arranger = Arranger(
            setter,
            min(self._leaf(leaves, number).inner_width for number in range(self._known)),
            self.job.arrangement,
            fresh=self.job.form in _FRESH or self.plan.each_alone,
            bound=self._bound,
            covered=self.covered,
        )
        chapters = arranger.chapters(self.parts, self.document)

        def leaf(number: int) -> Leaf:
            return self._leaf(leaves, number)

        go_on = self.shaper.go_on
        sheaves = flowed(chapters, leaf, None, bound=self._bound, go_on=go_on)
        foot = None
        if self.job.form in NUMBERED and len(sheaves) > 1:
            foot = Foot(Lettering(self.shaper, style))
            if foot.room(leaves.leaf(0)) > 0:
                sheaves = flowed(chapters, leaf, foot, bound=self._bound, go_on=go_on)
        return Laid(tuple(sheaves), leaves, foot, setter.cuts_words, self.start, chapters)

    def tried(self, style: Style, squeeze: float) -> Trial:
        """How the text comes out, for a search."""
        return self.laid(style, squeeze).trial

    def pages(self, laid: Laid, style: Style) -> tuple[Page, ...]:
        """The marks of pages that were laid."""

        def leaf(number: int) -> Leaf:
            return self._leaf(laid.leaves, number)

        sheaves = laid.sheaves
        if self.covered and all(len(chapter.flows) == 1 for chapter in laid.chapters):
            sheaves = tuple(opened_out(laid.chapters, leaf, laid.foot, self._folded(len(sheaves))))
        return finished(
            sheaves,
            leaf,
            laid.foot,
            middle=style.centred,
            low=self.job.form not in _FLOWING,
            go_on=self.shaper.go_on,
        )

    def _leaf(self, leaves: Leaves, number: int) -> Leaf:
        return leaves.leaf(self.start + number)

    def _folded(self, pages: int) -> Folded:
        """What is folded from so many pages with a cover."""
        if self.job.form is Form.TRIFOLD:
            return Folded(self.plan.pages or PANELS, 3, evenly=True)
        return Folded(-(-pages // 4) * 4, 2, evenly=False)

    @property
    def _known(self) -> int:
        """How many leaves may differ in width and are filled one after the other."""
        return (self.plan.pages or 1) if self.job.form is Form.TRIFOLD else 1

    @property
    def faces(self) -> bool:
        """Whether languages face each other in something bound, so that pages come in pairs."""
        languages = {part.language for part in self.parts}
        return self._bound and self.job.arrangement is Arrangement.FACING and len(languages) == 2

    @property
    def _bound(self) -> bool:
        """Whether the first page has no page before it to face."""
        two_sided = self.job.duplex not in (None, Duplex.ONE_SIDE)
        return self.job.form is Form.BOOKLET or (self.job.form in NUMBERED and two_sided)


def alone(job: PrintJob) -> PrintJob:
    """The job for one card: pages do not face each other there."""
    if job.arrangement is Arrangement.FACING:
        return replace(job, arrangement=Arrangement.IN_TURN)
    return job
