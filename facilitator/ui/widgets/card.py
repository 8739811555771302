"""Cards, rules and pages: the quiet boxes that everything stands in."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator.ui.sizes import UNIT
from facilitator.ui.widgets.plain_label import PlainLabel


class Card(QFrame):
    """A white card with a thin line; put things into `body`, or with `add`."""

    def __init__(
        self, heading: str = "", *, gap: int = UNIT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(3 * UNIT, 2 * UNIT + 4, 3 * UNIT, 2 * UNIT + 4)
        self.body.setSpacing(gap)
        self.heading = PlainLabel(heading, "heading")
        self.body.addWidget(self.heading)
        self.heading.setVisible(bool(heading))  # not before it has a parent: a window would flash

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """One more part, below the others."""
        if isinstance(part, QLayout):
            self.body.addLayout(part, stretch)
        else:
            self.body.addWidget(part, stretch)


def rule() -> QFrame:
    """A thin line across."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def stem() -> QFrame:
    """A thin line from top to bottom."""
    line = QFrame()
    line.setObjectName("stem")
    return line


def column(*parts: QWidget | QLayout, gap: int = 2 * UNIT) -> QVBoxLayout:
    """Parts below one another, without a margin."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    for part in parts:
        if isinstance(part, QLayout):
            made.addLayout(part)
        else:
            made.addWidget(part)
    return made


class Scrolled(QWidget):
    """What scrolls: as high as its words at the width they have, and no higher.

    Qt asks for the height that wrapped words would take at their narrowest,
    and would scroll to an empty end.
    """

    def minimumSizeHint(self) -> QSize:
        """Qt's: the least width alone; the height follows from it."""
        return QSize(super().minimumSizeHint().width(), 0)


def scrolling(inner: QWidget, name: str) -> QScrollArea:
    """`inner` in an area that scrolls only when it must; the area says `name` to a reader."""
    inner.setObjectName(inner.objectName() or "scrolled")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    area.setWidget(inner)
    return area


def bring_into_view(part: QWidget) -> None:
    """Scroll all areas around a part so that it is seen.

    Words below the last control of an area, or above the first, are seen with
    it: no key would go there.
    """
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            bar = around.verticalScrollBar()
            for forward, end in ((True, bar.maximum()), (False, bar.minimum())):
                if not around.isAncestorOf(_reached(part, forward=forward)):
                    bar.setValue(end)
            around.ensureWidgetVisible(part, 3 * UNIT, 3 * UNIT)
        around = around.parentWidget()


def _reached(part: QWidget, *, forward: bool) -> QWidget:
    """What Tab reaches next, or before it; the part itself when there is nothing else."""
    here: QWidget | None = part
    while here is not None:
        here = here.nextInFocusChain() if forward else here.previousInFocusChain()
        if here is None or here is part:
            break
        tabbed = bool(here.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if tabbed and here.isEnabled() and here.isVisible() and not part.isAncestorOf(here):
            return here
    return part
