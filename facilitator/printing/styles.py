"""How large and how far apart: one style for each way of seeing.

A style is numbers only.  Sizes other than the body’s are parts of it, so that
everything grows together when a text is made to fill a page: pages are set
anew, never scaled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from facilitator.core.print_job import Form, PrintJob, Sight, may_be_even

LATIN_LEADING = 1.38  # line height of Latin type at spacing 1, in parts of its size
TIGHTEST, WIDEST = 1.2, 1.5  # leading
SMALLEST = 8.0  # points: review and licence lines; nothing is printed smaller
_LARGE_SMALLEST = 12.0  # the same from large print up (APH: never below 12)
_MEASURE = 44.0  # em, some 85 letters: only on large paper are lines shorter than the page
_CALM_TITLE, _CALM_GAPS, _CALM_MODULE = 1.3, 0.6, 0.1
_BELOW_TITLE = 0.5  # on signs: the line below, in parts of the title


@dataclass(frozen=True)
class Style:
    """Body size in points, and everything else in parts of it.

    `leading` is the distance of Latin baselines; taller scripts keep their
    proportion.  `between` is the gap between two blocks.  Nothing is set
    smaller than `floor` points.  `measure` is the longest line, 0 for none.
    `run_in` puts the details of a timed row on the line of its title; `whole`
    keeps paragraphs and list items in one piece; `centred` is for signs; lines
    are about as long as each other where few words stand `even`.  Room for
    handwriting is `hand` times the usual.  Running text may `hyphenate` words
    and be `justified`.  `module` is a square of a QR code: about 0.8 mm beside
    12-point type, 20 mm for a short address.
    """

    body: float = 12.0
    leading: float = LATIN_LEADING
    between: float = 0.65
    title: float = 1.5
    heading: float = 1.2
    subheading: float = 1.0
    detail: float = 0.85
    small: float = 0.75
    floor: float = SMALLEST
    measure: float = 0.0
    run_in: bool = False
    whole: bool = False
    centred: bool = False
    even: bool = False
    hand: float = 1.0
    hyphenate: bool = False
    justified: bool = False
    module: float = 0.18

    @property
    def gap(self) -> float:
        """Space between two blocks, in points."""
        return self.body * self.between

    @property
    def spacing(self) -> float:
        """Line height in parts of the natural one of each script."""
        return self.leading / LATIN_LEADING

    def points(self, part: float) -> float:
        """Type size of that part of the body, never below the floor."""
        return round(max(self.floor, self.body * part), 3)

    @property
    def calm(self) -> Style:
        """The same body with less around it: smaller titles, gaps and codes."""
        title, module = min(self.title, _CALM_TITLE), min(self.module, _CALM_MODULE)
        return replace(self, title=title, between=self.between * _CALM_GAPS, module=module)

    def at(self, body: float, leading: float = 0.0) -> Style:
        """The same with another body size and leading; gaps follow the leading."""
        leading = leading or self.leading
        between = self.between * min(1.0, leading / self.leading) ** 2
        return replace(self, body=body, leading=leading, between=between)


PRESETS: Mapping[Sight, Style] = {
    # 12 on about 16 points, as in most handouts.
    Sight.STANDARD: Style(measure=_MEASURE),
    # RNIB and UKAAF: clear print is 12 at least and 14 by advice, with open lines.
    Sight.CLEAR: Style(14, 1.42, 0.75, title=1.45, measure=_MEASURE),
    # UKAAF: large print begins at 16.
    Sight.LARGE: Style(16, 1.4, 0.85, title=1.375, heading=1.2, floor=_LARGE_SMALLEST),
    # ACB (2022): 18, headings 22 and 20 in bold, flush left, 1.15 of single spacing at least,
    # and a blank line between paragraphs.
    Sight.EXTRA: Style(
        18,
        1.4,
        1.4,
        title=24 / 18,
        heading=22 / 18,
        subheading=20 / 18,
        detail=1.0,
        floor=_LARGE_SMALLEST,
        small=14 / 18,
    ),
    Sight.GIANT: Style(
        24,
        1.35,
        1.1,
        title=30 / 24,
        heading=28 / 24,
        subheading=1.0,
        detail=1.0,
        floor=_LARGE_SMALLEST,
        small=16 / 24,
    ),
    # UK government and Inclusion Europe: 14 at least, short lines, wide gaps, one idea a paragraph.
    Sight.EASY_READ: Style(
        14,
        1.5,
        1.5,
        title=1.6,
        heading=1.3,
        subheading=1.1,
        detail=1.0,
        floor=_LARGE_SMALLEST,
        small=12 / 14,
        measure=27,
        whole=True,
    ),
}


def as_asked(style: Style, job: PrintJob) -> Style:
    """The style with words divided and lines even, where the job asks for them and may.

    Never in larger or clearer type: UKAAF’s guidelines for clear and large
    print, ACB’s for large print, and “Information for all” by Inclusion Europe
    ask for lines that end unevenly and words that are not split.  Nor in what
    is read aloud: a word in two halves makes whoever reads it stumble.
    """
    if not may_be_even(job):
        return style
    return replace(style, hyphenate=job.hyphenate, justified=job.justified)


def style_for(sight: Sight, form: Form = Form.SHEET, floor: float = 0.0) -> Style:
    """The style of a sight on a form whose body type is `floor` points at least.

    Forms that fill a page of their own start at that floor, which may lie
    below the sight’s size (a card in 8 points); all others at the sight’s size.
    On signs and tents, which say one thing, the floor is that of the title.
    """
    style = PRESETS[sight]
    match form:
        case Form.SIGN | Form.CUE_CARDS | Form.TENT:
            return replace(
                style,
                body=floor * _BELOW_TITLE,
                leading=1.25,
                title=1 / _BELOW_TITLE,
                small=0.25,
                between=0.8,
                centred=True,
                even=True,
            )
        case Form.POSTER:
            return replace(style, body=floor, title=1.5, small=0.45)
        case Form.WALLET_CARDS | Form.TOPIC_CARDS | Form.BOOKMARKS:
            style = replace(style, title=_CARD_TITLES[form], heading=1.1, between=0.4, small=0.5)
            return replace(style, body=floor, measure=0.0, even=True)
        case Form.TEAR_OFF:
            body = max(style.body, floor)
            title, between = min(2.0, _FLYER_TITLE / body), min(0.6, _FLYER_GAP / body)
            return replace(style, body=body, title=title, between=between, small=0.5)
        case Form.TRIFOLD:
            return replace(style, body=floor, title=1.4, heading=1.15)
        case Form.SCRIPT:
            return replace(style, body=max(style.body, floor), whole=True)
        case _:
            return replace(style, body=max(style.body, floor))


_FLYER_TITLE, _FLYER_GAP = 34.0, 8.0  # points, when the usual parts of large type were more
# On topic cards the question is what matters, and the theme stands small above it.
_CARD_TITLES: Mapping[Form, float] = {
    Form.WALLET_CARDS: 1.2,
    Form.TOPIC_CARDS: 0.8,
    Form.BOOKMARKS: 1.3,
}


def ceiling_for(style: Style, form: Form) -> float:
    """The largest body type in points that a form is filled with; larger looks forced."""
    times = _CEILINGS.get(form, 2.0)
    return style.body * times


_CEILINGS: Mapping[Form, float] = {
    Form.WALLET_CARDS: 1.4,
    Form.TOPIC_CARDS: 2.0,
    Form.BOOKMARKS: 2.4,
    Form.READING_CARDS: 1.3,
    Form.TRIFOLD: 1.4,
    Form.TEAR_OFF: 1.6,
    Form.TENT: 6.0,
    Form.SIGN: 3.0,
    Form.CUE_CARDS: 4.0,
    Form.POSTER: 4.0,
}
