"""What the operating system itself must bring: Qt's libraries, and tools for the checks.

Only Linux lacks anything.  `ldd` tells what is missing; Qt's own message names
the wrong library.  On Debian and Ubuntu they are installed after saying so.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import python_in, say

QT_PACKAGES = (
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libglib2.0-0",
    "libdbus-1-3",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
)
ELSEWHERE = {  # families of /etc/os-release, and what they call the same libraries
    "fedora": "dnf install libglvnd-egl libglvnd-glx libxkbcommon-x11 fontconfig glib2 dbus-libs"
    " xcb-util-cursor xcb-util-wm xcb-util-keysyms",
    "arch": "pacman -S libglvnd libxkbcommon-x11 fontconfig glib2 dbus xcb-util-cursor"
    " xcb-util-wm xcb-util-keysyms",
    "suse": "zypper install libEGL1 libGL1 libxkbcommon-x11-0 libfontconfig1 libglib-2_0-0"
    " libdbus-1-3 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1",
}
PLUGINS = ("plugins/platforms/libqxcb.so", "plugins/platforms/libqoffscreen.so")


def has_screen(system: str, environ: dict[str, str]) -> bool:
    """Whether a window can open.  Only Linux runs without one and says so."""
    if system != "linux":
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def not_found(told: str) -> list[str]:
    """The libraries that `ldd` could not find, each once."""
    lines = (line.split("=>")[0].strip() for line in told.splitlines() if "not found" in line)
    return sorted({line for line in lines if line.startswith("lib") and "Qt6" not in line})


def missing_libraries(folder: Path) -> list[str]:
    """What the Qt inside an environment lacks on this computer."""
    if sys.platform != "linux" or shutil.which("ldd") is None:
        return []
    find = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    asked = [str(python_in(folder)), "-c", find]
    place = Path(subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip())
    parts = [place / "Qt" / name for name in PLUGINS] + [place / "QtWidgets.abi3.so"]
    run = subprocess.run(["ldd", *parts], check=False, capture_output=True, text=True)
    return not_found(run.stdout)


def family(os_release: str) -> str:
    """debian, fedora, arch, suse, or nothing, from the text of /etc/os-release."""
    fields = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    named = " ".join(fields.get(key, "").strip('"') for key in ("ID", "ID_LIKE")).split()
    return next((name for name in ("debian", *ELSEWHERE) if any(name in n for n in named)), "")


def this_family() -> str:
    """The family of this computer."""
    told = Path("/etc/os-release")
    return family(told.read_text(encoding="utf-8")) if told.is_file() else ""


def advice(missing: list[str], kind: str) -> str:
    """A sentence that names what is missing and how to get it."""
    do = ELSEWHERE.get(kind, "apt install " + " ".join(QT_PACKAGES))
    unknown = "" if kind else " (the names on Debian; your system's may differ)"
    return (
        f"Windows need libraries that this system lacks: {', '.join(missing)}."
        f" Install them with “sudo {do}”{unknown}, and start again."
    )


def install_packages(names: tuple[str, ...], why: str) -> bool:
    """Install Debian packages, saying so first; False where that is not ours to do."""
    root = os.name == "posix" and os.geteuid() == 0
    if this_family() != "debian" or not (root or shutil.which("sudo")):
        return False
    ask = [] if sys.stdin.isatty() else ["--non-interactive"]
    before = [] if root else ["sudo", *ask]
    apt = [*before, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]
    install = [*apt, "install", "--yes", "--no-install-recommends", *names]
    say(f"{why} Installing: {' '.join(names)}")
    subprocess.run([*apt, "update"], check=False)
    return subprocess.run(install, check=False).returncode == 0
