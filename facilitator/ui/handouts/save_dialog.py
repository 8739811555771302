"""Where a file goes and what it is to be: the system's own dialog.

The dialog itself must add the ending: a name that grows after the question
whether to write over would write over a file that nobody was asked about.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from facilitator.core.file_kind import ENDINGS, FileKind, kind_of

if TYPE_CHECKING:
    from facilitator.language.catalogues import Catalogue


def _documents() -> str:
    """The folder from which a program was started means nothing to anybody."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return folder if Path(folder).is_dir() else str(Path.home())


class SaveDialog(QFileDialog):
    """Asks for a file and its kind; another kind gives the name another ending."""

    def __init__(self, window: QWidget, name: str, _: Catalogue, folder: str = "") -> None:
        """`name` is suggested, without an ending, in `folder` or among a person's documents."""
        super().__init__(window, _("Save as"), folder or _documents())
        self._kinds = {
            f"{words} (*{ENDINGS[kind]})": kind
            for kind, words in (
                (FileKind.PRINTER, _("PDF for the printer")),
                (FileKind.SCREENS, _("PDF for screens, page by page")),
                (FileKind.TEXT, _("Plain text, for screen readers and mail")),
                (FileKind.WEB, _("Web page")),
            )
        }
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setNameFilters([*self._kinds])
        self.setDefaultSuffix(ENDINGS[FileKind.PRINTER])
        self.selectFile(name + ENDINGS[FileKind.PRINTER])
        self.filterSelected.connect(self._end_otherwise)

    def _end_otherwise(self, words: str) -> None:
        """The name keeps its stem; an ending that is none of ours belongs to it."""
        ending = ENDINGS[self._kinds[words]]
        self.setDefaultSuffix(ending)
        files = self.selectedFiles()
        if not files:
            return
        file = Path(files[0])
        if file.suffix.lower() in ENDINGS.values():
            self.selectFile(file.with_suffix(ending).name)

    def chosen(self) -> tuple[str, FileKind]:
        """The file, empty when nobody wants one, and what it is to be."""
        files = self.selectedFiles()
        file = files[0] if files else ""
        return file, kind_of(Path(file).suffix, self._kinds[self.selectedNameFilter()])

    def asked(self) -> tuple[str, FileKind]:
        """Show the dialog until it is answered."""
        try:
            accepted = self.exec() == QDialog.DialogCode.Accepted.value
            return self.chosen() if accepted else ("", FileKind.PRINTER)
        finally:
            self.deleteLater()
