"""What can be chosen for paper, by name, and the bounds of numbers."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum
from typing import TypeVar

from facilitator.commands.option_values import shortened
from facilitator.core.errors import UnknownName
from facilitator.core.nearest import nearest

MOST_COPIES = 500
Choice = TypeVar("Choice", bound=StrEnum)


def one_of(kind: str, name: str, choices: type[Choice]) -> Choice:
    """The choice of that name; raises UnknownName with the nearest."""
    known: Collection[str] = [choice.value for choice in choices]
    if name.lower() in known:
        return choices(name.lower())
    raise UnknownName(kind=kind, name=shortened(name), nearest=nearest(name, known))
