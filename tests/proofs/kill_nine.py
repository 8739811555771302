"""`kill -9` at random moments of meetings led in the real program, and what it offers afterwards.

    python -m tests.proofs.kill_nine --kills 200 --seed 1

Each start goes on where the last one was killed, the two answers in turns.
Demanded: nothing that the page had shown as saved is lost, nothing is doubled,
same step, same seat, the clock right within a second for both answers, totals
written once and with the row's end, and no running meeting in any backup.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Thread

from tests.proofs.account import Account, Before, look
from tests.proofs.telling import Fact, heard

ROOT = Path(__file__).parents[2]
ANSWERS = ("room-went-on", "as-it-stood")
LONGEST = 30.0  # seconds for a start on a busy computer


@dataclass(frozen=True)
class Aim:
    """A manner of leading, the fact after which it is killed, and the longest wait then."""

    manner: str
    after: str
    wait: float
    least: float = 0.0


AIMS = (
    (2, Aim("run", "", 1.2)),  # in the first milliseconds, while loading, at the question
    (8, Aim("run", "live", 1.2)),
    (3, Aim("undo", "burst", 0.15)),
    (4, Aim("close", "closing", 0.06)),
    (2, Aim("quit", "quitting", 0.06)),
    (2, Aim("idle", "idle", 3.5, 1.2)),
)


class Driven:
    """A program in a child; its facts are collected while it runs."""

    def __init__(self, folder: Path, aim: Aim, answer: str, seed: int) -> None:
        words = ["-m", "tests.proofs.driven", str(folder), "--seed", str(seed)]
        self.facts: list[Fact] = []
        self.process = subprocess.Popen(
            [sys.executable, *words, "--answer", answer, "--manner", aim.manner],
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

    def wait_for(self, kind: str) -> None:
        """Until this fact has been told, or the program has ended."""
        until = time.perf_counter() + LONGEST
        while kind and not any(fact.kind == kind for fact in self.facts):
            if self.process.poll() is not None:
                return
            assert time.perf_counter() < until, f"no {kind}: {self.facts[-3:]}"
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


def prove(kills: int, seed: int, folder: Path) -> Account:
    """Kill and look, again and again; raises AssertionError at the first thing that is wrong."""
    chance = Random(seed)
    first_start(folder)
    account = Account()
    before: Before | None = None
    for number in range(kills):
        weights, aims = zip(*AIMS, strict=True)
        aim: Aim = chance.choices(aims, weights)[0]
        if chance.random() < 0.3:
            shutil.rmtree(folder / "backups", ignore_errors=True)  # so that one is made anew
        driven = Driven(folder, aim, ANSWERS[number % 2], seed * 100_000 + number)
        try:
            driven.wait_for(aim.after)
            time.sleep(chance.uniform(aim.least, aim.wait))
        finally:
            killed = driven.kill()
        account.goes_on(before, driven.facts, ANSWERS[number % 2])
        before = look(folder, driven.facts, killed, before)
        account.kept(before)
        account.kinds += Counter({f"killed after “{aim.after or 'start'}”": 1})
        time.sleep(chance.choice((0.0, 0.3, 1.5)))
    return account


def main() -> None:
    """Print the account; an AssertionError tells what was lost, and with which seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        account = prove(options.kills, options.seed, Path(name))
    print(account)


if __name__ == "__main__":
    main()
