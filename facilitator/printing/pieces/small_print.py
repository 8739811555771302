"""The small line under a text: its language, where the words come from, and who has read them.

That a translation has not been reviewed is always said: the only way to be
rid of that sentence is to have it reviewed and to mark it so in its head
(`review = "reviewed"`).  There is no switch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator.core.handout import SmallPrint
from facilitator.core.languages import is_right_to_left, language
from facilitator.language.catalogues import Catalogue

_FIRST_STRONG, _POP = "\u2068", "\u2069"


@dataclass(frozen=True)
class Provenance:
    """What a reader should know about words that are shown in one language.

    `missing` are the languages that were asked for and have no such text.
    `brief` is for cards and signs, where a long line would be most of the words.
    """

    source: str = ""
    licence: str = ""
    unreviewed: bool = False
    stale: bool = False
    missing: tuple[str, ...] = ()
    brief: bool = False


def small_print(tag: str, told: Provenance, _: Catalogue) -> SmallPrint:
    """One block, so that languages beside each other keep the same number of blocks."""
    return SmallPrint(" ".join(in_column(line, tag) for line in _sentences(tag, told, _)))


def in_column(text: str, tag: str) -> str:
    """A line that may be in another language than its column keeps its own direction there."""
    return f"{_FIRST_STRONG}{text}{_POP}" if is_right_to_left(tag) and text else text


def own_name(tag: str) -> str:
    """What a language calls itself; its tag when nobody knows."""
    known = language(tag).own_name
    if known != tag:
        return known
    from babel import Locale, UnknownLocaleError  # only for languages that are not listed

    try:
        name = Locale.parse(tag, sep="-").get_display_name()
    except (UnknownLocaleError, ValueError):
        return tag
    return name or tag


def missing_lines(tags: Sequence[str], column: str, _: Catalogue) -> Iterator[str]:
    """A sentence for each language in which there is no such text."""
    for tag in tags:
        name = in_column(own_name(tag), column)
        yield _("There is no text in {language} yet.").format(language=name)


def review_line(_: Catalogue) -> str:
    """What is said of a translation that nobody has checked."""
    return _("This translation has not yet been reviewed by a native speaker.")


def source_line(source: str, licence: str, _: Catalogue) -> str:
    """Where the words come from, as far as it is known; licences as they are usually written."""
    licence = licence.replace("CC-BY-4.0", "CC\u00a0BY\u00a04.0")
    if source and licence:
        return _("Source: {source}. Licence: {licence}.").format(source=source, licence=licence)
    if source:
        return _("Source: {source}.").format(source=source)
    return _("Licence: {licence}.").format(licence=licence) if licence else ""


def _sentences(tag: str, told: Provenance, _: Catalogue) -> Iterator[str]:
    yield f"{own_name(tag)}."
    if line := source_line(told.source, told.licence, _):
        yield line
    yield from missing_lines(told.missing, tag, _)
    if told.unreviewed:
        brief = _("Translation not yet reviewed by a native speaker.")
        yield brief if told.brief else review_line(_)
    if told.stale:
        yield _("The text that this was translated from has changed since.")
