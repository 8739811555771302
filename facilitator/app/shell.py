"""The first picture: our window, at its place and in its colour, still without words.

Words would need the catalogue and the typefaces; they follow in
`facilitator.app.furnishing`, a few frames later.  Whatever is imported here,
every start waits for.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from facilitator.places import Home, shipped
from facilitator.storage.first_glance import stored_appearance
from facilitator.ui.main_window import MainWindow
from facilitator.ui.theme import first_surface


@dataclass
class Shell:
    """What stands on the screen first."""

    app: QApplication
    home: Home
    window: MainWindow


def open_shell(app: QApplication, home: Home) -> Shell:
    """The empty window for a data folder; not shown yet."""
    shipped("readings")  # a program with a part missing says so before it opens
    app.setApplicationName("Facilitator")
    app.setDesktopFileName("facilitator")
    system = app.palette()
    surface, ink = system.window().color().name(), system.windowText().color().name()
    ground = first_surface(stored_appearance(home.database), surface, ink)
    return Shell(app, home, MainWindow(app, ground=ground))
