"""An X server of its own for a proof: wide, empty, and gone afterwards."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def x_server(width: int, height: int, manager: str = "") -> Iterator[dict[str, str]]:
    """An Xvfb that keeps its monitors; gives the environment for programs that use it.

    `manager` is a window manager to start, "" for none.
    """
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-noreset", "-screen", "0", f"{width}x{height}x24"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as answers:
            number = answers.readline().strip()
        assert number, "Xvfb did not start"
        environ = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "LANGUAGE": "en",
        }
        managing = subprocess.Popen([manager], env=environ) if manager else None
        try:
            yield environ
        finally:
            if managing is not None:
                managing.terminate()
                managing.wait(10)
    finally:
        server.terminate()
        server.wait(10)


def asked(*command: str) -> str:
    """What a program of the X server answers."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=10)
    return done.stdout


def from_the_top() -> list[int]:
    """The windows of programs, the topmost first."""
    words = asked("xprop", "-root", "_NET_CLIENT_LIST_STACKING")
    if "#" in words:  # a window manager knows; it puts frames around them
        return [int(word, 16) for word in words.partition("#")[2].split(",")][::-1]
    lines = asked("xwininfo", "-root", "-children").splitlines()
    return [int(line.split()[0], 16) for line in lines if line.strip().startswith("0x")]
