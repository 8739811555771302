"""The disk is lost in mid-meeting, again and again: no press waits, and nothing is lost.

    python -m tests.proofs.lost_disk --times 20 --seed 1 [--full-disk]

The system refuses each write of the program to a file (on Linux, by its limit
of file size); with `--full-disk`, as root, the data lie on a small disk that
is filled to the last byte.  While nothing can be saved the page must say so
and take every key; when the disk is back everything must be saved by itself.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from tests.proofs.account import last_saved, look
from tests.proofs.children import Driven, first_start
from tests.proofs.telling import Fact

Lose = Callable[[], None]
PATIENCE = 8.0  # seconds: the writer tries again after at most five


def refusals(driven: Driven) -> tuple[Lose, Lose]:
    """What loses the disk of a program, and what gives it back."""
    most = resource.prlimit(driven.process.pid, resource.RLIMIT_FSIZE)[1]

    def limit(least: int) -> None:
        resource.prlimit(driven.process.pid, resource.RLIMIT_FSIZE, (least, most))

    return lambda: limit(0), lambda: limit(most)


def filling(folder: Path) -> tuple[Lose, Lose]:
    """The same with a disk that is full."""
    filler = folder / "filler"

    def fill() -> None:
        with filler.open("wb", buffering=0) as stream:
            try:
                while True:
                    stream.write(b"\0" * 512)
            except OSError:
                pass

    return fill, filler.unlink


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A disk of one megabyte; needs root."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


def prove(times: int, seed: int, folder: Path, *, full: bool = False) -> dict[str, float]:
    """Lose the disk so many times; returns numbers of what was seen."""
    first_start(folder)
    chance = Random(seed)
    driven = Driven(folder, "--seed", str(seed), "--pace", "60")
    seen = {"losses": 0.0, "presses meanwhile": 0.0, "slowest press": 0.0, "slowest healing": 0.0}
    try:
        driven.wait_for("saved")
        lose, heal = filling(folder) if full else refusals(driven)
        for _ in range(times):
            _once(driven, lose, heal, chance.uniform(0.5, 4.0), seen)
            time.sleep(chance.uniform(0.1, 1.0))
        driven.wait_for("saved", len(driven.facts))
    finally:
        killed = driven.kill()
    look(folder, driven.facts, killed, None)
    return seen


def _once(driven: Driven, lose: Lose, heal: Lose, seconds: float, seen: dict[str, float]) -> None:
    since = len(driven.facts)
    lose()
    driven.wait_for("unsaved", since)
    since = len(driven.facts)
    time.sleep(seconds)
    meanwhile = driven.facts[since:]
    heal()
    began = time.perf_counter()  # noqa: TID251 (a proof)
    driven.wait_for("saved", len(driven.facts))
    seen["slowest healing"] = max(seen["slowest healing"], time.perf_counter() - began)  # noqa: TID251 (a proof)
    told_and_went_on(meanwhile)
    took = [fact.number("took") for fact in meanwhile if fact.kind == "pressed"]
    seen["losses"] += 1
    seen["presses meanwhile"] += len(took)
    seen["slowest press"] = max(seen["slowest press"], *took)


def told_and_went_on(facts: list[Fact]) -> None:
    """The page said that nothing is saved and never the contrary; presses were taken."""
    assert last_saved(facts) < 0, "shown as saved on a lost disk"
    told = [fact for fact in facts if fact.kind == "unsaved"]
    assert told, "the page does not say that nothing is saved"
    assert all("not saved since" in fact.text("words") for fact in told), told[-1]
    assert all(fact.about["visible"] for fact in told), "the banner is not in view"
    assert len({fact.text("run") for fact in told}) > 1, "the meeting stands still"


def main() -> None:
    """Print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--full-disk", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        if options.full_disk:
            with small_disk(Path(name)) as folder:
                seen = prove(options.times, options.seed, folder, full=True)
        else:
            seen = prove(options.times, options.seed, Path(name))
    for what, number in seen.items():
        print(f"{number:10.3f}  {what}")


if __name__ == "__main__":
    main()
