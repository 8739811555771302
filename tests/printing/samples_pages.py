"""One page of our own in each language that the press is tried with."""

from __future__ import annotations

from tests.printing.samples_eastern import EASTERN
from tests.printing.samples_indic import INDIC
from tests.printing.samples_latin import CYRILLIC_AND_GREEK, LATIN
from tests.printing.samples_page import SamplePage
from tests.printing.samples_right_to_left import RIGHT_TO_LEFT

PAGES: dict[str, SamplePage] = {
    **LATIN,
    **CYRILLIC_AND_GREEK,
    **RIGHT_TO_LEFT,
    **INDIC,
    **EASTERN,
}
