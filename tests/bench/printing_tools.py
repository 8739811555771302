"""The tools of the printing benchmark: how each is asked for the same pages.

Every tool gets the same paragraphs, Noto faces, 12 points, leading, margins
and page numbers, and no tags.  A tool is a command that writes `target`.
"""

from __future__ import annotations

import html
import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import manimgx_fonts
import manimgx_fonts_cjk

ROOT = Path(__file__).parents[2]
FONTS = Path(manimgx_fonts.__file__).parent
FONTS_CJK = Path(manimgx_fonts_cjk.__file__).parent
FAMILIES = {
    "en": "Noto Sans",
    "ar": "Noto Sans Arabic",
    "hi": "Noto Sans Devanagari",
    "zh": "Noto Sans CJK SC",
}
# Above and below the baseline, in em: what our own setting takes for these scripts.
LEADING = {"en": (1.0, 0.38), "ar": (1.08, 0.57), "hi": (1.08, 0.47), "zh": (1.08, 0.44)}
MARGIN, GAP = "13mm", 7.2  # points between paragraphs
Texts = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Tool:
    """A command, the files it leaves its pages in, and whether it numbers the pages."""

    name: str
    command: tuple[str, ...]
    target: Path
    numbered: bool = True
    environ: tuple[tuple[str, str], ...] = ()


OURS = """
import gc, json, sys
from pathlib import Path
from facilitator.core.handout import Handout, Part
from facilitator.core.prose import Paragraph, Span
from tests.printing.plainly import write_pdf
from facilitator.printing.sheets import A5
from facilitator.printing.typefaces import TypefaceBook
texts = json.loads(Path(sys.argv[1]).read_text("utf-8"))
parts = [Part(t, "", tuple(Paragraph((Span(x),)) for x in ps)) for t, ps in texts.items()]
Path(sys.argv[2]).write_bytes(
    write_pdf(Handout("sheet", "Benchmark", tuple(parts)), TypefaceBook(), A5, tagged=%s)
)
gc.freeze()  # as the command does before it ends
"""

TYPST = """
import sys, typst
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=sys.argv[3:],
              ignore_system_fonts=True, pdf_tags=False)
"""

REPORTLAB = """
import html, json, sys
from pathlib import Path
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate
texts = json.loads(Path(sys.argv[1]).read_text("utf-8"))
faces = json.loads(sys.argv[3])
flow = []
for tag, paragraphs in texts.items():
    if tag in faces:
        pdfmetrics.registerFont(TTFont(tag, faces[tag]))
    else:
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle(tag, fontName=tag if tag in faces else "STSong-Light", fontSize=12,
        leading=12 * sum(json.loads(sys.argv[4])[tag]), spaceAfter=7.2,
        wordWrap="CJK" if tag == "zh" else None)
    flow += [Paragraph(html.escape(p), style) for p in paragraphs] + [PageBreak()]
margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), 13 * mm - 6)
SimpleDocTemplate(sys.argv[2], pagesize=A5, invariant=1, **margins).build(flow)
"""


def tools(texts: Texts, folder: Path) -> list[Tool]:
    """Ours first; a tool that is not installed has an empty command."""
    words = folder / "texts.json"
    words.write_text(json.dumps(texts, ensure_ascii=False), encoding="utf-8")
    page = folder / "page.html"
    page.write_text(_html(texts), encoding="utf-8")
    return [
        _ours("Facilitator", words, folder, tagged=False),
        _ours("Facilitator, tagged", words, folder, tagged=True),
        _typst(texts, folder),
        _reportlab(words, folder),
        _weasyprint(page, folder),
        _chromium(page, folder),
        _libreoffice(texts, folder),
    ]


def _ours(name: str, words: Path, folder: Path, *, tagged: bool) -> Tool:
    target = folder / f"{name}.pdf"
    command = (sys.executable, "-c", OURS % tagged, str(words), str(target))
    return Tool(name, command, target, environ=(("PYTHONPATH", str(ROOT)),))


def _typst(texts: Texts, folder: Path) -> Tool:
    """`TYPST_PYTHON` names the interpreter that has the package `typst`."""
    source, target = folder / "page.typ", folder / "typst.pdf"
    source.write_text(_typst_source(texts), encoding="utf-8")
    python = _interpreter("typst")
    faces = (str(FONTS), str(FONTS_CJK))
    command = (python, "-c", TYPST, str(source), str(target), *faces) if python else ()
    return Tool("typst", command, target)


def _reportlab(words: Path, folder: Path) -> Tool:
    target = folder / "reportlab.pdf"
    stems = {"en": "NotoSans", "ar": "NotoSansArabic", "hi": "NotoSansDevanagari"}
    faces = {tag: str(next(FONTS.glob(f"{stem}[[]wght].ttf"))) for tag, stem in stems.items()}
    command = (sys.executable, "-c", REPORTLAB, str(words), str(target), json.dumps(faces))
    return Tool("ReportLab alone", (*command, json.dumps(LEADING)), target, numbered=False)


def _weasyprint(page: Path, folder: Path) -> Tool:
    target = folder / "weasyprint.pdf"
    python = _interpreter("weasyprint")
    command = (python, "-m", "weasyprint", "-q", str(page), str(target)) if python else ()
    return Tool("WeasyPrint", command, target)


def _chromium(page: Path, folder: Path) -> Tool:
    target = folder / "chromium.pdf"
    program = shutil.which("chromium") or shutil.which("google-chrome") or ""
    switches = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    quiet = ("--disable-pdf-tagging", f"--user-data-dir={folder / 'chromium'}")
    command = (program, *switches, *quiet, f"--print-to-pdf={target}", page.as_uri())
    return Tool("Chromium", command if program else (), target)


def _libreoffice(texts: Texts, folder: Path) -> Tool:
    """The faces are found through a fontconfig file of our own.

    It draws nothing of a variable face with CFF outlines, so it gets the
    Chinese one pinned to its weight.
    """
    source, fonts = folder / "office.fodt", folder / "fonts.conf"
    source.write_text(_flat_document(texts), encoding="utf-8")
    pinned = folder / "pinned"
    pinned.mkdir(exist_ok=True)
    (pinned / "NotoSansCJKsc-Regular.otf").write_bytes(_pinned_chinese(texts["zh"]))
    folders = "".join(f"<dir>{path}</dir>" for path in (FONTS, pinned))
    cache = f"<cachedir>{folder / 'fontconfig'}</cachedir>"
    fonts.write_text(f"<?xml version='1.0'?><fontconfig>{folders}{cache}</fontconfig>")
    program = shutil.which("soffice") or ""
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    plain = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"false"}}'
    asked = ("--headless", "--convert-to", plain, "--outdir", str(folder), str(source))
    environ = (("FONTCONFIG_FILE", str(fonts)),)
    command = (program, profile, *asked) if program else ()
    return Tool("LibreOffice", command, folder / "office.pdf", numbered=False, environ=environ)


def _pinned_chinese(paragraphs: Sequence[str]) -> bytes:
    """The face for simplified Chinese at regular weight, with the characters of the text."""
    import uharfbuzz as hb  # type: ignore[import-untyped]

    face = hb.Face(hb.Blob.from_file_path(str(next(FONTS_CJK.glob("NotoSansCJK*")))), 2)
    wanted = hb.SubsetInput()
    wanted.flags = hb.SubsetFlags.DOWNGRADE_CFF2 | hb.SubsetFlags.NAME_LEGACY
    wanted.unicode_set.update({ord(c) for p in paragraphs for c in p} | set(range(32, 127)))
    wanted.pin_axis_location(face, "wght", 400)
    return bytes(hb.subset(face, wanted).blob.data)


def _interpreter(package: str) -> str:
    """A Python with this package: named by the environment, else this one; "" when none."""
    import importlib.util
    import os

    named = os.environ.get(f"{package.upper()}_PYTHON", "")
    return named or (sys.executable if importlib.util.find_spec(package) else "")


def _typst_source(texts: Texts) -> str:
    head = (
        f'#set page(width: 148mm, height: 210mm, margin: {MARGIN}, numbering: "1 / 1")\n'
        f"#set par(leading: 0pt, spacing: {GAP}pt, justify: false)\n"
        "#set text(size: 12pt, hyphenate: false)\n"
    )
    parts = []
    for tag, paragraphs in texts.items():
        above, below = LEADING[tag]
        style = (
            f'#set text(lang: "{tag}", font: ("{FAMILIES[tag]}", "Noto Sans"),'
            f" top-edge: {above}em, bottom-edge: {-below}em)\n"
        )
        words = "\n".join(f"#par({json.dumps(p, ensure_ascii=False)})" for p in paragraphs)
        parts.append(f"[\n{style}{words}\n]")
    return head + "#pagebreak()\n".join(f"#{part}\n" for part in parts)


def _html(texts: Texts) -> str:
    faces = "".join(
        f"@font-face{{font-family:'{name}';src:url('{path.as_uri()}')}}"
        for name, path in _face_files().items()
    )
    style = (
        f"{faces}@page{{size:148mm 210mm;margin:{MARGIN};"
        "@bottom-center{content:counter(page) ' / ' counter(pages);"
        "font:9pt 'Noto Sans'}}"
        f"body{{margin:0;font-size:12pt}}p{{margin:0 0 {GAP}pt}}"
        "section+section{break-before:page}"
    )
    sections = []
    for tag, paragraphs in texts.items():
        height = sum(LEADING[tag])
        css = f"line-height:{height};font-family:'{FAMILIES[tag]}','Noto Sans'"
        turned = ' dir="rtl"' if tag == "ar" else ""
        words = "".join(f"<p>{html.escape(p)}</p>\n" for p in paragraphs)
        sections.append(f'<section lang="{tag}"{turned} style="{css}">{words}</section>')
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>'
        f"<style>{style}</style><body>{''.join(sections)}</body></html>"
    )


def _face_files() -> dict[str, Path]:
    stems = {"Noto Sans": "NotoSans", "Noto Sans Arabic": "NotoSansArabic"}
    stems["Noto Sans Devanagari"] = "NotoSansDevanagari"
    found = {name: next(FONTS.glob(f"{stem}[[]wght].ttf")) for name, stem in stems.items()}
    return {**found, "Noto Sans CJK SC": next(FONTS_CJK.glob("NotoSansCJK*"))}


def _flat_document(texts: Texts) -> str:
    styles, words = [], []
    for tag, paragraphs in texts.items():
        family, height = FAMILIES[tag], 12 * sum(LEADING[tag])
        direction = "rl-tb" if tag == "ar" else "lr-tb"
        fonts = "".join(
            f' fo:{kind[:-1]}="{value}"' if not script else f' style:{kind}{script}="{value}"'
            for script in ("", "asian", "complex")
            for kind, value in (("font-size-", "12pt"), ("language-", tag))
        )
        faces = f'style:font-name="{family}" style:font-name-asian="{family}"'
        faces += f' style:font-name-complex="{family}"'
        styles.append(
            f'<style:style style:name="{tag}" style:family="paragraph"><style:paragraph-properties'
            f' style:line-height="{height}pt" fo:line-height="{height}pt"'
            f' fo:margin-bottom="{GAP}pt" style:writing-mode="{direction}" fo:widows="0"'
            f' fo:orphans="0"/><style:text-properties {faces}{fonts}/></style:style>'
        )
        words += [f'<text:p text:style-name="{tag}">{html.escape(p)}</text:p>' for p in paragraphs]
    names = "".join(
        f'<style:font-face style:name="{f}" svg:font-family="\'{f}\'"/>' for f in FAMILIES.values()
    )
    spaces = "".join(
        f' xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (
            ("office", "office"),
            ("style", "style"),
            ("text", "text"),
            ("fo", "xsl-fo-compatible"),
            ("svg", "svg-compatible"),
        )
    )
    page = (
        '<style:page-layout style:name="p"><style:page-layout-properties fo:page-width="148mm"'
        f' fo:page-height="210mm" fo:margin="{MARGIN}"/></style:page-layout>'
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document{spaces} office:version="1.3"'
        ' office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:font-face-decls>{names}</office:font-face-decls>"
        f"<office:automatic-styles>{page}{''.join(styles)}</office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard"'
        ' style:page-layout-name="p"/></office:master-styles>'
        f"<office:body><office:text>{''.join(words)}</office:text></office:body></office:document>"
    )
