"""The same page set by Chromium: HTML with our own faces, printed without a window."""

from __future__ import annotations

import html
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from facilitator.core.handout import Table
from facilitator.core.languages import is_right_to_left
from facilitator.core.prose import Bullets, Heading, Spans, spans_text
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.samples_page import SamplePage
from tests.proofs.still_faces import StillFace, still_faces

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
_SWITCHES = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
_SECONDS = 120


def by_chromium(tag: str, page: SamplePage, folder: Path, book: TypefaceBook) -> bytes | None:
    """The page as Chromium’s PDF on A4, kept in the folder; None when there is no Chromium."""
    if not CHROMIUM:
        return None
    work = folder / "chromium"
    work.mkdir(exist_ok=True)
    source, target = work / f"{tag}.html", folder / f"{tag}-chromium.pdf"
    faces = tuple(still_faces(" ".join(page.lines), tag, work, book))
    source.write_text(as_html(tag, page, faces), encoding="utf-8")
    command = [CHROMIUM, *_SWITCHES, f"--user-data-dir={work / 'profile'}"]
    command += [f"--print-to-pdf={target}", source.resolve().as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
    return target.read_bytes()


def as_html(tag: str, page: SamplePage, faces: Sequence[StillFace]) -> str:
    """The page in these faces, each for the characters that ours draws with it."""
    family = ",".join(dict.fromkeys(f"'{face.family}'" for face in faces))
    style = (
        f"{''.join(face.rule for face in faces)}@page{{size:A4;margin:20mm}}"
        f"body{{margin:0;font-size:12pt;line-height:1.4;font-family:{family}}}"
        "table{width:100%;border-collapse:collapse}"
        "th,td{border-bottom:0.4pt solid;padding:2pt;text-align:start}h2{font-size:14.4pt}"
    )
    direction = "rtl" if is_right_to_left(tag) else "ltr"
    return (
        f'<!doctype html><html lang="{tag}" dir="{direction}"><meta charset="utf-8">'
        f"<title>{html.escape(page.title)}</title><style>{style}</style>"
        f"<body>{''.join(_elements(page))}</body></html>"
    )


def _elements(page: SamplePage) -> Iterable[str]:
    for block in page.blocks:
        match block:
            case Heading():
                yield f"<h2>{html.escape(spans_text(block.spans))}</h2>"
            case Bullets():
                name = "ol" if block.numbered else "ul"
                items = "".join(f"<li>{_words(item)}</li>" for item in block.items)
                yield f"<{name}>{items}</{name}>"
            case Table():
                yield f"<table>{''.join(_rows(block))}</table>"
            case _:
                yield f"<p>{_words(getattr(block, 'spans', ()))}</p>"


def _rows(table: Table) -> Iterable[str]:
    for number, row in enumerate(table.rows):
        name = "td" if number else "th"
        yield f"<tr>{''.join(f'<{name}>{_words(cell)}</{name}>' for cell in row)}</tr>"


def _words(spans: Spans) -> str:
    return "".join(
        f"<b>{html.escape(span.text)}</b>" if span.strong else html.escape(span.text)
        for span in spans
    )
