"""Which font files there are: those that come with the program, and those of this computer.

The packaged ones come first, so that every computer prints the same pages.
Nothing is looked for on the computer until a text asks for it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk

_OTHER_STYLES = ("italic", "oblique", "thin", "light", "black", "medium", "semi", "demi", "cond")
ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})


def packaged_font_files() -> tuple[Path, ...]:
    """The Noto Sans files of the two font packages (OFL), upright ones only, by name."""
    folders = (Path(package.__file__).parent for package in (manimgx_fonts, manimgx_fonts_cjk))
    return tuple(path for path in font_files(folders) if "-Italic" not in path.name)


def font_files(folders: Iterable[Path]) -> Iterator[Path]:
    """Font files below these folders, each folder in order of path.

    A folder that is missing or closed to us has none.
    """
    for folder in folders:
        for root, names, files in os.walk(folder):
            names.sort()
            for name in sorted(files):
                if os.path.splitext(name)[1].lower() in ENDINGS:  # noqa: PTH122 (thousands)
                    yield Path(root, name)


def installed_font_files(platform: str, home: Path | None = None) -> Iterator[Path]:
    """The fonts of this computer, looked for when the first is asked for.

    Those of the Noto family come first, as their letters match the packaged ones.
    """
    if home is None:
        try:
            home = Path.home()
        except RuntimeError:  # a user without a home still has everybody’s fonts
            home = Path()
    found = list(font_files(system_font_folders(platform, home)))
    yield from sorted(found, key=lambda path: not path.name.startswith("Noto"))


def unlike(path: Path, *, strong: bool) -> int:
    """How far the style a font file names is from upright and regular, or bold; 0 is it."""
    name = path.stem.lower()
    bold = "bold" in name and not any(word in name for word in ("semibold", "demibold"))
    return sum((bold != strong, 2 * any(word in name for word in _OTHER_STYLES)))


def is_nastaliq(path: Path) -> bool:
    """Whether the name of a font file says that it is in Nastaliq, the hand of Urdu."""
    return "nastali" in path.name.lower() or "nastaleeq" in path.name.lower()


def system_font_folders(platform: str, home: Path) -> tuple[Path, ...]:
    """Where `sys.platform` keeps fonts: the user’s folder first, then everybody’s."""
    if platform == "win32":
        user = home / "AppData" / "Local" / "Microsoft" / "Windows" / "Fonts"
        return (user, Path("C:/Windows/Fonts"))
    if platform == "darwin":
        return (home / "Library" / "Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    user = home / ".local" / "share" / "fonts"
    return (user, home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts"))
