"""The library page: search and list at the side, the text large beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.ui.library.screen import LibraryScreen
from facilitator.ui.sizes import HEADING, UNIT
from facilitator.ui.widgets.card import Card, column
from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.page import Columns, Page
from facilitator.ui.widgets.paged_text import PagedText, TextColumn
from facilitator.ui.widgets.plain_label import PlainLabel
from facilitator.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class LibraryView(Page):
    """Reports what is searched, which kind and languages are chosen, which text is opened."""

    searched = Signal(str)
    kind_chosen = Signal(str)
    languages_chosen = Signal(str, str)
    opened = Signal(str)

    def __init__(self, _: Catalogue) -> None:
        super().__init__(_("Library"), _("what is said and read, in the languages there are"))
        self._search = QLineEdit()
        self._search.setObjectName("search")
        self._search.setPlaceholderText(_("find words in a text"))
        self._search.setAccessibleName(_("Find words in a text"))
        self._search.setClearButtonEnabled(False)
        self._kind = Chooser(_("Kind of text"))
        self._first = Chooser(_("Read in"))
        self._second = Chooser(_("Second language"))
        self._list = RowList(_("Texts"))
        self._nothing = PlainLabel("", "muted")
        side = QWidget()
        listed = column(self._search, self._kind, self._nothing, gap=UNIT)
        listed.addWidget(self._list, 1)
        side.setLayout(listed)
        self._text = PagedText(HEADING, fitted=False)
        self._text.setAccessibleName(_("Text"))
        self._facts = PlainLabel("", "small")
        card = Card()
        card.add(Flow(self._first, self._second))
        card.add(self._text, 1)
        card.add(self._facts)
        self.add(Columns(side, card, (2, 5), letters=50), 1)
        self._search.textChanged.connect(self.searched)
        self._kind.chosen.connect(self.kind_chosen)
        self._list.chosen.connect(self.opened)
        for chooser in (self._first, self._second):
            chooser.chosen.connect(lambda _value: self._tell_languages())

    def _tell_languages(self) -> None:
        self.languages_chosen.emit(self._first.value, self._second.value)

    def show_screen(self, screen: LibraryScreen) -> None:
        """Show this picture."""
        wanted = screen.wanted
        second = wanted.languages[1] if len(wanted.languages) > 1 else ""
        self._kind.set_options(screen.kinds, wanted.kind)
        self._first.set_options(screen.languages, wanted.languages[0])
        self._second.set_options(screen.second_languages, second)
        rows = [(row.id, row.title, row.detail, row.usable) for row in screen.rows]
        self._list.show_rows(rows, wanted.opened)
        self._nothing.show_words(screen.nothing)
        self._text.show_columns(
            [
                TextColumn(column.language, column.blocks, column.title, column.mark)
                for column in screen.columns
            ]
        )
        self._facts.show_words("\n".join(dict.fromkeys(c.facts for c in screen.columns)))
