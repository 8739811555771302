"""Ways of printing a text that somebody else wrote, and what may come of it.

A page, or a problem that is told in one sentence; every other end is a crash.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from pathlib import Path

from facilitator import cli
from facilitator.core.errors import MissingGlyphs, Problem
from facilitator.core.handout import Handout, Listed, Part, Sign, SmallPrint, Table, WriteLine
from facilitator.core.print_job import Form, PrintJob
from facilitator.core.prose import Bullets, Heading, Paragraph, Span
from facilitator.printing.plain_text import plain_text
from facilitator.printing.press import Printed, printed
from facilitator.printing.typefaces import TypefaceBook
from facilitator.printing.web_page import web_page
from tests.printing.reading_back import page_count

PRINTED, LEFT_OUT, REFUSED = "printed", "printed without what no face has", "refused by name"


@dataclass(frozen=True)
class Outcome:
    """How a trial ended; `file` is the tagged file, `missing` what was left out of it."""

    kind: str
    file: bytes = b""
    missing: str = ""
    sentence: str = ""


def handout(text: str, tag: str) -> Handout:
    """The text in headings, bold words, lists, tables and small print."""
    spans, strong = (Span(text),), (Span(text, True),)
    blocks = (
        Heading(spans),
        Paragraph((Span("a "), *strong, Span(" b"))),
        Paragraph(spans),
        Bullets((spans, strong)),
        Bullets((spans,), numbered=True),
        Listed(((spans, Listed(((strong,), (spans,)), Sign.BOX)),), Sign.NUMBER, first=3),
        Table(((spans, (Span("x"),)), (strong, spans))),
        SmallPrint(text),
        WriteLine(text),
    )
    return Handout("text", text, (Part(tag, text, blocks, "text"),))


def pressed(made: Handout, job: PrintJob, book: TypefaceBook) -> Outcome:
    """The press: what no face has is refused by name first, then left out."""
    try:
        return _whole(printed(made, job, book), PRINTED, "")
    except MissingGlyphs as problem:
        missing = str(problem.facts["characters"]).replace(" ", "")
        sentence = one_sentence(problem)
    except Problem as problem:
        return Outcome(REFUSED, sentence=one_sentence(problem))
    try:
        found = printed(made, replace(job, leave_out=missing), book)
        return _whole(found, LEFT_OUT, missing, sentence)
    except Problem as problem:
        return Outcome(REFUSED, sentence=one_sentence(problem))


def one_sentence(problem: Problem) -> str:
    """What is told; raises AssertionError when it says nothing, or does not end."""
    told = str(problem).strip()
    assert told, f"{type(problem).__name__} says nothing"
    assert told.endswith("."), told
    return told


def _whole(found: Printed, kind: str, missing: str, sentence: str = "") -> Outcome:
    assert page_count(found.plain) >= 1
    assert page_count(found.sheets) >= 1
    return Outcome(kind, found.plain, missing, sentence)


def on_the_command_line(text: str, tag: str, folder: Path, ending: str = "pdf") -> Outcome:
    """`facilitator print --file`, the text being a stranger’s Markdown."""
    source, target = folder / "text.md", folder / f"out.{ending}"
    source.write_bytes(text.encode("utf-8", "surrogatepass"))
    target.unlink(missing_ok=True)
    said, told = io.StringIO(), io.StringIO()
    words = ["--home", str(folder / "home"), "print", "--file", str(source), "--language", tag]
    with redirect_stdout(said), redirect_stderr(told):
        code = cli.run([*words, "--output", str(target), "--without-missing"])
    sentence = told.getvalue().strip()
    if code == 0:
        assert target.stat().st_size > 0
        return Outcome(PRINTED)
    assert code == 1, (code, sentence)
    assert sentence, "refused without a word"
    assert "Traceback" not in sentence
    assert "\n" not in sentence
    assert not target.exists()
    return Outcome(REFUSED, sentence=sentence)


def _export(write: Callable[[Handout], str]) -> Callable[[str, str, TypefaceBook, Path], Outcome]:
    def trial(text: str, tag: str, _book: TypefaceBook, _folder: Path) -> Outcome:
        write(handout(text, tag)).encode("utf-8")
        return Outcome(PRINTED)

    return trial


def card(text: str, tag: str) -> Handout:
    """As little as goes on a card."""
    blocks = (Paragraph((Span(text[:200]),)),)
    return Handout("text", text[:20], (Part(tag, text[:20], blocks, "text"),))


def _form(
    form: Form, fit: int | None = None, make: Callable[[str, str], Handout] = handout
) -> Callable[..., Outcome]:
    def trial(text: str, tag: str, book: TypefaceBook, _folder: Path) -> Outcome:
        return pressed(make(text, tag), PrintJob(("text",), (tag,), form, fit_pages=fit), book)

    return trial


def _command(ending: str) -> Callable[[str, str, TypefaceBook, Path], Outcome]:
    def trial(text: str, tag: str, _book: TypefaceBook, folder: Path) -> Outcome:
        return on_the_command_line(text, tag, folder, ending)

    return trial


TRIALS: Mapping[str, Callable[[str, str, TypefaceBook, Path], Outcome]] = {
    "sheet": _form(Form.SHEET),
    "sheet, exactly 2 pages": _form(Form.SHEET, 2),
    "booklet": _form(Form.BOOKLET),
    "wallet cards": _form(Form.WALLET_CARDS, make=card),
    "reading cards": _form(Form.READING_CARDS),
    "slips": _form(Form.SLIPS),
    "trifold": _form(Form.TRIFOLD),
    "plain text": _export(plain_text),
    "web page": _export(web_page),
    "command line, PDF": _command("pdf"),
    "command line, web page": _command("html"),
}
