"""The group's data for a command: read without a trace, or written while nobody else has it open.

An open program keeps in its memory what it read, and would write it back over
ours; so whatever changes the record, the settings or the file itself holds the
same lock as a window does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from facilitator.places import Home

if TYPE_CHECKING:
    from facilitator.storage.database import Database

T = TypeVar("T")


def kept(home: Home, load: Callable[[Database], T], otherwise: T) -> T:
    """What `load` finds; `otherwise` when there never was a data file.  Raises StorageProblem."""
    from facilitator.storage.database import open_for_reading

    database = open_for_reading(home.database)
    if database is None:
        return otherwise
    with database:
        return load(database)


@contextmanager
def held(home: Home) -> Iterator[None]:
    """Nobody else opens these data meanwhile; raises why not, as a StorageProblem."""
    from facilitator.storage.lock import Locked, acquire

    lock = acquire(home.folder)
    if isinstance(lock, Locked):
        raise lock.reason
    try:
        yield
    finally:
        lock.release()


@contextmanager
def held_open(home: Home) -> Iterator[Database]:
    """The data file to write, held; raises StorageProblem."""
    from facilitator.storage.database import open_database

    with held(home), open_database(home.database) as database:
        yield database
