"""The questions after the printer test: what came out of the printer, read off with a ruler."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from facilitator.core.printer_habit import TEST_EDGE, TEST_LINE, PrinterAnswers, Shift
from facilitator.ui.qt_words import field_locale
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.flow import Flow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.key_button import KeyButton
from facilitator.ui.widgets.notice import Notice
from facilitator.ui.widgets.page import Page
from facilitator.ui.widgets.stepper import Stepper
from facilitator.ui.widgets.tick import Options

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

YES, NO = "yes", "no"
_ARM = 16.0  # millimetres that the rulers on the sheet are long


class Millimetres(Stepper):
    """A length to half a millimetre."""

    def __init__(
        self, name: str, value: float, bounds: tuple[float, float], words: tuple[str, str], tag: str
    ) -> None:
        self.length = QDoubleSpinBox()
        self.length.setLocale(field_locale(tag))
        self.length.setDecimals(1)
        self.length.setSingleStep(0.5)
        self.length.setRange(*bounds)
        self.length.setValue(value)
        super().__init__(self.length, name, *words)

    @property
    def value(self) -> float:
        """The length shown."""
        return round(self.length.value(), 1)


class AnswersSheet(Page):
    """`answered` brings PrinterAnswers; `closed` when nothing is to be remembered."""

    answered = Signal(object)
    closed = Signal()

    def __init__(self, by_hand: bool, _: Catalogue) -> None:
        super().__init__(
            _("What came out of the printer?"),
            _("Take the test sheet and a ruler. The numbers of the questions are on the sheet."),
        )
        self._words, self._by_hand = _, by_hand
        self._card = Card(gap=4)
        self._lengths: dict[str, Millimetres] = {}
        self._length("line", _("1. How long is the line with the arrows, in mm?"), TEST_LINE)
        self._length(
            "left", _("2. How far is the upright line from the left edge, in mm?"), TEST_EDGE
        )
        self._length(
            "top", _("3. How far is the level line from the upper edge, in mm?"), TEST_EDGE
        )
        self._agree = self._choice(
            _("4. Turned like the page of a book: do both large arrows point upwards?"),
            ((YES, _("Yes")), (NO, _("No"))),
        )
        self._length(
            "right", _("5. Against the light: how far to the right is the cross, in mm?"), 0
        )
        self._length("down", _("5. … and how far down is it, in mm?"), 0)
        self._out, self._in = self._by_hand_rows()
        self.problem = Notice()
        self.add(self._card)
        self.add(self.problem)
        self.add(self._buttons())
        self.body.addStretch(1)

    def _by_hand_rows(self) -> tuple[Options, Options]:
        _ = self._words
        ways = (("up", _("print up")), ("down", _("print down")))
        out = self._choice(_("6. How did the sheet come out?"), ways, shown=self._by_hand)
        back = self._choice(_("6. … and how did you put it back in?"), ways, shown=self._by_hand)
        return out, back

    def _length(self, which: str, words: str, value: float) -> None:
        _ = self._words
        signs = (_("less"), _("more"))
        bounds = (0.0, 2 * value) if value else (-_ARM, _ARM)
        field = Millimetres(words, value, bounds, signs, _.tag)
        field.length.setObjectName(which)
        self._lengths[which] = field
        self._card.add(FormRow(words, field))

    def _choice(
        self, words: str, options: tuple[tuple[str, str], ...], *, shown: bool = True
    ) -> Options:
        made = Options(words, options, options[0][0])
        row = FormRow(words, made)
        self._card.add(row)
        row.setVisible(shown)
        return made

    def _buttons(self) -> QWidget:
        _ = self._words
        keep = KeyButton(_("Remember this printer"), primary=True)
        keep.setObjectName("keep-printer")
        leave = KeyButton(_("Remember nothing"), _("Esc"))
        leave.setObjectName("leave-printer")
        keep.clicked.connect(lambda: self.answered.emit(self.answers()))
        leave.clicked.connect(lambda: self.closed.emit())
        return Flow(keep, leave)

    def answers(self) -> PrinterAnswers:
        """What was answered."""
        length = {which: field.value for which, field in self._lengths.items()}
        return PrinterAnswers(
            by_hand=self._by_hand,
            arrows_agree=self._agree.value == YES,
            line=length["line"],
            from_left=length["left"],
            from_top=length["top"],
            cross=Shift(length["right"], length["down"]),
            came_out_face_down=self._out.value == "down",
            went_in_face_down=self._in.value == "down",
        )

    def begin(self) -> None:
        """Put the focus on the first question."""
        self._lengths["line"].length.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's: Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
