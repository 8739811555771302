"""Which font files there are: those that come with the program, and those of this computer.

The packaged ones come first, so that every computer prints the same pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk

ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})


def packaged_font_files() -> tuple[Path, ...]:
    """The Noto Sans files of the two font packages (OFL), upright ones only, by name."""
    folders = (Path(package.__file__).parent for package in (manimgx_fonts, manimgx_fonts_cjk))
    return tuple(path for path in font_files(folders) if "-Italic" not in path.name)


def font_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Font files below these folders, each folder in order of path; a missing folder has none."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in ENDINGS and path.is_file():
                yield path


def system_font_folders(platform: str, home: Path) -> tuple[Path, ...]:
    """Where `sys.platform` keeps fonts: the user’s folder first, then everybody’s."""
    if platform == "win32":
        user = home / "AppData" / "Local" / "Microsoft" / "Windows" / "Fonts"
        return (user, Path("C:/Windows/Fonts"))
    if platform == "darwin":
        return (home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    user = home / ".local" / "share" / "fonts"
    return (user, home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))
