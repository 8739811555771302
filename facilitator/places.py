"""Where things are on this computer: what is shipped, and where a group’s own data lives.

Nothing is made or opened here but by `make_ready`, which proves that the
folder can be written before anything depends on it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from errno import ENOTDIR
from pathlib import Path
from stat import S_ISDIR

from facilitator.core.errors import N_, StorageProblem

PACKAGE = Path(__file__).resolve().parent


class FolderProblem(StorageProblem):
    """A folder that is missing or cannot be written; facts: `file` (the folder), `reason`."""

    template = N_(
        "Nothing can be saved in the folder {file} ({reason})."
        " Allow writing there, or choose another folder for the data."
    )
    not_shipped = N_(
        "A part of the program is missing: the folder {file}."
        " Install the program again, or start it from a complete copy."
    )


@dataclass(frozen=True)
class Home:
    """The folder that holds all data of one group, and the places in it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The one file with attendance, settings and the running meeting."""
        return self.folder / "facilitator.db"

    @property
    def backups(self) -> Path:
        """The folder of daily copies of the database."""
        return backup_folder(self.database)

    @property
    def readings(self) -> Path:
        """The group’s own texts, formats and topics, in the shapes of the shipped ones."""
        return self.folder / "readings"

    @property
    def texts(self) -> Path:
        """The group’s own texts."""
        return self.readings / "texts"

    @property
    def formats(self) -> Path:
        """The group’s own meeting formats."""
        return self.readings / "formats"

    @property
    def topics(self) -> Path:
        """The group’s own topic prompts."""
        return self.readings / "topics"


def backup_folder(database: Path) -> Path:
    """Where the daily copies of a data file lie: beside it."""
    return database.with_name("backups")


def shipped(name: str, package: Path = PACKAGE) -> Path:
    """A folder that comes with the program: inside the package, else beside it in a checkout.

    Raises FolderProblem when it is in neither place.
    """
    inside = package / "shipped" / name
    if inside.exists():
        return inside
    checkout = package.parent
    beside = checkout / name
    if beside.exists() and (checkout / "pyproject.toml").exists():
        return beside
    raise FolderProblem(FolderProblem.not_shipped, file=str(inside))


def home(folder: Path | None = None) -> Home:
    """The data of `folder`, or of the place where this computer keeps a user’s data.

    Raises FolderProblem for a name that leads nowhere (nobody’s ~name).
    """
    if folder is None:
        import platformdirs

        folder = Path(platformdirs.user_data_dir("Facilitator", appauthor=False))
    try:
        return Home(folder.expanduser().absolute())
    except (OSError, RuntimeError) as error:  # RuntimeError: nobody’s ~name
        raise FolderProblem(file=str(folder), reason=str(error)) from error


def refuse_impossible(place: Home) -> None:
    """Raise FolderProblem when the home is a file, below one, or has an impossible name."""
    try:
        if not S_ISDIR(place.folder.stat().st_mode):
            raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR))
    except FileNotFoundError:
        return  # it is made when something is to be kept
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FolderProblem(file=str(place.folder), reason=reason) from error


def make_ready(place: Home) -> None:
    """Make the folder when it is missing and prove that it can be written.

    Raises FolderProblem; leaves nothing behind in the folder.
    """
    import tempfile  # brings half the standard library; the first picture does not wait for it

    try:
        place.folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # for nobody else
        with tempfile.TemporaryFile(dir=place.folder) as proof:
            proof.write(b"Facilitator")
            proof.flush()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FolderProblem(file=str(place.folder), reason=reason) from error
