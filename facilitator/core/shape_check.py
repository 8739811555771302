"""Whether a value that was read back has the shape its field promises.

A dataclass does not look at what it is given; a saved meeting that was
damaged on the disk must be refused when it is read, not when it is shown.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import fields
from functools import cache
from math import isfinite
from types import UnionType
from typing import Any, cast, get_args, get_origin, get_type_hints


def well_shaped(thing: Any) -> bool:  # noqa: ANN401 (any dataclass)
    """Whether every field of a dataclass holds what its type says."""
    hints = _hints(cast("Hashable", type(thing)))
    return all(fits(getattr(thing, one.name), hints[one.name]) for one in fields(thing))


def fits(value: object, hint: Any) -> bool:  # noqa: ANN401 (a type, a union or a generic)
    """Whether a value is of a type as annotations write it; numbers have to be finite."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is UnionType or isinstance(hint, UnionType):
        return any(fits(value, choice) for choice in arguments)
    if origin is tuple:
        inner = arguments[0]
        return isinstance(value, tuple) and all(fits(item, inner) for item in value)
    if origin is Mapping:
        keys, values = arguments
        return isinstance(value, Mapping) and all(
            fits(key, keys) and fits(item, values) for key, item in value.items()
        )
    if hint is float or hint is int:
        whole = isinstance(value, int) and not isinstance(value, bool)
        return whole or (hint is float and isinstance(value, float) and isfinite(value))
    return isinstance(value, hint)


@cache
def _hints(shape: Hashable) -> dict[str, Any]:
    return get_type_hints(shape)
