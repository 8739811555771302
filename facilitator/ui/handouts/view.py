"""The handouts page: what is chosen and how at the side, the page in view beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QStackedWidget, QWidget

from facilitator.core.file_kind import FileKind
from facilitator.ui.handouts.adding import PickScreen
from facilitator.ui.handouts.another import AnotherScreen
from facilitator.ui.handouts.another_sheet import AnotherSheet
from facilitator.ui.handouts.answers_sheet import AnswersSheet
from facilitator.ui.handouts.beside import Beside, Choices
from facilitator.ui.handouts.fields_card import FieldsCard
from facilitator.ui.handouts.larger_page import LargerPage
from facilitator.ui.handouts.list_card import ListCard
from facilitator.ui.handouts.page_column import PageColumn
from facilitator.ui.handouts.pick_sheet import PickSheet
from facilitator.ui.handouts.preview import Room
from facilitator.ui.handouts.save_dialog import SaveDialog
from facilitator.ui.handouts.screen import HandoutsScreen
from facilitator.ui.widgets.card import column
from facilitator.ui.widgets.page import Page

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

AskPath = Callable[[str], tuple[str, FileKind]]
"""From a suggested name to the chosen path, "" when cancelled, and what the file is to be."""


class HandoutsView(QStackedWidget):
    """The page, and over it a sheet to pick from or to answer.

    `saved` brings a path and a FileKind.
    """

    saved = Signal(str, object)
    searched = Signal(str)
    group_chosen = Signal(str)
    picked = Signal(str)
    pick_closed = Signal()
    variant_chosen = Signal(str)
    counted = Signal(int)
    placed = Signal(str)
    split = Signal()
    split_closed = Signal()
    turned = Signal(str)
    way_out = Signal()
    room_changed = Signal(object)  # brings the place for the page in view, larger or not
    outdated = Signal()  # sent by whoever knows that pages would be made otherwise now

    def __init__(self, _: Catalogue, ask_path: AskPath | None = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self._words, self._ask = _, ask_path or self._ask_with_dialog
        title = _("Handouts")
        self._page = Page(title, _("what, in which languages, on what paper"))
        self.setAccessibleName(title)
        self.list = ListCard(_)
        self.fields, self.column = FieldsCard(self.list.last, _), PageColumn(_)
        choices = Choices()
        side = column(self.list, self.fields)
        side.addStretch(1)
        choices.setLayout(side)
        self.beside = Beside(choices, self.column, title)
        self.beside.narrow.connect(self.column.stand_alone)
        self._page.add(self.beside, 1)
        self.addWidget(self._page)
        self._sheet: QWidget | None = None
        self._before: QWidget | None = None
        self.column.save_wanted.connect(self._save)
        self.column.larger_wanted.connect(self._show_larger)
        self.column.page.room_changed.connect(self._tell_room)
        for signal in (self.column.turned, self.beside.turned):
            signal.connect(self.turned)
        self.column.way_out.connect(self.way_out)
        for keys, wanted in (
            ("Ctrl+P", self._print),
            ("Ctrl+S", self._save),
            ("Ctrl++", self._show_larger),
            ("Ctrl+=", self._show_larger),  # the same key without Shift
        ):
            shortcut = QShortcut(QKeySequence(keys), self._page)  # wherever the focus is
            shortcut.activated.connect(wanted)
        self._can_print, self._folder = False, ""
        self._screen: HandoutsScreen | None = None

    def show_screen(self, screen: HandoutsScreen) -> None:
        """Show this picture."""
        self._can_print, self._screen = screen.can_print, screen
        self.list.show_list(screen)
        self.fields.show_fields(screen.fields)
        self.column.show_screen(screen)
        if isinstance(self._sheet, LargerPage):
            self._sheet.show_screen(screen)

    def show_pick(self, screen: PickScreen | None) -> None:
        """Lay this sheet over the page, or take it away."""
        if screen is None:
            self.uncover()
        elif isinstance(self._sheet, PickSheet):
            self._sheet.show_pick(screen)
        else:
            sheet = PickSheet(screen, self._words)
            sheet.searched.connect(self.searched)
            sheet.group_chosen.connect(self.group_chosen)
            sheet.picked.connect(self.picked)
            sheet.closed.connect(self.pick_closed)
            self.cover(sheet)
            sheet.begin()

    def show_another(self, screen: AnotherScreen | None) -> None:
        """The same for the sheet of what is different."""
        if screen is None:
            self.uncover()
        elif isinstance(self._sheet, AnotherSheet):
            self._sheet.show_another(screen)
        else:
            sheet = AnotherSheet(screen, self._words)
            sheet.variant_chosen.connect(self.variant_chosen)
            sheet.counted.connect(self.counted)
            sheet.placed.connect(self.placed)
            sheet.taken.connect(self.split)
            sheet.closed.connect(self.split_closed)
            self.cover(sheet)
            sheet.begin()

    def show_answers(self, by_hand: bool) -> AnswersSheet:
        """Ask what came out of the printer."""
        sheet = AnswersSheet(by_hand, self._words)
        sheet.closed.connect(self.uncover)
        self.cover(sheet)
        sheet.begin()
        return sheet

    def _show_larger(self) -> None:
        """Lay the page in view over everything, once there is one to see."""
        if self._screen is None or not self._screen.view.pictures:
            return
        sheet = LargerPage(self._screen, self._words)
        sheet.turned.connect(self.turned)
        sheet.way_out.connect(self.way_out)
        sheet.closed.connect(self.uncover)
        sheet.room_changed.connect(self.room_changed)
        self.cover(sheet)
        sheet.begin()

    def _tell_room(self, room: Room) -> None:
        if not isinstance(self._sheet, LargerPage):
            self.room_changed.emit(room)

    def cover(self, sheet: QWidget) -> None:
        """Lay a sheet over the page; the focus comes back to where it was."""
        self.uncover()
        self._before = self._page.focusWidget()
        self._sheet = sheet
        self.addWidget(sheet)
        self.setCurrentWidget(sheet)

    def uncover(self) -> None:
        """Take the sheet away."""
        sheet, self._sheet = self._sheet, None
        if sheet is None:
            return
        self.setCurrentWidget(self._page)
        self.removeWidget(sheet)
        sheet.deleteLater()
        (self._before or self.list.add_button).setFocus()
        self.room_changed.emit(self.column.page.room())

    def _print(self) -> None:
        self._take_what_is_typed()
        if self._can_print:
            self.column.print_wanted.emit()

    def _take_what_is_typed(self) -> None:
        """A number counts when its field is left, and a shortcut leaves nothing."""
        field = self._page.focusWidget()
        if isinstance(field, QAbstractSpinBox):
            field.interpretText()

    def _save(self) -> None:
        self._take_what_is_typed()
        if self._can_print:
            self.saved.emit(*self._ask(self._words("handouts")))

    def _ask_with_dialog(self, name: str) -> tuple[str, FileKind]:
        file, kind = SaveDialog(self, name, self._words, self._folder).asked()
        self._folder = str(Path(file).parent) if file else self._folder
        return file, kind
