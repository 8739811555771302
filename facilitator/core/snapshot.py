"""A running meeting as JSON text and back: plan, presses, what was undone.

Only the dataclasses and enums of the core are read back, by name from a
closed list; anything else is a SnapshotProblem, never code.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from types import ModuleType
from typing import Any

from facilitator.core import (
    meeting_format,
    presses,
    prose,
    reading,
    schedule,
    text_pages,
    topic_deck,
)
from facilitator.core.errors import Problem, SnapshotProblem
from facilitator.core.meeting_run import MeetingRun
from facilitator.core.shape_check import fits, well_shaped

VERSION = 1
DEEPEST = 24  # nesting of a snapshot that we wrote is below 15
# whatever a damaged text can make of decoding it and of pressing its presses again
DAMAGE = (
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    RecursionError,
    Problem,
)
_MODULES: tuple[ModuleType, ...] = (
    meeting_format,
    presses,
    prose,
    reading,
    schedule,
    text_pages,
    topic_deck,
)


def _shapes() -> dict[str, type[Any]]:
    found: dict[str, type[Any]] = {}
    for module in _MODULES:
        for name, thing in vars(module).items():
            if isinstance(thing, type) and (is_dataclass(thing) or issubclass(thing, Enum)):
                found[name] = thing
    return found


_SHAPES = _shapes()


def to_text(run: MeetingRun) -> str:
    """The run as JSON; equal runs give equal text."""
    parts = {"version": VERSION, "plan": run.plan, "presses": run.presses, "undone": run.undone}
    return json.dumps(_encoded(parts), ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> MeetingRun:
    """The run of a text made by `to_text`; raises SnapshotProblem for anything else."""
    try:
        parts = _decoded(json.loads(text), 0)
        if parts["version"] != VERSION:
            raise SnapshotProblem
        plan, many, undone = parts["plan"], parts["presses"], parts["undone"]
        if not (fits(plan, schedule.Plan) and fits((*many, *undone), tuple[presses.Press, ...])):
            raise SnapshotProblem
        run = MeetingRun(plan, many, undone)
    except SnapshotProblem:
        raise
    except DAMAGE as error:
        raise SnapshotProblem from error
    return run


def _encoded(value: object) -> object:
    """JSON values; objects carry their shape's name under "="."""
    if isinstance(value, Enum):
        return {"=": type(value).__name__, "is": value.value}
    if is_dataclass(value) and not isinstance(value, type):
        own = {f.name: _encoded(getattr(value, f.name)) for f in fields(value) if f.init}
        return {"=": type(value).__name__, **own}
    if isinstance(value, Mapping):
        # a list of pairs, so that keys keep their order and their type
        return {"=": "map", "of": [[_encoded(k), _encoded(v)] for k, v in value.items()]}
    if isinstance(value, datetime):
        return {"=": "datetime", "is": value.isoformat()}
    if isinstance(value, tuple):
        return [_encoded(item) for item in value]
    return value


def _decoded(value: Any, depth: int) -> Any:  # noqa: ANN401 (JSON)
    if depth > DEEPEST:
        raise SnapshotProblem
    if isinstance(value, list):
        return tuple(_decoded(item, depth + 1) for item in value)
    if not isinstance(value, dict):
        return value
    shape = value.get("=")
    if shape == "map":
        return {_decoded(k, depth + 1): _decoded(v, depth + 1) for k, v in value["of"]}
    if shape == "datetime":
        return datetime.fromisoformat(value["is"])
    known = _SHAPES.get(str(shape))
    if known is None:
        raise SnapshotProblem
    if issubclass(known, Enum):
        return known(value["is"])
    own = {name: _decoded(item, depth + 1) for name, item in value.items() if name != "="}
    made = known(**own)
    if not well_shaped(made):
        raise SnapshotProblem
    return made
