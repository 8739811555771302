"""A setting with a few answers: its name, and a list to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from facilitator.ui.widgets.chooser import Chooser
from facilitator.ui.widgets.form_row import FormRow


class ChoiceRow(FormRow):
    """`chosen` brings the value a person picked; options are (value, words)."""

    chosen = Signal(str)

    def __init__(
        self,
        words: str,
        options: Sequence[tuple[str, str]],
        current: str = "",
        hint: str = "",
        letters: int = 30,
        shares: tuple[int, int] = (2, 3),
    ) -> None:
        self.chooser = Chooser(words, options, current)
        super().__init__(words, self.chooser, hint, letters, shares)
        self.chooser.chosen.connect(self.chosen)

    @property
    def value(self) -> str:
        """The value chosen now."""
        return self.chooser.value
