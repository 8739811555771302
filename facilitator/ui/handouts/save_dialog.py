"""Where the PDF goes: the system's own dialog, which asks before a file is written over.

The dialog itself must add ".pdf": a name that grows after the question would
write over a file that nobody was asked about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


class SaveDialog(QFileDialog):
    """Asks for a file, and whether it is for the printer or for screens."""

    def __init__(self, window: QWidget, name: str, _: Catalogue) -> None:
        super().__init__(window, _("Save as PDF"))
        words = _("PDF for the printer"), _("PDF for screens, page by page")
        paper, self._screens = (f"{each} (*.pdf)" for each in words)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setNameFilters([paper, self._screens])
        self.setDefaultSuffix("pdf")
        self.selectFile(name)

    def chosen(self) -> tuple[str, bool]:
        """The file, empty when nobody wants one, and whether it is for screens."""
        files = self.selectedFiles()
        return (files[0] if files else "", self.selectedNameFilter() == self._screens)

    def asked(self) -> tuple[str, bool]:
        """Show the dialog until it is answered."""
        try:
            accepted = self.exec() == QDialog.DialogCode.Accepted.value
            return self.chosen() if accepted else ("", False)
        finally:
            self.deleteLater()
