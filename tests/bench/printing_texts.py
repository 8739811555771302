"""Words for the printing benchmark: a quarter each in English, Arabic, Hindi and Chinese.

English and Arabic are the shipped readings; Hindi and Chinese were written
for this page.  Each is repeated until it fills its share of about 107 pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

HERE = Path(__file__).parent
READINGS = HERE.parents[1] / "readings" / "texts"
LENGTHS = {"en": 43_000, "ar": 33_500, "hi": 34_500, "zh": 16_800}  # characters, 107 pages


def paragraphs() -> dict[str, list[str]]:
    """Plain paragraphs by language, each language up to its length."""
    stock = {
        "en": list(_readings("en")),
        "ar": list(_readings("ar")),
        "hi": (HERE / "printing_hi.txt").read_text("utf-8").splitlines(),
        "zh": (HERE / "printing_zh.txt").read_text("utf-8").splitlines(),
    }
    return {tag: list(_filled(texts, LENGTHS[tag])) for tag, texts in stock.items()}


def _filled(texts: list[str], length: int) -> Iterator[str]:
    for text in islice(cycle(texts), 100_000):
        if length <= 0:
            return
        yield text
        length -= len(text)


def _readings(tag: str) -> Iterator[str]:
    """Every paragraph of our own readings without its marks of Markdown."""
    for file in sorted(READINGS.glob(f"*/{tag}.md")):
        body = file.read_text(encoding="utf-8").split("+++", 2)[2]
        for block in re.split(r"\n\s*\n", body):
            text = re.sub(r"^[#>*\-\d. ]+", "", block.strip(), flags=re.MULTILINE)
            text = " ".join(text.replace("**", "").split())
            if any(c.isalpha() for c in text):
                yield text
