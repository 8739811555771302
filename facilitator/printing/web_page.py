"""A handout as one web page: a file that says what everything is, and needs nothing else.

No script, no picture from elsewhere, no font: the reader’s own type, size and
colours hold, on paper too.  Every character of a text is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from facilitator.core.handout import Block, Handout, Part, TimedRow
from facilitator.core.languages import is_right_to_left
from facilitator.printing.structure import language_tag
from facilitator.printing.web_blocks import Voice, block_lines, escaped, timed_rows

_STYLE = """\
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 1.5rem auto; padding: 0 1rem;
  font: 1.125rem/1.55 system-ui, sans-serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
section + section { margin-block-start: 3rem; border-block-start: 1px solid; }
[role="note"], blockquote, .kept { margin-inline: 0; padding-inline-start: 1rem;
  border-inline-start: 2px solid; }
.kept { border-inline-start-width: 6px; }
.steps, .ticks { list-style: none; padding-inline-start: 0; }
li .ticks { padding-inline-start: 1.5rem; }
li li li li :is(ul, ol) { list-style-position: inside; padding-inline-start: 0; }
.steps li { margin-block: .6rem; break-inside: avoid; }
.small { font-size: .85rem; }
.line { display: flex; gap: .5rem; margin-block: 1.5rem; }
.line span { flex: 1; border-block-end: 1px solid; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: .3rem .5rem; text-align: start; vertical-align: top; }
.grid td { height: 2rem; }
figure { margin-inline: 0; }
figure svg { background: #fff; width: 9rem; max-width: 100%; height: auto; }
bdi { white-space: nowrap; }
@media print {
  body { max-width: none; margin: 0; padding: 0; font-size: 12pt; }
  section + section { break-before: page; border: 0; margin: 0; }
}
"""
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'"  # nothing is fetched, whatever a text says
)


def web_page(handout: Handout) -> str:
    """The whole handout as HTML, its languages one after the other, each with its direction.

    The title is a heading only where no part has one of its own.
    """
    tag = language_tag(handout.languages[0]) if handout.parts else "und"
    title = escaped(handout.title or handout.piece)
    titled = any(part.title for part in handout.parts)
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{tag}" dir="{_direction(tag)}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>",
        f"<style>\n{_STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
        *([] if titled else [f"<h1>{title}</h1>"]),
        *(line for part in handout.parts for line in _part(part)),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(lines) + "\n"


def _part(part: Part) -> Iterator[str]:
    tag = language_tag(part.language)
    voice = Voice(is_right_to_left(part.language))
    yield f'<section lang="{tag}" dir="{_direction(part.language)}">'
    if part.title:
        yield f"<h1>{voice.text(part.title)}</h1>"
    for timed, blocks in groupby(part.blocks, key=_is_timed):
        if timed:
            yield from timed_rows(list(blocks), voice)
        else:
            for block in blocks:
                yield from block_lines(block, voice)
    yield "</section>"


def _is_timed(block: Block) -> bool:
    return isinstance(block, TimedRow)


def _direction(tag: str) -> str:
    return "rtl" if is_right_to_left(tag) else "ltr"
