"""A question that has to be answered before anything else, with its answers as buttons."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """One question, what it is about, and (answer, words); the first answer is filled."""

    heading: str
    about: str
    explanation: str
    answers: tuple[tuple[str, str], ...]
