"""Our colours, as plain strings, and the measure that says they can be read.

No Qt here.  Every palette is checked by `weak_spots`: text needs 4.5:1 and the
lines of controls 3:1 (WCAG 2.2, success criteria 1.4.3 and 1.4.11).
"""

from __future__ import annotations

from dataclasses import dataclass

TEXT_RATIO = 4.5
LINE_RATIO = 3.0
CONTRAST_RATIO = 7.0  # success criterion 1.4.6


@dataclass(frozen=True)
class Palette:
    """Colours as "#rrggbb".

    `line` is for quiet rules, `edge` for the outlines of things to press;
    `strong` palettes have 2-pixel lines and no soft fills.
    """

    surface: str
    card: str
    line: str
    edge: str
    ink: str
    muted: str
    accent: str
    accent_soft: str
    on_accent: str
    warn: str
    warn_soft: str
    over: str
    over_soft: str
    dark: bool = False
    strong: bool = False


LIGHT = Palette(
    surface="#FAF8F5",
    card="#FFFFFF",
    line="#E3DED6",
    edge="#968F84",
    ink="#1F2A2E",
    muted="#5B686D",
    accent="#1F6F6B",
    accent_soft="#DCEEEB",
    on_accent="#FFFFFF",
    warn="#9A5200",
    warn_soft="#FBEBD6",
    over="#8C3B5A",
    over_soft="#F5E1E8",
)

DARK = Palette(
    surface="#14191B",
    card="#1D2427",
    line="#2E383C",
    edge="#667379",
    ink="#ECE7DF",
    muted="#A9B4B8",
    accent="#6FC7BF",
    accent_soft="#1E3A38",
    on_accent="#10201F",
    warn="#F0B36B",
    warn_soft="#3A2C19",
    over="#E39AB5",
    over_soft="#3A222C",
    dark=True,
)


def contrasting(surface: str, ink: str, accent: str, on_accent: str) -> Palette:
    """A high-contrast palette of the system's own four colours.

    Colours of the system that cannot be read against one another are
    replaced by black and white.
    """
    if ratio(surface, ink) < CONTRAST_RATIO:
        surface, ink = "#FFFFFF", "#000000"
    dark = luminance(surface) < luminance(ink)
    if ratio(surface, accent) < TEXT_RATIO or ratio(accent, on_accent) < TEXT_RATIO:
        accent, on_accent = ("#7FDBFF", "#000000") if dark else ("#00408C", "#FFFFFF")
    return Palette(
        surface=surface,
        card=surface,
        line=ink,
        edge=ink,
        ink=ink,
        muted=ink,
        accent=accent,
        accent_soft=surface,
        on_accent=on_accent,
        warn=_readable("#FFC46B" if dark else "#7A3F00", surface, ink),
        warn_soft=surface,
        over=_readable("#FFB0CC" if dark else "#7A1F47", surface, ink),
        over_soft=surface,
        dark=dark,
        strong=True,
    )


def _readable(colour: str, ground: str, otherwise: str) -> str:
    return colour if ratio(colour, ground) >= TEXT_RATIO else otherwise


def first_surface(appearance: str, surface: str, ink: str) -> str:
    """The ground of a window of which nothing else is known yet.

    `appearance` is the value of the setting, "" when there is none; `surface`
    and `ink` are the system's own colours.
    """
    if appearance == "contrast":
        return surface if ratio(surface, ink) >= CONTRAST_RATIO else "#FFFFFF"
    system_is_dark = luminance(surface) < luminance(ink)
    dark = appearance == "dark" or (appearance != "light" and system_is_dark)
    return (DARK if dark else LIGHT).surface


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def weak_spots(palette: Palette) -> tuple[str, ...]:
    """The pairs of tokens that are too close, such as "muted on card 4.1"; empty when none."""
    grounds = ("surface", "card")
    texts = [(token, on) for token in ("ink", "muted", "accent", "warn", "over") for on in grounds]
    softs = [(token, f"{token}_soft") for token in ("accent", "warn", "over")]
    inks = [("ink", soft) for _, soft in softs] + [("on_accent", "accent")]
    lines = [("edge", on) for on in grounds]
    weak = []
    for least, pairs in ((TEXT_RATIO, texts + softs + inks), (LINE_RATIO, lines)):
        for token, ground in pairs:
            found = ratio(getattr(palette, token), getattr(palette, ground))
            if found < least:
                weak.append(f"{token} on {ground} {found:.1f}")
    return tuple(weak)


CONTRAST = contrasting("#FFFFFF", "#000000", "#00408C", "#FFFFFF")
