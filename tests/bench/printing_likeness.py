"""How well text is copied out of our pages, beside Chromium's pages of the same text.

    python tests/bench/printing_likeness.py [--keep FOLDER]

One page a language: the sample plain, bold, as a list and in a table, with a
telephone number, an address and brackets.  Shown are characters lost and
added (NFC, without white space, direction marks and hyphens), and the mean
likeness of the order (difflib's ratio, white space folded).
"""

from __future__ import annotations

import argparse
import html
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from statistics import mean

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from facilitator.core.handout import Handout, Part, Table  # noqa: E402 (a script)
from facilitator.core.languages import is_right_to_left  # noqa: E402
from facilitator.core.prose import Bullets, Paragraph, Span  # noqa: E402
from facilitator.printing.typefaces import TypefaceBook  # noqa: E402
from tests.bench.printing import by_pdfium, by_poppler, visible  # noqa: E402
from tests.bench.printing_tools import FONTS, FONTS_CJK  # noqa: E402
from tests.printing.plainly import write_pdf  # noqa: E402
from tests.printing.samples import SAMPLES  # noqa: E402

CONTACT = "(02) 555-0134 [info@example.org]"


def blocks(tag: str) -> tuple[str, str, tuple[str, str], tuple[str, str]]:
    """Plain, bold, list and table of one language."""
    text = SAMPLES[tag]
    words = text.split() if " " in text else [text[:8], text[8:]]
    half = len(words) // 2
    joint = " " if " " in text else ""
    parts = (joint.join(words[:half]), joint.join(words[half:]))
    return text, text, parts, (parts[0], CONTACT)


def expected(tag: str) -> str:
    """All words of a page in the order they are read."""
    plain, bold, items, cells = blocks(tag)
    return "\n".join((plain, bold, *(f"• {item}" for item in items), *cells))


def ours(target: Path) -> None:
    """Our pages."""
    parts = []
    for tag in SAMPLES:
        plain, bold, items, cells = blocks(tag)
        made = (
            Paragraph((Span(plain),)),
            Paragraph((Span(bold, strong=True),)),
            Bullets(tuple((Span(item),) for item in items)),
            Table((tuple((Span(cell),) for cell in cells),), header=False),
        )
        parts.append(Part(tag, "", made))
    target.write_bytes(write_pdf(Handout("sheet", "Likeness", tuple(parts)), TypefaceBook()))


def chromiums(target: Path, folder: Path) -> bool:
    """Chromium's pages; False when it is not installed."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if not program:
        return False
    page = folder / "page.html"
    page.write_text("".join(_page_parts()), encoding="utf-8")
    switches = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    data = f"--user-data-dir={folder / 'chromium'}"
    wait = "--virtual-time-budget=10000"  # until the faces are there
    command = (program, *switches, data, wait, f"--print-to-pdf={target}", page.as_uri())
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return True


def _page_parts() -> Iterator[str]:
    names = []
    yield '<!doctype html><html lang="en"><meta charset="utf-8"><title>Likeness</title><style>'
    for file in (*sorted(FONTS.glob("*.tt?")), *sorted(FONTS_CJK.glob("*CJK*"))):
        if "Italic" not in file.name:
            names.append(f"'{file.stem.partition('[')[0]}'")
            yield (
                f"@font-face{{font-family:{names[-1]};src:url('{file.as_uri()}');"
                "font-weight:100 900}"
            )
    first = [name for name in names if name == "'NotoSans'"]
    yield f"body{{font:12pt {','.join((*first, *names))}}}section{{break-after:page}}"
    yield "td{padding:0 1em}</style>"
    for tag in SAMPLES:
        plain, bold, items, cells = blocks(tag)
        turned = ' dir="rtl"' if is_right_to_left(tag) else ""
        yield f'<section lang="{tag}"{turned}><p>{html.escape(plain)}</p>'
        yield f"<p><b>{html.escape(bold)}</b></p>"
        yield from (f"<div>• {html.escape(item)}</div>" for item in items)
        row = "".join(f"<td>{html.escape(cell)}</td>" for cell in cells)
        yield f"<table><tr>{row}</tr></table></section>"


def folded(text: str) -> str:
    """NFC with single spaces, without what only steers direction."""
    text = unicodedata.normalize("NFC", text)
    shown = (c for c in text if unicodedata.category(c) != "Cf" or c in "\u200c\u200d")
    return " ".join("".join(shown).split())


def without_number(page: str) -> str:
    """A page without our page number, which stands alone on a line."""
    lines = page.splitlines()
    return "\n".join(line for line in lines if not _is_number(line))


def _is_number(line: str) -> bool:
    left, slash, right = folded(line).partition(" / ")
    return bool(slash) and left.isdigit() and right.isdigit()


def report(name: str, pdf: Path) -> None:
    """One line for each reader, and the worst languages."""
    for reader in (by_poppler, by_pdfium):
        pages = [without_number(page) for page in reader(pdf)][: len(SAMPLES)]
        lost, added = Counter[str](), Counter[str]()
        alike = {}
        for tag, page in zip(SAMPLES, pages, strict=True):
            wanted, got = visible(expected(tag)), visible(page)
            lost, added = lost + (wanted - got), added + (got - wanted)
            pair = folded(expected(tag)), folded(page)
            alike[tag] = SequenceMatcher(None, *pair, autojunk=False).ratio()
        worst = sorted(alike, key=lambda tag: alike[tag])[:4]
        told = ", ".join(f"{tag} {alike[tag]:.2f}" for tag in worst)
        print(
            f"| {name} | {reader.__name__[3:]} | {lost.total()} | {added.total()} |"
            f" {mean(alike.values()):.4f} | {told} |"
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keep", type=Path, help="leave the pages in this folder")
    keep = parser.parse_args().keep
    with tempfile.TemporaryDirectory() as made:
        folder = keep or Path(made)
        folder.mkdir(exist_ok=True)
        print("| pages of | read by | lost | added | mean likeness | least alike |")
        print("|---|---|--:|--:|--:|---|")
        ours(folder / "ours.pdf")
        report("Facilitator", folder / "ours.pdf")
        if chromiums(folder / "chromium.pdf", folder):
            report("Chromium", folder / "chromium.pdf")
        else:
            print("!!! CHROMIUM IS NOT INSTALLED: LEFT OUT OF THE TABLE")


if __name__ == "__main__":
    main()
