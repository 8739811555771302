"""Joins the first start with the group record that it makes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from facilitator.core.group import Group
from facilitator.ui.welcome.screen import WelcomeScreen, screen_for

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

OPEN, CLOSED = "open-discussion", "closed-discussion"


class WelcomeView(Protocol):
    """What can be shown."""

    def show_screen(self, screen: WelcomeScreen) -> None:
        """Show this picture."""


class WelcomePresenter:
    """Keeps the answers while the language changes; `finish` gets the group at the end."""

    def __init__(
        self,
        screen_tags: Sequence[str],
        text_tags: Sequence[str],
        finish: Callable[[Group], None],
        switch_language: Callable[[str], None],
        group: Group | None = None,
    ) -> None:
        self._screen_tags, self._text_tags = screen_tags, text_tags
        self._finish, self._switch = finish, switch_language
        self._view: WelcomeView | None = None
        self._words: Catalogue | None = None
        self._chose_languages = group is not None
        self.group, self.ready = group or Group(), False

    def attach(self, view: WelcomeView, _: Catalogue) -> None:
        """Show everything in this view and language from now on."""
        self._view, self._words = view, _
        if not self._chose_languages and _.tag in self._text_tags:
            self.group = replace(self.group, languages=(_.tag,))
        self.show()

    def show(self) -> None:
        """Show the answers as they are now."""
        if self._view is not None and self._words is not None:
            screen = screen_for(
                self.group, self.ready, self._screen_tags, self._text_tags, self._words
            )
            self._view.show_screen(screen)

    def answer(self, field: str, value: Any) -> None:  # noqa: ANN401 (each field has its type)
        """One answer; an open or closed meeting also chooses the format to begin with."""
        self.group = replace(self.group, **{field: value})
        if field == "open_meeting":
            self.group = replace(self.group, format_id=OPEN if value else CLOSED)

    def choose_languages(self, first: str, second: str) -> None:
        """The languages the room reads."""
        self._chose_languages = True
        self.answer("languages", tuple(dict.fromkeys(tag for tag in (first, second) if tag)))

    def switch_language(self, tag: str) -> None:
        """The screen in another language; the answers stay."""
        self._switch(tag)

    def go_on(self) -> None:
        """The questions are done, answered or not."""
        self.ready = True
        self.show()

    def go_back(self) -> None:
        """To the questions again."""
        self.ready = False
        self.show()

    def finish(self) -> None:
        """Hand the group over."""
        self._finish(self.group)
