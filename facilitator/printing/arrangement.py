"""One to three languages on paper: in turn, on facing pages, in columns, or paragraph by paragraph.

What comes out are chapters: rows that begin a page.  A chapter of facing pages
has two flows whose rows are level with each other, so that both turn the page
at the same place.  All languages have the same type and the same weight.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from facilitator.core.errors import N_
from facilitator.core.handout import Code, Part
from facilitator.core.languages import is_right_to_left
from facilitator.core.not_as_asked import NotAsAsked
from facilitator.core.print_job import Arrangement
from facilitator.core.prose import Rule
from facilitator.printing.columns import Column
from facilitator.printing.marks import Row, levelled, merged
from facilitator.printing.pairing import Blocks, fellows, texts
from facilitator.printing.setting import Setter
from facilitator.printing.structure import Kind, Node

_BETWEEN_COLUMNS = 1.6  # em
_ABOVE_COVER = 0.4  # of the width of the page
_BETWEEN_TEXTS = 3.0  # gaps between texts that share a page
_IN_PAIR, _BETWEEN_PAIRS = 0.65, 1.5  # of their own gaps, for alternating paragraphs


class TwoLanguagesFace(NotAsAsked):
    """facts: `count`."""

    template = N_("Two pages face each other, but there are {count} languages. {remedy}")
    advice = N_("Print them in columns, or one after the other.")


class Chapter(NamedTuple):
    """Rows that begin a page, in one flow, or in two on facing pages.

    `titles` and `tags` are those of each flow.  A cover has no line at its foot.
    """

    flows: tuple[tuple[Row, ...], ...]
    titles: tuple[str, ...]
    tags: tuple[str, ...]
    cover: bool = False


@dataclass(frozen=True)
class Arranger:
    """How a handout becomes chapters.

    `width` is that of the narrowest page.  With `fresh` every text begins a
    page; otherwise texts flow on, and only a change of language begins one.
    `bound` pages face each other only from the second page on; with `covered`
    the titles have a first page for themselves.
    """

    setter: Setter
    width: float
    arrangement: Arrangement
    fresh: bool = True
    bound: bool = False
    covered: bool = False

    def chapters(self, parts: Sequence[Part], document: Node) -> tuple[Chapter, ...]:
        """The chapters of these parts; raises TwoLanguagesFace."""
        made = [chapter for text in texts(parts) for chapter in self._text(text, document)]
        if not self.fresh:
            made = list(self._run_on(made))
        if made and (self.covered or (self.bound and len(made[0].flows) > 1)):
            made.insert(0, self._cover(parts, document))
        return tuple(made)

    def _cover(self, parts: Sequence[Part], document: Node) -> Chapter:
        """A first page with the titles, so that the second and third face each other."""
        rows = [Row(self.width * _ABOVE_COVER, 0)]
        for part in parts:
            column = self._column(part.language, document).inside(Kind.PART)
            rows += self.setter.cover_line(part.title, column)
        return Chapter((tuple(rows),), ("",), (parts[0].language,), cover=True)

    def _text(self, parts: Sequence[Part], document: Node) -> Iterator[Chapter]:
        tags = tuple(part.language for part in parts)
        titles = tuple(part.title for part in parts)
        if len(parts) == 1 or self.arrangement is Arrangement.IN_TURN:
            for part in parts:
                rows = self.setter.part(part, self._column(part.language, document))
                yield Chapter((rows,), (part.title,), (part.language,))
        elif self.arrangement is Arrangement.COLUMNS:
            rows = merged(self._level(parts, self._strips(tags, document)))
            yield Chapter((rows,), titles[:1], tags)
        elif self.arrangement is Arrangement.FACING:
            if len(parts) > 2:
                raise TwoLanguagesFace(count=len(parts))
            columns = [self._column(tag, document).inside(Kind.PART) for tag in tags]
            yield Chapter(self._level(parts, columns), titles, tags)
        else:
            yield Chapter((self._alternating(parts, document),), titles[:1], tags)

    def _run_on(self, chapters: Sequence[Chapter]) -> Iterator[Chapter]:
        """Chapters in the same languages as one."""
        current: Chapter | None = None
        for chapter in chapters:
            if current is None or current.tags != chapter.tags:
                if current is not None:
                    yield current
                current = chapter
                continue
            flows = tuple(
                (*before, *_apart(after, _BETWEEN_TEXTS))
                for before, after in zip(current.flows, chapter.flows, strict=True)
            )
            current = current._replace(flows=flows, titles=("",) * len(flows))
        if current is not None:
            yield current

    def _column(self, tag: str, document: Node) -> Column:
        column = Column(0, self.width, tag, document)
        style = self.setter.style
        longest = style.measure * style.body
        return column.start_strip(longest) if 0 < longest < self.width else column

    def _strips(self, tags: Sequence[str], document: Node) -> list[Column]:
        """One column a language; the first one lies where its readers begin."""
        gutter = _BETWEEN_COLUMNS * self.setter.style.body
        width = (self.width - gutter * (len(tags) - 1)) / len(tags)
        places = [n * (width + gutter) for n in range(len(tags))]
        if is_right_to_left(tags[0]):
            places.reverse()
        return [
            Column(x, width, tag, document).inside(Kind.PART)
            for x, tag in zip(places, tags, strict=True)
        ]

    def _level(
        self, parts: Sequence[Part], columns: Sequence[Column]
    ) -> tuple[tuple[Row, ...], ...]:
        """A column of rows for each part, each block level with its fellows."""
        flows: list[list[Row]] = [[] for _ in parts]
        titles = [
            self.setter.title(part.title, column) if part.title else ()
            for part, column in zip(parts, columns, strict=True)
        ]
        cells: list[Sequence[Sequence[Row]]] = [titles]
        for stretch, then in _with_next(list(fellows(parts))):
            places = zip(stretch, columns, strict=True)
            stacked = any(self.setter.must_stack(blocks, column) for blocks, column in places)
            cells.append(
                [
                    self.setter.blocks(blocks, column, after[0] if after else None, stacked=stacked)
                    for blocks, column, after in zip(stretch, columns, then, strict=True)
                ]
            )
        for cell in cells:
            for flow, rows in zip(flows, levelled(cell), strict=True):
                flow += rows
        return tuple(map(tuple, flows))

    def _alternating(self, parts: Sequence[Part], document: Node) -> tuple[Row, ...]:
        """The paragraph of one language after that of the other; what says the same stands near."""
        within = self._column(parts[0].language, document).inside(Kind.PART)
        columns = [replace(within, tag=part.language) for part in parts]
        rows: list[Row] = []
        for part, column in zip(parts, columns, strict=True):
            if part.title:
                rows += _apart(self.setter.title(part.title, column), _IN_PAIR)
        for stretch, then in _with_next(list(fellows(parts))):
            said = stretch[:1] if _needs_no_words(stretch) else stretch
            for number, (blocks, column) in enumerate(zip(said, columns, strict=False)):
                following = then[number][0] if then[number] else None
                times = _IN_PAIR if number else _BETWEEN_PAIRS
                rows += _apart(self.setter.blocks(blocks, column, following), times)
        return tuple(rows)


def _needs_no_words(stretch: tuple[Blocks, ...]) -> bool:
    """Whether a block is the same for readers of every language, so that one is enough."""
    first = stretch[0][0] if stretch[0] else None
    if not isinstance(first, Rule | Code):
        return False
    content = first.content if isinstance(first, Code) else ""
    return all(
        len(blocks) == 1
        and isinstance(blocks[0], type(first))
        and (not isinstance(blocks[0], Code) or blocks[0].content == content)
        for blocks in stretch
    )


def _with_next(
    stretches: Sequence[tuple[Blocks, ...]],
) -> Iterator[tuple[tuple[Blocks, ...], tuple[Blocks, ...]]]:
    """Each stretch with the one after it; the last with an empty one."""
    for number, stretch in enumerate(stretches, start=1):
        yield stretch, stretches[number] if number < len(stretches) else ((),) * len(stretch)


def _apart(rows: Sequence[Row], times: float) -> tuple[Row, ...]:
    """The rows with so many times the gap before the first."""
    return (rows[0]._replace(gap=rows[0].gap * times), *rows[1:]) if rows else ()
