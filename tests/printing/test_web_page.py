"""Handouts as web pages: valid, whole, in their direction, and never markup from a text."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.handout import Align, Code, Handout, Listed, Part, Sign, Table
from facilitator.core.prose import Paragraph, Span
from facilitator.printing.characters import printable
from facilitator.printing.web_page import web_page
from tests.printing.reading_back import visible
from tests.printing.samples import SAMPLES
from tests.printing.sheets_of_paper import every_prose, said, sheet, spans, timed
from tests.printing.tagged_samples import TIMES_SAID, every_block, many_languages
from tests.printing.test_naughty_strings import NAUGHTY

TIDY, CHROMIUM = shutil.which("tidy"), shutil.which("chromium")
_EMPTY = frozenset({"meta", "br", "hr", "path"})
_HEAD = frozenset({"html", "head", "meta", "title", "style", "body", "main", "section"})
_BLOCKS = frozenset({"h1", "h2", "h3", "p", "ul", "ol", "li", "blockquote", "hr"})
_TABLES = frozenset({"table", "thead", "tbody", "tr", "th", "td"})
_INSIDE = frozenset({"strong", "br", "span", "bdi", "figure", "figcaption", "svg", "path"})
_KNOWN = _HEAD | _BLOCKS | _TABLES | _INSIDE


class Page(HTMLParser):
    """What a reader of HTML meets: elements in order, their attributes, the text of the body."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.met: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.said = ""
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.met.append((tag, {key: value or "" for key, value in attrs}))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _EMPTY:
            assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "body" in self.open:
            self.said += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [facts for met, facts in self.met if met == tag]


@pytest.mark.parametrize("tag", list(SAMPLES))
def test_no_character_of_any_language_is_lost(tag: str) -> None:
    page = Page(web_page(many_languages(tag)))
    assert visible(page.said).count(visible(SAMPLES[tag])) == TIMES_SAID + 1
    assert {met for met, _ in page.met} <= _KNOWN


def test_every_part_has_its_language_and_direction() -> None:
    page = Page(web_page(many_languages("ar", "en")))
    assert page.all("html") == [{"lang": "ar", "dir": "rtl"}]
    assert page.all("section") == [{"lang": "ar", "dir": "rtl"}, {"lang": "en", "dir": "ltr"}]


def test_numbers_and_addresses_keep_their_order_in_right_to_left_text() -> None:
    page = web_page(sheet("ar", said("اتصل على (02) 555-1234 & info@example.org")))
    assert '<bdi dir="ltr">(02) 555-1234</bdi> &amp; <bdi dir="ltr">info@example.org</bdi>' in page
    assert "<bdi" not in web_page(sheet("en", said("Call (02) 555-1234")))


def test_headings_of_tables_and_pictures_say_what_they_are() -> None:
    page = Page(web_page(sheet("en", *every_block("text"), title="Title")))
    assert {facts["scope"] for facts in page.all("th")} == {"col"}
    assert page.all("svg")[0]["aria-label"] == "A square code that leads to example.org"
    assert page.all("svg")[0]["role"] == "img"
    headings = [met for met, _ in page.met if met in ("h1", "h2", "h3")]
    assert headings == ["h1", "h2", "h3"]


def test_a_list_inside_an_item_is_an_element_of_that_item() -> None:
    inner = Listed(((spans("<b>"),),), Sign.NUMBER, first=3)
    ticks = Listed(((spans("box"),),), Sign.BOX)
    page = web_page(sheet("en", Listed(((spans("one"), inner, spans("after")), (ticks,)))))
    told = page[page.index("<ul>") : page.rindex("</ul>")].replace("\n", "")
    assert told == (
        '<ul><li>one<ol start="3"><li>&lt;b&gt;</li></ol>after</li>'
        '<li><ul class="ticks"><li>\u2610 box</li></ul></li>'
    )


def test_rows_of_a_table_have_the_same_number_of_cells() -> None:
    short = Table(((spans("A"), spans("B")), (spans("1"),), ()))
    page = web_page(sheet("en", short))
    assert [len(re.findall("<t[hd]", row)) for row in page.split("<tr>")[1:]] == [2, 2, 2]


def test_cells_say_where_they_stand() -> None:
    row = (spans("1"), spans("2"), spans("3"))
    page = Page(web_page(sheet("ar", Table((row, row), aligned=(Align.RIGHT, Align.MIDDLE)))))
    told = ["text-align:right", "text-align:center", None]
    assert [facts.get("style") for facts in page.all("th")] == told
    assert [facts.get("style") for facts in page.all("td")] == told


def test_rows_of_a_run_sheet_are_one_list() -> None:
    page = web_page(sheet("en", timed(1), timed(2), said("x"), timed(3)))
    assert page.count('<ol class="steps">') == 2


def test_the_page_needs_nothing_from_anywhere() -> None:
    page = web_page(many_languages("en", "ar"))
    met = Page(page).met
    assert not {"script", "link", "img", "a", "iframe", "object"} & {tag for tag, _ in met}
    assert not re.search(r"url\(|@import|src=|href=|\bon\w+=", page)
    assert "default-src 'none'" in page


HOSTILE = "<script>alert(1)</script><img src=x onerror=y>\" onclick='z' &lt; &amp;lt;</title>"


def test_what_a_text_says_is_never_markup() -> None:
    blocks = (*every_block(HOSTILE), Code("https://example.org", HOSTILE))
    page = Page(web_page(Handout("sheet", HOSTILE, (Part('"><b', HOSTILE, blocks),))))
    assert {met for met, _ in page.met} <= _KNOWN
    assert visible(page.said).count(visible(HOSTILE)) == TIMES_SAID + 1
    assert page.all("section")[0]["lang"] == "und"
    assert page.all("svg")[1]["aria-label"] == HOSTILE


@pytest.mark.parametrize("text", NAUGHTY, ids=range(len(NAUGHTY)))
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_texts_of_strangers_come_out_as_they_are_printed(text: str, tag: str) -> None:
    page = web_page(Handout("sheet", text, (Part(tag, text, every_prose(text)),)))
    page.encode("utf-8")
    shown = visible(printable(text))
    assert visible(Page(page).said).count(shown) >= 6 or not shown


@given(st.text(max_size=60), st.sampled_from(["en", "ar"]))
def test_any_text_of_unicode_is_read_back(text: str, tag: str) -> None:
    page = web_page(sheet(tag, Paragraph((Span(text),)), title="x"))
    assert visible(Page(page).said) == visible("x" + printable(text))


@pytest.mark.skipif(TIDY is None, reason="tidy is not installed")
@pytest.mark.parametrize("tag", ["en", "ar"])
def test_another_program_finds_the_page_valid(tag: str) -> None:
    page = web_page(many_languages(tag)).encode("utf-8")
    told = subprocess.run(
        [TIDY or "tidy", "-q", "-e", "-utf8"], input=page, capture_output=True, check=False
    )
    assert told.stderr.decode() == ""


@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
def test_a_browser_shows_the_page_from_the_side_it_is_read(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(web_page(sheet("ar", said("كلمة"), title="عنوان")), encoding="utf-8")
    command = [CHROMIUM or "chromium", "--headless", "--no-sandbox", "--disable-gpu"]
    shown = subprocess.run(
        [*command, f"--user-data-dir={tmp_path}", "--dump-dom", file.as_uri()],
        capture_output=True,
        check=True,
        timeout=100,
    )
    page = Page(shown.stdout.decode("utf-8"))
    assert visible(page.said) == visible("عنوانكلمة")
    assert page.all("section") == [{"lang": "ar", "dir": "rtl"}]
