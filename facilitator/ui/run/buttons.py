"""Rows of buttons that follow a picture: the same wishes keep the same widgets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.ui.run.picture import Button
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.key_button import KeyButton


class WishButton(KeyButton):
    """One Button of a picture; `wished` brings its action and number."""

    wished = Signal(object, int)

    def __init__(self, button: Button, *, primary: bool = False, quiet: bool = False) -> None:
        super().__init__(button.words, button.key, primary=primary, quiet=quiet)
        self._button: Button | None = None
        self.setCheckable(not primary)
        self.setAutoDefault(False)
        self.show_button(button)
        self.clicked.connect(self._tell)

    def show_button(self, button: Button) -> None:
        """Follow the picture."""
        if button == self._button:
            return
        self._button = button
        self.setObjectName(f"{button.action.value}-{button.value}")
        self.set_words(button.words, button.key)
        self.setEnabled(button.enabled)
        self.setChecked(button.on)

    def _tell(self) -> None:
        if self._button is not None:
            self.setChecked(self._button.on)
            self.wished.emit(self._button.action, self._button.value)


class ButtonRow(QWidget):
    """Several buttons, wrapped; `wished` brings what was pressed."""

    wished = Signal(object, int)

    def __init__(self, *, primary: bool = False, quiet: bool = False) -> None:
        super().__init__()
        self._primary, self._quiet = primary, quiet
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._flow: Flow | None = None
        self.buttons: list[WishButton] = []

    def show_buttons(self, buttons: Sequence[Button]) -> None:
        """Show these; the first one is filled where the row has a primary button."""
        wanted = [(button.action, button.value) for button in buttons]
        if wanted != [(b.action, b.value) for b in self._shown()]:
            self._rebuild(buttons)
        for widget, button in zip(self.buttons, buttons, strict=True):
            widget.show_button(button)
        self._now = tuple(buttons)

    def _shown(self) -> tuple[Button, ...]:
        return getattr(self, "_now", ())

    def _rebuild(self, buttons: Sequence[Button]) -> None:
        """Make the widgets anew; ones that stay what they are keep their focus."""
        focused = next((b.objectName() for b in self.buttons if b.hasFocus()), "")
        if self._flow is not None:
            self._body.removeWidget(self._flow)
            self._flow.hide()
            self._flow.deleteLater()
        self._flow = Flow(gap=UNIT // 2)
        self.buttons = []
        for place, button in enumerate(buttons):
            made = WishButton(button, primary=self._primary and place == 0, quiet=self._quiet)
            made.wished.connect(self.wished)
            self.buttons.append(made)
            self._flow.add(made)
        self._body.addWidget(self._flow)
        self._flow.show()
        again = next((b for b in self.buttons if b.objectName() == focused), None)
        if again is not None:
            again.setFocus()
