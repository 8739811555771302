"""What programs of others say of our files: qpdf, poppler, pdfium, and checkers of PDF/UA.

`pdfua` and `outloud` (PyPI; the second asks what a reader would say aloud) and
`verapdf` are asked where they are installed, and skipped by name elsewhere.
The rules of the standard itself are in `tag_checker`, for every file of these tests.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest

from facilitator.printing.joining import joined
from facilitator.printing.sheets import A5
from facilitator.printing.typefaces import TypefaceBook
from tests.printing.plainly import write_pdf
from tests.printing.tag_breaking import broken
from tests.printing.tag_tree import read_tags
from tests.printing.tagged_samples import long_text, many_languages

COMMANDS = {
    "qpdf": ("--check",),
    "pdfua": ("check",),
    "outloud": ("--quiet",),
    "verapdf": ("--flavour", "ua1", "--format", "text"),
}


def program(name: str) -> str:
    """Where it is: in PATH or where `PDFUA`, `QPDF` or `VERAPDF` says; else the test is skipped."""
    found = os.environ.get(name.upper()) or shutil.which(name)
    if not found:
        pytest.skip(f"{name.upper()} IS NOT INSTALLED: 0 files checked by it")
    return found


@pytest.fixture(scope="module")
def files(book: TypefaceBook) -> dict[str, bytes]:
    made = {
        "left": write_pdf(many_languages("en", "hi", "zh"), book),
        "right": write_pdf(many_languages("ar", "he"), book),
        "long": write_pdf(long_text(30), book, A5),
    }
    return {**made, "joined": joined(list(made.values()))}


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("kind", ["left", "right", "long", "joined"])
def test_no_checker_finds_a_fault(
    files: dict[str, bytes], name: str, kind: str, tmp_path: Path
) -> None:
    where = program(name)
    file = tmp_path / "file.pdf"
    file.write_bytes(files[kind])
    told = subprocess.run(
        [where, *COMMANDS[name], str(file)], capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout + told.stderr


def test_control_the_checker_of_accessibility_finds_a_mute_figure(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    def mute(pdf: pikepdf.Pdf) -> None:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing:
                del thing["/Alt"]

    file = tmp_path / "file.pdf"
    file.write_bytes(broken(files["left"], mute))
    told = subprocess.run(
        [program("pdfua"), "check", str(file)], capture_output=True, text=True, check=False
    )
    assert told.returncode != 0
    assert "Figure" in told.stdout


@pytest.mark.parametrize("kind", ["left", "right", "long", "joined"])
def test_poppler_finds_the_same_elements(files: dict[str, bytes], kind: str) -> None:
    told = subprocess.run(
        [program("pdfinfo"), "-struct", "-"], input=files[kind], capture_output=True, check=True
    ).stdout.decode()
    assert b"Syntax" not in told.encode()
    seen = re.findall(r"^ *([A-Z]\w*)", told, flags=re.MULTILINE)
    ours = [part.type for part in read_tags(pikepdf.open(BytesIO(files[kind]))).walk()]
    assert seen == ours


@pytest.mark.parametrize("kind", ["left", "right", "long"])
def test_pdfium_finds_the_elements_of_each_page_and_what_they_say(
    files: dict[str, bytes], kind: str
) -> None:
    tagged = read_tags(pikepdf.open(BytesIO(files[kind])))
    document = pypdfium2.PdfDocument(files[kind])
    for number in range(len(document)):
        page = document[number]
        wanted = sorted(
            (part.type, str(part.raw.get("/ActualText", "")), str(part.raw.get("/Alt", "")))
            for part in tagged.walk()
            if any(at == number for at, _ in part.pieces)
        )
        seen = sorted(element for element in _seen(page) if element[0] in {w[0] for w in wanted})
        assert set(wanted) <= set(seen)
        page.close()
    document.close()


def _seen(page: Any) -> list[tuple[str, str, str]]:  # noqa: ANN401 (pdfium has no types)
    """Type, replacement and alternative text of the elements that pdfium ties to a page."""
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    found: list[tuple[str, str, str]] = []
    waiting = [
        pdfium.FPDF_StructTree_GetChildAtIndex(tree, n)
        for n in range(pdfium.FPDF_StructTree_CountChildren(tree))
    ]
    while waiting:
        element = waiting.pop()
        if not element:
            continue
        found.append(
            (
                _text(pdfium.FPDF_StructElement_GetType, element),
                _text(pdfium.FPDF_StructElement_GetActualText, element),
                _text(pdfium.FPDF_StructElement_GetAltText, element),
            )
        )
        waiting += [
            pdfium.FPDF_StructElement_GetChildAtIndex(element, n)
            for n in range(pdfium.FPDF_StructElement_CountChildren(element))
        ]
    pdfium.FPDF_StructTree_Close(tree)
    return found


def _text(ask: Any, element: Any) -> str:  # noqa: ANN401
    length = ask(element, None, 0)
    target = ctypes.create_string_buffer(max(length, 2))
    ask(element, target, length)
    return target.raw[:length].decode("utf-16-le").rstrip("\x00")
