"""The one label of the program: it shows characters and never guesses markup.

Qt's own QLabel takes text that looks like HTML for HTML and would open the
files it names; texts here come from strangers.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from facilitator.ui.style import scaled
from facilitator.ui.stylesheet import TEXT_ROLES


class PlainLabel(QLabel):
    """Words in a role of the stylesheet ("body", "muted", "title", "spoken", …), wrapped.

    Words keep to the side where the window's language begins, whatever
    script they are in, so that columns stay straight.
    """

    def __init__(self, words: str = "", role: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("role", role)
        self._fit()
        self._lean()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(words)

    @property
    def role(self) -> str:
        """The role that decides size and colour."""
        return str(self.property("role"))

    def set_role(self, role: str) -> None:
        """Change size and colour."""
        if role != self.role:
            self.setProperty("role", role)
            self.style().unpolish(self)
            self.style().polish(self)
            self._fit()

    def show_words(self, words: str, role: str | None = None) -> None:
        """New words, hidden when there are none."""
        self.setText(words)
        self.setVisible(bool(words))
        if role is not None:
            self.set_role(role)

    def setVisible(self, visible: bool) -> None:
        """Qt's: a label without a parent is not shown as a window of its own.

        Such a window would take the keys from the page; the label is shown
        with the parent that it gets.
        """
        if visible and self.parent() is None:
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
        else:
            super().setVisible(visible)

    def one_line(self) -> PlainLabel:
        """The same label, never wrapped: for numbers and clock times."""
        self.setWordWrap(False)
        return self

    def changeEvent(self, event: QEvent) -> None:
        """Qt's: follow the text's size and the window's direction."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:  # comes last when the look changes
            self._fit()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._lean()

    def _fit(self) -> None:
        factor, strong, _token = TEXT_ROLES[self.role]
        self.setFont(scaled(QApplication.font(), factor, strong=strong))

    def _lean(self) -> None:
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            return
        upright = self.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        self.setAlignment((right if self.isRightToLeft() else left) | upright)
