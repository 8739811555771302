"""Starts the real program in a child and listens to the facts that it tells."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

from tests.proofs.telling import Fact, heard

ROOT = Path(__file__).parents[2]
LONGEST = 30.0  # seconds for a start on a busy computer


class Driven:
    """A program in a child; its facts are collected while it runs."""

    def __init__(self, folder: Path, *options: str) -> None:
        words = ["-m", "tests.proofs.driven", str(folder), *options]
        self.facts: list[Fact] = []
        self.process = subprocess.Popen(
            [sys.executable, *words],
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "en"},
        )
        self._reader = Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        with self.process.stdout as lines:
            for line in lines:
                fact = heard(line)
                if fact is not None:
                    self.facts.append(fact)

    def wait_for(self, kind: str, since: int = 0) -> None:
        """Until this fact has been told from the fact `since` on, or the program has ended."""
        until = time.perf_counter() + LONGEST  # noqa: TID251 (a proof)
        while kind and not any(fact.kind == kind for fact in self.facts[since:]):
            if self.process.poll() is not None:
                return
            late = time.perf_counter() >= until  # noqa: TID251 (a proof)
            assert not late, f"no {kind}: {self.facts[-3:]}"
            time.sleep(0.002)

    def kill(self) -> float:
        """Kill it; returns the time of day, in seconds since 1970."""
        self.process.send_signal(signal.SIGKILL)
        at = time.time()  # noqa: TID251 (a proof, compared with the program's clock)
        code = self.process.wait(LONGEST)
        self._reader.join(LONGEST)
        assert code in (0, -signal.SIGKILL), f"the program ended by itself with {code}"
        return at


def first_start(folder: Path) -> None:
    """A data folder in which the five questions have been asked."""
    from facilitator.core.settings import Settings
    from facilitator.places import home
    from facilitator.storage.database import open_database
    from facilitator.storage.settings_book import SettingsBook

    with open_database(home(folder).database) as database:
        SettingsBook(database).save(Settings(first_start_done=True, bell=False))
