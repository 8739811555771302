"""What can be chosen: our pieces, topic cards by theme, all texts; searched and sorted by use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from facilitator.core.errors import N_
from facilitator.core.handout import RUN_SHEET
from facilitator.core.meeting_format import MeetingFormat, Reading
from facilitator.core.pieces import BY_NAME, PIECES, TEXT, TOPIC_CARDS, Use, tonight
from facilitator.core.prose import plain
from facilitator.core.reading import Shelf, TextKind
from facilitator.core.schedule import in_language
from facilitator.core.topic_deck import Theme

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

KINDS: Mapping[TextKind, str] = {
    TextKind.READING: N_("Readings"),
    TextKind.HANDOUT: N_("Texts to take home"),
    TextKind.SCRIPT: N_("What the leader says"),
    TextKind.PHRASES: N_("Phrases"),
}


class Themes(StrEnum):
    """The group of topic cards; the value is a msgid."""

    CARDS = N_("Topic cards by theme")


@dataclass(frozen=True)
class Offer:
    """One thing to choose; `name` is what an order calls it, `body` what is searched too."""

    name: str
    title: str
    about: str
    group: str
    body: str = ""


@dataclass(frozen=True)
class Store:
    """Where offers come from."""

    shelf: Shelf
    themes: Sequence[Theme]
    formats: Mapping[str, MeetingFormat]

    def offers(self, _: Catalogue) -> tuple[Offer, ...]:
        """Everything, sorted by use, each with its words in the screen's language if there are."""
        return (*self._pieces(_), *self._cards(_), *self._texts(_))

    def title(self, name: str, _: Catalogue) -> str:
        """What a piece, a theme's cards or a text is called."""
        first, _slash, rest = name.partition("/")
        if first == TOPIC_CARDS and rest:
            titles = next((t.titles for t in self.themes if t.id == rest), {})
            return _("Topic cards: {theme}").format(theme=in_language(titles, _.tag) or rest)
        if name in BY_NAME:
            return _(BY_NAME[name].title)
        text = name.removeprefix(f"{TEXT}/")
        return self.shelf.find(text, _.tag).text.title if text in self.shelf.texts else name

    def of_format(self, format_id: str) -> tuple[str, ...]:
        """What a meeting of that format needs, and the texts that are read in it."""
        meeting = self.formats[format_id]
        read = [s.text for s in meeting.steps if isinstance(s, Reading) and s.text]
        return tuple(dict.fromkeys([*tonight(meeting), *(self._name(text) for text in read)]))

    def _name(self, text_id: str) -> str:
        return f"{TEXT}/{text_id}" if text_id in BY_NAME else text_id

    def _pieces(self, _: Catalogue) -> Iterator[Offer]:
        for use in Use:
            for piece in PIECES:
                if piece.use is use:
                    # found also by what the Tonight page calls it
                    also = _("Print tonight’s sheet") if piece.name == RUN_SHEET else ""
                    yield Offer(piece.name, _(piece.title), _(piece.about), use, also)

    def _cards(self, _: Catalogue) -> Iterator[Offer]:
        for theme in self.themes:
            name = f"{TOPIC_CARDS}/{theme.id}"
            n = len(theme.prompts)
            about = _.plural("{n} question", "{n} questions", n).format(n=n)
            body = " ".join(prompt.in_language(_.tag) for prompt in theme.prompts)
            yield Offer(name, in_language(theme.titles, _.tag), about, Themes.CARDS, body)

    def _texts(self, _: Catalogue) -> Iterator[Offer]:
        texts = [self.shelf.find(text_id, _.tag).text for text_id in self.shelf.texts]
        for kind, group in KINDS.items():
            for text in sorted(texts, key=lambda t: t.title.casefold()):
                if text.kind is kind:
                    body = " ".join(plain(block) for block in text.blocks)
                    yield Offer(self._name(text.id), text.title, "", group, body)


def found(
    offers: Sequence[Offer], words: str, group: str, names: Sequence[str] | None = None
) -> tuple[Offer, ...]:
    """The offers with all these words, of a group ("" for every one), or of these names."""
    asked = _alike(words).split()
    return tuple(
        offer
        for offer in offers
        if (not group or offer.group == group)
        and (names is None or offer.name in names)
        and _has(offer, asked)
    )


def _has(offer: Offer, asked: Sequence[str]) -> bool:
    body = _alike(f"{offer.title} {offer.about} {offer.body}")
    return all(word in body for word in asked)


def _alike(words: str) -> str:
    """As it is compared: no capitals, and the apostrophe that keyboards have."""
    return words.casefold().replace("’", "'")


def groups() -> tuple[str, ...]:
    """All groups in order, as msgids."""
    return (*(str(use.value) for use in Use), str(Themes.CARDS.value), *KINDS.values())
