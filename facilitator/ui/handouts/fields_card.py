"""The card of choices for what is in hand: one row a question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.handouts.fields import Field
from facilitator.ui.widgets.card import Card
from facilitator.ui.widgets.choice_row import ChoiceRow
from facilitator.ui.widgets.form_row import FormRow
from facilitator.ui.widgets.stepper import NumberStepper

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue

_ORDER = (
    *(
        "copies",
        "language",
        "second",
        "third",
        "arrangement",
        "form",
        "stock",
        "sight",
        "ends",
        "fit",
        "paper",
    ),
    *("duplex", "format_id", "people"),
)

_LETTERS = 22  # a narrower row has its answer below the question
_SHARES = (5, 14)  # the questions are short and may wrap, the answers are not to be cut


class FieldsCard(Card):
    """`answered` brings the field's id and the value that a person chose."""

    answered = Signal(str, str)

    def __init__(self, above: QWidget, _: Catalogue, parent: QWidget | None = None) -> None:
        """`above` is what Tab reaches before the first row."""
        super().__init__(parent=parent, gap=0)
        self._words, self._above = _, above
        self._rows: dict[str, FormRow] = {}
        self._shown: dict[str, Field] = {}

    def show_fields(self, fields: tuple[Field, ...]) -> None:
        """Show these rows; a row is made when it is first wanted."""
        here = {field.id for field in fields}
        for field in fields:
            if field.id not in self._rows:
                self._insert(field)
            if self._shown.get(field.id) != field:
                self._shown[field.id] = field
                self._fill(field)
        for name, row in self._rows.items():
            row.setVisible(name in here)
        self.setVisible(bool(fields))

    def _insert(self, field: Field) -> None:
        row = self._number(field) if field.bounds[1] else self._choice(field)
        after = [name for name in _ORDER[: _ORDER.index(field.id)] if name in self._rows]
        self._rows[field.id] = row
        place = self.body.indexOf(self._rows[after[-1]]) + 1 if after else 1
        self.body.insertWidget(place, row)
        before = _reached(self._rows[after[-1]].answer) if after else self._above
        QWidget.setTabOrder(before, _reached(row.answer))

    def _choice(self, field: Field) -> ChoiceRow:
        row = ChoiceRow(field.words, field.options, field.value, letters=_LETTERS, shares=_SHARES)
        row.chooser.setObjectName(field.id)
        row.chosen.connect(lambda value, which=field.id: self.answered.emit(which, value))
        return row

    def _number(self, field: Field) -> FormRow:
        _ = self._words
        signs = (_("fewer"), _("more"))
        stepper = NumberStepper(field.words, int(field.value), field.bounds, signs)
        stepper.number.setObjectName(field.id)
        stepper.changed.connect(
            lambda number, which=field.id: self.answered.emit(which, str(number))
        )
        return FormRow(field.words, stepper, letters=_LETTERS, shares=_SHARES)

    def _fill(self, field: Field) -> None:
        row = self._rows[field.id]
        row.show_hint(field.hint)
        if isinstance(row, ChoiceRow):
            chooser = row.chooser
            listed = tuple(
                (str(chooser.itemData(n)), chooser.itemText(n)) for n in range(chooser.count())
            )
            if listed != field.options:
                chooser.set_options(field.options, field.value)
            chooser.choose(field.value)
            return
        if not isinstance(row.answer, NumberStepper):
            return
        number = row.answer.number
        blocked = number.blockSignals(True)
        number.setRange(*field.bounds)
        number.setSpecialValueText(field.nothing)
        number.setValue(int(field.value))
        number.blockSignals(blocked)


def _reached(answer: QWidget) -> QWidget:
    """What Tab reaches of an answer."""
    return answer.number if isinstance(answer, NumberStepper) else answer
