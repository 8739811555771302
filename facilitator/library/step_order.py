"""What must hold between the steps of a format: ids, the closing, rounds that go on.

Works on the tables as written, so that these faults are told together with
the faults inside the steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facilitator.core.errors import Problem
from facilitator.core.nearest import nearest
from facilitator.library import format_faults as said
from facilitator.library.faults import format_fault

Tables = Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class StepOrder:
    """The steps of one file, as tables, in order."""

    file: Path
    tables: Tables

    def problems(self) -> Iterator[Problem]:
        """Every fault between the steps."""
        yield from self._same_ids()
        yield from self._closing()
        for place, table in enumerate(self.tables):
            if table.get("kind") == "shares" and isinstance(table.get("resumes"), str):
                yield from self._resumes(place, table["resumes"])

    def _fault(self, place: int, template: str, **facts: str | int) -> Problem:
        return format_fault(
            template, self.file, place + 1, id_of(self.tables[place]), usable=False, **facts
        )

    def _same_ids(self) -> Iterator[Problem]:
        first: dict[str, int] = {}
        for place, table in enumerate(self.tables):
            name = id_of(table)
            if name in first and "id" in table:
                yield self._fault(place, said.SAME_ID, other=first[name] + 1)
            first.setdefault(name, place)

    def _closing(self) -> Iterator[Problem]:
        closings = [n for n, table in enumerate(self.tables) if table.get("kind") == "closing"]
        if not closings:
            yield format_fault(said.NO_CLOSING, self.file)
            return
        first = closings[0]
        for place in range(first + 1, len(self.tables)):
            second = place in closings
            template = said.SECOND_CLOSING if second else said.AFTER_CLOSING
            yield self._fault(place, template, other=first + 1)

    def _resumes(self, place: int, name: str) -> Iterator[Problem]:
        """The fault of a round that goes on: at most one is told."""
        target = next((n for n, table in enumerate(self.tables) if id_of(table) == name), None)
        rounds = [id_of(t) for t in self.tables[:place] if t.get("kind") == "shares"]
        near = nearest(name, [r for r in rounds if r != name])
        other = (target or 0) + 1
        if target is None:
            template = said.RESUMES_NOTHING if near else said.NO_ROUND_BEFORE
        elif target == place:
            template = said.RESUMES_ITSELF
        elif self._leads_back(target, place):
            template = said.RESUMES_CIRCLE
        elif self.tables[target].get("kind") != "shares":
            template = said.RESUMES_NO_ROUND if near else said.NO_ROUND_BEFORE
        elif target > place:
            template = said.RESUMES_LATER
        elif "resumes" in self.tables[target]:
            template, near = said.RESUMES_PART, str(self.tables[target]["resumes"])[:64]
        else:
            return
        yield self._fault(place, template, name=name[:64], nearest=near, other=other)

    def _leads_back(self, start: int, goal: int) -> bool:
        """Whether going on from `start`, round by round, comes to `goal`."""
        places = {id_of(table): n for n, table in reversed(list(enumerate(self.tables)))}
        seen: set[int] = set()
        here: int | None = start
        while here is not None and here not in seen:
            seen.add(here)
            here = places.get(str(self.tables[here].get("resumes", "")))
            if here == goal:
                return True
        return False


def id_of(table: Mapping[str, Any]) -> str:
    """The id of a step as written, “?” when there is none."""
    value = table.get("id", "?")
    return value[:64] if isinstance(value, str) else "?"
