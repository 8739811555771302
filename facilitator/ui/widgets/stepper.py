"""Numbers, times and dates with a − and a + large enough to hit."""

from __future__ import annotations

from datetime import date, time
from math import ceil

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt, QTime, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QTextLayout
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QHBoxLayout,
    QSpinBox,
    QTimeEdit,
    QWidget,
)

from facilitator.ui.qt_words import field_locale
from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.key_button import KeyButton

_RESHAPED = (
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.StyleChange,
    QEvent.Type.LayoutDirectionChange,
    QEvent.Type.FontChange,
)


class _Widener(QObject):
    """Gives a field without buttons its whole width for its words.

    Qt's stylesheet leaves no width for the words when the buttons are gone;
    and a wheel that scrolls the page, or a key that turns one, must not change an answer.
    """

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel or _turns_pages(event):
            event.ignore()
            return True
        if event.type() not in _RESHAPED or not isinstance(field, QAbstractSpinBox):
            return False
        field.event(event)
        room = field.rect().adjusted(8, 2, -8, -2)
        field.lineEdit().setGeometry(
            room.translated(0, _drawn_too_high(field.text(), field.font()))
        )
        return True


def _turns_pages(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
    )


def _drawn_too_high(words: str, font: QFont) -> int:
    """Pixels; Qt raises words by as much as another script's face is taller than the first."""
    layout = QTextLayout(words, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    taller = line.ascent() - QFontMetrics(font).ascent() if line.isValid() else 0.0
    return ceil(taller) if taller >= 1 else 0


class Stepper(QWidget):
    """A field between two buttons; `field` is the spin box itself."""

    def __init__(self, field: QAbstractSpinBox, name: str, fewer: str, more: str) -> None:
        super().__init__()
        self.field = field
        field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        field.setAccessibleName(name)
        field.installEventFilter(_Widener(field))
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fewer, self.more = KeyButton("−"), KeyButton("+")
        for button, says in ((self.fewer, fewer), (self.more, more)):
            button.setAccessibleName(says)
            button.setToolTip(says)
            button.setAutoRepeat(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # arrow keys in the field do the same
        self.fewer.clicked.connect(field.stepDown)
        self.more.clicked.connect(field.stepUp)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT // 2)
        row.addWidget(self.fewer)
        row.addWidget(field, 1)
        row.addWidget(self.more)


class NumberStepper(Stepper):
    """A whole number between two bounds; `changed` brings it."""

    changed = Signal(int)

    def __init__(
        self,
        name: str,
        value: int,
        bounds: tuple[int, int],
        words: tuple[str, str],
        *,
        step: int = 1,
    ) -> None:
        self.number = QSpinBox()
        self.number.setLocale(QLocale.c())
        self.number.setRange(*bounds)
        self.number.setSingleStep(step)
        self.number.setValue(value)
        self.number.setKeyboardTracking(False)
        super().__init__(self.number, name, *words)
        self.number.valueChanged.connect(lambda number: self.changed.emit(number))


class TimeStepper(Stepper):
    """A time of day; `changed` brings a `datetime.time`."""

    changed = Signal(object)

    def __init__(self, name: str, value: time, words: tuple[str, str], tag: str) -> None:
        self.edit = QTimeEdit()
        locale = field_locale(tag)
        self.edit.setLocale(locale)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Qt would turn 7:00 to 00:7
        self.edit.setDisplayFormat(locale.timeFormat(QLocale.FormatType.ShortFormat))
        self.edit.setTime(QTime(value.hour, value.minute))
        self.edit.setKeyboardTracking(False)
        super().__init__(self.edit, name, *words)
        self.edit.timeChanged.connect(lambda _time: self.changed.emit(self.value))

    @property
    def value(self) -> time:
        """The time shown."""
        shown = self.edit.time()
        return time(shown.hour(), shown.minute())


class DateStepper(Stepper):
    """A day, not later than `last`; `changed` brings a `datetime.date`."""

    changed = Signal(object)

    def __init__(
        self, name: str, value: date, last: date, words: tuple[str, str], tag: str
    ) -> None:
        self.edit = QDateEdit()
        locale = field_locale(tag)
        self.edit.setLocale(locale)
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # Qt would turn 7:00 to 00:7
        self.edit.setDisplayFormat(locale.dateFormat(QLocale.FormatType.ShortFormat))
        self.edit.setMaximumDate(QDate(last.year, last.month, last.day))
        self.edit.setDate(QDate(value.year, value.month, value.day))
        self.edit.setCurrentSection(QDateEdit.Section.DaySection)
        super().__init__(self.edit, name, *words)
        self.edit.dateChanged.connect(lambda _date: self.changed.emit(self.value))

    @property
    def value(self) -> date:
        """The day shown."""
        shown = self.edit.date()
        return date(shown.year(), shown.month(), shown.day())
