"""Our page and Chromium’s in one picture, ours at the left."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

DOTS = 110  # an inch


def side_by_side(folder: Path, tag: str) -> Path | None:
    """The picture of both files of that language; None without the programs that draw it."""
    draw, join = shutil.which("pdftoppm"), shutil.which("convert")
    if not draw or not join:
        return None
    pictures = []
    for name in ("ours", "chromium"):
        file = folder / f"{tag}-{name}.pdf"
        if file.exists():
            picture = folder / f"{tag}-{name}"
            command = [draw, "-r", str(DOTS), "-png", "-singlefile", str(file), str(picture)]
            subprocess.run(command, check=True)
            pictures.append(f"{picture}.png")
    target = folder / f"{tag}.png"
    trimmed = ["-trim", "+repage", "-bordercolor", "white", "-border", "16"]
    subprocess.run([join, *pictures, *trimmed, "+append", str(target)], check=True)
    return target
