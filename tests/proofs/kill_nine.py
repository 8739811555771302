"""`kill -9` at random moments of meetings led in the real program, and what it offers afterwards.

    python -m tests.proofs.kill_nine --kills 200 --seed 1

Each start goes on where the last one was killed, the two answers in turns.
Demanded: nothing that the page had shown as saved is lost, nothing is doubled,
same step, same seat, the clock right within a second for both answers, totals
written once and with the row's end, and no running meeting in any backup.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.proofs.account import Account, Before, look
from tests.proofs.children import Driven, first_start

ANSWERS = ("room-went-on", "as-it-stood")


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
        answer = ANSWERS[number % 2]
        numbers = ("--seed", str(seed * 100_000 + number))
        driven = Driven(folder, *numbers, "--answer", answer, "--manner", aim.manner)
        try:
            driven.wait_for(aim.after)
            time.sleep(chance.uniform(aim.least, aim.wait))
        finally:
            killed = driven.kill()
        account.goes_on(before, driven.facts, answer)
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
