"""What three readers of PDF copy out of ours: pypdf, pdfium and poppler."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from collections import Counter
from collections.abc import Callable
from io import BytesIO

import pypdf
import pypdfium2  # type: ignore[import-untyped]

Reader = Callable[[bytes, int], str]

JOINERS = "\u200c\u200d"  # they make Persian and Sinhala words what they are
LINE_HYPHEN = "\u0002\ufffe"  # pdfium’s signs for a hyphen at the end of a line
POPPLER = shutil.which("pdftotext")


def by_pypdf(pdf: bytes, page: int = 0) -> str:
    return pypdf.PdfReader(BytesIO(pdf)).pages[page].extract_text()


def by_pdfium(pdf: bytes, page: int = 0) -> str:
    document = pypdfium2.PdfDocument(pdf)
    sheet = document[page]
    words = sheet.get_textpage()
    text: str = words.get_text_range()
    words.close()
    sheet.close()
    document.close()
    return text


def by_poppler(pdf: bytes, page: int = 0) -> str:
    number = str(page + 1)
    command = [POPPLER or "pdftotext", "-f", number, "-l", number, "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


def readers() -> dict[str, Reader]:
    found: dict[str, Reader] = {"pypdf": by_pypdf, "pdfium": by_pdfium}
    return {**found, "poppler": by_poppler} if POPPLER else found


def visible(text: str) -> str:
    """NFC, without white space and without what only steers direction."""
    return "".join(steerless(unicodedata.normalize("NFC", text)).split())


def steerless(text: str) -> str:
    """The text without what only steers direction, or marks the end of a line."""
    return "".join(
        c
        for c in text
        if c not in LINE_HYPHEN and (c in JOINERS or unicodedata.category(c) != "Cf")
    )


def tally(text: str) -> Counter[str]:
    """How often each visible character occurs."""
    return Counter(visible(text))


def letters(text: str) -> str:
    """The letters in the order in which they were read."""
    return "".join(c for c in unicodedata.normalize("NFC", text) if unicodedata.category(c) == "Lo")


def page_count(pdf: bytes) -> int:
    return len(pypdf.PdfReader(BytesIO(pdf)).pages)
